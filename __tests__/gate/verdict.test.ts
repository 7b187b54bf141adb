/** What verdicts weigh, and which of them fail the step. */
import { describe, expect, test } from '@jest/globals';
import { failsStep, isExcusable, type Verdict, worstVerdict } from '../../src/gate/verdict.ts';
import { fc } from '../support/property.ts';

const FROM_BEST_TO_WORST: readonly Verdict[] = [
  'passed',
  'inconclusive',
  'failed',
  'timed-out',
  'error',
  'cancelled',
];

describe('worstVerdict', () => {
  test('of no set is error: nothing was judged', () => {
    expect(worstVerdict([])).toBe('error');
  });

  test.each(FROM_BEST_TO_WORST)('of %s alone is itself', (verdict) => {
    expect(worstVerdict([verdict])).toBe(verdict);
    expect(worstVerdict([verdict, verdict])).toBe(verdict);
  });

  test('of several is the worst, in whatever order', () => {
    const verdicts = fc.array(fc.constantFrom(...FROM_BEST_TO_WORST), { minLength: 1 });
    fc.assert(
      fc.property(verdicts, (given) => {
        const worst = FROM_BEST_TO_WORST.findLast((verdict) => given.includes(verdict));
        expect(worstVerdict(given)).toBe(worst);
      }),
    );
  });
});

describe('failsStep', () => {
  test.each<[Verdict, boolean, boolean]>([
    ['passed', false, false],
    ['failed', true, false],
    ['inconclusive', true, false],
    ['error', true, true],
    ['timed-out', true, true],
    ['cancelled', true, true],
  ])('%s: %s, excused: %s', (verdict, fails, failsExcused) => {
    expect(failsStep(verdict, false)).toBe(fails);
    expect(failsStep(verdict, true)).toBe(failsExcused);
    expect(isExcusable(verdict)).toBe(fails && !failsExcused);
  });
});
