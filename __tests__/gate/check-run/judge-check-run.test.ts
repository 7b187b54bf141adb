/** A check run together with its simulation set. */
import { describe, expect, test } from '@jest/globals';
import { checkCoverage } from '../../../src/gate/coverage.ts';
import { VERDICTS_BY_WEIGHT } from '../../../src/gate/verdict.ts';
import { anyCase, anyRules } from '../../support/arbitraries.ts';
import { checkRun, judgedRun, verdict } from '../../support/check-runs.ts';
import { fc } from '../../support/property.ts';
import {
  checkOf,
  documentedSet,
  judged,
  rules,
  STARTED_MS,
  scenarioPolicy,
  simulationSet,
  textsOf,
} from '../../support/sets.ts';

const OLD = new Date(STARTED_MS - 7200_000).toISOString();
const toText = (phrase: unknown) => (phrase as readonly string[]).join('');

describe('where the set was judged', () => {
  test('the verdict is the worse of both', () => {
    const good = judged(documentedSet());
    const bad = judged(documentedSet(), { 'max-flaky-count': 0 });
    const failed = checkRun({ status: 'FAILED', verdicts: [verdict({ passed: false })] });
    expect(judgedRun(checkRun(), { set: good }).verdict).toBe('passed');
    expect(judgedRun(checkRun(), { set: bad }).verdict).toBe('failed');
    expect(judgedRun(failed, { set: good })).toMatchObject({ verdict: 'failed', status: 'FAILED' });
  });

  test('it is whatever the set is, or worse', () => {
    fc.assert(
      fc.property(anyCase, anyRules, ({ set }, ruled) => {
        const ofSet = judged(set, ruled);
        const { verdict: both } = judgedRun(checkRun(), { set: ofSet, ruled });
        expect(VERDICTS_BY_WEIGHT.indexOf(both)).toBeGreaterThanOrEqual(
          VERDICTS_BY_WEIGHT.indexOf(ofSet.verdict),
        );
      }),
    );
  });

  test('the set as Bland saw it end badly is the status', () => {
    const set = judged(simulationSet({ status: 'ERROR' }));
    expect(judgedRun(checkRun(), { set })).toMatchObject({ verdict: 'error', status: 'ERROR' });
  });

  test('it is named by the agent, the environment, and what its set has', () => {
    const { name } = judgedRun(checkRun(), { set: judged(documentedSet()) });
    expect(name).toBe('agent `agent-1` (staging, 2 scenarios, check run `run-1`, set `d4e5f6a7`)');
    const other = judgedRun(checkRun({ environment: '<b>' }), { isOwn: false });
    expect(other.name).toBe('agent `agent-1` (staging, check run `run-1`)');
  });
});

describe('max-age', () => {
  const ruled = { 'max-age': 3600 };
  const check = (createdAt: string | undefined, setCreatedAt: string | undefined, isOwn = false) => {
    const set = judged(simulationSet({ createdAt: setCreatedAt }), ruled);
    return checkOf(judgedRun(checkRun({ createdAt }), { set, ruled, isOwn }), 'max-age');
  };
  const NOW = new Date(STARTED_MS).toISOString();

  test('asks for a run and a set that are both new', () => {
    expect(check(NOW, NOW).outcome).toBe('holds');
    expect(check(OLD, NOW).findings.map(({ message }) => toText(message))).toEqual([
      '`max-age` is not met: the check run was created 2 h ago, more than the 1 h allowed',
    ]);
    expect(check(NOW, OLD).findings.map(({ message }) => toText(message))).toEqual([
      '`max-age` is not met: the set was created 2 h ago, more than the 1 h allowed',
    ]);
    expect(check(OLD, OLD).findings).toHaveLength(2);
    expect(check(undefined, NOW).outcome).toBe('inconclusive');
  });

  test('asks nothing of a run of our own but its set', () => {
    expect(check(OLD, NOW, true).outcome).toBe('holds');
    expect(check(NOW, OLD, true).outcome).toBe('inconclusive');
  });

  test('is judged without a set, too', () => {
    const run = checkRun({ createdAt: OLD });
    expect(judgedRun(run, { ruled, isOwn: false }).verdict).toBe('inconclusive');
    expect(judgedRun(run, { isOwn: false }).verdict).toBe('passed');
  });
});

describe('where the set could not be had', () => {
  test('the run decides, and a note says so', () => {
    const result = judgedRun(checkRun());
    expect(result).toMatchObject({ verdict: 'passed', id: undefined, set: undefined });
    expect(textsOf(result).map(toText)).toEqual([
      "The simulation set of the check run can't be had: Bland names none. No rule needs it, so the check run decides.",
    ]);
  });

  test.each<[string, object, boolean]>([
    ['a limit', { 'min-avg-pass-rate': 0.1 }, false],
    [
      'a limit in the policy file',
      { scenarios: [scenarioPolicy({ limits: { 'min-scenario-score': 0.1 } })] },
      false,
    ],
    ['a baseline', {}, true],
    ['a limit on the baseline', { 'max-pass-rate-drop': 0.1 }, true],
  ])('%s is inconclusive', (_what, ruled, hasBaseline) => {
    const result = judgedRun(checkRun(), { ruled, hasBaseline });
    expect(result.verdict).toBe('inconclusive');
    expect(textsOf(result).map(toText)).toEqual([
      "The simulation set of the check run can't be had: Bland names none.",
    ]);
  });

  test('a required scenario is inconclusive', () => {
    const ruled = { scenarios: [scenarioPolicy({ required: true })], policyPath: 'policy.yml' };
    const [result] = checkCoverage([judgedRun(checkRun(), { ruled })], rules(ruled));
    expect(result?.verdict).toBe('inconclusive');
  });

  test('where each limit is given is told', () => {
    const ruled = {
      'min-avg-pass-rate': 0.8,
      sources: { 'min-avg-pass-rate': 'policy-file' },
      policyPath: 'policy.yml',
    } as const;
    expect(checkOf(judgedRun(checkRun(), { ruled }), 'min-avg-pass-rate').source).toBe('policy-file');
  });
});
