/** Simulation sets as Bland answers them, from the runs of each scenario. */

/** Passed and failed runs by the scenario's name; its id is `id-` and the name in lower case with hyphens. */
export type Runs = Readonly<Record<string, readonly [passed: number, failed: number]>>;

export function scenarioId(name: string): string {
  return `id-${name.toLowerCase().replaceAll(' ', '-')}`;
}

/** A terminal set with figures that agree; `more` takes the place of what is in the header. */
export function wireSet(id: string, runs: Runs, more: object = {}): object {
  const scenarios = Object.entries(runs).map(([name, [passed, failed]]) => ({
    scenario_id: scenarioId(name),
    scenario_name: name,
    total_runs: passed + failed,
    passed,
    failed,
    pass_rate: passed / (passed + failed),
    is_flaky: passed > 0 && failed > 0,
    scores: { mean: 0.9, median: 0.9, stddev: 0.1, min: 0.7, max: 1 },
    worst_run_id: `run-of-${scenarioId(name)}`,
    common_failure_modes: failed > 0 ? [`${name} went wrong`] : [],
    confidence: 'medium',
  }));
  const flaky = scenarios.filter(({ is_flaky }) => is_flaky).length;
  const [first] = scenarios;
  return {
    id,
    status: 'PASSED',
    simulations_per_scenario: first?.total_runs ?? 0,
    total_scenarios: scenarios.length,
    statistics: {
      per_scenario: Object.fromEntries(scenarios.map((scenario) => [scenario.scenario_id, scenario])),
      overall: {
        avg_pass_rate: scenarios.reduce((sum, { pass_rate }) => sum + pass_rate, 0) / scenarios.length,
        flaky_count: flaky,
        reliable_count: scenarios.length - flaky,
        total_runs: scenarios.reduce((sum, { total_runs }) => sum + total_runs, 0),
      },
    },
    created_at: '2026-04-14T10:00:00.000Z',
    completed_at: '2026-04-14T10:05:00.000Z',
    ...more,
  };
}
