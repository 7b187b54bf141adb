/** How long the baseline may hold up sets that have ended. */
import { describe, expect, test } from '@jest/globals';
import type { Baseline } from '../../src/gate/verdict.ts';
import { awaitBaseline } from '../../src/run/find-baseline.ts';
import { toPlain } from '../../src/text/escape.ts';
import { virtualClock } from '../support/clock.ts';
import { documentedSet } from '../support/sets.ts';

const FOUND: Baseline = { kind: 'sets', sets: [documentedSet()], origin: ['of old'], given: true };
const NEVER = new Promise<Baseline>(() => {});

function wait(baseline: Promise<Baseline | undefined>, signal = new AbortController().signal) {
  const clock = virtualClock();
  return { clock, result: awaitBaseline(baseline, { clock, signal }) };
}

describe('awaitBaseline', () => {
  test.each([[FOUND], [undefined]])('what is there is there at once: %#', async (baseline) => {
    expect(await wait(Promise.resolve(baseline)).result).toBe(baseline);
  });

  test('what does not come is given up after half a minute', async () => {
    const { clock, result } = wait(NEVER);
    const baseline = await result;
    expect(clock.sleepsMs).toEqual([30_000]);
    expect(baseline?.kind === 'unavailable' && toPlain(baseline.problem)).toBe(
      'it could not be read within 30 s after the last set had ended. Run the job again later',
    );
  });

  test('what fails fails', async () => {
    const reason = new Error('a bug');
    await expect(wait(Promise.reject(reason)).result).rejects.toBe(reason);
  });

  test('a cancelled workflow waits for nothing, but takes what is there', async () => {
    const cancelled = AbortSignal.abort(new Error('SIGINT'));
    await expect(wait(NEVER, cancelled).result).rejects.toThrow('SIGINT');
    expect(await wait(Promise.resolve(FOUND), cancelled).result).toBe(FOUND);
  });
});
