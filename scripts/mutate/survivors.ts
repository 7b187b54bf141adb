/** The committed list of faults that no test notices. */
import { join } from 'node:path';

export const SURVIVORS = join(import.meta.dirname, 'survivors.json');

/** The share of a room's faults that its tests must notice. */
export const LOWEST_SCORE = 0.9;

export interface Survivor {
  /** The line of the source in which the fault is, or begins. */
  readonly line: string;
  readonly was: string;
  readonly now: string;
  /** Why no test notices it, or need not. */
  readonly why: string;
}

export interface Mutated {
  readonly faults: number;
  readonly noticed: number;
  readonly unnoticed: readonly Survivor[];
}

/** By file, such as `src/gate/status.ts`. */
export type Survivors = Record<string, Mutated>;

/** The faults in the files of a room together. */
export function scoreOf(room: string, survivors: Survivors): { faults: number; noticed: number } {
  const files = Object.entries(survivors).filter(([file]) => file.startsWith(`src/${room}/`));
  return {
    faults: files.reduce((sum, [, { faults }]) => sum + faults, 0),
    noticed: files.reduce((sum, [, { noticed }]) => sum + noticed, 0),
  };
}
