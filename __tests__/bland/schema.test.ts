/** Bland's answers in every form that is known, and in forms that nobody promised. */
import { describe, expect, test } from '@jest/globals';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import { messageIn, messageInBody } from '../../src/bland/http/error-body.ts';
import { BlandError } from '../../src/bland/http/errors.ts';
import { parseSimulationSet } from '../../src/bland/schema.ts';
import { isKnownStatus } from '../../src/bland/simulation-set.ts';

interface Documented {
  id: string;
  status: string;
  statistics: { per_scenario: Record<string, Record<string, unknown>>; overall: Record<string, unknown> };
}

const ANGRY = 'f6a7b8c9-0abc-def1-2345-67890abcdef0';

function documented(change: (answer: Documented) => void = () => {}): Documented {
  const answer = JSON.parse(DOCUMENTED_ANSWER) as Documented;
  change(answer);
  return answer;
}

function parse(answer: unknown) {
  return parseSimulationSet(answer, DOCUMENTED_ID);
}

function driftIn(answer: unknown): string {
  try {
    parse(answer);
  } catch (error) {
    if (error instanceof BlandError && error.kind === 'drifted') return error.message;
    throw error;
  }
  throw new Error('The answer should have been refused');
}

describe('the documented answer', () => {
  test('is read in full', () => {
    const set = parse(documented());
    expect(set).toMatchObject({
      id: DOCUMENTED_ID,
      status: 'PASSED',
      simulationsPerScenario: 5,
      totalScenarios: 2,
      overall: { avgPassRate: 0.8, flakyCount: 1, reliableCount: 1, totalRuns: 10 },
      remarks: [],
    });
    expect(set.scenarios?.[1]).toEqual({
      id: ANGRY,
      name: 'Angry Caller Test',
      totalRuns: 5,
      passed: 3,
      failed: 2,
      passRate: 0.6,
      isFlaky: true,
      meanScore: 0.68,
      scoreStddev: 0.15,
      worstRunId: 'c9d0e1f2-3456-789a-bcde-f01234567890',
      failureModes: ['Agent failed to de-escalate within 3 turns', 'Agent used dismissive language'],
    });
  });

  test('is the same in a {data, errors} envelope', () => {
    expect(parse({ data: documented(), errors: [] })).toEqual(parse(documented()));
    expect(parse({ data: documented(), errors: null })).toEqual(parse(documented()));
  });

  test('may have fields that nobody knows', () => {
    const answer = documented((it) => {
      Object.assign(it, { region: 'eu' });
      Object.assign(it.statistics, { weather: 'fine' });
      Object.assign(it.statistics.overall, { p95: 3 });
    });
    expect(parse(answer)).toEqual(parse(documented()));
  });

  test.each([
    ['passed', 'PASSED'],
    [' Failed ', 'FAILED'],
    ['Archiving', 'ARCHIVING'],
    ['canceled', 'CANCELLED'],
  ])('a status is compared without case: %j', (status, expected) => {
    expect(parse({ ...documented(), status }).status).toBe(expected);
  });

  test.each(['paßed', 'paſſed', '\u00a0PASSED'])(
    'but by ASCII only: %j is no status that is known',
    (status) => {
      const read = parse({ ...documented(), status }).status;
      expect([read, isKnownStatus(read)]).toEqual([expect.not.stringMatching(/^PASSED$/), false]);
    },
  );

  test('an id with the sign for kelvin is another one than that with a k', () => {
    expect(() => parseSimulationSet({ ...documented(), id: '\u212a1' }, 'k1')).toThrow('id: expected "k1"');
  });

  test('an id in other case is the same id', () => {
    expect(parse({ ...documented(), id: DOCUMENTED_ID.toUpperCase() }).status).toBe('PASSED');
  });
});

describe('figures that are not there', () => {
  test.each([undefined, null])('statistics: %j', (statistics) => {
    const set = parse({ ...documented(), statistics });
    expect(set).toMatchObject({ overall: undefined, scenarios: undefined });
  });

  test('null and absent are the same, and an empty scenario is still a scenario', () => {
    const answer = documented((it) => {
      it.statistics.per_scenario = {
        one: {},
        two: { pass_rate: null, scores: null, common_failure_modes: null },
      };
      it.statistics.overall = { avg_pass_rate: null };
    });
    const set = parse(answer);
    expect(set.overall).toEqual({});
    expect(set.scenarios).toEqual([
      { id: 'one', failureModes: [] },
      { id: 'two', failureModes: [] },
    ]);
  });

  test('an infinite number gets through to the judge', () => {
    const answer: unknown = JSON.parse(
      DOCUMENTED_ANSWER.replace('"avg_pass_rate": 0.8', '"avg_pass_rate": 1e999'),
    );
    expect(parse(answer).overall?.avgPassRate).toBe(Number.POSITIVE_INFINITY);
  });

  test.each([{ per_scenario: [] }, { overall: { avg_pass_rate: 'soon' } }, 'partial', 17])(
    'while the set runs, statistics in any form do no harm: %j',
    (statistics) => {
      expect(parse({ ...documented(), status: 'RUNNING', statistics }).status).toBe('RUNNING');
    },
  );

  test('while the set runs, statistics that can be read are', () => {
    const statistics = { overall: { total_runs: 4 } };
    expect(parse({ ...documented(), status: 'RUNNING', statistics }).overall?.totalRuns).toBe(4);
  });
});

describe('an answer that is not of the documented form', () => {
  test.each([
    null,
    [],
    'hello',
    {},
    { errors: [] },
    { id: null },
    { data: { id: null, status: '' } },
    { data: { data: null } },
    { data: null, errors: [] },
  ])('%j has no content', (answer) => {
    expect(() => parse(answer)).toThrow(expect.objectContaining({ kind: 'unreadable', isTransient: true }));
  });

  test.each<[string, unknown, string]>([
    ['another set', { ...documented(), id: 'another' }, `id: expected "${DOCUMENTED_ID}", got "another"`],
    [
      'a status that is a number',
      { ...documented(), status: 200 },
      'status: expected string, got the number 200',
    ],
    [
      'a count that is a text',
      { ...documented(), total_scenarios: '2' },
      'total_scenarios: expected number, got the string "2"',
    ],
    ['statistics that are a list', { ...documented(), statistics: [] }, 'got an array'],
    [
      'a rate that is a text',
      documented((it) => Object.assign(it.statistics.overall, { avg_pass_rate: '0.8' })),
      'statistics.overall.avg_pass_rate: expected number, got the string "0.8"',
    ],
    [
      'a flag that is a number',
      documented((it) => Object.assign(it.statistics.per_scenario[ANGRY] ?? {}, { is_flaky: 1 })),
      `statistics.per_scenario.${ANGRY}.is_flaky: expected boolean, got the number 1`,
    ],
    [
      'scores that are a list',
      documented((it) => Object.assign(it.statistics.per_scenario[ANGRY] ?? {}, { scores: [0.5] })),
      `statistics.per_scenario.${ANGRY}.scores`,
    ],
  ])('%s', (_what, answer, message) => {
    expect(driftIn(answer)).toContain(message);
  });

  test('a scenario under a key that would vanish unseen', () => {
    const text = DOCUMENTED_ANSWER.replace(`"${ANGRY}": {`, '"__proto__": {');
    expect(driftIn(JSON.parse(text))).toContain('got "__proto__"');
  });

  test.each([
    ['confidence', 5],
    ['worst_run_id', 7],
    ['common_failure_modes', 'many'],
    ['common_failure_modes', [1]],
    ['scenario_name', { en: 'Angry' }],
  ])('%s in another form is left out with a remark, since nothing is judged by it', (field, value) => {
    const answer = documented((it) =>
      Object.assign(it.statistics.per_scenario[ANGRY] ?? {}, { [field]: value }),
    );
    const set = parse(answer);
    expect(set.scenarios?.[1]).toMatchObject({ id: ANGRY, passRate: 0.6 });
    expect(set.remarks).toEqual(
      field === 'confidence' ? [] : [`Bland sent ${field} in an undocumented form, so it is not shown.`],
    );
  });

  test.each([
    [{ data: documented(), errors: [{ error: 'QUOTA', message: 'Too many runs' }] }, 'QUOTA: Too many runs'],
    [{ data: documented(), errors: { error: 'STALE', message: 'Old data' } }, 'STALE'],
    [{ ...documented(), errors: 'partial failure' }, 'partial failure'],
    [{ data: { ...documented(), errors: ['cut short'] } }, 'cut short'],
    [{ ...documented(), error: 'STALE' }, 'STALE'],
    [{ status: 'error', message: 'Rate limit exceeded' }, 'Rate limit exceeded'],
    [{ errors: [{}] }, '[{}]'],
  ])('a 2xx that carries errors is a refusal: %#', (answer, words) => {
    const message: unknown = expect.stringContaining(words);
    expect(() => parse(answer)).toThrow(expect.objectContaining({ kind: 'refused', message }));
  });
});

describe("Bland's words in an error body", () => {
  test.each([
    [
      '{"data":null,"errors":[{"error":"AUTH_FAILURE","message":"No such key"}]}',
      'AUTH_FAILURE: No such key',
    ],
    ['{"errors":[{"code":1042,"message":"Bad id"}]}', '1042: Bad id'],
    ['{"status":"error","message":"Rate limit exceeded"}', 'Rate limit exceeded'],
    [
      '{"status":"error","message":"Invalid","errors":["Missing required parameter: id"]}',
      'Invalid; Missing required parameter: id',
    ],
    ['{"error":"Forbidden","message":"Not yours"}', 'Forbidden: Not yours'],
    ['<html>502</html>', undefined],
    ['', undefined],
    ['[]', undefined],
    ['{"errors":[null, {}]}', undefined],
  ])('%s', (body, message) => {
    expect(messageInBody(body)).toBe(message);
  });

  test('are cut', () => {
    expect(messageIn({ message: 'x'.repeat(1000) })).toBe(`${'x'.repeat(300)}…`);
  });
});
