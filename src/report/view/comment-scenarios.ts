/** The scenarios of a set as lists, which fit on a phone: what broke is open, and the rest folded. */

import type { ScenarioResult, Standing } from '../../gate/verdict.ts';
import { minScenarioScore } from '../../rules/min-scenario-score.ts';
import { show } from '../../text/escape.ts';
import { formatCount, plural } from '../../text/format.ts';
import { addressOfRun } from '../addresses.ts';
import { idsOfAlike } from '../alike.ts';
import { isRed, type Report } from '../report.ts';
import { STANDING_BADGES } from './badges.ts';
import { fold, idMark, known, listOf, shortIdMark } from './build.ts';
import { linkedId } from './facts.ts';
import type { CommentNode, Inline, List } from './nodes.ts';
import {
  badgeOf,
  changeWords,
  failureLines,
  figuresOf,
  ownerLines,
  policyLines,
  ruleLines,
} from './scenario-lines.ts';

/** More would hide what is below. */
const MOST_OPEN = 5;
const MOST_MODES = 2;
/** Two lines on a phone. */
const NAME_LENGTH = 60;
const TEXT_LENGTH = 100;

export interface SetOfScenarios {
  readonly scenarios: readonly ScenarioResult[];
  readonly setId: string | undefined;
  readonly report: Pick<Report, 'links' | 'mentionOwners' | 'verdict' | 'warnOnly' | 'override'>;
  readonly alike: ReturnType<typeof idsOfAlike>;
}

export function setOfScenarios(
  scenarios: SetOfScenarios['scenarios'],
  setId: SetOfScenarios['setId'],
  report: SetOfScenarios['report'],
): SetOfScenarios {
  const alike = idsOfAlike(
    scenarios.map(({ facts }) => facts),
    ({ label }) => show(label, NAME_LENGTH),
  );
  return { scenarios, setId, report, alike };
}

/** What fails the gate: the worst five open. */
export function listBreaking(set: SetOfScenarios): CommentNode[] {
  const items = itemsOf(set);
  const breaking = standingAs('breaks', set);
  return [
    ...listOf(undefined, items(breaking.slice(0, MOST_OPEN)), 1),
    ...fold(
      `${moreOf(breaking.length - MOST_OPEN)} broke a rule`,
      listOf(undefined, items(breaking.slice(MOST_OPEN)), 1),
    ),
  ];
}

/** What can't be judged, of the set as a whole and of its scenarios: the first five open. */
export function unevaluated(ofSet: readonly Inline[], set: SetOfScenarios): CommentNode[] {
  const items = [...ofSet.map((line) => () => [line]), ...itemsOf(set)(standingAs('unjudged', set))];
  return [
    ...listOf('Could not be evaluated', items.slice(0, MOST_OPEN), 2),
    ...fold(`${items.length - MOST_OPEN} more`, listOf(undefined, items.slice(MOST_OPEN), 2)),
  ];
}

function standingAs(wanted: Standing, { scenarios }: SetOfScenarios): ScenarioResult[] {
  return scenarios.filter(({ standing }) => standing === wanted);
}

function moreOf(count: number): string {
  return plural(count, 'more scenario');
}

/** What asks for no work. */
export function foldedScenarios(set: SetOfScenarios): CommentNode[] {
  const titled = (
    standing: Standing,
    words: (scenarios: readonly ScenarioResult[]) => string,
    priority: number,
  ) => {
    const scenarios = standingAs(standing, set);
    const title = `${STANDING_BADGES[standing].emoji} ${words(scenarios)}`;
    return fold(title, listOf(undefined, itemsOf(set)(scenarios), priority));
  };
  return [
    ...titled('allowed', (scenarios) => `${countStates(scenarios)}, within limits`, 3),
    ...titled('quarantined', ({ length }) => `${formatCount(length)} in quarantine`, 3),
    ...titled('passes', ({ length }) => `${formatCount(length)} passing`, 5),
  ];
}

/** `2 flaky, 1 failing`. */
function countStates(scenarios: readonly ScenarioResult[]): string {
  const states = [...Map.groupBy(scenarios, ({ state }) => state)];
  return states.map(([state, { length }]) => `${formatCount(length)} ${state}`).join(', ');
}

/** Of a set that was not judged. */
export function unjudgedScenarios(set: SetOfScenarios): CommentNode[] {
  return fold(
    `${plural(set.scenarios.length, 'scenario')}, as last seen`,
    listOf(undefined, itemsOf(set)(set.scenarios), 3),
  );
}

function itemsOf(set: SetOfScenarios) {
  return (shown: readonly ScenarioResult[]): List['items'] =>
    shown.map((judged) => () => linesOf(judged, set));
}

function linesOf(judged: ScenarioResult, { setId, report, alike }: SetOfScenarios): Inline[] {
  const { facts, terms, standing } = judged;
  const badge = badgeOf(judged);
  const { runs, rate, score } = figuresOf(judged);
  const passed = runs === undefined ? rate : `${runs} passed (${rate})`;
  const scored = terms?.limits[minScenarioScore.name] === undefined ? undefined : score;
  const figures = [passed, ...known(scored, (it) => `score ${it}`)].join(' · ');
  const name: Inline = [
    badge,
    ' **',
    { ...facts.label, maxLength: NAME_LENGTH },
    '**',
    ...known(alike.get(facts), ({ id, isShort }) => [' ', (isShort ? shortIdMark : idMark)(id)]).flat(),
    ` ${figures}`,
  ];
  if (standing === 'passes') return [name];
  const isAllPassed = facts.state === 'passing';
  const why = ruleLines(judged).map(
    ([of, words]): Inline => (of.emoji === badge.emoji ? words : [of, ' ', ...words]),
  );
  const worst: Inline[] = known(isAllPassed ? undefined : facts.worstRunId, (id) => [
    'worst run ',
    ...linkedId(id, addressOfRun(report.links, facts, setId), shortIdMark),
  ]);
  return [
    name,
    ...joined(why),
    ...joined(changeWords(judged).map((words) => [words])),
    ...policyLines(judged, TEXT_LENGTH),
    ...(isAllPassed ? [] : failureLines(judged, MOST_MODES, TEXT_LENGTH)),
    ...joined([...worst, ...ownerLines(judged, isCalledFor(judged, report))]),
  ];
}

/** On one line, where there are any. */
function joined(parts: readonly Inline[]): Inline[] {
  if (parts.length === 0) return [];
  return [parts.flatMap((part, index): Inline => (index === 0 ? part : [' · ', ...part]))];
}

/** Nobody is called for nothing: where the step stays green, nobody has to act. */
function isCalledFor({ standing }: ScenarioResult, report: SetOfScenarios['report']): boolean {
  const { mentionOwners, verdict } = report;
  return mentionOwners && verdict === 'failed' && isRed(report) && standing === 'breaks';
}
