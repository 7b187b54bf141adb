/** What a policy says that makes no sense, although it has the right form. */
import { idKey } from '../../text/ascii.ts';
import { say } from '../../text/phrase.ts';
import { parseDay } from '../values.ts';
import { type Glob, readGlob } from './glob.ts';
import { nameOf } from './issues.ts';
import { ENTRY_RULE_EXAMPLE, MAX_ENTRIES, RULE_EXAMPLE } from './schema.ts';
import type { YamlData, YamlProblem } from './yaml.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A leap year. What has no end in sight is no quarantine, but a rule, and should be written as one. */
const MAX_QUARANTINE_MS = 366 * 24 * 3600 * 1000;

/** Takes data of any form, so that these problems are shown together with all others. */
export function findContradictions(yaml: YamlData, nowMs: number): YamlProblem[] {
  const { data } = yaml;
  if (!isMap(data)) return [];
  if (Object.entries(data).every(saysNothing)) {
    const message = say`the file says nothing: give it \`rules\` or \`scenarios\`, such as \`rules: { ${RULE_EXAMPLE} }\`.`;
    return [{ ...yaml.placeOf([]), message }];
  }
  const list: readonly unknown[] = Array.isArray(data['scenarios']) ? data['scenarios'] : [];
  const entries = list.slice(0, MAX_ENTRIES).map((entry) => (isMap(entry) ? entry : undefined));
  return [
    ...entries.flatMap((entry, index) => checkEntry(yaml, entry, index, nowMs)),
    ...findShadowed(yaml, entries),
  ];
}

function saysNothing([key, value]: readonly [string, unknown]): boolean {
  if (key === 'scenarios') return Array.isArray(value) && value.length === 0;
  return key === 'rules' && isMap(value) && Object.keys(value).length === 0;
}

function isMap(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkEntry(yaml: YamlData, entry: Entry | undefined, index: number, nowMs: number): YamlProblem[] {
  if (entry === undefined) return [];
  const path = ['scenarios', index];
  const problems: YamlProblem[] = [];
  const report = (what: string, part: readonly string[] = []) => {
    const at = [...path, ...part];
    problems.push({ ...yaml.placeOf(at), message: say`${nameOf(at)} ${what}` });
  };
  const keys = Object.keys(entry);
  const named = keys.filter((key) => key === 'name' || key === 'id');
  if (named.length === 0) {
    report('has neither `name` nor `id`: give one of them, such as `name: "Angry *"`.');
  }
  if (named.length === 2) report('has both `name` and `id`: leave one out.');
  if (keys.length === 1 && named.length === 1) {
    report(`rules nothing: give it a rule, such as \`${ENTRY_RULE_EXAMPLE}\`, or leave it out.`);
  }
  const until = isMap(entry['quarantine']) ? entry['quarantine']['until'] : undefined;
  const untilMs = typeof until === 'string' ? parseDay(until) : undefined;
  if (untilMs !== undefined && untilMs - nowMs > MAX_QUARANTINE_MS) {
    const latest = new Date(nowMs + MAX_QUARANTINE_MS).toISOString().slice(0, 10);
    report(`is more than a year away: it may be ${latest} at the latest.`, ['quarantine', 'until']);
  }
  return problems;
}

/** Whom an entry is meant for, where that can be read. */
interface Subject {
  /** The id or the pattern. */
  readonly key: string;
  readonly glob: Glob | undefined;
}

/** Entries that never hold, since an earlier one fits whatever they fit. */
function findShadowed(yaml: YamlData, entries: readonly (Entry | undefined)[]): YamlProblem[] {
  const subjects = entries.map(subjectOf);
  return subjects.flatMap((subject, index) => {
    if (subject === undefined) return [];
    const earlier = subjects
      .slice(0, index)
      .findIndex((other) => other !== undefined && covers(other, subject));
    if (earlier === -1) return [];
    const { line } = yaml.placeOf(['scenarios', earlier]);
    const message = say`${nameOf(['scenarios', index])} never holds, since the first entry that fits does, and ${nameOf(['scenarios', earlier])} in line ${line} fits all that this one fits: leave it out, or put it before that.`;
    return [{ ...yaml.placeOf(['scenarios', index]), message }];
  });
}

function subjectOf({ id, name }: Entry = {}): Subject | undefined {
  if (typeof id === 'string') return { key: `id ${idKey(id)}`, glob: undefined };
  if (typeof name !== 'string') return undefined;
  const glob = readGlob(name);
  return glob && { key: `name ${name}`, glob };
}

/** Whether it is certain, not whether it is so: of two patterns that would take more to say. */
function covers(earlier: Subject, later: Subject): boolean {
  if (earlier.key === later.key) return true;
  if (earlier.glob === undefined || later.glob === undefined) return false;
  const { literal } = later.glob;
  return earlier.glob.matchesAll || (literal !== undefined && earlier.glob.matches(literal));
}
