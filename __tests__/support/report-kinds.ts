/** A report of every kind: each verdict, each thing that can be missing, and all that can be there. */

import { readSet } from '../../src/facts/set-facts.ts';
import type { Report } from '../../src/report/report.ts';
import { quote, say } from '../../src/text/phrase.ts';
import { baselineOf, baselineOfGroups } from './arbitraries.ts';
import { checkRun, judgedRun, unjudgedRun, verdict } from './check-runs.ts';
import { reportOf, reportOfProblems, reportOfSets, TROUBLE, unjudged } from './reports.ts';
import {
  documentedSet,
  judged,
  quarantineFor,
  scenario,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from './sets.ts';

const MIXED = simulationSet({
  scenarios: [
    scenarioOfRuns(20, 0, { id: 'fine', name: 'Fine' }),
    scenarioOfRuns(4, 16, { id: 'worse', name: 'Worse', failureModes: ['Hung up'], worstRunId: 'run-7' }),
    scenarioOfRuns(0, 20, { id: 'excused', name: 'Excused' }),
    scenarioOfRuns(20, 0, { id: 'new', name: 'New' }),
  ],
});

const BEFORE = simulationSet({
  id: 'set-0',
  scenarios: ['fine', 'worse', 'excused', 'gone'].map((id) => scenarioOfRuns(20, 0, { id, name: id })),
});

const QUARANTINE = scenarioPolicy({
  match: { by: 'id', id: 'excused' },
  line: 7,
  quarantine: quarantineFor(3),
});

/** A set that regressed against its baseline, with a scenario in quarantine, one that is new and one that is gone. */
export const COMPARED = judged(
  MIXED,
  { 'min-scenario-pass-rate': 0.5, scenarios: [QUARANTINE], sources: { 'min-scenario-pass-rate': 'input' } },
  { baseline: baselineOf([BEFORE]) },
);

const OLDER = simulationSet({
  id: 'set-00',
  createdAt: '2026-04-13T10:00:00.000Z',
  scenarios: [scenarioOfRuns(18, 2, { id: 'fine', name: 'Fine' }), scenarioOfRuns(20, 0, { id: 'worse' })],
});

const SUSPICIOUS = simulationSet({
  scenarios: [
    scenarioOfRuns(20, 0, { id: 'fine', name: 'Fine' }),
    scenarioOfRuns(18, 2, { id: 'worse', name: 'Worse' }),
  ],
});

/** Compared with several sets, of which one is left out and one could not be had, and looked at twice. */
export const LOOKED_TWICE = judged(
  SUSPICIOUS,
  {},
  {
    baseline: baselineOfGroups([[{ ...OLDER, id: 'set-x', status: 'ERROR' }], [BEFORE], [OLDER]], {
      notes: [{ text: say`The baseline leaves out set ${quote('set-y')}, which Bland no longer knows.` }],
    }),
    secondLook: {
      kind: 'made',
      runs: 25,
      set: readSet(
        simulationSet({ id: 'set-2', scenarios: [scenarioOfRuns(15, 10, { id: 'worse', name: 'Worse' })] }),
      ),
    },
  },
);

const NOT_LOOKED_TWICE = judged(
  SUSPICIOUS,
  {},
  {
    baseline: baselineOf([BEFORE]),
    secondLook: { kind: 'void', why: say`set ${quote('set-2')} is ERROR`, setId: 'set-2' },
  },
);

const ASKED = {
  scenarioIds: ['scenario-1'],
  simulationsPerScenario: 5,
  pathwayId: 'pathway-1',
  personaId: undefined,
  version: 7,
};

/** More than are open in a comment, of each kind. */
const JUDGES = [
  verdict(),
  verdict({ id: 'judge-2', name: 'Polite' }),
  verdict({ id: 'judge-3', name: 'Strict', passed: false, matchRate: 0.2 }),
  verdict({ id: undefined, name: undefined, passed: undefined, matchRate: undefined }),
  verdict({ id: 'judge-5', name: 'Fast', passed: false, isRequired: false }),
  verdict({ id: 'judge-6', name: 'Odd', isRequired: undefined }),
];

const RUN = {
  commit: 'c0ffee0',
  branch: 'main',
  runNumber: 12,
  runUrl: 'https://github.com/o/r/actions/runs/1',
};

export const REPORT_KINDS: readonly (readonly [string, Report])[] = [
  ['passed', reportOfSets([simulationSet()], { 'min-avg-pass-rate': 0.8 }, { run: RUN })],
  ['failed', reportOfSets([documentedSet()], { 'max-flaky-count': 0, 'min-scenario-pass-rate': 0.8 })],
  ['excused by warn-only', reportOfSets([documentedSet()], { 'max-flaky-count': 0 }, { warnOnly: true })],
  ['overridden', reportOfSets([documentedSet()], { 'max-flaky-count': 0 }, { override: 'gate-override' })],
  ['inconclusive', reportOfSets([simulationSet()], { 'min-runs-per-scenario': 50, 'max-age': 1 })],
  [
    'inconclusive for want of figures',
    reportOfSets([simulationSet({ overall: undefined, scenarios: undefined })], { 'min-avg-pass-rate': 0.5 }),
  ],
  ['without overall figures', reportOfSets([simulationSet({ overall: undefined, createdAt: undefined })])],
  ['compared with a baseline', reportOf([COMPARED], { policyPath: 'policy.yml' })],
  ['compared with several sets, and looked at twice', reportOf([LOOKED_TWICE])],
  ['whose second look is void', reportOf([NOT_LOOKED_TWICE])],
  [
    'with limits that are not proven broken',
    reportOfSets([documentedSet()], {
      'min-avg-pass-rate': 0.9,
      'min-scenario-pass-rate': 0.8,
      proveLimits: true,
    }),
  ],
  [
    'on a set that was started',
    reportOf([judged(simulationSet({ remarks: ['Odd.'] }), {}, { asked: ASKED })], {
      run: RUN,
      startedRuns: { first: 5, second: 25, unconfirmed: 1 },
    }),
  ],
  [
    'on a set that was started on a persona',
    reportOf([
      judged(simulationSet(), {}, { asked: { ...ASKED, pathwayId: undefined, personaId: 'persona-1' } }),
    ]),
  ],
  ['error', reportOf([unjudged('error')])],
  [
    'timed out',
    reportOf([
      unjudged('timed-out', { status: 'RUNNING', set: readSet(simulationSet({ status: 'RUNNING' })) }),
    ]),
  ],
  ['cancelled', reportOf([unjudged('cancelled', { name: 'the set of pathway `p`' })])],
  ['several sets', reportOf([judged(simulationSet()), unjudged('error', { id: 'set-2' }), COMPARED])],
  ['on a check run', reportOf([judgedRun(checkRun(), { set: judged(documentedSet()) })])],
  [
    'on a check run that failed',
    reportOf([judgedRun(checkRun({ status: 'FAILED', verdicts: JUDGES }))], { run: RUN }),
  ],
  ['on a check run that is inconclusive', reportOf([judgedRun(checkRun({ verdicts: JUDGES }))])],
  [
    'on a check run that ended in an error',
    reportOf([judgedRun(checkRun({ status: 'ERROR', verdicts: JUDGES }), { isOwn: false })]),
  ],
  ['on a check run that was cancelled', reportOf([unjudgedRun({ wasCancelled: true })], { run: RUN })],
  ['on a check run that goes on', reportOf([unjudgedRun({ isOwn: false, versionId: undefined })])],
  [
    'on a check run that was not started',
    reportOf([unjudgedRun({ id: undefined, run: undefined, versionId: 'version-1' })]),
  ],
  ['bad inputs', reportOfProblems('`timeout` is odd.', '`comment` is odd too.')],
  ['trouble with the gate', reportOf([], { trouble: TROUBLE })],
  [
    'everything that is wrong',
    reportOf([], { trouble: TROUBLE, inputProblems: [{ input: 'x', message: say`is ${quote('y')}` }] }),
  ],
  ['nothing at all', reportOf([])],
  [
    'impossible figures',
    reportOfSets([
      simulationSet({
        simulationsPerScenario: Number.POSITIVE_INFINITY,
        scenarios: [scenario({ passRate: Number.NaN, passed: -1, failed: 1.5, name: undefined })],
      }),
    ]),
  ],
];
