/** How many runs a step may start: all sets together, and then what a second look would add. */
import { describe, expect, test } from '@jest/globals';
import type { StartRequest } from '../../src/bland/client.ts';
import { explainTooMany, runsOf, whyNoMore } from '../../src/run/started-runs.ts';
import { toPlain } from '../../src/text/escape.ts';
import { fc } from '../support/property.ts';

function request(scenarios: number, simulationsPerScenario: number): StartRequest {
  return {
    scenarioIds: Array.from({ length: scenarios }, (_, index) => `scenario-${index}`),
    simulationsPerScenario,
    pathwayId: 'pathway-1',
    personaId: undefined,
    version: undefined,
  };
}

describe('explainTooMany', () => {
  test.each<[readonly [number, number][], number | undefined, string | undefined]>([
    [[], 1, undefined],
    [[[12, 10]], undefined, undefined],
    [[[12, 10]], 120, undefined],
    [[[12, 10]], 119, 'this step would start 120 runs (12 scenarios × 10), but max-runs allows 119'],
    [[[1, 2]], 1, 'this step would start 2 runs (1 scenario × 2), but max-runs allows 1'],
    [
      [
        [12, 10],
        [1, 10],
      ],
      130,
      undefined,
    ],
    [
      [
        [12, 10],
        [1, 10],
      ],
      129,
      'this step would start 130 runs (13 scenarios × 10, in 2 sets), but max-runs allows 129',
    ],
    [
      [[2000, 1000]],
      1_000_000,
      'this step would start 2,000,000 runs (2,000 scenarios × 1,000), but max-runs allows 1,000,000',
    ],
  ])('%j, at most %s', (sets, maxRuns, words) => {
    const requests = sets.map(([scenarios, each]) => request(scenarios, each));
    const trouble = explainTooMany(requests, maxRuns);
    expect(trouble && toPlain(trouble.what)).toBe(words);
    if (trouble !== undefined) expect(trouble.advice).toMatch(/^Nothing was started\. .*raise `max-runs`\.$/);
  });

  test('lets nothing through that is more than allowed, and stops nothing else', () => {
    const sets = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(sets, fc.integer({ min: 1, max: 500 }), (given, maxRuns) => {
        const requests = given.map(([scenarios, each]) => request(scenarios, each));
        const runs = requests.reduce((sum, one) => sum + runsOf(one), 0);
        expect(explainTooMany(requests, maxRuns) === undefined).toBe(runs <= maxRuns);
      }),
    );
  });
});

describe('whyNoMore', () => {
  test.each<[number, [number, number, number], number | undefined, string | undefined]>([
    [25, [100, 0, 0], undefined, undefined],
    [25, [100, 0, 0], 125, undefined],
    [25, [100, 0, 0], 124, 'it would start 25 more runs after 100, but max-runs allows 124 in all'],
    [25, [100, 25, 0], 149, 'it would start 25 more runs after 125, but max-runs allows 149 in all'],
    // What may have been started counts as if it had been.
    [25, [100, 0, 25], 149, 'it would start 25 more runs after 125, but max-runs allows 149 in all'],
    [1, [1000, 0, 0], 1000, 'it would start 1 more run after 1,000, but max-runs allows 1,000 in all'],
  ])('%d more after %j, at most %s', (more, [first, second, unconfirmed], maxRuns, words) => {
    const why = whyNoMore(more, { startedRuns: { first, second, unconfirmed }, maxRuns });
    expect(why && toPlain(why)).toBe(words);
  });
});
