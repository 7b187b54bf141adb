/** The judges of a check run: a list in the comment, a table on the page, and what is said of one in every sink. */
import type { JudgeResult, SetResult } from '../../gate/verdict.ts';
import { formatRate, plural } from '../../text/format.ts';
import { STANDING_BADGES } from '../view/badges.ts';
import { cell, fold, fullName, idMark, known, listOf, numberCell, table, unquoted } from '../view/build.ts';
import type { Badge, CommentNode, Inline, List, Table } from '../view/nodes.ts';

/** More are folded away. */
const MOST_OPEN = 5;

export function judgesOf({ checkRun }: SetResult): readonly JudgeResult[] {
  return checkRun?.judges ?? [];
}

/** What Bland says of its verdict, in a word. */
function saidOf({ verdict: { passed } }: JudgeResult): string {
  if (passed === undefined) return 'verdict not understood';
  return passed ? 'passed' : 'failed';
}

/** The sign is what the gate makes of it, the word what Bland says. */
export function badgeOfJudge(judge: JudgeResult): Badge {
  const isAllowed = judge.standing === 'allowed' ? ', allowed' : '';
  return { ...STANDING_BADGES[judge.standing], word: `${saidOf(judge)}${isAllowed}` };
}

/** Such as “failed, match rate 20%, optional”. */
export function describeJudge(judge: JudgeResult): string {
  const { matchRate } = judge.verdict;
  const rate = known(matchRate, (it) => `match rate ${formatRate(it)}`);
  return [saidOf(judge), ...rate, ...weightOf(judge)].join(', ');
}

function weightOf({ verdict: { isRequired } }: JudgeResult): string[] {
  return known(isRequired, (it) => (it ? 'required' : 'optional'));
}

export function listJudges(result: SetResult): CommentNode[] {
  const judges = judgesOf(result);
  const items = (some: readonly JudgeResult[]): List['items'] =>
    some.map((judge) => () => [
      [badgeOfJudge(judge), ' **', unquoted(judge.label), '**'],
      [describeJudge(judge)],
    ]);
  return [
    ...listOf('Judges', items(judges.slice(0, MOST_OPEN)), 1),
    ...fold(
      plural(Math.max(0, judges.length - MOST_OPEN), 'more judge'),
      listOf(undefined, items(judges.slice(MOST_OPEN)), 1),
    ),
  ];
}

/** @param of completes “3 judges” */
export function judgesTable(result: SetResult, of: string): Table[] {
  const judges = judgesOf(result);
  const rows = judges.map((judge) => {
    const { id, matchRate } = judge.verdict;
    const name: Inline = [unquoted(fullName(judge.label)), ...known(id, (it) => [' ', idMark(it)]).flat()];
    return {
      cells: () => [
        cell(...name),
        cell(badgeOfJudge(judge)),
        numberCell(matchRate, formatRate),
        { lines: weightOf(judge).map((word) => [word]) },
      ],
    };
  });
  return table(rows, {
    id: 'judges',
    heading: 'Judges',
    caption: `${plural(judges.length, 'judge')}${of}, worst first`,
    columns: [['Judge'], ['Verdict'], ['Match rate', 'number'], ['Required']],
    priority: 1,
  });
}
