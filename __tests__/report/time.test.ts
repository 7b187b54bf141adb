/** Times: as programs and as people read them. */
import { expect, test } from '@jest/globals';
import { formatTime, isoTime } from '../../src/report/time.ts';

test.each([
  ['2026-04-14T10:00:00.000Z', '14 Apr 2026, 10:00 UTC'],
  ['2026-04-14T23:59:59', '14 Apr 2026, 23:59 UTC'],
  ['2026-12-31T23:30:00-01:00', '1 Jan 2027, 00:30 UTC'],
  ['9999-12-31T23:30:00-01:00', '1 Jan 10000, 00:30 UTC'],
])('%s is shown in UTC, with the name of the month', (given, shown) => {
  expect(formatTime(isoTime(given) ?? '')).toBe(shown);
});

test.each([undefined, '', 'yesterday', '2026-13-45T10:00:00Z'])('%j is no time', (given) => {
  expect(isoTime(given)).toBeUndefined();
});
