/** Reports that have one text wherever something from outside is shown. */

import type { SecondLook } from '../../src/comparison/second-look.ts';
import { readScenario } from '../../src/facts/scenario-facts.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import type { Report } from '../../src/report/report.ts';
import { toTranscript } from '../../src/report/view/transcripts.ts';
import { visible, visibleId } from '../../src/text/escape.ts';
import { shortId } from '../../src/text/label.ts';
import { quote, say, verbatim, verbatimId } from '../../src/text/phrase.ts';
import { baselineOf } from './arbitraries.ts';
import { checkRun, judgedRun, unjudgedRun, verdict } from './check-runs.ts';
import { reportOf, reportOfSets, unjudged } from './reports.ts';
import { judged, quarantineFor, scenario, scenarioOfRuns, scenarioPolicy, simulationSet } from './sets.ts';

/** A text that needs no care; reports on it show what the reports on others must look like. */
export const HARMLESS = 'Harmless';

/** What may stand where a harmless report has this: the same with all of the text, or with as much as there is room for. */
export function formsOf(harmless: string, text: string): string[] {
  if (!harmless.includes(HARMLESS)) return [harmless];
  const ends = [60, 80, 100, 120, 200, 300, 400].map((length) => visible(text, length));
  const middles = [60, 80].map((length) => visible(text, length, 'middle'));
  const all = new Set([...ends, ...middles, visibleId(shortId(text), 80)]);
  return [...all].map((shown) => harmless.replaceAll(HARMLESS, () => shown || '(empty)'));
}

/**
 * A set that has `text` wherever Bland can put one. None of the ids can be copied, so that there is the same to copy
 * whatever the text is. Each name is there twice, so that the ids stand beside all of them; of eight rates the average has few digits.
 */
function setWith(text: string) {
  const given = { id: `${text} `, name: text, worstRunId: text, failureModes: [text, text] };
  return simulationSet({
    scenarios: [
      scenarioOfRuns(0, 5, given),
      scenarioOfRuns(3, 2, { ...given, name: ' ' }),
      scenarioOfRuns(0, 5, { ...given, name: ' ' }),
      scenarioOfRuns(1, 4, given),
      scenarioOfRuns(1, 4, given),
      scenario({ ...given, passRate: undefined, meanScore: undefined }),
      scenario({ ...given, passed: 5, failed: 5 }),
      scenario(given),
    ],
  });
}

const RULED = {
  'max-flaky-count': 0,
  'min-scenario-pass-rate': 0.5,
  'min-scenario-score': 0.5,
  'min-runs-per-scenario': 6,
};

/**
 * A scenario in quarantine, one that regressed, one that was played again and one that is gone, with `text` in all words
 * on them, and on the sets that they are compared with.
 */
function comparedWith(text: string, isVoid = false) {
  // Where nothing of a name can be seen, the id is shown.
  const name = visible(text, 1) === '' ? '(empty)' : text;
  const named = (id: string, passed: number) =>
    scenarioOfRuns(passed, 20 - passed, { id, name, worstRunId: text, failureModes: [text] });
  const earlier = simulationSet({ id: text, scenarios: ['a', 'b', 'c', 'gone'].map((id) => named(id, 20)) });
  const baseline = baselineOf([
    earlier,
    { ...earlier, createdAt: text },
    { ...earlier, status: `${text} ` },
    { ...earlier, scenarios: [named('other', 20)] },
  ]);
  const entry = scenarioPolicy({
    match: { by: 'id', id: 'a' },
    matches: ({ id }) => id === 'a',
    quarantine: { ...quarantineFor(2), reason: text },
  });
  const missing = scenarioPolicy({
    match: { by: 'name', pattern: text },
    matches: () => false,
    required: true,
  });
  const second = readSet(simulationSet({ id: text, scenarios: [named('c', 10)] }));
  const secondLook: SecondLook = isVoid
    ? { kind: 'void', why: say`set ${verbatimId(text)} is ${quote(text)}`, setId: text }
    : { kind: 'made', runs: 25, set: second };
  return judged(
    simulationSet({ id: 'set-3', scenarios: [named('a', 0), named('b', 2), named('c', 18)] }),
    { scenarios: [entry, missing], 'min-scenario-pass-rate': 0.95, proveLimits: true },
    {
      baseline: baseline.kind === 'sets' ? { ...baseline, origin: say`as ${quote(text)} says` } : baseline,
      secondLook,
    },
  );
}

/** A check run that has the text in all that Bland says of it and its judges. */
function checkedWith(text: string) {
  const named = { id: text, name: text };
  const verdicts = [
    verdict({ ...named, passed: false }),
    verdict({ ...named, passed: undefined }),
    verdict({ ...named, name: undefined }),
  ];
  const run = checkRun({ environment: text || ' ', status: 'FAILED', verdicts, setId: text });
  return judgedRun(run, { set: { missing: say`${quote(text)} is no id of one` } });
}

/** Where the text stands, and the report. */
export function reportsWith(text: string): readonly (readonly [string, Report])[] {
  const trouble = { what: say`the status is still ${quote(text)}: ${verbatim(text)}`, advice: 'Do it.' };
  const stuck = unjudged('timed-out', { id: 'set-2', status: text, trouble });
  const message = say`\`timeout\` is ${quote(text)}, but must be \`5s\`.`;
  const judgedSet = reportOfSets([setWith(text)], RULED);
  const compared = comparedWith(text);
  const run = {
    id: text,
    durationMs: undefined,
    turns: [
      { speaker: 'agent', words: text },
      { speaker: 'caller', words: text },
    ],
    // What is empty is left out.
    failedAssertions: [{ type: text || ' ', target: text || ' ', expected: text || ' ' }],
    errorMessage: text,
  } as const;
  const transcripts = [toTranscript(readScenario(scenarioOfRuns(0, 5, { id: text, name: text })), run)];
  return [
    ['one set', judgedSet],
    [
      'a set that only passes',
      reportOfSets([simulationSet({ scenarios: [scenario({ id: text, name: text })] })]),
    ],
    ['a set that was not judged', reportOf([stuck])],
    ['several sets', reportOf([...judgedSet.results, stuck, compared])],
    ['a policy file and a baseline', reportOf([compared], { policyPath: text })],
    ['a label that overrides the verdict', { ...judgedSet, override: text }],
    ['a second look that is void', reportOf([comparedWith(text, true)])],
    ['what was said', { ...judgedSet, transcripts }],
    ['a check run', reportOf([checkedWith(text)])],
    ['a check run that was not judged', reportOf([unjudgedRun({ environment: text || ' ' })])],
    ['bad inputs', reportOf([], { inputProblems: [{ input: text, message }], trouble })],
  ];
}
