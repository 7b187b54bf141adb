/** Patterns for names: what they fit, what they don't, and that none takes long. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { type Glob, readGlob } from '../../src/inputs/glob.ts';

function glob(pattern: string): Glob {
  const reading = readGlob(pattern);
  if (!reading.ok) throw new Error(reading.expected);
  return reading.glob;
}

const fits = (pattern: string, name: string) => glob(pattern).matches(name);

describe('a pattern fits', () => {
  test.each([
    ['Angry caller', 'Angry caller'],
    ['Angry *', 'Angry caller'],
    ['Angry*', 'Angry '],
    ['*', ''],
    ['*', 'anything'],
    ['**', 'anything'],
    ['*caller', 'caller'],
    ['*caller*', 'Angry caller (German)'],
    ['*.*', '.hidden'],
    ['*', '.hidden'],
    ['*/*', 'a/b'],
    ['Billing*', 'Billing/refunds/late'],
    ['a?c', 'abc'],
    ['a?c', 'a/c'],
    ['a?c', 'a😀c'],
    ['Angry*', 'Angry\ncaller'],
    ['Angry?caller', 'Angry\ncaller'],
    ['[abc]x', 'bx'],
    ['[a-c]x', 'bx'],
    ['[!a-c]x', 'dx'],
    ['[^a-c]x', 'dx'],
    ['a[!a-c]x', 'a\nx'],
    ['[a-]x', '-x'],
    ['[-a]x', '-x'],
    ['[a\\]]x', ']x'],
    ['[a\\-c]x', '-x'],
    ['[!\\!]x', 'ax'],
    ['[😀-😂]', '😁'],
    ['{Angry,Rude} *', 'Rude caller'],
    ['{Angry,Rude} *', 'Angry caller'],
    ['a{,b}c', 'ac'],
    ['a{,b}c', 'abc'],
    ['{a,b{c,d*}}x', 'bdzzx'],
    ['{a,b}{c,d}', 'bc'],
    ['{*a,b}*c', 'bac'],
    ['{a\\,b,c}', 'a,b'],
    ['a,b}', 'a,b}'],
    ['a]', 'a]'],
    ['\\*', '*'],
    ['\\[EN] Angry *', '[EN] Angry caller'],
    ['\\{name\\}', '{name}'],
    ['\\\\', '\\'],
    ['\\a', 'a'],
    ['Refund (late)!', 'Refund (late)!'],
    ['!Refund', '!Refund'],
    ['@(a|b)', '@(a|b)'],
    ['+(a)', '+(a)'],
    ['a+', 'a+'],
    ['a|b', 'a|b'],
    ['^a$', '^a$'],
    ['"Hello" it\'s', '"Hello" it\'s'],
    ['a.c', 'a.c'],
    ['  Angry * ', ' Angry caller  '],
    ['Caf\u00e9*', 'Cafe\u0301 booking'],
    ['Cafe\u0301*', 'Caf\u00e9 booking'],
  ])('%j: %j', (pattern, name) => {
    expect(fits(pattern, name)).toBe(true);
  });
});

describe('a pattern does not fit', () => {
  test.each([
    ['Angry', 'Angry caller'],
    ['caller', 'Angry caller'],
    ['Angry *', 'angry caller'],
    ['Angry *', 'Angry'],
    ['a?c', 'ac'],
    ['a?', 'a'],
    ['[abc]', 'd'],
    ['[!abc]', 'a'],
    ['[!abc]', ''],
    ['{a,b}', 'c'],
    ['{a,b}', 'ab'],
    ['{a,b}', '{a,b}'],
    ['a.c', 'abc'],
    ['a+', 'aa'],
    ['a|b', 'a'],
    ['!a', 'b'],
    ['@(a|b)', 'a'],
    ['\\*', 'a'],
    ['*a*b', 'ba'],
    ['', 'a'],
  ])('%j: %j', (pattern, name) => {
    if (pattern === '') expect(readGlob(pattern).ok).toBe(false);
    else expect(fits(pattern, name)).toBe(false);
  });
});

describe('a pattern that can not be read', () => {
  test.each([
    ['', /a name or a pattern of 1 to 200 characters/],
    [' \n', /1 to 200 characters/],
    ['x'.repeat(201), /1 to 200 characters/],
    ['[', /each `\[` has characters and a `]`/],
    ['[]', /each `\[`/],
    ['[]a]', /each `\[`/],
    ['[!]', /each `\[`/],
    ['[EN', /each `\[`/],
    ['[a\\', /each `\[`/],
    ['[a-', /each `\[`/],
    ['[z-a]', /each `\[`/],
    ['[[:alpha:]]', /each `\[`/],
    ['{', /each `{` has a `,` and a `}`/],
    ['{}', /each `{`/],
    ['{a}', /each `{`/],
    ['{a,b', /each `{`/],
    ['{a,{b}', /each `{`/],
    ['Hello {{name}}', /each `{`/],
    ['a\\', /a character follows each `\\`/],
  ])('%j', (pattern, says) => {
    expect(readGlob(pattern)).toMatchObject({ ok: false, expected: expect.stringMatching(says) });
  });

  test('200 characters can', () => {
    expect(fits('x'.repeat(200), 'x'.repeat(200))).toBe(true);
  });
});

test.each([
  ['Angry caller', 'Angry caller', false],
  ['\\*', '*', false],
  ['a,b}', 'a,b}', false],
  ['*', undefined, true],
  ['***', undefined, true],
  ['a*', undefined, false],
  ['a?', undefined, false],
  ['[a]', undefined, false],
  ['{a,b}', undefined, false],
  ['?', undefined, false],
])('%j fits one name alone: %j, or all: %j', (pattern, literal, matchesAll) => {
  expect(glob(pattern)).toMatchObject({ literal, matchesAll });
});

describe('as a known matcher does', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((all) => all.join(''));
  const part = fc.constantFrom('a', 'b', 'c', '*', '?', '[ab]', '[^a]', '{a,bc}', '{b,a*}', '{c,[ab]}');
  const patterns = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

  test('where names are such as a path may be', () => {
    fc.assert(
      fc.property(patterns, letters, (pattern, name) => {
        // It takes an empty text for no path at all.
        fc.pre(name !== '');
        expect([pattern, name, fits(pattern, name)]).toEqual([
          pattern,
          name,
          picomatch.makeRe(pattern, { bash: true, dot: true }).test(name),
        ]);
      }),
      { numRuns: 3000 },
    );
  });
});

test('whatever the characters, each escaped is itself and nothing else', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [name, another] = [one, other].map((all) => all.normalize('NFC').trim());
      fc.pre(name !== undefined && name !== '');
      const escaped = [...(name ?? '')].map((char) => `\\${char}`).join('');
      expect(glob(escaped).literal).toBe(name);
      expect(fits(escaped, one)).toBe(true);
      expect(fits(escaped, other)).toBe(name === another);
    }),
  );
});

test.each([
  ['*a*a*a*a*a*a*a*a*b'],
  ['*a'.repeat(99)],
  [`${'?*'.repeat(99)}b`],
  [`${'{*a,*aa}'.repeat(24)}b`],
  [`${'{*a*,*[a-z]*}'.repeat(15)}b`],
  [`${'{a,'.repeat(45)}a${'}'.repeat(45)}`],
])('%s does not take long with a name of 100,000 characters', (pattern) => {
  const startMs = performance.now();
  for (const name of ['a'.repeat(100_000), `${'a'.repeat(100_000)}c`]) fits(pattern, name);
  expect(performance.now() - startMs).toBeLessThan(10_000);
});
