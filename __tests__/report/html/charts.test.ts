/** Drawings: figures become positions, and are said in words. */

import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../../src/facts/scenario-facts.ts';
import {
  countByTenths,
  drawBar,
  drawEstimates,
  drawHistogram,
  drawInterval,
  drawTrend,
} from '../../../src/report/html/charts.ts';
import { trend } from '../../../src/report/view/build.ts';
import { groupFailureModes } from '../../../src/report/view/overview.ts';
import { fc } from '../../support/property.ts';
import { scenario } from '../../support/sets.ts';

describe('a pass rate', () => {
  test('is a dot on its interval, with the limit as a tick', () => {
    const svg = drawInterval(0.6, { lower: 0.23, upper: 0.88 }, 0.8);
    expect(svg).toContain('<path class="range" d="M27 6H92"/>');
    expect(svg).toContain('<path class="limit" d="M84 0v12"/>');
    expect(svg).toContain('<circle cx="64" cy="6" r="3"/>');
    expect(svg).toContain('aria-hidden="true"');
  });

  test('is a dot alone where nothing else is known', () => {
    expect(drawInterval(1, undefined, undefined)).toMatch(
      /^<svg[^>]*><circle cx="104" cy="6" r="3"\/><\/svg>$/,
    );
  });

  test('has as long a bar as its share', () => {
    expect(drawBar(1 / 3)).toContain('<rect width="33.3" height="8"/>');
  });
});

describe('pass rates over time', () => {
  test('are a line on a scale from 0 to 1, with a dot at the last', () => {
    expect(drawTrend([0, 0.5, 1])).toBe(
      '<svg class="trend" viewBox="0 0 24 20" width="24" height="20" role="img" aria-label="Pass rates, oldest first: 0%, 50%, 100%."><path class="range" d="M4 16h0L12 10L20 4"/><path class="dots" d="M20 4h0"/></svg>',
    );
  });

  test.each<[readonly (number | undefined)[], string, string | undefined]>([
    [[1, undefined, 1], 'M4 4h0M20 4h0', 'M20 4h0'],
    [[undefined, 1, 0.5], 'M12 4h0L20 10', 'M20 10h0'],
    [[1, 0.5, undefined], 'M4 4h0L12 10', undefined],
    [[undefined, undefined], '', undefined],
    [[1, undefined, undefined, 0], 'M4 4h0M28 16h0', 'M28 16h0'],
  ])('have a gap where one is not known: %j', (rates, line, dot) => {
    const svg = drawTrend(rates);
    expect(/class="range" d="([^"]*)"/.exec(svg)?.[1]).toBe(line);
    expect(/class="dots" d="([^"]*)"/.exec(svg)?.[1]).toBe(dot);
  });

  test('are those before and the newest, where that is a rate', () => {
    expect(trend([1, undefined], 0.5)).toEqual({ mark: 'trend', rates: [1, undefined], now: 0.5 });
    for (const now of [undefined, Number.NaN, -0.1, 1.1]) {
      expect(trend([1], now)).toEqual({ mark: 'trend', rates: [1], now: undefined });
    }
  });

  test('are said in words, none of which is rounded into another', () => {
    expect(drawTrend([2 / 3, undefined, 0.9999])).toContain(
      'role="img" aria-label="Pass rates, oldest first: 66.7%, unknown, 99.99%."',
    );
  });

  test('are drawn within the picture, each in its own place', () => {
    const anyRates = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(anyRates, (rates) => {
        const svg = drawTrend(rates);
        const [, width = '0', height = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
        const line = /class="range" d="([^"]*)"/.exec(svg)?.[1] ?? '';
        const points = [...line.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
        const known = rates.flatMap((rate) => (rate === undefined ? [] : [rate]));
        expect(points).toHaveLength(known.length);
        for (const [index, [x = -1, y = -1]] of points.entries()) {
          expect(x > (points[index - 1]?.[0] ?? 0) && x < Number(width)).toBe(true);
          expect(y > 0 && y < Number(height)).toBe(true);
          // The higher, the better.
          const [, before = y] = points[index - 1] ?? [];
          if ((known[index] ?? 0) > (known[index - 1] ?? 1)) expect(y).toBeLessThanOrEqual(before);
        }
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});

describe('a histogram', () => {
  test('counts by tenths, each with its lower end, and 1 in the last', () => {
    expect(countByTenths([0, 0.1, 0.3, 0.29, 0.7, 0.9, 0.99, 1])).toEqual([1, 1, 1, 1, 0, 0, 0, 1, 0, 3]);
    // A tenth thrice is a little more than 0.3 as a number, and nine tenths as a sum a little less than 0.9.
    expect(countByTenths([0.1 + 0.2, 0.8 + 0.1 - Number.EPSILON / 2])).toEqual([
      0, 0, 0, 1, 0, 0, 0, 0, 0, 1,
    ]);
  });

  test('has a bar for each tenth that is not empty, the limit as a line, and words', () => {
    const svg = drawHistogram([0.95, 0.92, 0.4], 0.6);
    expect(svg).toContain(
      'role="img" aria-label="Mean scores of 3 scenarios: 1 from 0.4 to 0.5, 2 from 0.9 to 1."',
    );
    expect(svg.match(/<rect/g)).toHaveLength(2);
    expect(svg).toContain('<path class="limit"');
    expect(drawHistogram([0.5], undefined)).not.toContain('class="limit"');
  });
});

describe('pass rates side by side', () => {
  const estimate = (rate: number, lower = rate - 0.1) => ({ rate, interval: { lower, upper: 1 } });

  test('stand in their order, the lowest first', () => {
    const svg = drawEstimates([estimate(1, 0.6), estimate(0.5), estimate(1, 0.5)], 0.8);
    expect(svg).toContain('aria-label="Pass rates of 3 scenarios, lowest first, with their 95% intervals;');
    const ranges = /class="range" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    const lower = [...ranges.matchAll(/M[\d.]+ ([\d.]+)V/g)].map(([, y]) => Number(y));
    expect(lower).toEqual([70.8, 62, 53.2]);
    expect(svg).toContain('<path class="limit"');
  });

  test('are thinner where there are many, and no more than can be told apart', () => {
    const svg = drawEstimates(
      Array.from({ length: 400 }, (_, index) => estimate(index / 400, 0)),
      undefined,
    );
    expect(svg).toContain('Pass rates of 150 scenarios');
    expect(svg).toContain('class="dots dense"');
    expect(svg).not.toContain('class="limit"');
    expect(/class="dots dense" d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(150);
  });
});

describe('failure modes', () => {
  test('that look the same are one, counted once for each scenario, the most common first', () => {
    const [one, other] = [
      readScenario(scenario({ failureModes: ['rude', 'hung up', 'hung  up'] })),
      readScenario(scenario({ id: 'b', failureModes: ['hung\u200b up ', 'late'] })),
    ];
    expect(groupFailureModes([one, other])).toEqual([
      { text: 'hung up', scenarios: [one, other] },
      { text: 'rude', scenarios: [one] },
      { text: 'late', scenarios: [other] },
    ]);
  });

  test('that are long are told apart as far as they are shown', () => {
    const long = 'x'.repeat(300);
    const modes = groupFailureModes([readScenario(scenario({ failureModes: [`${long}1`, `${long}2`] }))]);
    expect(modes.map(({ text }) => [...text].length)).toEqual([200]);
  });
});
