/** Figures of Bland's as numbers that can be relied on. */

/** A usable number, or why there is none. */
export type Reading = { readonly value: number } | { readonly problem: string };

/**
 * Sums of decimal fractions are off by about 1e-16, so a mean of 0.7, 0.8 and 0.9 may come as
 * 0.7999999999999999, which is 0.8 to everyone but a computer. Differences below this don't count.
 */
export const EPSILON = 1e-9;
/** A published pass rate may be rounded to two decimals. */
const ROUNDING = 0.005 + EPSILON;

export function atLeast(observed: number, limit: number): boolean {
  return observed >= limit - EPSILON;
}

/** Whether a difference between two rates may come from rounding to two decimals. */
export function sameUpToRounding(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING;
}

/** A number from 0 to 1. */
export function readRate(field: string, value: number | undefined): Reading {
  if (value === undefined) return { problem: `Bland gave no ${field}` };
  if (!Number.isFinite(value)) return { problem: `${field} is not a finite number` };
  if (value < -EPSILON || value > 1 + EPSILON) return { problem: `${field} is ${value}, outside 0 to 1` };
  return { value: Math.min(1, Math.max(0, value)) };
}

/** A number from 0 to 1; `undefined` where there is none, or an impossible one. */
export function possibleRate(rate: number | undefined): number | undefined {
  const reading = readRate('', rate);
  return 'value' in reading ? reading.value : undefined;
}

/** A whole number from 0. */
export function readCount(field: string, value: number | undefined): Reading {
  if (value === undefined) return { problem: `Bland gave no ${field}` };
  if (Number.isSafeInteger(value) && value >= 0) return { value };
  return { problem: `${field} is ${value}, not a whole number ≥ 0` };
}

/** The same figure by another way: it casts doubt on a rule that it would decide otherwise. */
export interface SecondReading {
  readonly value: number;
  /** What it is, as the subject of a sentence that goes on with “is” and the value: “the sum of the scenarios' runs”. */
  readonly source: string;
  /** Whether it can cast doubt on a rule that holds, on one that is broken, or on either. */
  readonly against: 'holds' | 'broken' | 'either';
}

/** A figure, and what else it could be. */
export interface Figure {
  readonly reading: Reading;
  /** What it is, as the subject of a sentence. */
  readonly words: string;
  readonly others: readonly SecondReading[];
}

/** A figure without second readings. */
export function onlyReading(reading: Reading): Figure {
  return { reading, words: '', others: [] };
}
