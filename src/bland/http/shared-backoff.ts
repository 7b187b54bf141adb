/** Slows every call to Bland down together once one of them met the rate limit. */
import type { Clock } from '../../runtime/clock.ts';
import { type BlandError, OutOfTimeError } from './errors.ts';

export class Brake {
  readonly #clock: Clock;
  #untilMs = Number.NEGATIVE_INFINITY;
  #reason: BlandError | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Lets no call pass before `untilMs` on the clock. */
  hold(untilMs: number, reason: BlandError): void {
    if (untilMs <= this.#untilMs) return;
    this.#untilMs = untilMs;
    this.#reason = reason;
  }

  /** Resolves when calls may pass; throws an {@link OutOfTimeError} where that is not before the deadline. */
  async pass(deadlineMs: number, signal: AbortSignal): Promise<void> {
    while (this.#clock.now() < this.#untilMs) {
      if (this.#reason !== undefined && this.#untilMs >= deadlineMs) throw new OutOfTimeError(this.#reason);
      await this.#clock.sleep(this.#untilMs - this.#clock.now(), signal);
    }
  }
}
