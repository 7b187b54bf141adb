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

const LONG_ID = 16;

/**
 * As much of an id as tells it from others in a sentence: the first eight digits of a UUID. What does not look like an id
 * is left whole, to be masked where that is needed: of a part nobody can tell what it was.
 */
export function shortId(id: string): string {
  if (!/^[\w-]+$/.test(id)) return id;
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(id)) return id.slice(0, 8);
  return id.length <= LONG_ID ? id : `${id.slice(0, 8)}…${id.slice(-6)}`;
}
