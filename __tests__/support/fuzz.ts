/** How often properties of escaping are tried, and the texts that they are tried on. */

import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { fc, MANY_FAULTS, unicode } from './property.ts';

/** Longer ones take long, and are tried elsewhere. */
const SHORT_TEXTS = HOSTILE_TEXTS.map(([, text]) => text).filter(({ length }) => length < 1000);

const USUAL_RUNS = MANY_FAULTS ? 30 : 300;
const LONG_RUNS = Number(process.env['FUZZ_RUNS'] ?? 0);

/**
 * Few in `npm test`; `npm run fuzz` tries far more.
 *
 * @param share of the usual runs, for a property that is quick, or takes long
 */
export function runs(share = 1): { readonly numRuns: number } {
  return { numRuns: Math.max(LONG_RUNS, Math.ceil(USUAL_RUNS * share)) };
}

/** What Markdown, HTML, XML, GitHub, the runner or a terminal reads as a sign. */
const SIGNS = [
  ...'`|\\<>&*_[](){}!#@:~$"\'=+-/.;%',
  ...[
    '``',
    '```',
    '::',
    '##[',
    '##vso[',
    '$$',
    '$`',
    '`$',
    '~~',
    '![',
    '](',
    '[^1]',
    '[^1]: ',
    '[x]: ',
    '- [x] ',
    '> ',
  ],
  ...[
    '-->',
    '--!>',
    '<!--',
    '<![CDATA[',
    ']]>',
    '<?',
    '\\|',
    '\\`',
    '&lt;',
    '&#124;',
    '&#x60;',
    '%0A',
    '%25',
  ],
];

/** What GitHub makes something of by itself. */
const REFERENCES = [
  ...['@team', '@octo/team', '#1', 'GH-1', 'octo/repo#1', 'octo@c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00'],
  ...['https://evil.example/x', 'http://e.example', 'www.evil.example', 'ftp://e.example', 'a@b.example'],
  ...[
    'mailto:a@b.example',
    ':tada:',
    ':+1:',
    '$x$',
    '$$x$$',
    '[!WARNING]',
    'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
  ],
  ...['https://github.com/o/r/issues/1', 'javascript:alert(1)', '#0969da'],
];

const HTML = [
  ...[
    '<b>',
    '</b>',
    '</details>',
    '<details open>',
    '<summary>',
    '</summary>',
    '</td>',
    '</table>',
    '</code>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<a href="//e.example">',
    '<script>',
    '</script>',
    '<style>',
    '</body>',
  ],
  ...['<pre>', '</pre>', '<br>', '<!-- bland-simulation-gate v1 key=a commit= run=9 id=9 attempt=1 -->'],
];

const SPACES = [
  ...[' ', '  ', '\n', '\n\n', '\r', '\r\n', '\t', '\v', '\f', '\0', '\u001b[31m', '\u0085', '\u00a0'],
  ...['\u2028', '\u2029', '\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u0301', '\ufe0f', '\u{e0041}'],
  ...['\ud83d', '\ude48', '\ufffe', '\ufdd0', '🙈', '👩‍👩‍👧', 'é', 'क्षि', '漢', 'a', 'b c', '0'],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 2, arbitrary: fc.constantFrom(...REFERENCES) },
  { weight: 2, arbitrary: fc.constantFrom(...HTML) },
  { weight: 3, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 1, arbitrary: unicode(3) },
  { weight: 1, arbitrary: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('`', '\\', '|', '<', '*', '~', ':', '#', '\u0301'),
        fc.integer({ min: 2, max: 90 }),
      )
      .map(([sign, count]) => sign.repeat(count)),
  },
);

/** Any Unicode, also what no well-formed text has, and mostly what some reader takes for a sign. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...SHORT_TEXTS), piece).map(([text, more]) => text + more),
  },
  // Cut within what is a sign.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 60, max: 420 }), fc.array(piece, { minLength: 1, maxLength: 6 }))
      .map(([before, parts]) => 'x'.repeat(before) + parts.join('')),
  },
);
