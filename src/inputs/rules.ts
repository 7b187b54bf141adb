/** How each rule is read, from an input or a policy file alike, and which of two limits is the stricter. */
import { upperWord } from '../text/ascii.ts';
import { DEFAULTS } from './defaults.ts';
import type { Limits, RuleInput } from './inputs.ts';
import {
  type Format,
  inRange,
  meantRate,
  parseBoolean,
  parseCount,
  parseDuration,
  parsePositiveCount,
  parseRate,
  splitList,
} from './values.ts';

/** A kind of value, as inputs and the policy file have it. */
export interface Kind<T> extends Format<T> {
  readonly form: 'rate' | 'significance' | 'count' | 'positive-count' | 'duration' | 'boolean';
}

export const RATE: Kind<number> = {
  form: 'rate',
  parse: parseRate,
  expected: 'a rate from 0 to 1, such as `0.8` or `80%`',
  meant: (text) => meantRate(text, parseRate),
};
export const COUNT: Kind<number> = {
  form: 'count',
  parse: parseCount,
  expected: 'a whole number from 0 to 1000000, such as `2`',
};
export const POSITIVE_COUNT: Kind<number> = {
  form: 'positive-count',
  parse: parsePositiveCount,
  expected: 'a whole number from 1 to 1000000, such as `5`',
};
export const DURATION: Kind<number> = {
  form: 'duration',
  parse: (text) => inRange(parseDuration(text), 1000, Number.POSITIVE_INFINITY),
  expected: 'a duration of at least one second, such as `2h`',
};
export const SIGNIFICANCE: Kind<number> = {
  form: 'significance',
  parse: parseSignificance,
  expected: 'a number above 0 and at most 0.5, such as `0.05`',
  meant: (text) => meantRate(text, parseSignificance),
};
export const BOOLEAN: Kind<boolean> = { form: 'boolean', parse: parseBoolean, expected: '`true` or `false`' };

function parseSignificance(text: string): number | undefined {
  return inRange(parseRate(text), Number.MIN_VALUE, 0.5);
}

/** The rules that are one number each. */
export type LimitName = Exclude<RuleInput, 'fail-on-status'>;

export interface LimitRule {
  readonly field: Exclude<keyof Limits, 'failOnStatus'>;
  readonly kind: Kind<number>;
  /** Given two limits, the one that fewer sets meet. */
  readonly stricter: (one: number, other: number) => number;
}

export const LIMIT_RULES: Readonly<Record<LimitName, LimitRule>> = {
  'max-age': { field: 'maxAgeMs', kind: DURATION, stricter: Math.min },
  'min-avg-pass-rate': { field: 'minAvgPassRate', kind: RATE, stricter: Math.max },
  'max-flaky-count': { field: 'maxFlakyCount', kind: COUNT, stricter: Math.min },
  'min-reliable-count': { field: 'minReliableCount', kind: COUNT, stricter: Math.max },
  'min-scenario-pass-rate': { field: 'minScenarioPassRate', kind: RATE, stricter: Math.max },
  'min-scenario-score': { field: 'minScenarioScore', kind: RATE, stricter: Math.max },
  'min-runs-per-scenario': { field: 'minRunsPerScenario', kind: POSITIVE_COUNT, stricter: Math.max },
  'max-pass-rate-drop': { field: 'maxPassRateDrop', kind: RATE, stricter: Math.min },
  // The more chance is allowed for, the more changes count as regressions.
  'regression-significance': { field: 'regressionSignificance', kind: SIGNIFICANCE, stricter: Math.max },
};

export const LIMIT_NAMES = Object.keys(LIMIT_RULES) as readonly LimitName[];

/** What holds where neither an input nor the policy file says more. */
export const DEFAULT_LIMITS: Limits = {
  failOnStatus: splitList(DEFAULTS['fail-on-status']),
  minAvgPassRate: undefined,
  maxFlakyCount: undefined,
  minReliableCount: undefined,
  minScenarioPassRate: undefined,
  minScenarioScore: undefined,
  minRunsPerScenario: undefined,
  maxAgeMs: undefined,
  maxPassRateDrop: undefined,
  regressionSignificance: Number(DEFAULTS['regression-significance']),
};

/** Statuses in which a set ends badly; PASSED can't fail by itself, and the others are not the end. */
export const FAILING_STATUSES: readonly string[] = ['FAILED', 'ERROR', 'CANCELLED'];
export const STATUSES_EXPECTED = '`FAILED`, `ERROR` and `CANCELLED`, such as `FAILED,ERROR`';

export interface Statuses {
  /** Upper case, each once. */
  readonly known: readonly string[];
  /** Upper case, each once. */
  readonly unknown: readonly string[];
}

export function readStatuses(words: readonly string[]): Statuses {
  const each = [...new Set(words.map(upperWord))];
  const isKnown = (word: string) => FAILING_STATUSES.includes(word);
  return { known: each.filter(isKnown), unknown: each.filter((word) => !isKnown(word)) };
}
