/** A bound on what goes on at the same time. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param most how many tasks may run at once */
  constructor(most: number) {
    this.#free = most;
  }

  /** Runs the task once there is a place for it. */
  async use<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free -= 1;
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
