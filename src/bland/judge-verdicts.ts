/** The verdicts of a check run's judges. Their form is not documented, so several plausible ones are read. */
import { upperWord } from '../text/ascii.ts';
import { isRecord } from './http/error-body.ts';

/** `undefined` stands for what Bland did not say, or not in a form that is known. */
export interface JudgeVerdict {
  /** Text from outside. */
  readonly id: string | undefined;
  /** Text from outside. */
  readonly name: string | undefined;
  /** Not known either where its signs contradict each other, or one of them is of an unknown form. */
  readonly passed: boolean | undefined;
  /** From 0 to 1. */
  readonly matchRate: number | undefined;
  readonly isRequired: boolean | undefined;
}

/** Bland's own plugin takes a required judge as passed from this match rate on. */
const LEAST_MATCH_RATE = 0.5;

const IDS = ['judge_id', 'judgeId', 'id'];
const NAMES = ['judge_name', 'judgeName', 'name', 'title', 'label'];
const FLAGS = ['passed', 'pass', 'is_passed', 'isPassed'];
const WORDS = ['verdict', 'status', 'outcome'];
const RATES = ['match_rate', 'matchRate', 'pass_rate', 'passRate'];
const REQUIRED = ['required', 'is_required', 'isRequired'];
const OPTIONAL = ['optional', 'is_optional', 'isOptional'];

const MEANINGS: ReadonlyMap<string, boolean | undefined> = new Map([
  ['PASSED', true],
  ['PASS', true],
  ['FAILED', false],
  ['FAIL', false],
  // They say only that there is a verdict.
  ['COMPLETED', undefined],
  ['COMPLETE', undefined],
  ['DONE', undefined],
]);

type Wire = Readonly<Record<string, unknown>>;

/** A list of verdicts, or an object of them by the ids of their judges; `undefined` where there is none. */
export function readVerdicts(wire: unknown): JudgeVerdict[] | undefined {
  if (wire === undefined || wire === null) return undefined;
  if (Array.isArray(wire)) return wire.map((entry) => readVerdict(entry, undefined));
  if (!isRecord(wire)) return [readVerdict(wire, undefined)];
  return Object.entries(wire).map(([key, entry]) => readVerdict(entry, key));
}

function readVerdict(wire: unknown, key: string | undefined): JudgeVerdict {
  const entry: Wire = isRecord(wire) ? wire : {};
  // What is said of the judge may be beside its verdict, or within.
  const judge = isRecord(entry['judge']) ? entry['judge'] : {};
  const both = [entry, judge];
  const rates = valuesOf([entry], RATES);
  const matchRate = rates.length > 0 && rates.every(isRate) ? Math.min(...rates) : undefined;
  return {
    id: firstText([judge], ['id']) ?? firstText([entry], IDS) ?? key,
    name: firstText(both, NAMES) ?? firstText([entry], ['judge']),
    passed: rates.length > 0 && matchRate === undefined ? undefined : readPassed(entry, matchRate),
    matchRate,
    isRequired: readRequired(both),
  };
}

/** A sign that it failed outweighs a good match rate, since a judge may ask for more. */
function readPassed(entry: Wire, matchRate: number | undefined): boolean | undefined {
  const flags = valuesOf([entry], FLAGS);
  const words = valuesOf([entry], WORDS).map((word) => (typeof word === 'string' ? upperWord(word) : word));
  const areKnown = flags.every(isFlag) && words.every((word) => isFlag(word) || MEANINGS.has(String(word)));
  if (!areKnown) return undefined;
  const signs = new Set([
    ...flags,
    ...words.map((word) => (isFlag(word) ? word : MEANINGS.get(String(word)))).filter(isFlag),
  ]);
  if (signs.size > 1) return undefined;
  const byRate = matchRate === undefined ? undefined : matchRate >= LEAST_MATCH_RATE;
  if (signs.has(false)) return false;
  return signs.has(true) && byRate === false ? undefined : signs.has(true) || byRate;
}

/** Where its signs differ, it is not known to be optional. */
function readRequired(sources: readonly Wire[]): boolean | undefined {
  const values = [
    ...valuesOf(sources, REQUIRED),
    ...valuesOf(sources, OPTIONAL).map((value) => (isFlag(value) ? !value : value)),
  ];
  const [first] = values;
  return isFlag(first) && values.every((value) => value === first) ? first : undefined;
}

/** What these fields hold, where they hold something. */
function valuesOf(sources: readonly Wire[], names: readonly string[]): unknown[] {
  return sources.flatMap((source) => names.map((name) => source[name] ?? undefined)).filter(isThere);
}

function firstText(sources: readonly Wire[], names: readonly string[]): string | undefined {
  return valuesOf(sources, names).find((value): value is string => typeof value === 'string' && value !== '');
}

function isThere(value: unknown): boolean {
  return value !== undefined;
}

function isFlag(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isRate(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
