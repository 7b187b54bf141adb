/** Check runs as Bland shows them: what is documented, what is not, and what is another's. */
import { describe, expect, test } from '@jest/globals';
import { findActive, parseCheckRun, startedRunId, statusAfterCancel } from '../../src/bland/check-runs.ts';
import { BlandError } from '../../src/bland/http/errors.ts';

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

  test.each<[string, object]>([
    ['another id', { id: 'run-2' }],
    ['another agent', { agent_id: 'agent-2' }],
    ['another environment', { env_type: 'production' }],
    ['no status', { status: undefined }],
    ['a status of another form', { status: 7 }],
  ])('with %s has drifted', (_what, given) => {
    expect(kindOf(() => parse(given))).toBe('drifted');
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
  ])('%s', (_what, answer) => {
    expect(findActive(answer, 'staging')).toBeUndefined();
  });
});

test.each<[unknown, unknown]>([
  [{ data: { id: 'a' }, errors: [{ error: 'ODD' }] }, 'a'],
  [{ id: 'a' }, 'a'],
  [{ data: { check_run_id: 'a' } }, 'a'],
  [{ check_run_id: 'a' }, 'a'],
  [{ data: { check_run: { id: 'a' } } }, 'a'],
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
])('after a cancellation %j says %j', (answer, status) => {
  expect(kindOf(() => statusAfterCancel(answer))).toBe(status);
});
