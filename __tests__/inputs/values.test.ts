/** Single input values: what is read, as what, and all that is not. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  parseApiKey,
  parseBaseUrl,
  parseDay,
  parseId,
  parsePullRequestNumber,
  splitList,
} from '../../src/inputs/values.ts';

describe('parsePullRequestNumber', () => {
  test.each([
    ['1', 1],
    ['42', 42],
    ['9999999999', 9_999_999_999],
  ])('reads %s', (text, number) => {
    expect(parsePullRequestNumber(text)).toBe(number);
  });

  test.each(['', '0', '042', '-1', '4.2', '#42', '12345678901', '42/merge', 'refs/pull/42/merge'])(
    'does not read %j',
    (text) => {
      expect(parsePullRequestNumber(text)).toBeUndefined();
    },
  );
});

describe('splitList', () => {
  test.each<[string, string[]]>([
    ['', []],
    [' , \n ,', []],
    ['a', ['a']],
    ['a,b', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    [' a , b \r\n\n c ,', ['a', 'b', 'c']],
    ['a b', ['a b']],
    ['a;b', ['a;b']],
  ])('splits %j', (text, items) => {
    expect(splitList(text)).toEqual(items);
  });
});

describe('parseId', () => {
  test.each(['a', 'd4e5f6a7-89ab-cdef-0123-4567890abcde', 'A_b-9'])('takes %s', (text) => {
    expect(parseId(text)).toBe(text);
  });

  test.each([
    [128, true],
    [129, false],
    [10_000, false],
  ])('of %d characters: %s', (length, taken) => {
    expect(parseId('x'.repeat(length)) !== undefined).toBe(taken);
  });

  test.each(['', 'a/b', '..', 'a b', ' a', 'a\n', 'a%2Fb', 'a?b', 'a#b', 'a.b', 'ä'])(
    'does not take %j',
    (text) => {
      expect(parseId(text)).toBeUndefined();
    },
  );

  test('takes nothing that a path would need to encode', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5 }), (text) => {
        if (parseId(text) !== undefined) expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });
});

describe('parseBaseUrl', () => {
  test.each([
    ['https://api.bland.ai', 'https://api.bland.ai/'],
    ['https://api.bland.ai/', 'https://api.bland.ai/'],
    ['HTTPS://API.Bland.AI', 'https://api.bland.ai/'],
    ['https://gateway.example:8443/bland', 'https://gateway.example:8443/bland'],
    ['https://gateway.example/bland//', 'https://gateway.example/bland'],
    ['https://gateway.example/v1/bland', 'https://gateway.example/v1/bland'],
    ['https://gateway.example/api-v1', 'https://gateway.example/api-v1'],
    ['http://localhost', 'http://localhost/'],
    ['http://localhost:3000', 'http://localhost:3000/'],
    ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000/'],
    ['http://127.1.2.3', 'http://127.1.2.3/'],
    ['http://[::1]:3000', 'http://[::1]:3000/'],
  ])('takes %s', (text, href) => {
    expect(parseBaseUrl(text)?.href).toBe(href);
  });

  test.each([
    ['http elsewhere', 'http://example.com'],
    ['http on a host that only looks like loopback', 'http://localhost.example.com'],
    ['http on a host that starts like loopback', 'http://127.0.0.1.example.com'],
    ['http on a private address', 'http://10.0.0.1'],
    ['http on every address', 'http://0.0.0.0:3000'],
    ['a user', 'https://user@api.bland.ai'],
    ['a user and a password', 'https://user:password@api.bland.ai'],
    ['a user in front of loopback', 'http://localhost@example.com'],
    ['a query', 'https://api.bland.ai?x=1'],
    ['an empty query', 'https://api.bland.ai/?'],
    ['a fragment', 'https://api.bland.ai/#x'],
    ['a back-slash', 'https://api.bland.ai\\v1'],
    ['back-slashes for slashes', 'https:\\\\api.bland.ai'],
    ['a version', 'https://api.bland.ai/v1'],
    ['a version and a slash', 'https://api.bland.ai/v1/'],
    ['a later version', 'https://api.bland.ai/x/v12'],
    ['no slashes', 'https:api.bland.ai'],
    ['one slash', 'https:/api.bland.ai'],
    ['three slashes', 'https:///api.bland.ai'],
    ['an empty fragment', 'https://api.bland.ai/#'],
    ['a blank at the start', ' https://api.bland.ai'],
    ['a blank at the end', 'https://api.bland.ai '],
    ['a blank in the path', 'https://api.bland.ai/a b'],
    ['a tab', 'https://api.bland.ai/\ta'],
    ['an at in the path', 'https://api.bland.ai/@a'],
    ['a port without a host', 'https://:8443'],
    ['no scheme', 'api.bland.ai'],
    ['no host', 'https://'],
    ['an impossible host', 'https://a b'],
    ['an impossible port', 'https://api.bland.ai:99999'],
    ['a new line', 'https://api.bland\n.ai'],
    ['another scheme', 'ftp://api.bland.ai'],
    ['a script', 'javascript://api.bland.ai'],
  ])('does not take %s', (_, text) => {
    expect(parseBaseUrl(text)).toBeUndefined();
  });

  test('sends a key over nothing but https, save on loopback', () => {
    const hosts = fc.oneof(fc.domain(), fc.ipV4(), fc.constantFrom('localhost', '[::1]', '127.9.9.9'));
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), hosts, (scheme, host) => {
        const url = parseBaseUrl(`${scheme}://${host}`);
        const isLoopback = host === 'localhost' || host === '[::1]' || /^127[.\d]+$/.test(host);
        expect(url?.protocol).toBe(scheme === 'https' || isLoopback ? `${scheme}:` : undefined);
      }),
    );
  });
});

describe('parseApiKey', () => {
  test.each(['k', 'org_0123456789abcdef', '!~{}"'])('takes %s', (text) => {
    expect(parseApiKey(text)).toBe(text);
  });

  test.each(['', 'Bearer k', 'a\tb', 'a\nb', 'k\u007f', 'ключ', 'k\u00e9y'])('does not take %j', (text) => {
    expect(parseApiKey(text)).toBeUndefined();
  });

  test('takes up to 4,096 characters', () => {
    expect(parseApiKey('k'.repeat(4096))).toHaveLength(4096);
    expect(parseApiKey('k'.repeat(4097))).toBeUndefined();
  });
});

describe('parseDay', () => {
  test.each([
    ['2026-12-31', Date.UTC(2026, 11, 31)],
    ['2028-02-29', Date.UTC(2028, 1, 29)],
    ['1970-01-01', 0],
    ['9999-12-31', Date.UTC(9999, 11, 31)],
  ])('reads %s', (text, ms) => {
    expect(parseDay(text)).toBe(ms);
  });

  test.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-01',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '26-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00Z',
    '20260101',
    '+02026-01-01',
    '2026-01-aa',
  ])('does not read %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('reads every day that there is', () => {
    const days = fc.date({
      min: new Date(0),
      max: new Date('2100-01-01T00:00:00.000Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(parseDay(day)).toBe(Math.floor(date.getTime() / 86_400_000) * 86_400_000);
      }),
    );
  });
});
