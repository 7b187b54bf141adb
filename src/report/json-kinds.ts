/** Kinds of values in `report.json`: each with its JSON Schema, and with how it is written. */
import type { Observed } from '../gate/verdict.ts';
import { oneLine, show, toPlain, visible, visibleId } from '../text/escape.ts';
import type { Outside, Phrase } from '../text/phrase.ts';

type Schema = Readonly<Record<string, unknown>>;

/** An attempt at a report that is not too large. */
export interface Attempt {
  readonly most: number;
  /** Rows as an earlier attempt wrote them. */
  readonly written: Map<unknown, unknown>;
}

type Write<T> = (value: T, attempt: Attempt) => unknown;

interface Written<T> {
  readonly schema: Schema;
  readonly write: Write<T>;
}

/** Called, it makes a field of an object. */
export interface Kind<T> extends Written<T> {
  <From>(read: (from: From, attempt: Attempt) => T, description?: string): Written<From>;
}

function kind<T>(schema: Schema, write: Write<T> = (value) => value): Kind<T> {
  const field = <From>(read: (from: From, attempt: Attempt) => T, description?: string): Written<From> => ({
    schema: description === undefined ? schema : describe(schema, description),
    write: (from, attempt) => write(read(from, attempt), attempt),
  });
  return Object.assign(field, { schema, write });
}

function describe(schema: Schema, description: string): Schema {
  return Array.isArray(schema['type']) ? { description, ...schema } : { ...schema, description };
}

const TEXT_LENGTH = 200;
/** Names are told whole: tools compare them from run to run. */
const NAME_LENGTH = 1000;
const MESSAGE_LENGTH = 2000;
const STRING = { type: 'string', maxLength: MESSAGE_LENGTH };

/** From outside. */
export const text = kind<string>(STRING, (value) => visible(value, TEXT_LENGTH));
export const longText = kind<string>(STRING, (value) => visible(value, MESSAGE_LENGTH));
export const id = kind<string>(STRING, (value) => visibleId(value, TEXT_LENGTH));
/** From GitHub's runner, or checked when it was read. */
export const line = kind<string>(STRING, (value) => oneLine(value, TEXT_LENGTH));
/** An address that was checked when it was read. */
export const webLine = kind<string>(STRING, (value) => oneLine(value, NAME_LENGTH));
/** In our own words. */
export const words = kind<string>(STRING);
/** As `fillTemplate` gives it, whole. */
export const address = kind<string>(STRING);
/** Its parts are short already; all of them together need not be. */
export const phrase = kind<Phrase>(STRING, (value) => oneLine(toPlain(value), MESSAGE_LENGTH));
export const message = kind(
  describe(STRING, 'One line of plain text. Names in it come from outside.'),
  phrase.write,
);
/** Its name, or its id where it has none. */
export const label = kind<{ readonly label: Outside }>(STRING, (it) => show(it.label, NAME_LENGTH));
export const date = kind<string>({ type: 'string' });
export const flag = kind<boolean>({ type: 'boolean' });
export const count = kind<number>({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
export const rate = kind<number>({ type: 'number', minimum: 0, maximum: 1 });
/** As Bland gave it, which may be no number that JSON has. */
export const figure = kind<Observed>({ type: ['number', 'null'] }, (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : null,
);
export const observed = kind<Observed>(
  { anyOf: [{ anyOf: [{ type: 'number' }, STRING] }, { type: 'null' }] },
  (value, attempt) => (typeof value === 'string' ? line : figure).write(value as string, attempt),
);

export function constant(value: number): Kind<number> {
  return kind({ type: 'number', const: value });
}

export function oneOf<T extends string>(values: readonly T[]): Kind<T> {
  return kind({ type: 'string', enum: values });
}

export function nullable<T>({ schema, write }: Kind<T>): Kind<T | undefined> {
  const isPlain = Object.keys(schema).length === 1;
  return kind<T | undefined>(
    isPlain ? { type: [schema['type'], 'null'] } : { anyOf: [schema, { type: 'null' }] },
    (value, attempt) => (value === undefined ? null : write(value, attempt)),
  );
}

export function list<T>({ schema, write }: Kind<T>): Kind<readonly T[]> {
  return kind<readonly T[]>({ type: 'array', items: schema }, (items, attempt) =>
    items.map((item) => write(item, attempt)),
  );
}

/** A list of which the end is left out where the report would be too large. No item is in two such lists. */
export function rows<T>(item: Kind<T>): Kind<readonly T[]> {
  return kind<readonly T[]>(list(item).schema, (items, attempt) =>
    items.slice(0, attempt.most).map((each) => {
      const row = attempt.written.get(each) ?? item.write(each, attempt);
      attempt.written.set(each, row);
      return row;
    }),
  );
}

export function first<T>(maxItems: number, item: Kind<T>): Kind<readonly T[]> {
  const { schema, write } = list(item);
  return kind<readonly T[]>({ maxItems, ...schema }, (items, attempt) =>
    write(items.slice(0, maxItems), attempt),
  );
}

export function object<From>(fields: Readonly<Record<string, Written<From>>>): Kind<From> {
  const entries = Object.entries(fields);
  const each = (of: (field: Written<From>) => unknown) =>
    Object.fromEntries(entries.map(([name, field]) => [name, of(field)]));
  const properties = each(({ schema }) => schema);
  const required = Object.keys(fields);
  return kind<From>({ type: 'object', properties, required, additionalProperties: false }, (from, attempt) =>
    each(({ write }) => write(from, attempt)),
  );
}

/** A name of which nothing can be seen is none. */
export const name = kind<string | undefined>(
  nullable(text).schema,
  (value = '') => visible(value, NAME_LENGTH, 'middle') || null,
);
