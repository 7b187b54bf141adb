/** Kinds of values in `report.json`: each with its JSON Schema, and with how it is written. */
import type { Observed } from '../gate/verdict.ts';
import { oneLine, toPlain, visible, visibleId } from '../text/escape.ts';
import type { Phrase } from '../text/phrase.ts';

type Schema = Readonly<Record<string, unknown>>;

export interface Kind<T> {
  readonly schema: Schema;
  /** @param most rows of each list, see {@link rows} */
  readonly write: (value: T, most: number) => unknown;
}

const TEXT_LENGTH = 200;
const MESSAGE_LENGTH = 2000;

const STRING = { type: 'string' };
const SHORT_STRING = { type: 'string', maxLength: MESSAGE_LENGTH };

function kind<T>(schema: Schema, write: (value: T) => unknown = (value) => value): Kind<T> {
  return { schema, write };
}

/** From outside. */
export const text = kind<string>(SHORT_STRING, (value) => visible(value, TEXT_LENGTH));
export const longText = kind<string>(SHORT_STRING, (value) => visible(value, MESSAGE_LENGTH));
export const id = kind<string>(SHORT_STRING, (value) => visibleId(value, TEXT_LENGTH));
/** From GitHub's runner. */
export const line = kind<string>(SHORT_STRING, (value) => oneLine(value, TEXT_LENGTH));
/** Of ours. */
export const words = kind<string>(SHORT_STRING);
/** What stands in a phrase is short already; all of it together need not be. */
export const name = kind<Phrase>(SHORT_STRING, (phrase) => oneLine(toPlain(phrase), MESSAGE_LENGTH));
export const message: Kind<Phrase> = {
  ...name,
  schema: describe(SHORT_STRING, 'One line of plain text. Names in it come from outside.'),
};
export const date = kind<string>(STRING);
export const flag = kind<boolean>({ type: 'boolean' });
export const count = kind<number>({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
export const rate = kind<number>({ type: 'number', minimum: 0, maximum: 1 });
/** As Bland gave it, which may be impossible: what JSON has no number for is as unknown as what is not there. */
export const figure = kind<number | string | undefined>({ type: ['number', 'null'] }, (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : null,
);
export const observed: Kind<Observed> = {
  schema: { anyOf: [{ anyOf: [{ type: 'number' }, SHORT_STRING] }, { type: 'null' }] },
  write: (observed, most) =>
    typeof observed === 'string' ? line.write(observed, most) : figure.write(observed, most),
};

export function constant(value: number): Kind<number> {
  return kind({ type: 'number', const: value });
}

export function oneOf<T extends string>(values: readonly T[]): Kind<T> {
  return kind({ type: 'string', enum: values });
}

/** What is not known is `null`. */
export function nullable<T>({ schema, write }: Kind<T>): Kind<T | undefined> {
  const isPlain = Object.keys(schema).length === 1;
  return {
    schema: isPlain ? { type: [schema['type'], 'null'] } : { anyOf: [schema, { type: 'null' }] },
    write: (value, most) => (value === undefined ? null : write(value, most)),
  };
}

export function list<T>({ schema, write }: Kind<T>): Kind<readonly T[]> {
  return {
    schema: { type: 'array', items: schema },
    write: (items, most) => items.map((item) => write(item, most)),
  };
}

/** A list of which the end is left out where the report would be too large. */
export function rows<T>(item: Kind<T>): Kind<readonly T[]> {
  const { schema, write } = list(item);
  return { schema, write: (items, most) => write(items.slice(0, most), most) };
}

/** A list of which only the first items are told. */
export function first<T>(maxItems: number, item: Kind<T>): Kind<readonly T[]> {
  const { schema, write } = list(item);
  return {
    schema: { maxItems, ...schema },
    write: (items, most) => write(items.slice(0, maxItems), most),
  };
}

/** An object that is written from a value of one type: `objectOf<Run>()(fields, descriptionsOfSome)`. */
export function objectOf<From>() {
  return <Fields extends Readonly<Record<string, Kind<From>>>>(
    fields: Fields,
    descriptions?: { readonly [Name in keyof Fields]?: string },
  ): Kind<From> => {
    const entries = Object.entries(fields);
    const properties = entries.map(([key, { schema }]) => [key, describe(schema, descriptions?.[key])]);
    return {
      schema: {
        type: 'object',
        properties: Object.fromEntries(properties),
        required: Object.keys(fields),
        additionalProperties: false,
      },
      write: (from, most) => Object.fromEntries(entries.map(([key, { write }]) => [key, write(from, most)])),
    };
  };
}

/** A field of an object. */
export function field<From, T>(
  { schema, write }: Kind<T>,
  read: (from: From, most: number) => T,
): Kind<From> {
  return { schema, write: (from, most) => write(read(from, most), most) };
}

function describe(schema: Schema, description: string | undefined): Schema {
  if (description === undefined) return schema;
  return Array.isArray(schema['type']) ? { description, ...schema } : { ...schema, description };
}
