/** No spelling of a secret gets through. */
import { describe, expect, test } from '@jest/globals';
import { withoutSecrets } from '../../src/text/secrets.ts';

describe('a secret', () => {
  const key = 'org_A+b/c=1"2\\3&4<5>6\'7';
  const each = (spell: (code: number) => string) =>
    [...key].map((character) => spell(character.charCodeAt(0))).join('');
  const NAMES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
  const hex = (code: number, length: number) => code.toString(16).padStart(length, '0');

  test.each([
    ['as it is', key],
    ['in JSON', JSON.stringify(key).slice(1, -1)],
    ['in JSON within JSON', JSON.stringify(JSON.stringify(key)).slice(3, -3)],
    ['in JSON of PHP', JSON.stringify(key).slice(1, -1).replaceAll('/', '\\/')],
    ['in JSON of .NET', key.replace(/[^\w/]/g, (sign) => `\\u${hex(sign.charCodeAt(0), 4).toUpperCase()}`)],
    ['in JSON without a letter', each((code) => `\\u${hex(code, 4)}`)],
    ['in JSON within JSON without a letter', each((code) => `\\\\u${hex(code, 4)}`)],
    ['in a URL', encodeURIComponent(key)],
    ['in a URL, in lower case', encodeURIComponent(key).toLowerCase().replace('org_a', 'org_A')],
    ['in XML', each((code) => `&#${code};`)],
    ['in XML by hexadecimal numbers', each((code) => `&#x${hex(code, 2)};`)],
    ['in XML with zeros before', each((code) => `&#00${code};`)],
    ['in HTML by hexadecimal numbers', each((code) => `&#X00${hex(code, 2).toUpperCase()};`)],
    ['in XML by names', key.replace(/[&<>"']/g, (sign) => `&${NAMES[sign]};`)],
    ['in HTML', key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
  ])('%s', (_what, spelling) => {
    expect(withoutSecrets(`your key is ${spelling}!`, [key])).toBe('your key is ***!');
  });

  test.each(['base64', 'base64url'] as const)('in %s', (encoding) => {
    for (const before of ['', 'u', 'u:', 'Bearer ']) {
      for (const after of ['', ':', ':password']) {
        const spelling = Buffer.from(before + key + after).toString(encoding);
        const left = withoutSecrets(`Basic ${spelling}`, [key]).replace('Basic ', '').split('***');
        // Only what depends on its surroundings is left of it.
        const around = Buffer.from(before + after).toString(encoding).length;
        expect([left.length, left.join('').length <= around + 8]).toEqual([2, true]);
      }
    }
  });

  test.each([
    ['', '', '***'],
    ['abc', 'abc', 'YWJj***YWJj'],
    ['a', '', 'YW9y***ZA=='],
    ['ab', '', 'YWJv***Y2Q='],
  ])(
    'in base64 between %j and %j: of its own letters nothing is left but at the ends',
    (before, after, left) => {
      const text = Buffer.from(`${before}org_1234abcd${after}`).toString('base64');
      expect(withoutSecrets(text, ['org_1234abcd'])).toBe(left);
    },
  );

  test('is taken out wherever it stands, and so is each other one', () => {
    const text = 'first_1 second_2, first_1 second_2';
    expect(withoutSecrets('first_12 second_2: first_12', ['first_12', 'second_2'])).toBe('*** ***: ***');
    expect(withoutSecrets('first_12 second_2', ['first_12'])).toBe('*** second_2');
    expect(withoutSecrets('first_12 second_2', ['second_2'])).toBe('first_12 ***');
    // Of seven letters it may be part of any text by chance.
    expect(withoutSecrets(text, ['first_1', 'second_2'])).toBe('first_1 ***, first_1 ***');
    expect(withoutSecrets(text, ['first_1'])).toBe(text);
  });

  test('costs linear time', () => {
    const startedMs = performance.now();
    for (const part of ['\\', '&#0', 'org_A+b/', '%6f%72%67']) withoutSecrets(part.repeat(1_000_000), [key]);
    expect(performance.now() - startedMs).toBeLessThan(4000);
  });

  test('leaves everything else alone, and a key that is too short to be one', () => {
    expect(withoutSecrets('org_A and {"a":"\\\\u006f"}', [key])).toBe('org_A and {"a":"\\\\u006f"}');
    expect(withoutSecrets('short', ['short'])).toBe('short');
  });
});
