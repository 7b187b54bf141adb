/** What a scenario is called, in all that people and programs read. */
import { oneLine } from './escape.ts';
import { type Outside, quote, quoteId } from './phrase.ts';

export interface Named {
  readonly id: string;
  readonly name: string | undefined;
}

/** Its name, or its id where no character of the name is visible, or else `(empty)`. */
export function scenarioLabel({ id, name = '' }: Named): Outside {
  if (oneLine(name, 1) !== '') return quote(name);
  return oneLine(id, 1) === '' ? quote('(empty)') : quoteId(id);
}
