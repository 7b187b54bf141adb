/** Delays every call to Bland once one of them met the rate limit. */
import type { Clock, Deadline } from '../../runtime/clock.ts';
import { type BlandError, OutOfTimeError } from './errors.ts';

export class SharedBackoff {
  readonly #clock: Clock;
  #limit: { readonly untilMs: number; readonly error: BlandError } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  delayUntil(untilMs: number, error: BlandError): void {
    if (this.#limit === undefined || untilMs > this.#limit.untilMs) this.#limit = { untilMs, error };
  }

  /** Resolves when requests may be sent; throws an {@link OutOfTimeError} at once if that is not before the deadline. */
  async wait({ deadlineMs, signal }: Deadline): Promise<void> {
    // The limit may be prolonged while we sleep.
    while (this.#limit !== undefined && this.#clock.now() < this.#limit.untilMs) {
      const { untilMs, error } = this.#limit;
      if (untilMs >= deadlineMs) throw new OutOfTimeError(error);
      await this.#clock.sleep(untilMs - this.#clock.now(), signal);
    }
  }
}
