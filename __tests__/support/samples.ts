/** Reports as they come about in practice, one of each kind: to be looked at in a browser, and to be drawn. */
import type { ScenarioStatistics, SimulationSet } from '../../src/bland/simulation-set.ts';
import type { Report } from '../../src/report/report.ts';
import { explainUnfinished, OF_SET } from '../../src/run/wait-trouble.ts';
import { baselineOf } from './arbitraries.ts';
import { keepLog } from './log.ts';
import { reportOf, unjudged } from './reports.ts';
import {
  type GivenRules,
  judged,
  quarantineFor,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from './sets.ts';

const RULED: GivenRules = {
  'min-avg-pass-rate': 0.8,
  'max-flaky-count': 2,
  'min-scenario-pass-rate': 0.6,
  'min-scenario-score': 0.6,
};

const RUN = {
  commit: '7f3c2a9be4d1508cc6e0aa5d9f3b1e2477c8d601',
  branch: 'refunds',
  runNumber: 128,
  runUrl: 'https://github.com/acme/phone-agent/actions/runs/128',
};

const RUNS = 12;

/** Name, runs that pass on a good day, mean score then, and what goes wrong on a bad one. */
const SCENARIOS: readonly (readonly [string, number, number, readonly string[]])[] = [
  ['Happy path: book an appointment', 12, 0.94, []],
  [
    'Angry caller wants a refund',
    11,
    0.81,
    ['Agent failed to de-escalate within 3 turns', 'Agent used dismissive language'],
  ],
  ['Caller moves an appointment to another day', 12, 0.91, ['Agent repeated a question that was answered']],
  ['Caller speaks over the agent', 12, 0.86, ['Agent repeated a question that was answered']],
  ['Caller asks for a human', 12, 0.89, ['Transfer came only after the third request']],
  [
    'Bad line with long silences',
    10,
    0.74,
    ['Agent hung up during a silence', 'Agent repeated a question that was answered'],
  ],
  ['Caller asks for the price', 12, 0.93, ['Agent named a price that is not in the knowledge base']],
  ['Caller cancels and books again', 12, 0.9, []],
];

/** The set, with other numbers of passed runs where they are given by name. */
function setOf(id: string, passed: Readonly<Record<string, number>> = {}): SimulationSet {
  const scenarios = SCENARIOS.map(([name, usual, score, modes], index): ScenarioStatistics => {
    const passes = passed[name] ?? usual;
    const lost = (usual - passes) / RUNS;
    const number = index + 1;
    return scenarioOfRuns(passes, RUNS - passes, {
      id: `a1b2c3d4-5678-9abc-def0-00000000000${number}`,
      name,
      meanScore: Math.round((score - lost * 0.6) * 100) / 100,
      scoreStddev: 0.08,
      worstRunId: `c9d0e1f2-3456-789a-bcde-00000000000${number}`,
      failureModes: passes === RUNS ? [] : modes,
    });
  });
  return simulationSet({ id, scenarios, completedAt: '2026-04-14T10:06:40.000Z' });
}

const ID = 'd4e5f6a7-89ab-cdef-0123-4567890abcde';
const OTHER_ID = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const BAD_DAY = { 'Angry caller wants a refund': 4, 'Bad line with long silences': 7 };
const REGRESSED = { 'Caller asks for a human': 3, 'Caller asks for the price': 10 };

/** Of the days before, the newest first. */
const EARLIER = [{}, { 'Caller asks for the price': 11 }, BAD_DAY, {}].map((passed, index) => ({
  ...setOf(`set-${index}`, passed),
  createdAt: `2026-04-${13 - index}T10:00:00.000Z`,
}));

const QUARANTINED = scenarioPolicy({
  match: { by: 'name', pattern: 'Bad line with long silences' },
  line: 12,
  quarantine: quarantineFor(20),
});

export type Sample = 'passing' | 'failing' | 'regressed' | 'several-sets' | 'timed-out';

const stillRunning: SimulationSet = {
  ...setOf(OTHER_ID),
  status: 'RUNNING',
  completedAt: undefined,
  scenarios: undefined,
  overall: undefined,
};
const timedOut = unjudged('timed-out', {
  id: OTHER_ID,
  status: 'RUNNING',
  set: stillRunning,
  ...explainUnfinished(
    { outcome: 'timed-out', lastSeen: stillRunning, trouble: undefined },
    { waitedMs: 1_800_000, timeoutMs: 1_800_000, hasAnswered: true, log: keepLog() },
    { ...OF_SET, isOwn: false },
  ),
});

export const SAMPLES: Readonly<Record<Sample, Report>> = {
  passing: reportOf([judged(setOf(ID), RULED)], { run: RUN }),
  failing: reportOf(
    [
      judged(setOf(ID, BAD_DAY), {
        ...RULED,
        scenarios: [QUARANTINED],
        policyPath: '.github/simulation-policy.yml',
      }),
    ],
    { run: RUN, policyPath: '.github/simulation-policy.yml' },
  ),
  regressed: reportOf(
    [
      judged(
        setOf(ID, REGRESSED),
        { 'min-avg-pass-rate': 0.8, 'max-pass-rate-drop': 0.1 },
        { baseline: baselineOf(EARLIER) },
      ),
    ],
    { run: RUN },
  ),
  'several-sets': reportOf([judged(setOf(ID), RULED), judged(setOf(OTHER_ID, BAD_DAY), RULED)], { run: RUN }),
  'timed-out': reportOf([timedOut], { run: RUN, waitedMs: 30 * 60_000 }),
};
