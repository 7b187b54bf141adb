/** What came of playing suspects again, once, so that all their runs count. */
import type { SetFacts } from '../facts/set-facts.ts';
import type { Phrase } from '../text/phrase.ts';

export type SecondLook =
  /** Wanted: the first look keeps most of the significance for it. */
  | { readonly kind: 'wanted' }
  /** Wanted, and not made or void: the claims of the first look stand. */
  | {
      readonly kind: 'void';
      readonly why: Phrase;
      /** Of the set that was started; `undefined` where none was. */
      readonly setId: string | undefined;
    }
  /** `runs`: what was paid for. */
  | { readonly kind: 'made'; readonly set: SetFacts; readonly runs: number };
