/** The picture of a pass rate: what it shows, and that it always has the same width. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passRateInterval } from '../../../src/evidence/interval.ts';
import { drawRate } from '../../../src/report/markdown/rate-picture.ts';

describe('the picture of a pass rate', () => {
  test.each([
    [0.6, 0.23, 0.88, '··─────●───·'],
    [0, 0, 0.38, '●────·······'],
    [1, 0.62, 1, '·······────●'],
    [0.5, 0.5, 0.5, '······●·····'],
    [0, 0, 1, '●───────────'],
  ])('of %d from %d to %d is %s', (rate, lower, upper, picture) => {
    expect(drawRate(rate, { lower, upper })).toBe(picture);
  });

  test('has twelve characters and one point, within the interval', () => {
    const counts = fc.tuple(fc.nat(50), fc.nat(50)).filter(([passed, failed]) => passed + failed > 0);
    fc.assert(
      fc.property(counts, ([passed, failed]) => {
        const interval = passRateInterval({ passed, failed });
        if (interval === undefined) throw new Error('there are runs');
        expect(drawRate(passed / (passed + failed), interval)).toMatch(/^(?=.{12}$)·*─*●─*·*$/u);
      }),
    );
  });
});
