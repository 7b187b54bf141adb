/** Agreement with a reference value. */
import { expect } from '@jest/globals';

/** Equal to within 1e-9 of the value. */
export function expectClose(actual: number | undefined, expected: number): void {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

/** Equal in all digits of a published figure, but for the last one by at most `slack` units. */
export function expectAsPrinted(actual: number, printed: number, slack = 0.5): void {
  const digits = String(printed).split('.')[1]?.length ?? 0;
  expect(Math.abs(actual - printed)).toBeLessThanOrEqual((slack + 1e-9) * 10 ** -digits);
}
