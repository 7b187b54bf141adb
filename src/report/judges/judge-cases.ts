/** The judges of a check run as test cases of JUnit. */
import type { JudgeVerdict } from '../../bland/judge-verdicts.ts';
import type { JudgeResult, SetResult } from '../../gate/verdict.ts';
import { show } from '../../text/escape.ts';
import type { Problem, TestCase } from '../junit-xml.ts';
import { type Reason, reasonsOf } from '../reasons.ts';
import { describeJudge, judgesOf } from './judge-nodes.ts';

/** More than any agent has. */
const MAX_JUDGES = 1000;
const NAME_LENGTH = 1000;

/** @param problemOf makes a problem of reasons; where there are none it has none */
export function judgeCases(
  result: SetResult,
  className: string,
  problemOf: (reasons: readonly Reason[], details: readonly string[]) => Problem | undefined,
): TestCase[] {
  const reasons = Map.groupBy(reasonsOf(result), ({ finding }): JudgeVerdict | undefined => finding.judge);
  const judges = judgesOf(result).slice(0, MAX_JUDGES);
  const names = judges.map(({ label }) => show({ ...label, quoted: false }, NAME_LENGTH));
  return judges.map((judge, index) => {
    const name = String(names[index]);
    const isOnly = names.indexOf(name) === names.lastIndexOf(name);
    const place = names.slice(0, index + 1).filter((other) => other === name).length;
    return {
      className,
      // Tools take two cases of one name for one that was run twice.
      name: isOnly ? name : `${name} (${place})`,
      problem: problemOf(reasons.get(judge.verdict) ?? [], [describeJudge(judge)]) ?? skipOf(judge),
    };
  });
}

/** Neither a success nor what the verdict is about. */
function skipOf(judge: JudgeResult): Problem | undefined {
  if (judge.standing === 'passes') return undefined;
  const message =
    judge.standing === 'allowed'
      ? `${describeJudge(judge)}: it breaks no rule`
      : `${describeJudge(judge)}: the check run decides`;
  return { kind: 'skipped', type: undefined, message, details: [] };
}
