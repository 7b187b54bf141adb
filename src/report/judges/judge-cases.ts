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
  const names = Map.groupBy(judges, nameOf);
  return judges.map((judge) => {
    const name = nameOf(judge);
    const same = names.get(name) ?? [];
    return {
      className,
      // Tools take two cases of one name for one that was run twice.
      name: same.length > 1 ? `${name} (${same.indexOf(judge) + 1})` : name,
      problem: problemOf(reasons.get(judge.verdict) ?? [], [describeJudge(judge)]) ?? skipOf(judge),
    };
  });
}

function nameOf({ label }: JudgeResult): string {
  return show({ ...label, quoted: false }, NAME_LENGTH) || '(empty)';
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
