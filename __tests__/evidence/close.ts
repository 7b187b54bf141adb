/** Agreement with a reference value. */
import { expect } from '@jest/globals';

/** Equal to within 1e-9 of the value. */
export function expectClose(actual: number | undefined, expected: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

/** Equal to within 1e-9 of the value, or to within 1e-12 of 1: for what is left of one number without another. */
export function expectNear(actual: number | undefined, expected: number): void {
  const slack = Math.max(1e-12, 1e-9 * Math.abs(expected));
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(slack);
}

/** Equal to within 1e-9 of the value; or both next to nothing, since tails are cut where they are below any use. */
export function expectSameP(actual: number | undefined, expected: number): void {
  if (expected > 1e-28) expectClose(actual, expected);
  else expect(actual).toBeLessThan(1e-27);
}

/** Equal in all digits of a published figure, but for the last one by at most `slack` units. */
export function expectAsPrinted(actual: number, printed: number, slack = 0.5): void {
  const digits = String(printed).split('.')[1]?.length ?? 0;
  expect(Math.abs(actual - printed)).toBeLessThanOrEqual((slack + 1e-9) * 10 ** -digits);
}
