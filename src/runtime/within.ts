/** Keeps work from going on when its time is over, and lets signals be heard between two pieces of it. */
import { setImmediate } from 'node:timers/promises';

/** What the work gives; throws the signal's reason as soon as that is aborted, whatever becomes of the work. */
export async function within<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  await breathe(signal);
  const over = Promise.withResolvers<never>();
  const onAbort = () => over.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(), over.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Lets SIGINT be heard after work that did not yield. Throws the signal's reason where the time is over. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
