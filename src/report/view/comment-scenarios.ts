/** The scenarios of a set as lists, which fit on a phone: what broke is open, and the rest folded. */

import { describeChange } from '../../comparison/changes.ts';
import type { ScenarioFacts } from '../../facts/scenario-facts.ts';
import type { ScenarioResult, Standing } from '../../gate/verdict.ts';
import { minScenarioScore } from '../../rules/min-scenario-score.ts';
import { show } from '../../text/escape.ts';
import { plural } from '../../text/format.ts';
import { shortId } from '../../text/label.ts';
import type { Phrase } from '../../text/phrase.ts';
import { addressOfRun } from '../addresses.ts';
import type { Report } from '../report.ts';
import { STANDING_BADGES } from './badges.ts';
import { fold, idMark, known, listOf, shortIdMark } from './build.ts';
import { linkedId } from './facts.ts';
import type { Badge, CommentNode, Inline, List } from './nodes.ts';
import { badgeOf, failureLines, figuresOf, policyLines, ruleLines } from './scenario-lines.ts';

/** More would hide what is below. */
const MOST_OPEN = 5;
const MOST_MODES = 2;
/** Two lines on a phone. */
const NAME_LENGTH = 60;
const TEXT_LENGTH = 100;

/** Nothing to see to, so it must not look like a rule that can't be evaluated. */
const UNASKED: Badge = { ...STANDING_BADGES.unjudged, emoji: '⚪', tone: 'plain', word: 'unknown, allowed' };

export interface SetOfScenarios {
  readonly scenarios: readonly ScenarioResult[];
  readonly setId: string | undefined;
  readonly report: Pick<Report, 'links' | 'mentionOwners' | 'verdict'>;
  /** What stands behind a name that looks like another one. */
  readonly tags: ReadonlyMap<ScenarioFacts, Inline>;
}

export function setOfScenarios(
  scenarios: SetOfScenarios['scenarios'],
  setId: SetOfScenarios['setId'],
  report: SetOfScenarios['report'],
): SetOfScenarios {
  return { scenarios, setId, report, tags: tagsOf(scenarios.map(({ facts }) => facts)) };
}

/** What fails the gate: the worst five open. */
export function breakingScenarios(set: SetOfScenarios): CommentNode[] {
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
  const unjudged = standingAs('unjudged', set).filter((judged) => !isUnasked(judged));
  const items = [...ofSet.map((line) => () => [line]), ...itemsOf(set)(unjudged)];
  return [
    ...listOf('Could not be evaluated', items.slice(0, MOST_OPEN), 2),
    ...fold(`${items.length - MOST_OPEN} more`, listOf(undefined, items.slice(MOST_OPEN), 2)),
  ];
}

function standingAs(wanted: Standing, { scenarios }: SetOfScenarios): ScenarioResult[] {
  return scenarios.filter(({ standing }) => standing === wanted);
}

/** It can't be judged, and no rule asks for that. */
function isUnasked({ standing, terms, against }: ScenarioResult): boolean {
  return standing === 'unjudged' && terms !== undefined && against.length === 0;
}

function moreOf(count: number): string {
  return plural(count, 'more scenario');
}

/** What asks for no work. */
export function foldedScenarios(set: SetOfScenarios): CommentNode[] {
  const lists = (scenarios: readonly ScenarioResult[], priority: number) =>
    listOf(undefined, itemsOf(set)(scenarios), priority);
  const [allowed, unasked, quarantined, passing] = [
    standingAs('allowed', set),
    set.scenarios.filter(isUnasked),
    standingAs('quarantined', set),
    standingAs('passes', set),
  ];
  const states = [...Map.groupBy(allowed, ({ state }) => state)].map(
    ([state, { length }]) => `${length} ${state}`,
  );
  return [
    ...fold(`${STANDING_BADGES.allowed.emoji} ${states.join(', ')}, within limits`, lists(allowed, 3)),
    ...fold(`${UNASKED.emoji} ${unasked.length} unknown, within limits`, lists(unasked, 3)),
    ...fold(
      `${STANDING_BADGES.quarantined.emoji} ${quarantined.length} in quarantine`,
      lists(quarantined, 3),
    ),
    ...fold(`${STANDING_BADGES.passes.emoji} ${passing.length} passing`, lists(passing, 5)),
  ];
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

/** As much of the id as tells those apart whose names look alike. */
function tagsOf(scenarios: readonly ScenarioFacts[]): Map<ScenarioFacts, Inline> {
  const tags = new Map<ScenarioFacts, Inline>();
  for (const alike of Map.groupBy(scenarios, ({ label }) => show(label, NAME_LENGTH)).values()) {
    if (alike.length === 1) continue;
    const isTold = new Set(alike.map(({ id }) => shortId(id))).size === alike.length;
    for (const facts of alike) tags.set(facts, [' ', (isTold ? shortIdMark : idMark)(facts.id)]);
  }
  return tags;
}

function linesOf(judged: ScenarioResult, { setId, report, tags }: SetOfScenarios): Inline[] {
  const { facts, terms, standing, change } = judged;
  const badge = isUnasked(judged) ? UNASKED : badgeOf(judged);
  const { runs, rate, score } = figuresOf(judged);
  const passed = runs === undefined ? rate : `${runs} passed (${rate})`;
  const scored = terms?.limits[minScenarioScore.name] === undefined ? undefined : score;
  const figures = [passed, ...known(scored, (it) => `score ${it}`)].join(' · ');
  const name: Inline = [
    badge,
    ' **',
    { ...facts.label, maxLength: NAME_LENGTH },
    '**',
    ...(tags.get(facts) ?? []),
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
    ...joined(known(change, describeChange).flatMap((words) => words.map((line) => [line]))),
    ...policyLines(judged, TEXT_LENGTH),
    ...(isAllPassed ? [] : failureLines(judged, MOST_MODES, TEXT_LENGTH)),
    ...joined([...worst, ...ownersOf(judged, report)]),
  ];
}

/** On one line, where there are any. */
function joined(parts: readonly Inline[]): Inline[] {
  if (parts.length === 0) return [];
  return [parts.flatMap((part, index): Inline => (index === 0 ? part : [' · ', ...part]))];
}

/** As text, so that nobody is called for nothing; the names were read as safe. */
function ownersOf(
  { terms, standing }: ScenarioResult,
  { mentionOwners, verdict }: SetOfScenarios['report'],
): Phrase[] {
  const { owners = [] } = terms?.entry ?? {};
  if (owners.length === 0) return [];
  const isCalled = mentionOwners && verdict === 'failed' && standing === 'breaks';
  return [[`owned by ${owners.map((owner) => (isCalled ? `@${owner}` : `\`${owner}\``)).join(', ')}`]];
}
