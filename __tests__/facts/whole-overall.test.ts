/** An overall figure in full: its reading, what it is called, and every second reading of it. */
import { describe, expect, test } from '@jest/globals';
import type { OverallStatistics, ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { averageOf, countOf } from '../../src/facts/overall.ts';
import { readSet } from '../../src/facts/set-facts.ts';
import { bareScenario, scenarioOfRuns, setWithOverall } from '../support/sets.ts';

const HALF = scenarioOfRuns(2, 2, { id: 'half' });
const GOOD = scenarioOfRuns(6, 0, { id: 'good' });
const FAIR = scenarioOfRuns(3, 1, { id: 'fair' });
const SILENT = bareScenario({ id: 'silent' });
const MEAN = "the mean of the scenarios' pass rates";
const THOSE = 'the figure for the scenarios that count';
const OVERALL = "Bland's overall figure";

/** The set, and those of its scenarios that count, by their ids. */
function given(overall: Partial<OverallStatistics>, scenarios: ScenarioStatistics[], ids: string[]) {
  const set = readSet(setWithOverall(overall, scenarios));
  return [set, new Set(set.scenarios?.filter(({ id }) => ids.includes(id)))] as const;
}

describe('the average', () => {
  const averageBy = (...about: Parameters<typeof given>) => averageOf(...given(...about));
  const means = (value: number) => [
    { value, source: MEAN, against: 'holds' },
    { value, source: MEAN, against: 'broken' },
  ];

  test.each<[string, Parameters<typeof given>, unknown]>([
    [
      'of all by their counts',
      [{ avgPassRate: 0.75 }, [HALF, GOOD], ['half', 'good']],
      { reading: { value: 0.75 }, words: 'the average from counts of runs', others: means(0.75) },
    ],
    [
      'of all as published, beside one of which nothing is known',
      [{ avgPassRate: 0.6 }, [HALF, SILENT], ['half', 'silent']],
      {
        reading: { value: 0.6 },
        words: OVERALL,
        others: [
          { value: 0.75, source: MEAN, against: 'holds' },
          { value: 0.25, source: MEAN, against: 'broken' },
        ],
      },
    ],
    [
      'that is impossible',
      [{ avgPassRate: 7 }, [HALF, GOOD], ['good']],
      {
        reading: { problem: 'statistics.overall.avg_pass_rate is 7, outside 0 to 1' },
        words: OVERALL,
        others: means(0.75),
      },
    ],
    [
      'of those that count',
      [{ avgPassRate: 0.75 }, [HALF, FAIR, GOOD], ['fair', 'good']],
      { reading: { value: 0.875 }, words: THOSE, others: means(0.875) },
    ],
    [
      'of those that count, where the published one is that of others',
      [{ avgPassRate: 0.8 }, [HALF, FAIR, GOOD], ['good']],
      {
        reading: { value: 1 },
        words: THOSE,
        others: [
          ...means(1),
          {
            value: expect.closeTo(0.8 * 3 - 0.5 - 0.75, 12),
            source: "the one implied by Bland's overall avg_pass_rate",
            against: 'either',
          },
        ],
      },
    ],
    [
      'of those that count, where others have no rate',
      [{ avgPassRate: 0.8 }, [SILENT, FAIR, GOOD], ['good']],
      { reading: { value: 1 }, words: THOSE, others: means(1) },
    ],
    [
      'of those that count, one of which has no rate',
      [{ avgPassRate: 0.75 }, [HALF, SILENT, GOOD], ['silent', 'good']],
      {
        reading: { problem: 'Bland gave no pass_rate for a scenario that counts' },
        words: THOSE,
        others: expect.any(Array),
      },
    ],
    [
      'of none',
      [{ avgPassRate: 0.9 }, [HALF, GOOD], []],
      { reading: { problem: 'no scenario counts' }, words: THOSE, others: [] },
    ],
  ])('%s', (_, about, figure) => {
    expect(averageBy(...about)).toEqual(figure);
  });
});

describe('the number of flaky ones', () => {
  const countBy = (...about: Parameters<typeof given>) => countOf('flakyCount', ...given(...about));
  const SIGNS = 'the number of scenarios marked is_flaky or with both passed and failed runs';
  const MARKS = 'the number of scenarios marked is_flaky';
  const either = (value: number, source: string) => ({ value, source, against: 'either' });
  const IMPLIED = "the one implied by Bland's overall figure";

  test.each<[string, Parameters<typeof given>, unknown]>([
    [
      'of all',
      [{ flakyCount: 2 }, [HALF, FAIR, GOOD], ['half', 'fair', 'good']],
      { reading: { value: 2 }, words: OVERALL, others: [either(2, SIGNS), either(2, MARKS)] },
    ],
    [
      'of those that count',
      [{ flakyCount: 2 }, [HALF, FAIR, GOOD], ['fair', 'good']],
      { reading: { value: 1 }, words: THOSE, others: [either(1, MARKS), either(1, IMPLIED)] },
    ],
    [
      'of those that count, where fewer are flaky than the others are',
      [{ flakyCount: 1 }, [HALF, FAIR, GOOD], ['good']],
      { reading: { value: 0 }, words: THOSE, others: [either(0, MARKS)] },
    ],
    [
      'of those that count, where none was published',
      [{ flakyCount: undefined }, [HALF, FAIR, GOOD], ['good']],
      { reading: { value: 0 }, words: THOSE, others: [either(0, MARKS)] },
    ],
    [
      'of those that count, where one does not tell',
      [{ flakyCount: 1 }, [HALF, SILENT, GOOD], ['silent', 'good']],
      {
        reading: { problem: 'for some scenarios that count, Bland does not say whether they are flaky' },
        words: '',
        others: [],
      },
    ],
    [
      'of none',
      [{ flakyCount: 1 }, [HALF, GOOD], []],
      { reading: { value: 0 }, words: THOSE, others: [either(0, IMPLIED)] },
    ],
    [
      'that is more than there are scenarios',
      [{ flakyCount: 3 }, [HALF, GOOD], ['good']],
      {
        reading: { problem: 'statistics.overall.flaky_count is 3, but the set has 2 scenarios' },
        words: OVERALL,
        others: [either(1, SIGNS), either(1, MARKS)],
      },
    ],
  ])('%s', (_, about, figure) => {
    expect(countBy(...about)).toEqual(figure);
  });

  test('is at most what the set says that it has', () => {
    const set = readSet({ ...setWithOverall({ flakyCount: 3 }, [HALF, GOOD]), totalScenarios: 3 });
    expect(countOf('flakyCount', set, new Set(set.scenarios)).reading).toEqual({ value: 3 });
    const one = readSet({ ...setWithOverall({ flakyCount: 2 }, [HALF, GOOD]), totalScenarios: 1 });
    expect(countOf('flakyCount', one, new Set(one.scenarios)).reading).toEqual({ value: 2 });
  });
});

test('nothing is made up where Bland gives no scenarios', () => {
  const set = { ...readSet(setWithOverall({ avgPassRate: 0.5, flakyCount: 1 }, [])), scenarios: undefined };
  expect(averageOf(set, new Set())).toEqual({ reading: { value: 0.5 }, words: OVERALL, others: [] });
  expect(countOf('reliableCount', { ...set, overall: undefined }, new Set())).toEqual({
    reading: { problem: 'Bland gave no statistics.overall.reliable_count' },
    words: OVERALL,
    others: [],
  });
});
