/**
 * What the stratified test should give, each with where it is from; computed apart from this code, in exact fractions in Python.
 * `published` is what the place in `origin` prints.
 */
import type { ScenarioPair } from '../../../src/evidence/fisher.ts';
import { counts } from '../counts.ts';

export interface StratifiedCase {
  readonly origin: string;
  readonly pairs: readonly ScenarioPair[];
  readonly exact: number;
  /** The statistic with the correction of 1/2, or without it. */
  readonly published?: { readonly chiSquared: number; readonly corrected: boolean };
}

export const STRATIFIED: readonly StratifiedCase[] = [
  {
    origin: 'Agresti, Categorical Data Analysis, eight centres of a trial of creams, control after drug',
    pairs: [
      { baseline: counts(11, 25), current: counts(10, 27) },
      { baseline: counts(16, 4), current: counts(22, 10) },
      { baseline: counts(14, 5), current: counts(7, 12) },
      { baseline: counts(2, 14), current: counts(1, 16) },
      { baseline: counts(6, 11), current: counts(0, 12) },
      { baseline: counts(1, 10), current: counts(0, 10) },
      { baseline: counts(1, 4), current: counts(1, 8) },
      { baseline: counts(4, 2), current: counts(6, 1) },
    ],
    exact: 0.00817211437585634,
    published: { chiSquared: 6.38, corrected: false },
  },
  {
    origin: 'Rabbits and penicillin of Mantel and Haenszel, as in mantelhaen.test of R',
    pairs: [
      { baseline: counts(0, 6), current: counts(0, 5) },
      { baseline: counts(3, 3), current: counts(0, 6) },
      { baseline: counts(6, 0), current: counts(2, 4) },
      { baseline: counts(5, 1), current: counts(6, 0) },
      { baseline: counts(2, 0), current: counts(5, 0) },
    ],
    exact: 0.01997245179063361,
    published: { chiSquared: 3.9286, corrected: true },
  },
  {
    origin: 'Admissions to Berkeley, Bickel and others (1975), as in mantelhaen.test of R, women after men',
    pairs: [
      { baseline: counts(512, 313), current: counts(89, 19) },
      { baseline: counts(353, 207), current: counts(17, 8) },
      { baseline: counts(120, 205), current: counts(202, 391) },
      { baseline: counts(138, 279), current: counts(131, 244) },
      { baseline: counts(53, 138), current: counts(94, 299) },
      { baseline: counts(22, 351), current: counts(24, 317) },
    ],
    exact: 0.899007838762791,
  },
  {
    origin: 'convolution in exact fractions: five scenarios of 5 runs',
    pairs: [
      { baseline: counts(5, 0), current: counts(4, 1) },
      { baseline: counts(5, 0), current: counts(5, 0) },
      { baseline: counts(4, 1), current: counts(3, 2) },
      { baseline: counts(5, 0), current: counts(4, 1) },
      { baseline: counts(3, 2), current: counts(3, 2) },
    ],
    exact: 0.22321428571428573,
  },
  {
    origin: 'convolution in exact fractions: one scenario, so that it is Fisher’s test',
    pairs: [{ baseline: counts(10, 0), current: counts(6, 4) }],
    exact: 0.043343653250773995,
  },
  {
    origin: 'convolution in exact fractions: three runs each, each lost one',
    pairs: [
      { baseline: counts(3, 0), current: counts(2, 1) },
      { baseline: counts(3, 0), current: counts(2, 1) },
      { baseline: counts(3, 0), current: counts(2, 1) },
      { baseline: counts(3, 0), current: counts(2, 1) },
      { baseline: counts(3, 0), current: counts(2, 1) },
      { baseline: counts(3, 0), current: counts(2, 1) },
    ],
    exact: 0.015625,
  },
  {
    origin: 'convolution in exact fractions: everything rose',
    pairs: [
      { baseline: counts(3, 2), current: counts(5, 0) },
      { baseline: counts(2, 3), current: counts(4, 1) },
    ],
    exact: 0.9947089947089947,
  },
  {
    origin: 'convolution in exact fractions: drops and rises',
    pairs: [
      { baseline: counts(9, 1), current: counts(5, 5) },
      { baseline: counts(5, 5), current: counts(9, 1) },
      { baseline: counts(8, 2), current: counts(7, 3) },
    ],
    exact: 0.5,
  },
  {
    origin: 'convolution in exact fractions: unequal sides, and two scenarios that tell nothing',
    pairs: [
      { baseline: counts(45, 5), current: counts(7, 3) },
      { baseline: counts(10, 0), current: counts(10, 0) },
      { baseline: counts(0, 0), current: counts(3, 2) },
      { baseline: counts(20, 10), current: counts(3, 7) },
    ],
    exact: 0.011568909404784647,
  },
  {
    origin: 'convolution in exact fractions: 20 scenarios of 10 runs',
    pairs: [
      { baseline: counts(6, 4), current: counts(6, 4) },
      { baseline: counts(6, 4), current: counts(9, 1) },
      { baseline: counts(10, 0), current: counts(6, 4) },
      { baseline: counts(10, 0), current: counts(10, 0) },
      { baseline: counts(6, 4), current: counts(9, 1) },
      { baseline: counts(10, 0), current: counts(10, 0) },
      { baseline: counts(10, 0), current: counts(6, 4) },
      { baseline: counts(6, 4), current: counts(9, 1) },
      { baseline: counts(10, 0), current: counts(10, 0) },
      { baseline: counts(10, 0), current: counts(10, 0) },
      { baseline: counts(10, 0), current: counts(9, 1) },
      { baseline: counts(10, 0), current: counts(6, 4) },
      { baseline: counts(9, 1), current: counts(6, 4) },
      { baseline: counts(10, 0), current: counts(9, 1) },
      { baseline: counts(9, 1), current: counts(6, 4) },
      { baseline: counts(10, 0), current: counts(10, 0) },
      { baseline: counts(6, 4), current: counts(9, 1) },
      { baseline: counts(6, 4), current: counts(10, 0) },
      { baseline: counts(9, 1), current: counts(9, 1) },
      { baseline: counts(10, 0), current: counts(9, 1) },
    ],
    exact: 0.2798138784282682,
  },
  { origin: 'border: nothing to compare', pairs: [], exact: 1.0 },
  {
    origin: 'border: nothing that tells anything',
    pairs: [
      { baseline: counts(5, 0), current: counts(5, 0) },
      { baseline: counts(0, 3), current: counts(0, 3) },
    ],
    exact: 1.0,
  },
];
