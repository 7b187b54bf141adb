/** Payloads of real events, from the collection that GitHub's own client is tested with. */
import { readFileSync } from 'node:fs';

/** A payload as it came, of which a test changes what it is about. */
export type Payload = Record<string, unknown>;

interface Definition {
  readonly name: string;
  readonly examples: readonly Payload[];
}

// The collection is one file of four megabytes, read once for each file of tests.
const file = new URL(
  '../../node_modules/@octokit/webhooks-examples/api.github.com/index.json',
  import.meta.url,
);
const definitions = JSON.parse(readFileSync(file, 'utf8')) as readonly Definition[];

/** The first payload of an event that fits, as a copy. Throws where there is none. */
export function exampleOf(name: string, fits: (payload: Payload) => boolean = () => true): Payload {
  const examples = definitions.find((definition) => definition.name === name)?.examples ?? [];
  const found = examples.find(fits);
  if (found === undefined) throw new Error(`No payload of ${name} fits`);
  return structuredClone(found);
}

/** A part of a payload that is an object. Throws where it is none. */
export function partOf(payload: Payload, ...path: readonly string[]): Payload {
  let part: unknown = payload;
  for (const key of path) part = (part as Payload)[key];
  if (typeof part !== 'object' || part === null) throw new Error(`${path.join('.')} is no object`);
  return part as Payload;
}
