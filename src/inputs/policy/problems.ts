/** What is wrong with a policy file: what does not have its form, and what has it but makes no sense. */
import type * as z from 'zod/mini';
import { idKey } from '../../text/ascii.ts';
import { type Phrase, quote, quoteId, say } from '../../text/phrase.ts';
import { nearestName } from '../misspelt.ts';
import { mustBe } from '../reader.ts';
import { parseDay } from '../values.ts';
import { type Glob, readGlob } from './glob.ts';
import { ENTRY_RULE_EXAMPLE, keysAt, MAX_ENTRIES, RULE_EXAMPLE } from './schema.ts';
import type { Path, YamlData, YamlProblem } from './yaml.ts';

/** An issue of zod, whose message is what was expected, as problems in the file. */
export function explainIssue(issue: z.core.$ZodIssue, yaml: YamlData): YamlProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...yaml.placeOf(path, key), message: explainKey(path, key) }));
  }
  const found = path.reduce<unknown>((value, part) => Reflect.get(Object(value), part), yaml.data);
  const value = describe(found);
  const expected = mustBe(issue.message, issue.code === 'custom' ? issue.params?.['meant'] : undefined);
  return [{ ...yaml.placeOf(path), message: say`${nameOf(path)} is ${value}, but must be ${expected}` }];
}

function explainKey(path: Path, key: string): Phrase {
  const known = keysAt(path);
  const nearest = nearestName(key, known);
  const list = known.map((name) => `\`${name}\``).join(', ');
  const advice = nearest === undefined ? `it takes ${list}.` : `did you mean \`${nearest}\`?`;
  return say`unknown key ${quote(key)} in ${nameOf(path)}: ${advice}`;
}

/** As `scenarios[2].min-runs`: known keys only, so none of it is from outside. */
function nameOf(path: Path): string {
  const [first, ...others] = path;
  if (first === undefined) return 'the file';
  const parts = others.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return `\`${String(first)}${parts.join('')}\``;
}

function describe(value: unknown): Phrase {
  if (value === undefined) return say`missing`;
  if (value === null || value === '') return say`empty`;
  if (typeof value === 'string') return say`${quoteId(value)}`;
  if (!Array.isArray(value)) return say`a map`;
  return value.length === 0 ? say`an empty list` : say`a list`;
}

type Entry = Readonly<Record<string, unknown>>;

/** A leap year. A permanent exception should be written as a rule. */
const MAX_QUARANTINE_MS = 366 * 24 * 3600 * 1000;

/** Problems beside those of the form. Takes data of any form, so that all are reported together. */
export function findContradictions(yaml: YamlData, nowMs: number): YamlProblem[] {
  const { data } = yaml;
  if (!isMap(data)) return [];
  if (Object.entries(data).every(isEmpty)) {
    const message = say`the file has no rules: give it \`rules\` or \`scenarios\`, such as \`rules: { ${RULE_EXAMPLE} }\`.`;
    return [{ ...yaml.placeOf([]), message }];
  }
  const list: readonly unknown[] = Array.isArray(data['scenarios']) ? data['scenarios'] : [];
  const entries = list.slice(0, MAX_ENTRIES).map((entry) => (isMap(entry) ? entry : undefined));
  const wrong = entries.flatMap((entry, index) => checkEntry(yaml, entry, index, nowMs));
  return [...wrong, ...findShadowed(yaml, entries)];
}

function isEmpty([key, value]: readonly [string, unknown]): boolean {
  if (key === 'scenarios') return Array.isArray(value) && value.length === 0;
  return key === 'rules' && isMap(value) && Object.keys(value).length === 0;
}

function isMap(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkEntry(yaml: YamlData, entry: Entry | undefined, index: number, nowMs: number): YamlProblem[] {
  if (entry === undefined) return [];
  const problems: YamlProblem[] = [];
  const report = (what: string, ...part: readonly string[]) => {
    const path = ['scenarios', index, ...part];
    problems.push({ ...yaml.placeOf(path), message: say`${nameOf(path)} ${what}` });
  };
  const keys = Object.keys(entry);
  const named = keys.filter((key) => key === 'name' || key === 'id');
  if (named.length === 0) report('has neither `name` nor `id`: give one of them, such as `name: "Angry *"`.');
  if (named.length === 2) report('has both `name` and `id`: leave one out.');
  if (keys.length === 1 && named.length === 1) {
    report(`has no rule: give it one, such as \`${ENTRY_RULE_EXAMPLE}\`, or leave it out.`);
  }
  const until = isMap(entry['quarantine']) ? entry['quarantine']['until'] : undefined;
  const untilMs = typeof until === 'string' ? parseDay(until) : undefined;
  if (untilMs !== undefined && untilMs - nowMs > MAX_QUARANTINE_MS) {
    const latest = new Date(nowMs + MAX_QUARANTINE_MS).toISOString().slice(0, 10);
    report(`is more than a year away: the latest possible day is ${latest}.`, 'quarantine', 'until');
  }
  return problems;
}

/** Entries that never apply, since an earlier one fits whatever they fit. */
function findShadowed(yaml: YamlData, entries: readonly (Entry | undefined)[]): YamlProblem[] {
  const subjects = entries.map(subjectOf);
  return subjects.flatMap((subject, index) => {
    if (subject === undefined) return [];
    const earlier = subjects.findIndex((other) => other !== undefined && covers(other, subject));
    if (earlier === index) return [];
    const { line } = yaml.placeOf(['scenarios', earlier]);
    const message = say`${nameOf(['scenarios', index])} never applies: the first match counts, and ${nameOf(['scenarios', earlier])} in line ${line} matches all that this entry matches. Remove it, or move it before that entry.`;
    return [{ ...yaml.placeOf(['scenarios', index]), message }];
  });
}

type Subject = { readonly key: string; readonly glob?: Glob };

/** The scenarios that an entry is for. */
function subjectOf({ id, name }: Entry = {}): Subject | undefined {
  if (typeof id === 'string') return { key: `id ${idKey(id)}` };
  if (typeof name !== 'string') return undefined;
  const glob = readGlob(name);
  return glob && { key: `name ${name}`, glob };
}

/** Only certain cases: whether one pattern covers another is not computed. */
function covers(earlier: Subject, later: Subject): boolean {
  if (earlier.key === later.key) return true;
  if (earlier.glob === undefined || later.glob === undefined) return false;
  const { literal } = later.glob;
  return earlier.glob.matchesAll || (literal !== undefined && earlier.glob.matches(literal));
}
