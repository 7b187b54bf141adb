/** What does not have the form of a policy, in words. */
import type * as z from 'zod/mini';
import { type Phrase, quote, say } from '../phrase.ts';
import { keysAt } from './policy-schema.ts';
import type { YamlData, YamlProblem } from './policy-yaml.ts';

type Path = readonly PropertyKey[];

/** One issue of zod, whose message is what was expected, as problems in the file. */
export function explainIssue(issue: z.core.$ZodIssue, yaml: YamlData): YamlProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...yaml.placeOfKey(path, key), message: explainKey(path, key) }));
  }
  const value = describe(valueAt(yaml.data, path));
  return [
    { ...yaml.placeOf(path), message: say`${nameOf(path)} is ${value}, but must be ${issue.message}.` },
  ];
}

function explainKey(path: Path, key: string): Phrase {
  if (key === '<<') {
    return say`${nameOf(path)} has a merge key in it, which is not supported: give a whole value by an alias, such as \`quarantine: *stt\`.`;
  }
  const known = keysAt(path);
  const nearest = nearestTo(key, known);
  const list = known.map((name) => `\`${name}\``).join(', ');
  const advice = nearest === undefined ? `it takes ${list}.` : `did you mean \`${nearest}\`?`;
  return say`${nameOf(path)} has ${quote(key)} in it, which is not known there: ${advice}`;
}

/** `scenarios[2].min-runs`; all of it are our own words, since it stops where a key is not known. */
export function nameOf(path: Path): string {
  const [first, ...others] = path;
  if (first === undefined) return 'the file';
  const parts = others.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return `\`${String(first)}${parts.join('')}\``;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => Reflect.get(Object(value), part), data);
}

function describe(value: unknown): Phrase {
  if (value === undefined) return say`missing`;
  if (value === null || value === '') return say`empty`;
  if (typeof value === 'string') return say`${quote(value)}`;
  if (!Array.isArray(value)) return say`a map`;
  return value.length === 0 ? say`an empty list` : say`a list`;
}

/** The name that begins like the key, or that is most like it, where at least three of five letters are. */
function nearestTo(key: string, names: readonly string[]): string | undefined {
  const hyphened = key.replaceAll('_', '-').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (hyphened.length < 3) return undefined;
  const ranked = names
    .map((name) => ({ name, likeness: likenessOf(hyphened, name) }))
    .filter(({ likeness }) => likeness >= 0.6)
    .sort((one, other) => other.likeness - one.likeness);
  return names.find((name) => name.startsWith(hyphened) || hyphened.startsWith(name)) ?? ranked[0]?.name;
}

/** Sørensen's coefficient: the share of pairs of neighbouring letters that both have, from 0 to 1. */
function likenessOf(one: string, other: string): number {
  const [pairs, others] = [pairsIn(one), pairsIn(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size);
}

function pairsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2)));
}
