/** The brake that one call puts on for all. */
import { expect, test } from '@jest/globals';
import { BlandError, OutOfTimeError } from '../../../src/bland/http/errors.ts';
import { Brake } from '../../../src/bland/http/shared-backoff.ts';
import { virtualClock } from '../../support/clock.ts';

const LIMIT = new BlandError('rate-limited', 'GET … answered 429.');
const LIVE = new AbortController().signal;

test('lets everyone pass until it is put on, and from its end on', async () => {
  const clock = virtualClock();
  const brake = new Brake(clock);
  await brake.pass(clock.now() + 60_000, LIVE);
  brake.hold(clock.now() + 9000, LIMIT);
  await brake.pass(clock.now() + 60_000, LIVE);
  await brake.pass(clock.now() + 60_000, LIVE);
  expect(clock.sleepsMs).toEqual([9000]);
});

test('a shorter pause does not cut a longer one', async () => {
  const clock = virtualClock();
  const brake = new Brake(clock);
  brake.hold(clock.now() + 9000, LIMIT);
  brake.hold(clock.now() + 1000, LIMIT);
  await brake.pass(clock.now() + 60_000, LIVE);
  expect(clock.sleepsMs).toEqual([9000]);
});

test('who would have to wait beyond the deadline is told at once why', async () => {
  const clock = virtualClock();
  const brake = new Brake(clock);
  brake.hold(clock.now() + 9000, LIMIT);
  const passing = brake.pass(clock.now() + 9000, LIVE);
  await expect(passing).rejects.toBeInstanceOf(OutOfTimeError);
  await expect(passing).rejects.toMatchObject({ trouble: LIMIT });
});

test('cancelling ends the pause', async () => {
  const clock = virtualClock();
  const brake = new Brake(clock);
  brake.hold(clock.now() + 9000, LIMIT);
  const reason = new Error('SIGINT');
  await expect(brake.pass(clock.now() + 60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
});
