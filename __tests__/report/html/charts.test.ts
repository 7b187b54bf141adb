/** Drawings: figures become positions, and are said in words. */

import { describe, expect, test } from '@jest/globals';
import { readScenario } from '../../../src/facts/scenario-facts.ts';
import {
  countByTenths,
  drawBar,
  drawEstimates,
  drawHistogram,
  drawInterval,
} from '../../../src/report/html/charts.ts';
import { groupFailureModes } from '../../../src/report/view/overview.ts';
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
    expect(svg).toContain(
      'aria-label="Pass rates of 3 scenarios, the lowest first, with their 95% intervals;',
    );
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
