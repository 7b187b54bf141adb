/** Ends work by a signal, even work that ignores it. */
import { setImmediate } from 'node:timers/promises';

/** The result of the work; throws the signal's reason as soon as that is aborted, even if the work goes on. */
export async function within<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  await checkSignals(signal);
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(), aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Lets Node.js deliver a SIGINT that came during synchronous work. Throws the signal's reason once it is aborted. */
export async function checkSignals(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
