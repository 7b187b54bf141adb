/** Patterns for names: what they fit, what they don't, and that none takes long. */
import { describe, expect, test } from '@jest/globals';
import { type Glob, readGlob } from '../../../src/inputs/policy/glob.ts';
import { policyIn } from '../../support/policies.ts';
import { fc, longTest } from '../../support/property.ts';

function glob(pattern: string): Glob {
  const reading = readGlob(pattern);
  if (reading === undefined) throw new Error('not read');
  return reading;
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
    ['[EN] Angry *', '[EN] Angry caller'],
    ['[abc]x', '[abc]x'],
    ['[', '['],
    ['{Angry,Rude} *', '{Angry,Rude} caller'],
    ['Hello {{name}}', 'Hello {{name}}'],
    ['{', '{'],
    ['\\?', '?'],
    ['*\\**', 'a*b'],
    ['*?', '😀'],
    ['?*?', 'ab'],
    ['*ab*ab', 'abab'],
    ['*aab', 'aaab'],
    ['*', 'a'.repeat(500)],
    ['a*', 'a'.repeat(501)],
    ['*a*', 'a'.repeat(1_000_000)],
    ['**', ' '.repeat(3000)],
    ['a*', `${' '.repeat(300)}abc`],
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
    ['[abc]', 'a'],
    ['{a,b}', 'a'],
    ['??', '😀'],
    ['\\?', 'a'],
    ['*ab*ab', 'ab'],
    ['*a', 'a'.repeat(501)],
    ['a', 'a'.repeat(501)],
    ['?*a', 'a'.repeat(1_000_000)],
    ['a.c', 'abc'],
    ['a+', 'aa'],
    ['a|b', 'a'],
    ['!a', 'b'],
    ['@(a|b)', 'a'],
    ['\\*', 'a'],
    ['*a*b', 'ba'],
  ])('%j: %j', (pattern, name) => {
    expect(fits(pattern, name)).toBe(false);
  });
});

describe('a pattern that can not be read', () => {
  test.each(['', ' \n', 'x'.repeat(201), 'a\\', '\\', '\\\\\\'])('%j', (pattern) => {
    expect(readGlob(pattern)).toBeUndefined();
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
  ['[a]', '[a]', false],
  ['?', undefined, false],
])('%j fits only one name: %j, or all: %j', (pattern, literal, matchesAll) => {
  expect(glob(pattern)).toEqual({ matches: expect.any(Function), literal, matchesAll });
});

test('every pattern fits what the regular expression of the same meaning fits', () => {
  const letters = fc
    .array(fc.constantFrom('a', 'b', '😀', '*'), { maxLength: 10 })
    .map((all) => all.join(''));
  const part = fc.constantFrom('a', 'b', '😀', '*', '?', '\\*', '\\a');
  const expressions: Readonly<Record<string, string>> = { '*': '.*', '?': '.', '\\*': '\\*', '\\a': 'a' };
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), letters, (parts, name) => {
      const expression = parts.map((each) => expressions[each] ?? each).join('');
      const expected = new RegExp(`^${expression}$`, 'su').test(name);
      expect([parts, name, fits(parts.join(''), name)]).toEqual([parts, name, expected]);
    }),
    { numRuns: 3000 },
  );
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

longTest('500 patterns take little time for 10,000 names', () => {
  const lines = Array.from({ length: 500 }, (_, index) => `- { name: "*a*${index} b*c", required: true }\n`);
  const { scenarios: entries } = policyIn(`scenarios:\n${lines.join('')}`);
  const scenarios = Array.from({ length: 10_000 }, (_, index) => ({
    id: `scenario-${index}`,
    name: `Angry caller ${index} wants a refund and speaks Caf\u00e9`,
  }));
  const started = process.cpuUsage();
  expect(entries.filter(({ matches }) => scenarios.some(matches))).toEqual([]);
  // A fifth of this, where nobody else computes.
  expect(process.cpuUsage(started).user).toBeLessThan(10_000_000);
});

test.each([
  ['*a*a*a*a*a*a*a*a*b'],
  [`${'*a'.repeat(99)}*b`],
  [`${'?*'.repeat(99)}b`],
  [`*${'a'.repeat(198)}b`],
])('%s does not take long with names of megabytes', (pattern) => {
  const startMs = performance.now();
  for (const tail of ['', 'c', '*']) expect(fits(pattern, `${'a'.repeat(5_000_000)}${tail}`)).toBe(false);
  expect(performance.now() - startMs).toBeLessThan(5000);
});
