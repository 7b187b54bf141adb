/** That nothing outlives the time it has. */
import { describe, expect, test } from '@jest/globals';
import { checkSignals, within } from '../../src/runtime/within.ts';

const REASON = new Error('over');

describe('within', () => {
  test('gives what the work gives, and throws what it throws', async () => {
    const { signal } = new AbortController();
    expect(await within(signal, async () => 1)).toBe(1);
    await expect(within(signal, () => Promise.reject(REASON))).rejects.toBe(REASON);
  });

  test('does not wait for work that never ends', async () => {
    const over = new AbortController();
    const work = within(over.signal, () => new Promise(() => {}));
    setTimeout(() => over.abort(REASON), 10);
    await expect(work).rejects.toBe(REASON);
  });

  test('begins nothing when the time is over', async () => {
    let begun = 0;
    const work = async () => {
      begun += 1;
    };
    await expect(within(AbortSignal.abort(REASON), work)).rejects.toBe(REASON);
    expect(begun).toBe(0);
  });
});

test('checkSignals lets others act', async () => {
  const over = new AbortController();
  setImmediate(() => over.abort(REASON));
  await expect(checkSignals(over.signal)).rejects.toBe(REASON);
});
