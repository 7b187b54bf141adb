/**
 * What the 95 % interval of a pass rate should be, each with where it is from; computed apart from this code, with 60 digits in Python, and looked up against SciPy.
 * `published` is what the place in `origin` prints.
 */
import type { Counts } from '../../../src/evidence/counts.ts';
import { counts } from '../counts.ts';

export interface IntervalCase {
  readonly origin: string;
  readonly counts: Counts;
  readonly lower: number;
  readonly upper: number;
  readonly published?: readonly [number, number];
}

export const INTERVALS: readonly IntervalCase[] = [
  {
    origin: 'Newcombe, Two-sided confidence intervals for the single proportion (1998), table I',
    counts: counts(81, 182),
    lower: 0.2552885198782742,
    upper: 0.36620957698280004,
    published: [0.2553, 0.3662],
  },
  {
    origin: 'Newcombe, Two-sided confidence intervals for the single proportion (1998), table I',
    counts: counts(15, 133),
    lower: 0.062386399530736276,
    upper: 0.16048724172330803,
    published: [0.0624, 0.1605],
  },
  {
    origin: 'Newcombe, Two-sided confidence intervals for the single proportion (1998), table I',
    counts: counts(1, 28),
    lower: 0.00611321429276266,
    upper: 0.17175521879320288,
    published: [0.0061, 0.1718],
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(1, 1),
    lower: 0.09453120573423071,
    upper: 0.9054687942657693,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(1, 2),
    lower: 0.06149194472039623,
    upper: 0.7923403991979523,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(3, 2),
    lower: 0.23072428127601294,
    upper: 0.8823792257673521,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(4, 1),
    lower: 0.3755346297625253,
    upper: 0.9637758913675698,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(9, 1),
    lower: 0.5958499732047615,
    upper: 0.9821237869049271,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(6, 4),
    lower: 0.3126737697336583,
    upper: 0.8318196702937639,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(5, 5),
    lower: 0.23659309051256397,
    upper: 0.7634069094874361,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(95, 5),
    lower: 0.8882495307680809,
    upper: 0.978456320845632,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(1, 99),
    lower: 0.0017674320641406479,
    upper: 0.05448619617870532,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(9999, 1),
    lower: 0.9994337311025987,
    upper: 0.9999823473263989,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(5000, 5000),
    lower: 0.49020206181540477,
    upper: 0.5097979381845952,
  },
  {
    origin: 'Wilson’s formula with 60 digits',
    counts: counts(1, 9999),
    lower: 1.76526736011223e-5,
    upper: 0.0005662688974013382,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(0, 1),
    lower: 0.0,
    upper: 0.7934506856227627,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(1, 0),
    lower: 0.2065493143772374,
    upper: 1.0,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(3, 0),
    lower: 0.4385029682449545,
    upper: 1.0,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(0, 5),
    lower: 0.0,
    upper: 0.4344824647831748,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(5, 0),
    lower: 0.5655175352168251,
    upper: 1.0,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(0, 10),
    lower: 0.0,
    upper: 0.27753279986288926,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(10, 0),
    lower: 0.7224672001371107,
    upper: 1.0,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(20, 0),
    lower: 0.8388748419471806,
    upper: 1.0,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(0, 100),
    lower: 0.0,
    upper: 0.036993498206985685,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(10000, 0),
    lower: 0.9996160016293234,
    upper: 1.0,
  },
  {
    origin: 'border: Wilson’s formula with 60 digits',
    counts: counts(0, 10000),
    lower: 0.0,
    upper: 0.00038399837067659584,
  },
];
