/** Check runs as Bland shows them: what is documented, what is not, and what is another's. */
import { describe, expect, test } from '@jest/globals';
import {
  checkRunSubject,
  findActive,
  parseCheckRun,
  startedRunId,
  statusAfterCancel,
} from '../../src/bland/check-runs.ts';
import { BlandError } from '../../src/bland/http/errors.ts';
import { checkRun, verdict } from '../support/check-runs.ts';

const WIRE = {
  id: 'run-1',
  agent_id: 'agent-1',
  env_type: 'staging',
  status: 'PASSED',
  overall_passed: true,
};
const OWN = { agentId: 'agent-1', environment: 'staging' } as const;
const parse = (given: object, about: Parameters<typeof parseCheckRun>[2] = OWN) =>
  parseCheckRun({ data: { ...WIRE, ...given }, errors: null }, 'run-1', about);

function kindOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error instanceof BlandError ? error.kind : error;
  }
}

describe('a run', () => {
  test('is read from its envelope, and without one', () => {
    const expected = {
      id: 'run-1',
      environment: 'staging',
      status: 'PASSED',
      overallPassed: true,
      verdicts: undefined,
      setId: undefined,
      createdAt: undefined,
      completedAt: undefined,
    };
    expect(parse({})).toEqual(expected);
    expect(parseCheckRun(WIRE, 'RUN-1', { agentId: 'AGENT-1' })).toEqual(expected);
  });

  test('may say less, and of what is not judged something else', () => {
    const odd = {
      agent_id: null,
      env_type: ' ',
      status: 'canceled',
      overall_passed: 1,
      simulation_set_id: 7,
      completed_at: 7,
    };
    expect(parse(odd, { agentId: 'agent-1' })).toMatchObject({
      environment: undefined,
      status: 'CANCELLED',
      overallPassed: undefined,
      setId: undefined,
      completedAt: undefined,
    });
    expect(parse({ env_type: null }).environment).toBe('staging');
    expect(parse({ env_type: 'STAGING' }).environment).toBe('staging');
  });

  test('says all that is judged or shown', () => {
    const whole = {
      env_type: ' Staging ',
      status: ' failed ',
      overall_passed: false,
      verdicts: [
        { judge_id: 'judge-1', judge_name: 'Polite', passed: true, match_rate: 0.8, required: true },
      ],
      simulation_set_id: 'set-1',
      created_at: '2026-04-14T10:00:00Z',
      completed_at: '2026-04-14T10:10:00Z',
    };
    expect(parse(whole)).toEqual({
      id: 'run-1',
      environment: 'staging',
      status: 'FAILED',
      overallPassed: false,
      verdicts: [verdict()],
      setId: 'set-1',
      createdAt: '2026-04-14T10:00:00Z',
      completedAt: '2026-04-14T10:10:00Z',
    });
    const { environment } = parse({ env_type: null }, { agentId: 'agent-1' });
    expect(environment).toBeUndefined();
    expect(parse({ env_type: 'production' }, { agentId: 'agent-1' }).environment).toBe('production');
  });

  test.each<[string, object, string]>([
    ['another id', { id: 'run-2' }, 'id: expected "run-1", got "run-2"'],
    ['another agent', { agent_id: 'agent-2' }, 'agent_id: expected "agent-1", got "agent-2"'],
    ['another environment', { env_type: 'production' }, 'env_type: expected "staging", got "production"'],
    ['a blank environment', { env_type: ' ' }, 'env_type: expected "staging", got " "'],
    ['no id', { id: undefined }, 'id: expected string, got nothing'],
    ['no status', { status: undefined }, 'status: expected string, got nothing'],
    ['a status of another form', { status: 7 }, 'status: expected string, got the number 7'],
    ['an agent of another form', { agent_id: 7 }, 'agent_id: expected string, got the number 7'],
    ['an environment of another form', { env_type: 7 }, 'env_type: expected string, got the number 7'],
    ['a time of another form', { created_at: 7 }, 'created_at: expected string, got the number 7'],
  ])('with %s has drifted', (_what, given, how) => {
    expect(kindOf(() => parse(given))).toBe('drifted');
    expect(() => parse(given)).toThrow(`Bland's answer for check run run-1 is not understood: ${how}`);
  });

  test('that comes with errors is refused', () => {
    expect(kindOf(() => parseCheckRun({ data: WIRE, errors: [{ error: 'NO' }] }, 'run-1', OWN))).toBe(
      'refused',
    );
  });
});

describe('the active run in a list', () => {
  const ACTIVE = { id: 'b', status: 'running', env_type: 'staging' };

  test.each<[string, unknown]>([
    ['in an envelope', { data: [ACTIVE], errors: null }],
    ['bare', [ACTIVE]],
    ['under a name', { data: { check_runs: [ACTIVE] } }],
    ['under another name', { checkRuns: [ACTIVE] }],
    ['under a third name', { data: { runs: [ACTIVE], total: 1 } }],
    ['under a fourth name', { items: [ACTIVE] }],
    ['the first of several', [ACTIVE, { ...ACTIVE, id: 'c' }]],
    ['of the environment in any spelling', [{ ...ACTIVE, env_type: ' Staging' }]],
    ['of an environment that can not be read', [{ ...ACTIVE, env_type: 7 }]],
    [
      'among others',
      {
        data: [
          { id: 'a', status: 'PASSED' },
          'odd',
          { id: 1 },
          { ...ACTIVE, id: 'c', env_type: 'production' },
          ACTIVE,
        ],
      },
    ],
    ['without its environment', { data: [{ id: 'b', status: 'RUNNING' }] }],
  ])('%s', (_what, answer) => {
    expect(findActive(answer, 'staging')).toEqual({ id: 'b', status: 'RUNNING' });
  });

  test.each<[string, unknown]>([
    ['there is none', { data: [] }],
    ['all have ended', { data: [{ id: 'a', status: 'FAILED' }] }],
    ['it is no list', { data: { next: 'page' } }],
    ['it is no list but a run', { data: ACTIVE }],
  ])('%s', (_what, answer) => {
    expect(findActive(answer, 'staging')).toBeUndefined();
  });

  test.each<[string, unknown, string]>([
    ['no content', {}, 'unreadable'],
    ['errors', { data: [ACTIVE], errors: ['no'] }, 'refused'],
  ])('is not looked for in an answer with %s', (_what, answer, kind) => {
    expect(kindOf(() => findActive(answer, 'staging'))).toBe(kind);
    expect(() => findActive(answer, 'staging')).toThrow('for the list of check runs');
  });
});

test.each<[unknown, unknown]>([
  [{ data: { id: 'a' }, errors: [{ error: 'ODD' }] }, 'a'],
  [{ id: 'a' }, 'a'],
  [{ data: { check_run_id: 'a' } }, 'a'],
  [{ check_run_id: 'a' }, 'a'],
  [{ data: { check_run: { id: 'a' } } }, 'a'],
  [{ data: { id: 'a', check_run_id: 'b', check_run: { id: 'c' } }, id: 'd', check_run_id: 'e' }, 'a'],
  [{ data: { check_run_id: 'b', check_run: { id: 'c' } }, id: 'd', check_run_id: 'e' }, 'd'],
  [{ data: { check_run_id: 'b', check_run: { id: 'c' } }, check_run_id: 'e' }, 'b'],
  [{ data: { check_run: { id: 'c' } }, check_run_id: 'e' }, 'e'],
  [{ data: { id: '../x' }, id: 'd' }, 'd'],
  [{ data: { id: 7 } }, undefined],
  [{ data: null }, undefined],
  ['a', undefined],
])('the id in %j is %j', (answer, id) => {
  expect(startedRunId(answer)).toBe(id);
});

test.each<[unknown, unknown]>([
  [undefined, undefined],
  ['OK', undefined],
  [null, undefined],
  [{}, undefined],
  [{ data: null, errors: [] }, undefined],
  [{ data: { status: 'cancelled' } }, 'CANCELLED'],
  [{ data: { status: 'canceled' } }, 'CANCELLED'],
  [{ status: 'PASSED' }, 'PASSED'],
  [{ data: { status: 7 } }, undefined],
  [{ data: null, errors: [{ message: 'no' }] }, 'refused'],
  [{ data: { status: 'CANCELLED' }, error: 'no' }, 'refused'],
  [{ status: 'error', message: 'no' }, 'refused'],
  [{ data: { status: 'error', message: 'no' } }, 'refused'],
  [{ data: { id: 'a', status: 'error', message: 'no' } }, 'ERROR'],
  [{ data: { error: 'no' } }, 'refused'],
  [{ data: { errors: ['no'] }, errors: [] }, 'refused'],
  [{ data: { status: 'RUNNING' }, status: 'PASSED' }, 'RUNNING'],
  [{ data: 'OK', status: 'PASSED' }, 'PASSED'],
  [{ data: {}, status: 'PASSED' }, undefined],
])('after a cancellation %j says %j', (answer, status) => {
  expect(kindOf(() => statusAfterCancel(answer))).toBe(status);
});

describe('the wait for a run', () => {
  test.each([true, false])('knows nothing of how far it has come (new: %j)', (isNew) => {
    const subject = checkRunSubject('run-1', isNew);
    expect(subject).toMatchObject({ noun: 'Check run', id: 'run-1', isNew });
    expect(subject.describeProgress(checkRun())).toBe('');
    expect(subject.forecast(checkRun(), 0)).toBeUndefined();
  });

  test.each<[Parameters<typeof checkRun>[0], string | undefined]>([
    [{}, undefined],
    [{ overallPassed: false }, undefined],
    [{ overallPassed: undefined }, 'overall_passed is missing'],
    [{ overallPassed: undefined, verdicts: undefined }, 'overall_passed is missing'],
    [{ verdicts: [] }, 'it has no verdicts'],
    [{ verdicts: undefined }, 'it has no verdicts'],
  ])('with %j: what it lacks is %j', (given, missing) => {
    expect(checkRunSubject('run-1', true).describeMissing(checkRun(given))).toBe(missing);
  });
});
