/** What the log says before the wait. */
import { describe, expect, test } from '@jest/globals';
import type { RawInputs } from '../../../src/inputs/inputs.ts';
import { describePlan } from '../../../src/report/log/plan.ts';
import { toPlain } from '../../../src/text/escape.ts';
import { readFile } from '../../support/policies.ts';
import { inputsIn, read, readBare } from '../../support/raw-inputs.ts';
import { simulationSet } from '../../support/sets.ts';

function planOf(reading: ReturnType<typeof read>): { readonly line: string; readonly details: string[] } {
  const { line, details } = describePlan(inputsIn(reading));
  return { line: toPlain(line), details: details.map(toPlain) };
}

const ID = 'd4e5f6a7-89ab-cdef-0123-4567890abcde';
const POLLED = 'Polled every 5 s, less often while the end is far off';

describe('one line', () => {
  test.each<[Partial<RawInputs>, string]>([
    [
      { 'simulation-set-id': ID, 'min-avg-pass-rate': '80%', 'max-flaky-count': '0' },
      `Judging set ${ID} by: status not FAILED or ERROR, min-avg-pass-rate ≥ 80%, max-flaky-count ≤ 0, for at most 30 min.`,
    ],
    [
      { 'simulation-set-id': 'a,b', timeout: '1h30m', 'fail-on-status': 'ERROR' },
      'Judging 2 sets (a, b) by: status not ERROR, for at most 1 h 30 min.',
    ],
    [
      { 'simulation-set-id': 'a,b,c,d,e' },
      'Judging 5 sets (a, b, c and 2 more) by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      { 'pathway-id': 'p-1' },
      'Starting a set of every enabled scenario of pathway p-1, 5 runs each, and judging it by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      {
        'persona-id': 'p-1',
        'scenario-category': 'SAFETY',
        'required-scenarios-only': 'true',
        'simulations-per-scenario': '1',
      },
      'Starting a set of every enabled scenario in category SAFETY that is required for promotion of persona p-1, 1 run each, and judging it by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      { 'scenario-ids': 'a,b' },
      'Starting a set of 2 scenarios, 5 runs each, and judging it by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      { 'scenario-ids': 'a', 'pathway-id': 'p-1', 'pathway-version': '7' },
      'Starting a set of 1 scenario on pathway p-1, version 7, 5 runs each, and judging it by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      { 'scenario-ids': 'a', 'persona-id': 'p-1' },
      'Starting a set of 1 scenario on persona p-1, 5 runs each, and judging it by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      { 'agent-id': 'a-1' },
      'Starting a check run of agent a-1 in staging, and judging it by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      { 'agent-id': 'a-1', 'check-environment': 'production', 'agent-version-id': 'v-7' },
      'Starting a check run of agent a-1 in production, version v-7, and judging it by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      { 'agent-id': 'a-1', 'check-run-id': 'r-1' },
      'Judging check run r-1 of agent a-1 by: status not FAILED or ERROR, for at most 30 min.',
    ],
    [
      { 'pathway-id': 'a,b' },
      'Starting 2 sets, 5 runs each, and judging them by: status not FAILED or ERROR, for at most 30 min.',
    ],
  ])('%j', (given, line) => {
    expect(planOf(readBare(given)).line).toBe(line);
  });

  test('names four limits, and how many more there are', () => {
    const limits = {
      'min-avg-pass-rate': '80%',
      'min-scenario-pass-rate': '60%',
      'max-flaky-count': '1',
      'min-reliable-count': '2',
      'min-scenario-score': '0.7',
      'min-runs-per-scenario': '5',
    };
    const { line, details } = planOf(read(limits));
    expect(line).toMatch(/ERROR(?:, [\w-]+ [≥≤] \S+){4} and 2 more limits, for at most 30 min\.$/);
    // Between them the line and the details have each of them once.
    const all = [line, ...details].join('\n');
    for (const name of Object.keys(limits)) expect(all.split(name)).toHaveLength(2);
  });
});

describe('the details', () => {
  test('of a plain gate are how it waits', () => {
    expect(planOf(read()).details).toEqual([POLLED]);
  });

  test('are all that decides beside the limits', () => {
    const policy = readFile(
      [
        'scenarios:',
        '  - {name: "Angry *", min-pass-rate: 50%, required: true}',
        '  - {name: "Odd *", quarantine: {reason: "known", until: 2026-12-24}}',
        '  - {id: one, min-pass-rate: 70%}',
      ].join('\n'),
      '.github/x.yml',
    );
    const given = {
      'pathway-id': 'a,b',
      'pathway-version': 'latest',
      baseline: 'auto',
      'suspect-runs': '7',
      'max-runs': '2000',
      'prove-limits': 'true',
      'poll-interval': '10s',
    };
    const { line, details } = planOf(readBare(given, { policy }));
    expect(line).toContain(' (policy file .github/x.yml), for at most 30 min.');
    expect(details).toEqual([
      'A set of every enabled scenario of pathway a, version latest',
      'A set of every enabled scenario of pathway b, version latest',
      'Entries of the policy file for single scenarios: 3 (1 required, 1 with a quarantine)',
      'prove-limits: a limit on a pass rate is broken only if the runs prove it',
      'Baseline: the newest recorded sets of the base branch, from at most 10 runs of the gate',
      'regression-significance: 0.05',
      'max-runs: at most 2,000 runs in all',
      'Second look: 7 runs of each suspect',
      'Polled every 10 s, less often while the end is far off',
    ]);
  });

  test('name a baseline that was given', () => {
    expect(planOf(read({ baseline: 'old' })).details).toEqual([
      'Baseline: old',
      'regression-significance: 0.05',
      POLLED,
    ]);
  });
});

test('a set that was saved is not waited for', () => {
  const saved = [simulationSet({ id: ID })];
  const { line, details } = planOf(read({ 'simulation-set-id': ID.toUpperCase() }, { saved }));
  expect(line).toBe(`Judging set ${ID.toUpperCase()} by: status not FAILED or ERROR.`);
  expect(details).toEqual([]);
  expect(planOf(read({ 'simulation-set-id': `${ID},other` }, { saved })).details).toEqual([POLLED]);
});
