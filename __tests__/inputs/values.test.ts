import { describe, expect, test } from '@jest/globals';
import { parseDuration } from '../../src/inputs/values.ts';

describe('parseDuration', () => {
  test.each([
    ['45s', 45_000],
    ['30m', 1_800_000],
    ['1h30m', 5_400_000],
    ['90', 90_000],
  ])('reads %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });
});
