/** A bound on what goes on at the same time. */
import { expect, test } from '@jest/globals';
import { BlandError, OutOfTimeError } from '../../../src/bland/http/errors.ts';
import { makeSlots } from '../../../src/bland/http/slots.ts';
import { systemClock } from '../../../src/runtime/clock.ts';

const notSent = (where: string) => new OutOfTimeError(new BlandError('no-time', [`${where} was not sent`]));

const deadline = (leftMs = 60_000, signal = new AbortController().signal) => ({
  deadlineMs: systemClock.now() + leftMs,
  signal,
});

test('never more tasks at once than there are places, and every task gets one', async () => {
  const inSlot = makeSlots(3, systemClock);
  let running = 0;
  let most = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      inSlot(
        deadline(),
        () => notSent('GET /'),
        async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 1));
          running -= 1;
          if (index % 4 === 0) throw new Error('a task that fails gives its place back too');
          return index;
        },
      ),
    ),
  );
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
  await expect(
    inSlot(
      deadline(),
      () => notSent('GET /'),
      async () => 'free again',
    ),
  ).resolves.toBe('free again');
});

test('nobody queues beyond the deadline, or once cancelled, and no place is lost by it', async () => {
  const inSlot = makeSlots(1, systemClock);
  const held = Promise.withResolvers<void>();
  const holder = inSlot(
    deadline(),
    () => notSent('GET /'),
    () => held.promise,
  );
  const started: string[] = [];
  const task = (name: string) => async () => {
    started.push(name);
  };
  const controller = new AbortController();
  const reason = new Error('SIGINT');
  const cancelled = inSlot(deadline(60_000, controller.signal), () => notSent('GET /'), task('cancelled'));
  const late = inSlot(deadline(20), () => notSent('GET /late'), task('late'));
  const patient = inSlot(deadline(), () => notSent('GET /'), task('patient'));
  await expect(late).rejects.toBeInstanceOf(OutOfTimeError);
  await expect(late).rejects.toMatchObject({
    message: 'GET /late was not sent',
    trouble: { kind: 'no-time' },
  });
  controller.abort(reason);
  await expect(cancelled).rejects.toBe(reason);
  await expect(
    inSlot(deadline(60_000, controller.signal), () => notSent('GET /'), task('cancelled')),
  ).rejects.toBe(reason);
  await expect(inSlot(deadline(-1), () => notSent('GET /'), task('late'))).rejects.toBeInstanceOf(
    OutOfTimeError,
  );
  held.resolve();
  await Promise.all([holder, patient]);
  expect(started).toEqual(['patient']);
});

test('a place that comes at the moment of the cancel goes to the next', async () => {
  const inSlot = makeSlots(1, systemClock);
  const held = Promise.withResolvers<void>();
  const holder = inSlot(
    deadline(),
    () => notSent('GET /'),
    () => held.promise,
  );
  const controller = new AbortController();
  const reason = new Error('SIGINT');
  const cancelled = inSlot(
    deadline(60_000, controller.signal),
    () => notSent('GET /'),
    async () => 'cancelled',
  );
  const next = inSlot(
    deadline(),
    () => notSent('GET /'),
    async () => 'next',
  );
  held.resolve();
  controller.abort(reason);
  const outcome = await Promise.allSettled([cancelled, next, holder]);
  expect(outcome[1]).toEqual({ status: 'fulfilled', value: 'next' });
  await expect(
    inSlot(
      deadline(),
      () => notSent('GET /'),
      async () => 'free again',
    ),
  ).resolves.toBe('free again');
});
