/** How a set is waited for: how far it has come, and when it will end. */
import { describe, expect, test } from '@jest/globals';
import { type SetWait, setSubject } from '../../src/bland/set-progress.ts';
import type { SimulationSet } from '../../src/bland/simulation-set.ts';

const STARTED_MS = Date.parse('2026-04-14T10:00:00Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(STARTED_MS + minutes * MINUTE).toISOString();

function set(given: Partial<SimulationSet> = {}): SimulationSet {
  return {
    id: 'a-set',
    status: 'RUNNING',
    simulationsPerScenario: 5,
    totalScenarios: 2,
    createdAt: undefined,
    completedAt: undefined,
    overall: undefined,
    scenarios: undefined,
    remarks: [],
    ...given,
  };
}

const done = (totalRuns: number | undefined) => ({
  avgPassRate: undefined,
  flakyCount: undefined,
  reliableCount: undefined,
  totalRuns,
});

/** Took eight minutes. */
const EARLIER = set({ status: 'PASSED', createdAt: at(-20), completedAt: at(-12) });

function subject(given: Partial<SetWait> = {}) {
  return setSubject({
    id: 'a-set',
    asked: undefined,
    startedMs: STARTED_MS,
    earlier: () => undefined,
    ...given,
  });
}

describe('a set', () => {
  test('that was given is no new one, and lacks what its header says', () => {
    expect(subject()).toMatchObject({ noun: 'Set', id: 'a-set', isNew: false });
    const scenarios = [{ id: 'a' } as never];
    expect(subject().describeMissing(set({ scenarios }))).toBe('it has statistics for 1 of 2 scenarios');
  });

  test('that was started just now lacks what was asked for', () => {
    const asked = { scenarioIds: ['a', 'b', 'c'], simulationsPerScenario: 5 };
    expect(subject({ asked }).isNew).toBe(true);
    const scenarios = [{ id: 'a' } as never];
    expect(subject({ asked }).describeMissing(set({ scenarios }))).toBe(
      'it has statistics for 1 of 3 scenarios',
    );
  });
});

test.each<[string, Partial<SimulationSet>, string]>([
  ['nothing yet', {}, ''],
  ['figures without runs', { overall: done(undefined) }, ''],
  ['none', { overall: done(0) }, '0 of 10 runs (0%)'],
  ['some', { overall: done(7) }, '7 of 10 runs (70%)'],
  ['nearly all', { overall: done(999), simulationsPerScenario: 500 }, '999 of 1,000 runs (99%)'],
  ['all', { overall: done(10) }, '10 of 10 runs (100%)'],
  ['more than all', { overall: done(11) }, '11 of 10 runs'],
  ['fewer than none', { overall: done(-1) }, '-1 of 10 runs'],
  ['of one', { overall: done(1), totalScenarios: 1, simulationsPerScenario: 1 }, '1 of 1 run (100%)'],
  ['of none', { overall: done(0), totalScenarios: 0 }, '0 of 0 runs'],
  ['of endlessly many', { overall: done(3), totalScenarios: Number.POSITIVE_INFINITY }, '3 of Infinity runs'],
  ['of an unknown number of scenarios', { overall: done(3), totalScenarios: undefined }, '3 runs'],
  ['of an unknown number of runs for each', { overall: done(1), simulationsPerScenario: undefined }, '1 run'],
])('progress: %s', (_what, given, words) => {
  expect(subject().describeProgress(set(given))).toBe(words);
});

describe('the end is expected', () => {
  const END_MS = STARTED_MS + 8 * MINUTE;
  const LATEST_MS = STARTED_MS + 10 * MINUTE;

  test.each<[string, Partial<SimulationSet>, nowMs: number, expectedEndMs: number | undefined]>([
    ['as long after the wait began as an earlier one took', {}, STARTED_MS, END_MS],
    ['as long after it was created', { createdAt: at(-3) }, STARTED_MS, END_MS - 3 * MINUTE],
    ['even if that was this very moment', { createdAt: at(1) }, STARTED_MS + MINUTE, END_MS + MINUTE],
    ['but not if that was in the future', { createdAt: at(1) }, STARTED_MS + MINUTE - 1, END_MS],
    ['or at no time', { createdAt: 'soon' }, STARTED_MS, END_MS],
    ['until it is late by more than that may be', {}, LATEST_MS - 1, END_MS],
    ['and not from then on', {}, LATEST_MS, undefined],
    [
      'by its own progress from then on',
      { overall: done(5) },
      LATEST_MS,
      LATEST_MS + (LATEST_MS - STARTED_MS),
    ],
  ])('%s', (_what, given, nowMs, expectedEndMs) => {
    const { forecast } = subject({ earlier: () => EARLIER });
    expect(forecast(set(given), nowMs)?.expectedEndMs).toBe(expectedEndMs);
  });

  test.each<[string, SimulationSet | undefined]>([
    ['there is none', undefined],
    ['it had more runs', { ...EARLIER, totalScenarios: 3 }],
    ['it ended in an error', { ...EARLIER, status: 'ERROR' }],
    ['it did not end', { ...EARLIER, status: 'RUNNING' }],
    ['its size is not known', { ...EARLIER, simulationsPerScenario: undefined }],
    ['its end is not known', { ...EARLIER, completedAt: undefined }],
  ])('by its own progress where an earlier one says nothing: %s', (_what, earlier) => {
    const nowMs = STARTED_MS + MINUTE;
    expect(subject({ earlier: () => earlier }).forecast(set(), nowMs)).toBeUndefined();
    expect(
      subject({ earlier: () => earlier }).forecast(set({ overall: done(2) }), nowMs)?.expectedEndMs,
    ).toBe(nowMs + 4 * MINUTE);
  });

  test.each<Partial<SimulationSet>>([{ simulationsPerScenario: undefined }, { totalScenarios: undefined }])(
    'by an earlier one where the size of neither is known: %p',
    (unknown) => {
      const { forecast } = subject({ earlier: () => ({ ...EARLIER, ...unknown }) });
      expect(forecast(set(unknown), STARTED_MS)?.expectedEndMs).toBe(END_MS);
      expect(forecast(set(), STARTED_MS)).toBeUndefined();
    },
  );

  test('as soon as an earlier one is known', () => {
    let known: SimulationSet | undefined;
    const waited = subject({ earlier: () => known });
    expect(waited.forecast(set(), STARTED_MS)).toBeUndefined();
    known = { ...EARLIER, status: 'FAILED' };
    expect(waited.forecast(set(), STARTED_MS)?.expectedEndMs).toBe(END_MS);
  });
});
