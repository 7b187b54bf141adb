/** Simulation sets as they come about in practice, as Bland answers them. */
import { createHash } from 'node:crypto';

/** Of each scenario. */
export const RUNS = 12;

export interface Scenario {
  readonly name: string;
  readonly passed: number;
  readonly score?: number;
  readonly modes?: readonly string[];
}

/** The same text gives the same id. */
export function uuid(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

/** What Bland answers for a set that has ended. */
export function answerOf(id: string, scenarios: readonly Scenario[], runs = RUNS, minutesAgo = 7): object {
  const rows = scenarios.map(({ name, passed, score = 0.5 + (0.45 * passed) / runs, modes = [] }) => ({
    scenario_id: uuid(name),
    scenario_name: name,
    total_runs: runs,
    passed,
    failed: runs - passed,
    pass_rate: passed / runs,
    is_flaky: passed > 0 && passed < runs,
    scores: { mean: Number(score.toFixed(2)), median: score, stddev: 0.08, min: 0.2, max: 0.98 },
    worst_run_id: uuid(`run of ${name}`),
    common_failure_modes: passed < runs ? modes : [],
    confidence: 'medium',
  }));
  const flaky = rows.filter(({ is_flaky }) => is_flaky).length;
  const beganMs = Date.now() - minutesAgo * 60_000;
  return {
    id,
    status: 'PASSED',
    simulations_per_scenario: runs,
    total_scenarios: rows.length,
    statistics: {
      per_scenario: Object.fromEntries(rows.map((row) => [row.scenario_id, row])),
      overall: {
        avg_pass_rate: rows.reduce((sum, { pass_rate }) => sum + pass_rate, 0) / rows.length,
        flaky_count: flaky,
        reliable_count: rows.length - flaky,
        total_runs: rows.length * runs,
      },
    },
    created_at: new Date(beganMs).toISOString(),
    completed_at: new Date(beganMs + 400_000).toISOString(),
  };
}

export const GOOD_DAY: readonly Scenario[] = [
  { name: 'Happy path: book an appointment', passed: 12, score: 0.94 },
  {
    name: 'Angry caller wants a refund',
    passed: 12,
    score: 0.91,
    modes: ['Agent failed to de-escalate within 3 turns', 'Agent used dismissive language'],
  },
  {
    name: 'Caller moves an appointment to another day',
    passed: 12,
    modes: ['Agent repeated a question that was answered'],
  },
  {
    name: 'Caller speaks over the agent',
    passed: 12,
    modes: ['Agent repeated a question that was answered'],
  },
  { name: 'Caller asks for a human', passed: 12, modes: ['Transfer came only after the third request'] },
  {
    name: 'Bad line with long silences',
    passed: 11,
    modes: ['Agent hung up during a silence', 'Agent repeated a question that was answered'],
  },
  {
    name: 'Caller asks for the price',
    passed: 12,
    modes: ['Agent named a price that is not in the knowledge base'],
  },
  {
    name: 'Caller cancels and books again',
    passed: 11,
    modes: ['Agent kept the appointment that was cancelled'],
  },
];

/** The good day, but for so many passed runs of these. */
export function butFor(passed: Readonly<Record<string, number>>): Scenario[] {
  return GOOD_DAY.map((scenario) => {
    const now = passed[scenario.name];
    return now === undefined ? scenario : { ...scenario, passed: now, score: 0.4 + (0.5 * now) / RUNS };
  });
}

export function repeat(
  count: number,
  passedOf: (index: number) => number,
  nameOf: (index: number) => string,
): Scenario[] {
  const modes = ['Agent did not confirm what was booked', 'Agent gave up too early'];
  return Array.from({ length: count }, (_, index) => ({
    name: nameOf(index),
    passed: passedOf(index),
    modes,
  }));
}
