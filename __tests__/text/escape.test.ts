/** Hostile text in each sink's escape function: it is shown as text, on one line, and cut where it is too long. */
import { describe, expect, test } from '@jest/globals';
import {
  escapeSigns,
  oneLine,
  show,
  toHtml,
  toLogLine,
  toMarkdown,
  toPlain,
  toXmlText,
  visible,
  visibleId,
} from '../../src/text/escape.ts';
import { quote, quoteId, say, verbatim } from '../../src/text/phrase.ts';
import { redacted } from '../../src/text/redaction.ts';
import { codesIn, renderAsGitHub, tagsOf } from '../support/github-markdown.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';

const codeSpan = (text: string, maxLength: number) => toMarkdown([quote(text, maxLength)]);

describe('visible', () => {
  test.each([
    ['plain text', 'Angry caller', 'Angry caller'],
    ['blanks around and between', '  a \t  b ', 'a b'],
    ['blanks in a row', 'a  b   c', 'a b c'],
    ['new lines of all kinds', 'a\r\nb\u2028c\u2029d\u0085e', 'a b c d e'],
    ['spaces of all kinds', 'a\u00a0b\u3000c\u2009d', 'a b c d'],
    ['control characters', 'a\u0000b\u001b[31mc\u007f', 'a b [31mc'],
    ['bidi controls', 'a\u202eb\u2066c\u2069d\u200f', 'abcd'],
    ['blanks with invisibles between', 'a \u200b \u200b b', 'a b'],
    ['zero-width characters', 'a\u200bb\u200dc\u2060d\ufeffe\u00adf', 'abcdef'],
    ['variation selectors and tags', 'a\ufe0fb\u{e0041}c\u{e0100}', 'abc'],
    ['marks of annotation', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
    ['fillers', 'a\u3164b\u115f', 'ab'],
    ['private and unassigned characters', 'a\ue000b\u{fffff}c\u0378d\uffffe', 'abcde'],
    ['two accents, as languages have them', 'e\u0323\u0302', 'e\u0323\u0302'],
    ['a heap of accents', `Z${'\u0351'.repeat(50)}a`, `Z${'\u0351'.repeat(3)}a`],
    [
      'a heap of accents with invisibles between',
      'Z\u0351\u200b\u0351\u200b\u0351\u200b\u0351',
      'Z\u0351\u0351\u0351',
    ],
    ['an emoji', '🙈', '🙈'],
    ['nothing', '', ''],
    ['nothing visible', '\u200b\u202e \n', ''],
    ['HTML', '<b>&amp;</b>', '<b>&amp;</b>'],
  ])('of %s', (_, text, shown) => {
    expect(visible(text, 80)).toBe(shown);
  });

  test.each([
    ['a\ud83db', 'a\ufffdb'],
    ['a\ude48b', 'a\ufffdb'],
    ['a\ud83d', 'a\ufffd'],
  ])('of half a surrogate pair is a mark in its place: %j', (text, shown) => {
    expect(visible(text, 80)).toBe(shown);
  });

  test.each([
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'abcd…'],
    ['🙈🙈🙈', 3, '🙈🙈🙈'],
    ['🙈🙈🙈🙈', 3, '🙈🙈…'],
    ['ab', 1, '…'],
    [`${'\u200b'.repeat(3000)}abc`, 3, 'abc'],
  ])('%j cut to %d characters', (text, maxLength, shown) => {
    expect(visible(text, maxLength)).toBe(shown);
  });

  // Of a text for 3 characters 4,012 are looked at.
  test.each([
    [4009, 'abc', 'abc'],
    [4012, 'abc', ''],
    [4010, '🙈', '🙈'],
    [4011, '🙈', ''],
    [4011, '\ud83d', '\ufffd'],
    // All that is looked at first, without a sign that it goes on.
    [100, '🙈🙈🙈🙈', '🙈🙈…'],
    [0, `🙈${'a'.repeat(200)}`, '🙈a…'],
  ])('after %d invisible characters: %j', (count, end, shown) => {
    expect(oneLine(`${'\u200b'.repeat(count)}${end}`, 3)).toBe(shown);
  });

  // Each is shown as 16 characters, so that the 260th of the text, where it is cut, comes into sight.
  const longAddress = `jo@${'mail'.repeat(15)}.${'mail'.repeat(11)}.example`;

  test.each([
    ['a number', 'call +1 415 555 0134 today'],
    ['an address', 'to john.doe@mail.example today'],
  ])('shows no part of what is cut before it is masked: %s', (_, end) => {
    for (let count = 0; count < 15; count += 1) {
      const shown = visible(`${'x'.repeat(count)} ${longAddress} ${longAddress} ${end}`, 80);
      expect(shown).not.toMatch(/\d|jo|mailmail|exam|today/);
      expect(shown).toMatch(/^x* ?\[e-mail address\] \[e-mail address\].*…$/);
    }
  });

  test('is masked where the sink masks texts, and only there', () => {
    const text = 'call 415 555 0134';
    expect(redacted(true, () => visible(text, 80))).toBe('call [phone number]');
    expect(redacted(false, () => visible(text, 80))).toBe(text);
    expect(redacted(false, () => visible(text, 12))).toBe('call 415 55…');
    // What holds nothing to mask, or is masked already.
    expect(redacted(true, () => oneLine(text, 80))).toBe(text);
  });

  test('of millions of characters takes no time', () => {
    const text = 'a\u0351'.repeat(5_000_000);
    // The processor's time: a machine that is busy with other tests is not what is measured.
    const before = process.cpuUsage();
    expect(visible(text, 80)).toHaveLength(80);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});

describe('an id', () => {
  test.each([
    '4155550134',
    'd4e5f6a7-89ab-cdef-0123-4567890abcde',
    'run_4155550134',
    '41555501…550134',
    `${'4155550134'.repeat(12)}12345678`,
  ])('%j is shown as it is', (id) => {
    expect(visibleId(id, 200)).toBe(id);
  });

  test.each([
    ['415 555 0134', '[phone number]'],
    ['call 4155550134', 'call [phone number]'],
    ['4155550134, my number', '[phone number], my number'],
    ['4155550134…', '[phone number]…'],
    ['41555501…550134…', '[phone number]…'],
    ['…4155550134', '…[phone number]'],
    ['jo@mail.example', '[e-mail address]'],
    [`${'4155550134'.repeat(13)}`, '[number]'],
    ['a\n::error::b', 'a ::error::b'],
  ])('%j is none, and masked like any text', (text, shown) => {
    expect(visibleId(text, 200)).toBe(shown);
  });

  test('is cut at its end', () => {
    expect(visibleId('d4e5f6a7-89ab', 9)).toBe('d4e5f6a7…');
  });

  test('is one where the phrase says so', () => {
    expect(toPlain([quoteId('4155550134'), ' ', quote('4155550134')])).toBe('“4155550134” “[phone number]”');
  });
});

describe('a text that is cut in the middle', () => {
  const middle = (text: string, maxLength: number) => visible(text, maxLength, 'middle');

  test.each([
    ['', 5, ''],
    ['abcde', 5, 'abcde'],
    ['abcdef', 5, 'ab…ef'],
    ['abcdef', 4, 'ab…f'],
    ['abcdef', 3, 'a…f'],
    ['abcdef', 2, 'a…'],
    ['abcdef', 1, '…'],
    ['a\n b\u200bcdef', 5, 'a …ef'],
    ['🙈🙉🙊', 3, '🙈🙉🙊'],
    ['🙈🙉🙊🐵🐒', 4, '🙈🙉…🐒'],
    // Accents stay with their letters, colours with their hands, and letters of a flag with each other.
    ['e\u0301e\u0301e\u0301e\u0301', 5, 'e\u0301…e\u0301'],
    ['e\u0301e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['ae\u0301xxe\u0301b', 5, 'a…b'],
    ['👍🏽👍🏽👍🏽', 4, '👍🏽…'],
    ['🇦🇶🇦🇶🇦🇶', 5, '🇦🇶…🇦🇶'],
    ['a🇦🇶🇦🇶b', 4, 'a…b'],
    [`${'🇦🇶'.repeat(9)}`, 5, '🇦🇶…🇦🇶'],
    ['\u0301abcdef', 3, '\u0301…f'],
    ['a\ud83dbcdef', 5, 'a\ufffd…ef'],
  ])('%j to %d characters', (text, maxLength, shown) => {
    expect(middle(text, maxLength)).toBe(shown);
  });

  test('differs from another one that begins alike, or ends alike', () => {
    const [start, end] = ['The caller wants to change the booking '.repeat(5), ' on the telephone'.repeat(9)];
    const names = ['of today', 'of tomorrow'].flatMap((what) => [`${start}${what}`, `${what}${end}`]);
    expect(new Set(names.map((name) => middle(name, 80))).size).toBe(4);
    expect(new Set(names.map((name) => visible(name, 80))).size).toBe(3);
  });

  test.each([
    [500, 'x…y'],
    [501, 'xx…'],
  ])('of %d characters to %j: of a longer one the end is not looked at', (length, shown) => {
    expect(middle(`${'x'.repeat(length - 1)}y`, 3)).toBe(shown);
  });

  test.each([
    [800, /^x+…x+y$/],
    [801, /^x+…$/],
  ])('of %d characters to 400 is %s: the end of a text twice as long is looked at', (length, shown) => {
    expect(middle(`${'x'.repeat(length - 1)}y`, 400)).toMatch(shown);
  });

  test.each([true, false])('of millions of characters takes no time, redacted: %s', (redact) => {
    const text = 'a\u0351'.repeat(5_000_000);
    const before = process.cpuUsage();
    expect(redacted(redact, () => middle(text, 80))).toHaveLength(80);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });

  test.each([500, 2000])(
    'of %d characters costs little, since each sink shows thousands of them',
    (length) => {
      const text = 'same '.repeat(length / 5).trimEnd();
      const before = process.cpuUsage();
      for (let count = 0; count < 20_000; count += 1) middle(text, 80);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1500);
    },
  );

  test.each([
    ['at the cut', `${'x'.repeat(35)} +1 415 555 0134 ${'y'.repeat(35)}`],
    ['before it', `+1 415 555 0134 ${'y'.repeat(90)}`],
    ['after it', `${'x'.repeat(90)} +1 415 555 0134`],
    ['which is cut away', `${'x'.repeat(60)} +1 415 555 0134 ${'y'.repeat(60)}`],
    ['as an e-mail address', `${'x'.repeat(36)} jo@mail.example ${'y'.repeat(36)}`],
  ])('is masked before that: a number %s', (_, text) => {
    const shown = redacted(true, () => middle(text, 80));
    expect(shown).not.toMatch(/\d|jo|mail\.|example/);
    expect(shown).toHaveLength(80);
    // Where it is not masked it is cut as it is.
    expect(redacted(false, () => middle(text, 80))).toBe(`${text.slice(0, 40)}…${text.slice(-39)}`);
  });

  test('is one where the phrase says so, and else the end is cut', () => {
    const name = { ...quote('abcdefghij', 5), cut: 'middle' } as const;
    expect(toPlain([name])).toBe('“ab…ij”');
    expect(toPlain([quote('abcdefghij', 5)])).toBe('“abcd…”');
    expect(show(name, 7)).toBe('abc…hij');
  });
});

describe('a code span', () => {
  test.each([
    ['a', '`a`'],
    ['a `b` c', '``a `b` c``'],
    ['a ``b`` `c`', '``` a ``b`` `c` ```'],
    ['`a', '`` `a ``'],
    ['a`', '`` a` ``'],
    ['`', '`` ` ``'],
    ['\\', '`\\`'],
    ['', '`(empty)`'],
    ['\u200b', '`(empty)`'],
    // Marks around it keep it from turning the words beside it around.
    ['שלום', '\u200e`שלום`\u200e'],
    ['a `مرحبا', '\u200e``a `مرحبا``\u200e'],
  ])('of %j', (text, markdown) => {
    expect(codeSpan(text, 80)).toBe(markdown);
  });

  test.each(HOSTILE_TEXTS)('shows %s as it is', (_, text) => {
    const html = renderAsGitHub(`x ${codeSpan(text, 80)} y`);
    expect(tagsOf(html)).toEqual(['p', 'code', '/code', '/p']);
    expect(codesIn(html)).toEqual([visible(text, 80) || '(empty)']);
  });

  // GitHub's parser takes no fence of more than 80 back-ticks (MAXBACKTICKS in cmark-gfm's inlines.c): beside a longer
  // run all would be Markdown and HTML, so that none of them comes about.
  test.each([9, 10, 11, 20, 21, 79, 80, 81, 100, 395])(
    'shows a run of %d back-ticks and an image',
    (length) => {
      const text = `${'`'.repeat(length)} <img src="https://evil.example/x.png"> @team https://evil.example`;
      const markdown = codeSpan(text, 500);
      const html = renderAsGitHub(`x ${markdown} y`);
      expect(tagsOf(html)).toEqual(['p', 'code', '/code', '/p']);
      expect(codesIn(html)).toEqual([text]);
      const longest = Math.max(...[...markdown.matchAll(/`+/g)].map(([run]) => run.length));
      expect(longest).toBeLessThanOrEqual(11);
    },
  );

  test('takes little more room than the text has', () => {
    expect(codeSpan('`'.repeat(400), 400).length).toBeLessThan(480);
  });
});

describe('toMarkdown', () => {
  test('leaves our words as they are and fences what is not ours', () => {
    expect(toMarkdown(say`\`rule\` of ${quote('*a*')} is ${2}, **ours**`)).toBe(
      '`rule` of `*a*` is 2, **ours**',
    );
    expect(toMarkdown([verbatim('x'.repeat(9), 4)])).toBe('`xxx…`');
    expect(toMarkdown([])).toBe('');
  });

  test.each(HOSTILE_TEXTS)('keeps two of %s apart', (_, text) => {
    const html = renderAsGitHub(`- ${toMarkdown(say`${quote(text)} and ${verbatim(text)}: \`ours\``)}`);
    expect(tagsOf(html).filter((tag) => tag === 'code')).toHaveLength(3);
    expect(codesIn(html)).toEqual([visible(text, 80) || '(empty)', visible(text, 400) || '(empty)', 'ours']);
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
});

describe('toPlain', () => {
  test('takes the back-ticks off our words alone, and sets names in quotation marks', () => {
    const phrase = say`\`rule\` of ${quote('a `b`')} says ${verbatim('c `d`')} ${3}`;
    expect(toPlain(phrase)).toBe('rule of “a `b`” says c `d` 3');
  });

  test.each(HOSTILE_TEXTS)('puts %s on one line', (_, text) => {
    expect(toPlain([quote(text)])).toBe(`“${visible(text, 80)}”`);
    expect(toPlain(say`a ${verbatim(text, 20)}`)).not.toMatch(/[\r\n]/);
  });
});

describe('toLogLine', () => {
  test.each([
    ['a line', 'a line'],
    ['::error::x', ':\u200b:error::x'],
    [' \t::error::x', ':\u200b:error::x'],
    ['\u200b::error::x', ':\u200b:error::x'],
    ['a\n::error::x', 'a ::error::x'],
    ['##[add-mask]x', '##\u200b[add-mask]x'],
    ['a ##[group]b ##[endgroup]', 'a ##\u200b[group]b ##\u200b[endgroup]'],
    ['#\u200b#[error]x', '##\u200b[error]x'],
    ['a ##vso[task.complete result=Succeeded;]', 'a ##\u200bvso[task.complete result=Succeeded;]'],
    ['##VSO[task.setvariable]x', '##\u200bVSO[task.setvariable]x'],
    ["###teamcity[buildProblem '']", "###\u200bteamcity[buildProblem '']"],
    [':error', ':error'],
    ['## a [x]', '## a [x]'],
    ['# [x]', '# [x]'],
  ])('of %j', (text, line) => {
    expect(toLogLine(text)).toBe(line);
  });

  test.each(HOSTILE_TEXTS)('%s is no command', (_, text) => {
    const line = toLogLine(text);
    expect(line).not.toMatch(/^\s*::|##\w*\[|[\r\n]/);
    expect(line.replaceAll('\u200b', '')).toBe(oneLine(text, 2000));
  });
});

describe('toXmlText', () => {
  test.each([
    ['a\nb\tc', 'a\nb\tc'],
    ['a\r\nb\rc\r\r\nd', 'a\nb\nc\n\nd'],
    ['\u0000a\u001b[31m\u000b', '\ufffda\ufffd[31m\ufffd'],
    ['a\ufffeb\uffff', 'a\ufffdb\ufffd'],
    ['a\ud83db\ude48', 'a\ufffdb\ufffd'],
    ['ä漢🙈\u{10ffff}\ue000\ufffd', 'ä漢🙈\u{10ffff}\ue000\ufffd'],
    ['<a b="c">&', '<a b="c">&'],
  ])('of %j', (text, xml) => {
    expect(toXmlText(text)).toBe(xml);
  });
});

test('escapeSigns leaves no sign that ends a text or an attribute in HTML', () => {
  expect(escapeSigns(`<a href="b" c='d'>&amp;`)).toBe('&#60;a href=&#34;b&#34; c=&#39;d&#39;&#62;&#38;amp;');
});
