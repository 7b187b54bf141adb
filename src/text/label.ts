/** What a scenario is called, in all that people and programs read. */
import { oneLine } from './escape.ts';
import { type Outside, quote, quoteId } from './phrase.ts';

export interface Named {
  readonly id: string;
  readonly name: string | undefined;
}

/** Its name, or its id where no character of the name is visible, or else `(empty)`. */
export function scenarioLabel({ id, name = '' }: Named): Outside {
  if (oneLine(name, 1) !== '') return { ...quote(name), cut: 'middle' };
  return oneLine(id, 1) === '' ? quote('(empty)') : quoteId(id);
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const LONG_ID = /^[\w-]{17,}$/;

/**
 * As much of an id as tells it from others in a sentence: the first eight digits of a UUID. What looks like no id stays
 * whole, since a part of it might show what would be masked.
 */
export function shortId(id: string): string {
  if (UUID.test(id)) return id.slice(0, 8);
  return LONG_ID.test(id) ? `${id.slice(0, 8)}…${id.slice(-6)}` : id;
}
