/** Pass rates over time as bars: which is full, where the scale begins, and what is not known. */
import { describe, expect, test } from '@jest/globals';
import { drawTrend } from '../../../src/report/markdown/trend.ts';
import { trend } from '../../../src/report/view/build.ts';
import { fc } from '../../support/property.ts';

const BARS = '▁▂▃▄▅▆▇█';

describe('pass rates over time', () => {
  test.each<[string, readonly (number | undefined)[], number | undefined, string]>([
    ['begin at 80 %, which is the lowest bar', [1, 0.9, 0.8], 0.95, '█ ▄ ▁ → ▆'],
    ['begin at the tenth below the lowest where that is less', [1, 0.9], 0.55, '█ ▆ → ▁'],
    ['begin at the lowest where that is a tenth', [0.7, 1], 0.7, '▁ █ → ▁'],
    ['begin at 0 where that is the lowest', [0, 0.5], 1, '▁ ▄ → █'],
    ['may all be as low as can be', [0, 0], 0, '▁ ▁ → ▁'],
    ['may all be full', [1, 1], 1, '█ █ → █'],
    ['are full at 1 only', [0.999, 0.9999999], 1 - Number.EPSILON / 2, '▇ ▇ → ▇'],
    ['have a dot where one is not known', [1, undefined, 0.8], 0.9, '█ · ▁ → ▄'],
    ['have a dot where the newest is not known', [1, 0.8], undefined, '█ ▁ → ·'],
    ['have but one that is known, the newest', [undefined, undefined], 0.3, '· · → ▁'],
    ['may all be unknown', [undefined], undefined, '· → ·'],
  ])('%s', (_, rates, now, drawn) => {
    expect(drawTrend(rates, now)).toBe(drawn);
  });

  const edge = fc
    .tuple(fc.nat(10), fc.constantFrom(-1, 0, 1))
    .map(([tenths, by]) => Math.min(1, Math.max(0, tenths / 10 + (by * Number.EPSILON) / 4)));
  const anyRate = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    edge,
    fc.constantFrom(0, 1, undefined),
  );

  test('have a bar each, of which only 1 is full, and a better one is no lower', () => {
    fc.assert(
      fc.property(fc.array(anyRate, { minLength: 1, maxLength: 10 }), anyRate, (rates, now) => {
        const drawn = drawTrend(rates, now);
        expect(drawn).toMatch(/^[▁▂▃▄▅▆▇█·](?: [▁▂▃▄▅▆▇█·])* → [▁▂▃▄▅▆▇█·]$/u);
        const bars = [...drawn.replace(/[ →]/gu, '')];
        const all = [...rates, now];
        expect(bars).toHaveLength(all.length);
        const drawnOf = all.flatMap((rate, index) => {
          const bar = bars[index] ?? '';
          expect(bar === '█').toBe(rate === 1);
          expect(bar === '·').toBe(rate === undefined);
          return rate === undefined ? [] : [{ rate, height: BARS.indexOf(bar) }];
        });
        const heights = drawnOf.toSorted((a, b) => a.rate - b.rate).map(({ height }) => height);
        expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('a trend', () => {
  test('has what was before, and the newest', () => {
    expect(trend([undefined], 1)).toEqual({ mark: 'trend', rates: [undefined], now: 1 });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -0.1, 1.1, 2 ** 60, undefined])(
    'of which the newest is %d does not know it',
    (now) => {
      expect(trend([0.5], now)).toEqual({ mark: 'trend', rates: [0.5], now: undefined });
    },
  );
});
