/** What a scenario is called, in all that people and programs read. */
import { type Outside, quote, quoteId } from './phrase.ts';

/** What a scenario is called by. */
export interface Named {
  readonly id: string;
  readonly name: string | undefined;
}

/** No sink looks further for something that can be seen. */
const SEEN = 4000;

/** Its name, its id where it has none that can be seen, and `(empty)` where nothing of that can be seen either. */
export function scenarioLabel({ id, name }: Named): Outside {
  if (name !== undefined && isVisible(name)) return quote(name);
  return isVisible(id) ? quoteId(id) : quote('(empty)');
}

function isVisible(text: string): boolean {
  // Half a pair would be taken for a sign of its own.
  const near = text.length <= SEEN ? text : text.slice(0, SEEN).replace(/[\ud800-\udbff]$/, '');
  return /[^\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(near);
}
