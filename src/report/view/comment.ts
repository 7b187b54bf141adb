/** The report as a comment: what broke, what changed, and what to do next are seen first; all else is folded. */

import { describeDirection, summariseComparison } from '../../comparison/changes.ts';
import { averagePassRateOf } from '../../facts/set-facts.ts';
import { observedWords } from '../../gate/figures.ts';
import type { Check, Outcome, SetResult } from '../../gate/verdict.ts';
import { plural } from '../../text/format.ts';
import { addressOfSet } from '../addresses.ts';
import { listJudges } from '../judges/judge-nodes.ts';
import { describeNote, reasonsOf, remedyOf, title, whyOf } from '../reasons.ts';
import type { Report } from '../report.ts';
import { BROKEN, badgeOfCheck, OUTCOMES, STANDING_BADGES, VERDICT_BADGES } from './badges.ts';
import { fold, known, list, text, trend } from './build.ts';
import {
  foldedScenarios,
  listBreaking,
  type SetOfScenarios,
  setOfScenarios,
  unevaluated,
  unjudgedScenarios,
} from './comment-scenarios.ts';
import { factsOfRun, factsOfSet, sortSets } from './facts.ts';
import { nextSteps } from './next-steps.ts';
import type { Badge, CommentNode, Inline, List, Section, Text, View } from './nodes.ts';
import { sourceOf, titleOf } from './rule-titles.ts';
import { conversations } from './transcripts.ts';

export function commentView(report: Report): View<CommentNode> {
  const { verdict, trouble, inputProblems, transcripts } = report;
  const sets = sortSets(report.results);
  const isOnly = sets.length === 1;
  const next = nextSteps(report);
  const problems = inputProblems.map(({ message }): Inline => message);
  return {
    verdict,
    title: title(report),
    facts: factsOfRun(report),
    opening: [
      ...known(trouble, (it) => text(...remedyOf(it))),
      // One alone is the title.
      ...list('What is wrong with the inputs', problems.length > 1 ? problems : [], 1),
      ...(isOnly ? [] : [...listOfSets(sets), ...next]),
    ],
    sections: sets.map((result, index) => sectionOf(result, isOnly ? '' : `-${index + 1}`, next, report)),
    closing: conversations(transcripts, 'short'),
  };
}

function listOfSets(sets: readonly SetResult[]): List[] {
  const items = sets.map((result): Inline => {
    return [VERDICT_BADGES[result.verdict], ` **${result.name}**: `, ...whyOf(result)];
  });
  return list(undefined, items, 0);
}

/** @param next stands in the only section, since a change against the baseline comes before it */
function sectionOf(
  result: SetResult,
  key: string,
  next: readonly CommentNode[],
  report: Report,
): Section<CommentNode> {
  const { id, name, verdict, trouble, scenarios, checks, comparison, notes } = result;
  const set = setOfScenarios(scenarios, id, report);
  const nodes = [
    ...directionText(result),
    ...known(trouble, (it) => text(...remedyOf(it))),
    ...(key === '' ? next : []),
    ...(trouble === undefined ? judgedNodes(result, set, key === '') : unjudgedScenarios(set)),
    ...fold(headingOf(checks), rulesList(checks)),
    ...fold(plural(notes.length, 'note'), list(undefined, notes.map(describeNote), 4)),
    ...known(comparison, (it) =>
      fold('Comparison with the baseline', [text(...summariseComparison(it))]),
    ).flat(),
  ];
  const facts = factsOfSet(result, addressOfSet(report.links, id));
  return { key, badge: VERDICT_BADGES[verdict], name, facts, nodes };
}

/** The change against the baseline in one line, with how it did before. */
function directionText({ comparison, set }: SetResult): Text[] {
  if (comparison === undefined) return [];
  const history = trend(comparison.averages, set && averagePassRateOf(set));
  return [text(...describeDirection(comparison), ', last sets ', history)];
}

/** @param isTitle whether the title tells of this set */
function judgedNodes(result: SetResult, set: SetOfScenarios, isTitle: boolean): CommentNode[] {
  const reasons = reasonsOf(result);
  // Unless the title names a scenario, it is the first reason.
  const isNamed =
    result.verdict === 'failed' && result.scenarios.some(({ standing }) => standing === 'breaks');
  const isTold = isTitle && !isNamed;
  // The others stand at their scenarios and judges.
  const shown = new Set(result.scenarios.map(({ facts }) => facts));
  const ofSet = reasons
    .slice(isTold ? 1 : 0)
    .filter(({ finding: { scenario, judge } }) =>
      scenario === undefined ? judge === undefined : !shown.has(scenario),
    );
  const messages = (wanted: Outcome, badge: Badge) =>
    ofSet
      .filter(({ finding: { outcome } }) => outcome === wanted)
      .map(({ finding: { message } }): Inline => [badge, ' ', ...message]);
  return [
    ...listJudges(result),
    ...listBreaking(set),
    ...list('Broken rules', messages('broken', BROKEN), 0),
    ...unevaluated(messages('inconclusive', STANDING_BADGES.unjudged), set),
    ...foldedScenarios(set),
  ];
}

function headingOf(checks: readonly Check[]): string {
  const holding = checks.filter(({ outcome }) => outcome === 'holds').length;
  if (holding < checks.length)
    return `${holding} of ${checks.length} rules ${holding === 1 ? 'holds' : 'hold'}`;
  return checks.length === 1 ? '1 rule holds' : `${checks.length} rules hold`;
}

function rulesList(checks: readonly Check[]): List[] {
  const sorted = checks.toSorted((a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome));
  const items = sorted.map((check): Inline => {
    const observed = `${observedWords(check)}, required ${check.required}`;
    return [badgeOfCheck(check), ` ${titleOf(check)}: ${observed}${sourceOf(check)}`];
  });
  return list(undefined, items, 0);
}
