/** Text from outside in HTML: whatever it is, it stays text, in full or cut. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeSigns, toHtml, visible } from '../../../src/text/escape.ts';
import { quote, say, verbatim } from '../../../src/text/phrase.ts';
import { runs } from '../../support/fuzz.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { tagsIn, textIn } from '../../support/html.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom('<', '>', '&', '"', "'", '`', '*', '**', '#', ';', '\n', '\u202e', '\ud83d', '🙈', 'a'),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(...HOSTILE_TEXTS.map(([, text]) => text)),
);
const anyLength = fc.integer({ min: 1, max: 60 });

function decode(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

describe('escapeSigns', () => {
  test('leaves no sign that ends a text or an attribute, and is the visible text again when it is read', () => {
    fc.assert(
      fc.property(anyText, anyLength, (text, maxLength) => {
        const html = escapeSigns(visible(text, maxLength));
        expect(html).not.toMatch(/[<>"']|&(?!#\d+;)/);
        expect(decode(html)).toBe(visible(text, maxLength));
      }),
      runs(3),
    );
  });
});

describe('toHtml', () => {
  test('makes elements of our own back-ticks and asterisks, also where parts are put together', () => {
    expect(toHtml(say`the rule \`${'max-age'}\` **broke**: a < b, ${3} * 4 ** 2 \``)).toBe(
      'the rule <code>max-age</code> <strong>broke</strong>: a &#60; b, 3 * 4 ** 2 `',
    );
  });

  test('sets apart what is from outside, and quotes what is a name', () => {
    expect(toHtml(say`${quote('`a` **b**')}: ${verbatim('<i>', 2)} ${quote('\u200b')}`)).toBe(
      '“<bdi>`a` **b**</bdi>”: <bdi>&#60;…</bdi> “<bdi>(empty)</bdi>”',
    );
  });

  test('has no element of a text from outside', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const html = toHtml(say`a \`b\` ${quote(one)} **c** ${verbatim(other)}`);
        expect(tagsIn(html)).toEqual(['code', '/code', 'bdi', '/bdi', 'strong', '/strong', 'bdi', '/bdi']);
        const shown = (text: string, length: number) => visible(text, length) || '(empty)';
        expect(textIn(html)).toBe(`a b “${shown(one, 80)}” c ${shown(other, 400)}`);
      }),
      runs(3),
    );
  });
});
