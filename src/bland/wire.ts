/**
 * What every answer of Bland has in common: its envelope and its fields. Whatever reads an answer throws a `BlandError`:
 * `refused` for a 2xx that carries errors, `unreadable` for an answer without content, and `drifted` for one that is not of
 * the documented form, or about something else.
 */
import * as z from 'zod/mini';
import { isId, isSameId, upperWord } from '../text/ascii.ts';
import { cutBeforeMasking } from '../text/mask.ts';
import { say, verbatim } from '../text/phrase.ts';
import { isRecord, messageIn } from './http/error-body.ts';
import { BlandError, withWords } from './http/errors.ts';

/** Far deeper than any answer of Bland, and far from what overflows the stack of code that walks it. */
const MAX_DEPTH = 100;

/** A field that may be null or absent, which is the same to us. */
export const optional = <T extends z.core.SomeType>(schema: T) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? undefined),
  );

/** An optional field that nothing is judged by: in another form it is left out. */
export const shown = <T extends z.core.SomeType>(schema: T) => z.catch(optional(schema), undefined);

/**
 * Takes a `{data, errors}` envelope off. Errors in it, or beside the data, are a refusal, and so is `{status: "error",
 * message}`. Without content is `null`, `{}`, `{data: null}`, an object with nothing in its fields, and another type; an
 * empty list is content where a list was asked for. What is nested too deeply has drifted, so that later steps may recurse.
 *
 * @param what the answer's subject, such as “set d4e5”
 */
export function unwrap(answer: unknown, what: string, form: 'object' | 'list' = 'object'): unknown {
  if (isDeeperThan(answer, MAX_DEPTH)) throw drifted(what, `it is nested more than ${MAX_DEPTH} levels deep`);
  const body = isRecord(answer) && 'data' in answer && !('id' in answer) ? answer['data'] : answer;
  for (const part of [answer, body]) {
    if (!isRecord(part) || !carriesErrors(part)) continue;
    const said = messageIn(part) ?? quoteValue(part['errors'] ?? part['error'], 200);
    throw new BlandError('refused', withWords(say`Bland answered with errors for ${verbatim(what)}`, said));
  }
  if (!hasContent(body, form)) throw withoutContent(answer, what);
  return body;
}

/** Stops at that depth, so that the recursion itself can't overflow the stack. */
function isDeeperThan(value: unknown, most: number): boolean {
  if (most < 0) return true;
  return isRecord(value) && Object.values(value).some((each) => isDeeperThan(each, most - 1));
}

function hasContent(body: unknown, form: 'object' | 'list'): boolean {
  if (Array.isArray(body)) return form === 'list';
  return isRecord(body) && (form === 'list' ? !isEmpty(body) : !Object.values(body).every(isEmpty));
}

export function withoutContent(answer: unknown, what: string): BlandError {
  const empty = say`Bland's answer for ${verbatim(what)} has no content`;
  return new BlandError('unreadable', withWords(empty, quoteValue(answer)));
}

function carriesErrors({ errors, error, status, message, id }: Readonly<Record<string, unknown>>): boolean {
  if (!isEmpty(errors) || !isEmpty(error)) return true;
  if (id !== undefined || typeof message !== 'string' || typeof status !== 'string') return false;
  return upperWord(status) === 'ERROR';
}

function isEmpty(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}

/**
 * The value in its checked form, or a `drifted` error that names the first field that is off.
 *
 * @param at the path of the value in the answer
 */
export function check<T extends z.core.$ZodType>(
  schema: T,
  value: unknown,
  what: string,
  at: readonly string[] = [],
): z.core.output<T> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const path = cutBeforeMasking([...at, ...(first?.path ?? [])].map(String).join('.'), 200) || 'the answer';
  const expected = first?.code === 'invalid_type' ? first.expected : (first?.message ?? 'another form');
  const more = result.error.issues.length - 1;
  const got = describe(valueAt(value, first?.path ?? []));
  throw drifted(what, `${path}: expected ${expected}, got ${got}${more > 0 ? `, and ${more} more` : ''}`);
}

export function checkId(id: string, requestedId: string, what: string): void {
  if (isSameId(id, requestedId)) return;
  throw drifted(what, `id: expected ${quoteValue(requestedId)}, got ${quoteValue(id)}`);
}

export function drifted(what: string, how: string): BlandError {
  const odd = say`Bland's answer for ${verbatim(what)} is not understood: ${verbatim(how)}`;
  return new BlandError('drifted', odd);
}

export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (isRecord(at) ? at[String(key)] : undefined), value);
}

/** The first at these paths that has the form of an id. */
export function firstId(value: unknown, paths: readonly (readonly string[])[]): string | undefined {
  const found = paths.map((path) => valueAt(value, path));
  return found.find((id): id is string => typeof id === 'string' && isId(id));
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? 'an array' : 'an object';
  return `the ${typeof value} ${quoteValue(value)}`;
}

/** A value as JSON, cut. It must not be nested deeply, see {@link unwrap}. */
export function quoteValue(value: unknown, maxLength = 80): string {
  return cutBeforeMasking(JSON.stringify(value) ?? 'undefined', maxLength);
}
