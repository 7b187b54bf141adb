/** The average pass rate must not fall too far below the baseline's, over the scenarios that are in both sets and count. */
import { averageOf } from '../facts/overall.ts';
import { type Figure, onlyReading, type SecondReading } from '../facts/readings.ts';
import { say } from '../text/phrase.ts';
import { POINTS } from './kinds.ts';
import type { SetRule } from './rule.ts';

export const maxPassRateDrop = {
  name: 'max-pass-rate-drop',
  scope: 'set',
  kind: POINTS,
  sense: 'at-most',
  help: "The overall pass rate may be at most this far below the baseline's: `0.05` or `5%`.",
  needsBaseline: true,
  measure: (set) => {
    // A scenario in quarantine can't fail the gate.
    if (set.shared === undefined || set.shared.now.size === 0) return undefined;
    const { now, baseline, before } = set.shared;
    return dropOf(averageOf(baseline, before), averageOf(set, now));
  },
  figureOf: ({ facts, before }) => {
    const [was, is] = [before?.possibleRates[0], facts.possibleRates[0]];
    return was === undefined || is === undefined ? undefined : less(was, is);
  },
  sentence: ({ seen, wanted }) =>
    say`the average pass rate fell by ${seen} since the baseline, at most ${wanted} allowed`,
} as const satisfies SetRule;

const OPPOSITE = { holds: 'broken', broken: 'holds', either: 'either' } as const;

function dropOf(before: Figure, now: Figure): Figure {
  if ('problem' in before.reading) {
    return onlyReading({ problem: `${before.reading.problem} in the baseline` });
  }
  if ('problem' in now.reading) return onlyReading(now.reading);
  const [was, is] = [before.reading.value, now.reading.value];
  const others: SecondReading[] = [
    ...now.others.map(({ value, source, against }) => ({
      value: less(was, value),
      source: `by ${source} it`,
      against,
    })),
    // A low baseline makes the drop small, which casts doubt on a broken rule.
    ...before.others.map(({ value, source, against }) => ({
      value: less(value, is),
      source: `by ${source} in the baseline it`,
      against: OPPOSITE[against],
    })),
  ];
  return { reading: { value: less(was, is) }, words: 'the drop in the average pass rate', others };
}

/** Without the traces of binary fractions: 1 less 0.8 is 0.2. */
function less(rate: number, other: number): number {
  return Number((rate - other).toFixed(9));
}
