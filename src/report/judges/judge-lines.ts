/** The judges of a check run as lines of the job's log. */
import type { SetResult } from '../../gate/verdict.ts';
import { toLogLine, toPlain } from '../../text/escape.ts';
import { plural } from '../../text/format.ts';
import { say } from '../../text/phrase.ts';
import { unquoted } from '../view/build.ts';
import { badgeOfJudge, describeJudge, judgesOf } from './judge-nodes.ts';

/** More are only in the report. */
const MOST_LINES = 30;

/** Empty where there are none. They are harmless already. */
export function judgeLines(result: SetResult): string[] {
  const judges = judgesOf(result);
  if (judges.length === 0) return [];
  const more = judges.length - MOST_LINES;
  return [
    `${plural(judges.length, 'judge')}, worst first:`,
    ...judges.slice(0, MOST_LINES).map((judge) => {
      const line = say`${badgeOfJudge(judge).sign} ${unquoted(judge.label)}: ${describeJudge(judge)}`;
      return toLogLine(toPlain(line));
    }),
    ...(more > 0 ? [`… and ${plural(more, 'more judge')}, none of them worse.`] : []),
  ];
}
