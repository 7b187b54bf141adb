/** The back-off that one call's rate limit sets for all. */
import { expect, test } from '@jest/globals';
import { BlandError, OutOfTimeError } from '../../../src/bland/http/errors.ts';
import { SharedBackoff } from '../../../src/bland/http/shared-backoff.ts';
import { virtualClock } from '../../support/clock.ts';

const LIMIT = new BlandError('rate-limited', ['too many requests']);
const LIVE = new AbortController().signal;

test('delays nobody before it is set, and from its end on', async () => {
  const clock = virtualClock();
  const backoff = new SharedBackoff(clock);
  await backoff.wait({ deadlineMs: clock.now() + 60_000, signal: LIVE });
  backoff.delayUntil(clock.now() + 9000, LIMIT);
  await backoff.wait({ deadlineMs: clock.now() + 60_000, signal: LIVE });
  await backoff.wait({ deadlineMs: clock.now() + 60_000, signal: LIVE });
  expect(clock.sleepsMs).toEqual([9000]);
});

test('a shorter pause does not cut a longer one', async () => {
  const clock = virtualClock();
  const backoff = new SharedBackoff(clock);
  backoff.delayUntil(clock.now() + 9000, LIMIT);
  backoff.delayUntil(clock.now() + 1000, LIMIT);
  await backoff.wait({ deadlineMs: clock.now() + 60_000, signal: LIVE });
  expect(clock.sleepsMs).toEqual([9000]);
});

test('a call that would have to wait beyond its deadline fails at once', async () => {
  const clock = virtualClock();
  const backoff = new SharedBackoff(clock);
  backoff.delayUntil(clock.now() + 9000, LIMIT);
  const passing = backoff.wait({ deadlineMs: clock.now() + 9000, signal: LIVE });
  await expect(passing).rejects.toBeInstanceOf(OutOfTimeError);
  await expect(passing).rejects.toMatchObject({ trouble: LIMIT });
});

test('cancelling ends the pause', async () => {
  const clock = virtualClock();
  const backoff = new SharedBackoff(clock);
  backoff.delayUntil(clock.now() + 9000, LIMIT);
  const reason = new Error('SIGINT');
  await expect(
    backoff.wait({ deadlineMs: clock.now() + 60_000, signal: AbortSignal.abort(reason) }),
  ).rejects.toBe(reason);
});
