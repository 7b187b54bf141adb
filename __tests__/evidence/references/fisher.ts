/**
 * What Fisher's one-sided test should give, each with where it is from; computed apart from this code, in exact fractions in Python, and looked up against SciPy.
 * `published` is what the place in `origin` prints.
 */
import type { Counts } from '../../../src/evidence/counts.ts';
import { counts } from '../counts.ts';

export interface FisherCase {
  readonly origin: string;
  readonly baseline: Counts;
  readonly current: Counts;
  readonly pValue: number;
  readonly published?: number;
}

export const FISHER: readonly FisherCase[] = [
  {
    origin: 'Fisher, The Design of Experiments (1935), tea tasting, all cups told right',
    baseline: counts(4, 0),
    current: counts(0, 4),
    pValue: 0.014285714285714285,
    published: 0.0143,
  },
  {
    origin: 'Fisher, The Design of Experiments (1935), tea tasting, one of each kind told wrong',
    baseline: counts(3, 1),
    current: counts(1, 3),
    pValue: 0.24285714285714285,
    published: 0.2429,
  },
  {
    origin: 'Fisher, The logic of inductive inference (1935), convictions of twins, as in fisher.test of R',
    baseline: counts(10, 3),
    current: counts(2, 15),
    pValue: 0.00046518094336290503,
    published: 0.0004652,
  },
  {
    origin: 'documentation of scipy.stats.fisher_exact, its first table',
    baseline: counts(6, 2),
    current: counts(1, 4),
    pValue: 0.08624708624708624,
    published: 0.0862,
  },
  {
    origin: 'hypergeometric sum in exact fractions',
    baseline: counts(10, 0),
    current: counts(6, 4),
    pValue: 0.043343653250773995,
    published: 0.0433,
  },
  {
    origin: 'hypergeometric sum in exact fractions',
    baseline: counts(10, 0),
    current: counts(7, 3),
    pValue: 0.10526315789473684,
    published: 0.1053,
  },
  {
    origin: 'hypergeometric sum in exact fractions',
    baseline: counts(5, 0),
    current: counts(3, 2),
    pValue: 0.2222222222222222,
    published: 0.2222,
  },
  {
    origin: '3 of 3 to 0 of 3, one way in 20',
    baseline: counts(3, 0),
    current: counts(0, 3),
    pValue: 0.05,
    published: 0.05,
  },
  {
    origin: 'border: one run a side',
    baseline: counts(1, 0),
    current: counts(0, 1),
    pValue: 0.5,
    published: 0.5,
  },
  {
    origin: 'border: one run a side, nothing fell',
    baseline: counts(0, 1),
    current: counts(1, 0),
    pValue: 1.0,
  },
  { origin: 'border: all passed', baseline: counts(10, 0), current: counts(10, 0), pValue: 1.0 },
  { origin: 'border: all failed', baseline: counts(0, 10), current: counts(0, 10), pValue: 1.0 },
  { origin: 'border: no baseline', baseline: counts(0, 0), current: counts(3, 2), pValue: 1.0 },
  { origin: 'border: nothing current', baseline: counts(3, 2), current: counts(0, 0), pValue: 1.0 },
  {
    origin: 'border: the highest current outcome',
    baseline: counts(6, 4),
    current: counts(10, 0),
    pValue: 1.0,
  },
  {
    origin: 'hypergeometric sum in exact fractions',
    baseline: counts(17, 3),
    current: counts(9, 11),
    pValue: 0.009350563021308295,
  },
  {
    origin: 'hypergeometric sum in exact fractions, unequal sides',
    baseline: counts(45, 5),
    current: counts(6, 4),
    pValue: 0.034312085844404615,
  },
  {
    origin: 'hypergeometric sum in exact fractions, unequal sides',
    baseline: counts(3, 0),
    current: counts(60, 40),
    pValue: 0.22454495592334792,
  },
  {
    origin: 'hypergeometric sum in exact fractions, a rise',
    baseline: counts(60, 40),
    current: counts(75, 25),
    pValue: 0.9923080417234965,
  },
  {
    origin: 'hypergeometric sum in exact fractions, far out',
    baseline: counts(100, 0),
    current: counts(40, 60),
    pValue: 1.952450064320345e-24,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(9000, 1000),
    current: counts(8900, 1100),
    pValue: 0.011189437400240079,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(9990, 10),
    current: counts(9980, 20),
    pValue: 0.04924264361027293,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(10000, 0),
    current: counts(9993, 7),
    pValue: 0.0078042985159121284,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(5000, 5000),
    current: counts(5000, 5000),
    pValue: 0.5056416842683511,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(10000, 0),
    current: counts(9999, 1),
    pValue: 0.5,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(9000, 1000),
    current: counts(9200, 800),
    pValue: 0.9999996667878837,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs against 10',
    baseline: counts(9500, 500),
    current: counts(7, 3),
    pValue: 0.011612176140781538,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(9000, 1000),
    current: counts(8500, 1500),
    pValue: 5.0705478147863874e-27,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(1, 9999),
    current: counts(0, 10000),
    pValue: 0.5,
  },
  {
    origin: 'hypergeometric sum in exact integers, 10,000 runs a side',
    baseline: counts(2000, 8000),
    current: counts(9000, 1000),
    pValue: 1.0,
  },
];
