/** What does not have the form of a policy, in words. */
import type * as z from 'zod/mini';
import { type Phrase, quote, quoteId, say } from '../../text/phrase.ts';
import { nearestName } from '../misspelt.ts';
import { mustBe } from '../reader.ts';
import { keysAt } from './schema.ts';
import type { YamlData, YamlProblem } from './yaml.ts';

type Path = readonly PropertyKey[];

/** One issue of zod, whose message is what was expected, as problems in the file. */
export function explainIssue(issue: z.core.$ZodIssue, yaml: YamlData): YamlProblem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...yaml.placeOf(path, key), message: explainKey(path, key) }));
  }
  const value = describe(valueAt(yaml.data, path));
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
  if (typeof value === 'string') return say`${quoteId(value)}`;
  if (!Array.isArray(value)) return say`a map`;
  return value.length === 0 ? say`an empty list` : say`a list`;
}
