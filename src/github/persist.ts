/** Tries again while GitHub is down. */
import { systemClock } from '../clock.ts';
import { isPassing } from './errors.ts';

/** Pauses before the second and the third try at GitHub. */
const RETRY_DELAYS_MS = [1000, 3000];

/**
 * Does something that talks to GitHub, three times at most. All of it is repeated, so that what was written although
 * its answer was lost must be found, or written over, by the next try. Throws what the last try threw.
 */
export async function persist<T>(act: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await act();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await systemClock.sleep(delayMs, signal);
    }
  }
  return act();
}
