/** Welch's test of mean scores. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Scores, testWelch } from '../../src/evidence/welch.ts';
import { expectAsPrinted, expectClose } from './close.ts';
import { WELCH } from './references/welch.ts';

const usual: Scores = { mean: 0.9, standardDeviation: 0.1, runs: 5 };

describe('testWelch', () => {
  test.each(WELCH)('gives $pValue ($origin)', (reference) => {
    const { baseline, current, pValue, t, degreesOfFreedom } = reference;
    const found = testWelch(baseline, current);
    expectClose(found?.pValue, pValue);
    expectClose(found?.t, t);
    expectClose(found?.degreesOfFreedom, degreesOfFreedom);
    expect(found?.difference).toBe(current.mean - baseline.mean);
  });

  const published = WELCH.flatMap(({ published: printed, ...one }) => (printed ? [{ ...one, printed }] : []));
  test.each(published)('gives what was printed: $origin', ({ t, degreesOfFreedom, pValue, printed }) => {
    // Wikipedia computes from scores, and prints means and variances rounded to one decimal, so that its last digits
    // differ.
    const slack = printed.degreesOfFreedom === 17.776 ? 0.5 : 8;
    expectAsPrinted(t, printed.t, slack);
    expectAsPrinted(degreesOfFreedom, printed.degreesOfFreedom, slack);
    expectAsPrinted(2 * pValue, printed.pValue, slack);
  });

  test.each<[string, Partial<Scores>, Partial<Scores>]>([
    ['one run on a side', { runs: 1 }, {}],
    ['one run on the other', {}, { runs: 1 }],
    ['no runs', {}, { runs: 0 }],
    ['no scatter', { standardDeviation: 0 }, { standardDeviation: 0 }],
    ['a mean that is no number', { mean: Number.NaN }, {}],
    ['an infinite mean', {}, { mean: Number.POSITIVE_INFINITY }],
    ['an infinite deviation', { standardDeviation: Number.POSITIVE_INFINITY }, {}],
    ['a deviation that is no number', {}, { standardDeviation: Number.NaN }],
    ['a deviation whose square is infinite', {}, { standardDeviation: 1e200 }],
    ['deviations whose squares are 0', { standardDeviation: 1e-200 }, { standardDeviation: 1e-200 }],
    ['a negative deviation', { standardDeviation: -0.1 }, {}],
    ['a negative deviation now', {}, { standardDeviation: -0.1 }],
  ])('tells nothing of %s', (_, before, now) => {
    expect(testWelch({ ...usual, ...before }, { ...usual, mean: 0.5, ...now })).toBeUndefined();
  });

  test.each([-1, 2.5, Number.NaN])('throws where there are %d runs', (runs) => {
    expect(() => testWelch({ ...usual, runs }, usual)).toThrow(RangeError);
    expect(() => testWelch(usual, { ...usual, runs })).toThrow('runs must be a whole number from 0');
  });

  const scores = fc.record({
    mean: fc.double({ min: 0, max: 1, noNaN: true }),
    standardDeviation: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    runs: fc.integer({ min: 2, max: 10_000 }),
  });

  test('is from 0 to 1, and with both sides exchanged what is left of 1', () => {
    fc.assert(
      fc.property(scores, scores, (baseline, current) => {
        const { pValue = Number.NaN, degreesOfFreedom = 0 } = testWelch(baseline, current) ?? {};
        expect(pValue).toBeGreaterThanOrEqual(0);
        expect(pValue).toBeLessThanOrEqual(1);
        expectClose(pValue + (testWelch(current, baseline)?.pValue ?? Number.NaN), 1);
        const [least, most] = [Math.min(baseline.runs, current.runs) - 1, baseline.runs + current.runs - 2];
        expect(degreesOfFreedom).toBeGreaterThanOrEqual(least * (1 - 1e-9));
        expect(degreesOfFreedom).toBeLessThanOrEqual(most * (1 + 1e-9));
      }),
    );
  });

  test('falls with the current mean', () => {
    fc.assert(
      fc.property(scores, scores, (baseline, current) => {
        const lower = testWelch(baseline, { ...current, mean: current.mean - 0.01 });
        const { pValue = Number.NaN } = testWelch(baseline, current) ?? {};
        expect(lower?.pValue).toBeLessThanOrEqual(pValue);
      }),
    );
  });
});
