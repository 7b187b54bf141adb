/** The stage of an end-to-end test: an emulator, and the committed dist/ as the runner would run it. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { Emulator } from '../../emulator/emulator.ts';
import { ActionCheckout, type StepOptions, type StepResult } from '../../emulator/runner.ts';

export interface Stage {
  readonly emulator: Emulator;
  readonly checkout: ActionCheckout;
  /** Runs a step against the emulator; `with` as in a workflow. */
  run(inputs: Readonly<Record<string, string>>, options?: Partial<StepOptions>): Promise<StepResult>;
}

/** Sets the stage anew for each test of a file. */
export function useStage(): Stage {
  let emulator: Emulator;
  let checkout: ActionCheckout;
  beforeAll(() => {
    checkout = new ActionCheckout();
  });
  afterAll(() => checkout.remove());
  beforeEach(async () => {
    emulator = await Emulator.start();
  });
  afterEach(() => emulator.close());
  return {
    get emulator() {
      return emulator;
    },
    get checkout() {
      return checkout;
    },
    run: (inputs, options = {}) => checkout.run({ emulator, with: inputs, ...options }),
  };
}

/** Resolves once it holds; fails after 20 s, in which a step comes to any point. */
export async function until(holds: () => boolean): Promise<void> {
  const giveUpMs = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > giveUpMs) throw new Error('The step never came to the point that was waited for');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
