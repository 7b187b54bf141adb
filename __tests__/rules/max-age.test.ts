/** The age of a set. */
import { describe, expect, test } from '@jest/globals';
import type { StartRequest } from '../../src/bland/client.ts';
import type { Verdict } from '../../src/gate/verdict.ts';
import { checkOf, judged, problemsOf, STARTED_MS, simulationSet } from '../support/sets.ts';

const REQUESTED: StartRequest = {
  scenarioIds: ['scenario-1'],
  simulationsPerScenario: 5,
  pathwayId: undefined,
  personaId: undefined,
  version: undefined,
};

describe('max-age', () => {
  const HOUR_MS = 3_600_000;
  const ago = (ms: number) => new Date(STARTED_MS - ms).toISOString();

  test.each<[string, string | undefined, Verdict, number | undefined, string[]]>([
    ['just created', ago(0), 'passed', 0, []],
    ['younger', ago(90_400), 'passed', 91, []],
    ['exactly as old', ago(HOUR_MS), 'passed', 3600, []],
    [
      'older by a millisecond',
      ago(HOUR_MS + 1),
      'inconclusive',
      3601,
      ['the set was created more than 1 h ago, the most allowed'],
    ],
    [
      'of last year',
      ago(365 * 24 * HOUR_MS),
      'inconclusive',
      31_536_000,
      ['the set was created 8760 h ago, more than the 1 h allowed'],
    ],
    ['by a clock that goes five minutes fast', ago(-300_000), 'passed', 0, []],
    [
      'by a clock that goes still faster',
      ago(-300_001),
      'inconclusive',
      undefined,
      ['created_at is in the future'],
    ],
    ['with an offset from UTC', '2026-04-14T12:00:00+02:00', 'passed', 300, []],
    ['at no time that is known', undefined, 'inconclusive', undefined, ['Bland gave no created_at']],
    ['at what is no time', 'yesterday', 'inconclusive', undefined, ['created_at is not a date']],
    ['at an empty text', '', 'inconclusive', undefined, ['created_at is not a date']],
  ])('a set created %s: %s', (_, createdAt, verdict, observed, problems) => {
    const result = judged(simulationSet({ createdAt }), { 'max-age': 3600 });
    expect(result.verdict).toBe(verdict);
    expect(checkOf(result, 'max-age')).toMatchObject({ limit: 3600, observed });
    expect(problemsOf(result)).toEqual(problems);
  });

  test('is not checked where it is not asked for', () => {
    const result = judged(simulationSet({ createdAt: ago(10_000 * HOUR_MS) }));
    expect(result.verdict).toBe('passed');
    expect(result.checks.map(({ rule }) => rule)).not.toContain('max-age');
  });

  test('a set that we started can not be older than the wait: it is another one', () => {
    const asked = { ...REQUESTED };
    const old = judged(simulationSet({ createdAt: ago(2 * HOUR_MS) }), {}, { asked });
    expect(old.verdict).toBe('inconclusive');
    expect(problemsOf(old)).toEqual([
      'the set was created 2 h before its start was requested, so it is another set',
    ]);
    // The clocks of two hosts may differ a little.
    expect(judged(simulationSet({ createdAt: ago(4 * 60_000) }), {}, { asked }).verdict).toBe('passed');
    expect(judged(simulationSet({ createdAt: 'no date' }), {}, { asked }).verdict).toBe('passed');
  });

  test('a time without a zone is UTC', () => {
    const bare = ago(2 * HOUR_MS).replace('Z', '');
    expect(judged(simulationSet({ createdAt: bare }), { 'max-age': 3600 }).verdict).toBe('inconclusive');
    expect(judged(simulationSet({ createdAt: bare }), { 'max-age': 3 * 3600 }).verdict).toBe('passed');
    const offset = ago(2 * HOUR_MS).replace('Z', '+00:00');
    expect(judged(simulationSet({ createdAt: offset }), { 'max-age': 3600 }).verdict).toBe('inconclusive');
  });

  test('does not apply to a set that we started, which is as young as can be', () => {
    const asked = REQUESTED;
    for (const createdAt of [undefined, ago(0), ago(-2 * HOUR_MS)]) {
      const result = judged(simulationSet({ createdAt }), { 'max-age': 3600 }, { asked });
      expect(result.verdict).toBe('passed');
      expect(result.checks.map(({ rule }) => rule)).not.toContain('max-age');
    }
  });

  test('counts up to when the gate began to wait, however long it waited', () => {
    const set = simulationSet({ createdAt: ago(0) });
    for (const [sinceMs, verdict] of [
      [HOUR_MS, 'passed'],
      [HOUR_MS + 1, 'inconclusive'],
    ] as const) {
      const startedMs = STARTED_MS + sinceMs;
      expect(judged(set, { 'max-age': 3600 }, { startedMs }).verdict).toBe(verdict);
    }
  });

  test('an old set that is broken has failed', () => {
    const set = simulationSet({ createdAt: ago(2 * HOUR_MS), status: 'FAILED' });
    expect(judged(set, { 'max-age': 3600 }).verdict).toBe('failed');
  });
});
