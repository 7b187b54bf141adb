/** What a set that has ended still lacks, in the words of the log. */
import { describe, expect, test } from '@jest/globals';
import { type Asked, describeMissing } from '../../src/bland/completeness.ts';
import { type SimulationSet, TERMINAL_STATUSES } from '../../src/bland/simulation-set.ts';
import { documentedSet, scenario, simulationSet } from '../support/sets.ts';

const TWO = [scenario({ id: 'one' }), scenario({ id: 'two' })];
const WHOLE = simulationSet({ scenarios: TWO });
const ASKED: Asked = { scenarioIds: ['one', 'two'], simulationsPerScenario: 5 };

function overall(given: Partial<NonNullable<SimulationSet['overall']>>): SimulationSet['overall'] {
  return { avgPassRate: 1, flakyCount: 0, reliableCount: 2, totalRuns: 10, ...given };
}

describe('a set that is whole', () => {
  test.each<[string, SimulationSet, Asked | undefined]>([
    ['the documented one', documentedSet(), undefined],
    ['as its header says', WHOLE, undefined],
    ['as was asked for', WHOLE, ASKED],
    ['more than was asked for', WHOLE, { scenarioIds: ['one'], simulationsPerScenario: 1 }],
    [
      'without a header',
      { ...WHOLE, totalScenarios: undefined, simulationsPerScenario: undefined },
      undefined,
    ],
    [
      'of no scenarios, as its header says',
      simulationSet({ scenarios: [], totalScenarios: 0, overall: overall({ totalRuns: 0 }) }),
      undefined,
    ],
    [
      'with figures that can not be',
      simulationSet({ scenarios: TWO, totalScenarios: -1, overall: overall({ avgPassRate: 7 }) }),
      undefined,
    ],
  ])('%s', (_what, set, asked) => {
    expect(describeMissing(set, asked)).toBeUndefined();
  });
});

describe('a set that lacks something', () => {
  const without = (given: Partial<SimulationSet>) => simulationSet({ ...WHOLE, ...given });

  test.each<[string, SimulationSet, Asked | undefined]>([
    ['it has no statistics', without({ scenarios: undefined, overall: undefined }), undefined],
    ['it has no statistics for its scenarios', { ...WHOLE, scenarios: undefined }, undefined],
    ['it has statistics for 0 of 2 scenarios', without({ scenarios: [] }), undefined],
    [
      'it has statistics for 0 of 1 scenario',
      without({ scenarios: [], totalScenarios: undefined }),
      undefined,
    ],
    ['it has statistics for 1 of 2 scenarios', without({ scenarios: [scenario()] }), undefined],
    ['it has statistics for 1 of 2 scenarios', simulationSet(), ASKED],
    [
      'it has statistics for 2 of Infinity scenarios',
      without({ totalScenarios: Number.POSITIVE_INFINITY }),
      undefined,
    ],
    [
      'runs or figures are missing in 1 of 2 scenarios',
      without({ scenarios: [scenario(), scenario({ totalRuns: 4 })], simulationsPerScenario: 5 }),
      undefined,
    ],
    ['runs or figures are missing in 2 of 2 scenarios', WHOLE, { ...ASKED, simulationsPerScenario: 6 }],
    [
      'runs or figures are missing in 1 of 2 scenarios',
      without({ scenarios: [scenario(), scenario({ totalRuns: undefined })] }),
      undefined,
    ],
    [
      'runs or figures are missing in 1 of 2 scenarios',
      without({ scenarios: [scenario(), scenario({ passRate: undefined })] }),
      undefined,
    ],
    ['it has no overall statistics', without({ overall: undefined }), undefined],
    ['it has no overall statistics', without({ overall: overall({ totalRuns: undefined }) }), undefined],
    ['it has no overall statistics', without({ overall: overall({ avgPassRate: undefined }) }), undefined],
    ['it has 9 of 10 runs', without({ overall: overall({ totalRuns: 9 }) }), undefined],
  ])('%s', (words, set, asked) => {
    expect(describeMissing(set, asked)).toBe(words);
  });
});

test('what is missing does not hang on the status', () => {
  for (const status of TERMINAL_STATUSES)
    expect(describeMissing({ ...WHOLE, status }, ASKED)).toBeUndefined();
});
