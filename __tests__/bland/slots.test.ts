/** A bound on what goes on at the same time. */
import { expect, test } from '@jest/globals';
import { Slots } from '../../src/bland/slots.ts';

test('never more tasks at once than there are places, and every task gets one', async () => {
  const slots = new Slots(3);
  let running = 0;
  let most = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      slots.use(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 1));
        running -= 1;
        if (index % 4 === 0) throw new Error('a task that fails gives its place back too');
        return index;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
  await expect(slots.use(async () => 'free again')).resolves.toBe('free again');
});
