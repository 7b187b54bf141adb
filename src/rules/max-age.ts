/** The set must not be too old: guards against an old id that is handed in again. */
import { parseTime } from '../bland/simulation-set.ts';
import { onlyReading, type Reading } from '../facts/readings.ts';
import { say } from '../text/phrase.ts';
import { DURATION } from './kinds.ts';
import type { SetRule } from './rule.ts';
import type { RuledSet } from './ruled-set.ts';

/** Clocks of two hosts may differ by this much. */
export const CLOCK_SKEW_MS = 5 * 60_000;

export const maxAge = {
  name: 'max-age',
  scope: 'set',
  kind: DURATION,
  sense: 'at-most',
  help: 'A set created longer than this before the gate began to wait, such as `2h`, is `inconclusive`. It guards against an old id that is passed in again.',
  asksForEvidence: true,
  // A set that we started is as new as can be.
  measure: (set) => (set.isOwn ? undefined : onlyReading(readAge(set))),
  sentence: ({ seen, wanted, set: { noun = 'set' } }) =>
    seen === wanted
      ? say`the ${noun} was created more than ${wanted} ago, the most allowed`
      : say`the ${noun} was created ${seen} ago, more than the ${wanted} allowed`,
} as const satisfies SetRule;

/** In seconds, rounded up. */
function readAge({ createdAt, startedMs }: RuledSet): Reading {
  const createdMs = parseTime(createdAt);
  if (createdMs === undefined) {
    return { problem: createdAt === undefined ? 'Bland gave no created_at' : 'created_at is not a date' };
  }
  const ageMs = startedMs - createdMs;
  if (ageMs < -CLOCK_SKEW_MS) return { problem: 'created_at is in the future' };
  return { value: Math.max(0, Math.ceil(ageMs / 1000)) };
}
