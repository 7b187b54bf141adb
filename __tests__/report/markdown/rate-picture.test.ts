/** The picture of a pass rate: what it shows, and that it always has the same width. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passRateInterval } from '../../../src/evidence/interval.ts';
import { drawRate, drawTrend } from '../../../src/report/markdown/rate-picture.ts';

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

describe('pass rates over time', () => {
  test.each<[readonly (number | undefined)[], string]>([
    [[1, 1, 0.8, 0.9], '██▆▇'],
    [[0, 0.5, 1], '▁▄█'],
    [[0.999, 0.9999999], '▇▇'],
    [[1, undefined, 0], '█·▁'],
    [[undefined, undefined], '··'],
  ])('%j are %s', (rates, bars) => {
    expect(drawTrend(rates)).toBe(bars);
  });

  test('have a bar each, of which only 100% is full, and a better one is no lower', () => {
    const anyRate = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, undefined));
    fc.assert(
      fc.property(fc.array(anyRate, { maxLength: 10 }), (rates) => {
        const bars = [...drawTrend(rates)];
        expect(bars).toHaveLength(rates.length);
        for (const [index, rate] of rates.entries()) {
          expect(bars[index]).toMatch(/^[▁▂▃▄▅▆▇█·]$/u);
          expect(bars[index] === '█').toBe(rate === 1);
          expect(bars[index] === '·').toBe(rate === undefined);
          for (const [at, other] of rates.entries()) {
            if (rate !== undefined && other !== undefined && rate > other) {
              expect('▁▂▃▄▅▆▇█'.indexOf(bars[index] as string)).toBeGreaterThanOrEqual(
                '▁▂▃▄▅▆▇█'.indexOf(bars[at] as string),
              );
            }
          }
        }
      }),
    );
  });
});
