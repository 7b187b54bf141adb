/** What a scenario is called, in all that people and programs read. */
import { oneLine } from './escape.ts';
import { type Outside, quote, quoteId } from './phrase.ts';

export interface Named {
  readonly id: string;
  readonly name: string | undefined;
}

/** Its name, its id where it has none that can be seen, and `(empty)` where nothing of that can be seen either. */
export function scenarioLabel({ id, name = '' }: Named): Outside {
  if (oneLine(name, 1) !== '') return quote(name);
  return oneLine(id, 1) === '' ? quote('(empty)') : quoteId(id);
}
