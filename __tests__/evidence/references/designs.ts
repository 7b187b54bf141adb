/** Sets to hold the code to exact fractions with: of all sizes and sides, and with all kinds of ties. */
import type { ScenarioPair } from '../../../src/evidence/fisher.ts';
import { pairOf } from '../counts.ts';

export interface Design {
  readonly name: string;
  readonly pairs: readonly ScenarioPair[];
}

/** Passed and failed runs, before and now. */
function sides(
  before: readonly [passed: number, failed: number],
  now: readonly [passed: number, failed: number],
): ScenarioPair {
  return {
    baseline: { passed: before[0], failed: before[1] },
    current: { passed: now[0], failed: now[1] },
  };
}

const times = (number: number, pair: ScenarioPair) => Array.from({ length: number }, () => pair);

export const DESIGNS: readonly Design[] = [
  { name: 'one scenario, a large fall', pairs: [pairOf(10, 10, 6)] },
  { name: 'one scenario, no change', pairs: [pairOf(10, 8, 8)] },
  { name: 'one scenario, a rise', pairs: [pairOf(10, 0, 10)] },
  { name: 'one scenario, one run a side', pairs: [pairOf(1, 1, 0)] },
  { name: 'one scenario, no baseline', pairs: [sides([0, 0], [1, 4])] },
  { name: 'one scenario, 1 in 20', pairs: [pairOf(3, 3, 0)] },
  { name: 'one scenario, pooled', pairs: [sides([48, 2], [3, 2])] },
  { name: 'one that tells anything beside one that passed', pairs: [pairOf(9, 9, 9), pairOf(10, 10, 6)] },
  {
    name: 'one that tells anything beside empty sides',
    pairs: [sides([0, 0], [3, 2]), sides([4, 1], [0, 0]), pairOf(5, 5, 1)],
  },
  { name: 'two, all passed', pairs: times(2, pairOf(5, 5, 5)) },
  { name: 'three, all failed', pairs: times(3, pairOf(4, 0, 0)) },
  { name: 'two that can not be told apart', pairs: times(2, pairOf(3, 3, 0)) },
  { name: 'two of one run a side', pairs: times(2, pairOf(1, 1, 0)) },
  { name: 'two, one fell and one rose', pairs: [pairOf(8, 8, 3), pairOf(8, 3, 8)] },
  { name: 'two of other sizes', pairs: [pairOf(10, 10, 6), pairOf(5, 5, 3)] },
  { name: 'two with more runs now', pairs: [sides([3, 0], [5, 5]), sides([2, 1], [6, 4])] },
  { name: 'two, pooled', pairs: [sides([49, 1], [2, 3]), sides([45, 5], [4, 1])] },
  {
    name: 'two that share 1/22, by which some last digits differ',
    pairs: [sides([3, 2], [0, 7]), sides([5, 2], [0, 4])],
  },
  {
    name: 'two that share 1/15, by which some last digits differ',
    pairs: [sides([7, 1], [0, 2]), sides([3, 1], [1, 7])],
  },
  { name: 'three, 2 of 3 each', pairs: times(3, pairOf(3, 3, 2)) },
  { name: 'three of one run a side', pairs: times(3, pairOf(1, 1, 0)) },
  {
    name: 'three, the first claimed after the whole',
    pairs: [pairOf(10, 9, 4), pairOf(10, 10, 7), pairOf(10, 10, 7)],
  },
  { name: 'three, one of which fell', pairs: [pairOf(10, 10, 1), pairOf(10, 9, 8), pairOf(5, 5, 5)] },
  {
    name: 'three that share p-values: 1/6, 1/2 and 5/6',
    pairs: [pairOf(2, 2, 0), pairOf(2, 1, 1), sides([2, 1], [0, 1])],
  },
  { name: 'three, pooled', pairs: [sides([50, 0], [4, 1]), sides([47, 3], [2, 3]), sides([50, 0], [5, 0])] },
  {
    name: 'three with an empty side and an all passed one',
    pairs: [pairOf(6, 6, 2), sides([0, 0], [4, 1]), pairOf(6, 5, 3), pairOf(4, 4, 4)],
  },
  { name: 'four, a fall in each', pairs: times(4, pairOf(5, 5, 3)) },
  {
    name: 'four, two of which fell alike',
    pairs: [...times(2, pairOf(6, 6, 1)), ...times(2, pairOf(6, 5, 5))],
  },
  {
    name: 'four of which three rose',
    pairs: [pairOf(7, 7, 2), pairOf(7, 4, 6), pairOf(7, 5, 7), pairOf(7, 3, 4)],
  },
  {
    name: 'four of very unequal sides',
    pairs: [sides([40, 2], [0, 1]), sides([1, 0], [20, 9]), sides([30, 10], [1, 2]), sides([2, 0], [11, 8])],
  },
  {
    name: 'four with one run each against 30',
    pairs: [sides([29, 1], [0, 1]), sides([28, 2], [0, 1]), sides([27, 3], [1, 0]), sides([30, 0], [1, 0])],
  },
  {
    name: 'five of 5 runs against 25',
    pairs: [
      sides([25, 0], [3, 2]),
      sides([24, 1], [5, 0]),
      sides([22, 3], [4, 1]),
      sides([25, 0], [5, 0]),
      sides([20, 5], [3, 2]),
    ],
  },
  {
    name: 'five, steady but for one',
    pairs: [pairOf(10, 10, 4), ...times(4, pairOf(10, 9, 9))],
  },
  { name: 'five, some failed always', pairs: [...times(2, pairOf(5, 0, 0)), ...times(3, pairOf(5, 5, 2))] },
  {
    name: 'six, steady but for one that the others hide',
    pairs: [pairOf(10, 10, 1), ...times(5, pairOf(10, 7, 9))],
  },
  { name: 'six, 2 of 3 each', pairs: times(6, pairOf(3, 3, 2)) },
  {
    name: 'six of six sizes',
    pairs: [2, 3, 4, 5, 6, 7].map((runs) => pairOf(runs, runs, Math.floor(runs / 2))),
  },
  {
    name: 'six, pooled, two broke',
    pairs: [
      sides([50, 0], [1, 4]),
      sides([48, 2], [2, 3]),
      sides([50, 0], [5, 0]),
      sides([49, 1], [5, 0]),
      sides([40, 10], [4, 1]),
      sides([44, 6], [5, 0]),
    ],
  },
];
