/** Single input values: what is read, as what, and all that is not. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  parseApiKey,
  parseBaseUrl,
  parseBoolean,
  parseCount,
  parseDay,
  parseDuration,
  parseId,
  parsePositiveCount,
  parsePullRequestNumber,
  parseRate,
  splitList,
} from '../../src/inputs/values.ts';

describe('parseDuration', () => {
  test.each([
    ['45s', 45_000],
    ['30m', 1_800_000],
    ['1h', 3_600_000],
    ['1h30m', 5_400_000],
    ['1h30m15s', 5_415_000],
    ['1h15s', 3_615_000],
    ['90m', 5_400_000],
    ['90', 90_000],
    ['0', 0],
    ['0s', 0],
    ['007s', 7000],
    ['999999999', 999_999_999_000],
  ])('reads %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  test.each([
    '',
    's',
    'h',
    '1h30',
    '30m1h',
    '1m1m',
    '1.5h',
    '-5s',
    '+5s',
    '5 s',
    ' 5s',
    '5s\n',
    '5S',
    '5ms',
    '5 minutes',
    '1d',
    '1e3',
    '٥s',
    '1234567890',
    '1234567h',
  ])('does not read %j', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  test('reads what it is written from', () => {
    const parts = fc.tuple(fc.nat(100), fc.nat(59), fc.nat(59));
    fc.assert(
      fc.property(parts, ([h, m, s]) => {
        expect(parseDuration(`${h}h${m}m${s}s`)).toBe(((h * 60 + m) * 60 + s) * 1000);
      }),
    );
  });
});

describe('parseRate', () => {
  test.each([
    ['0.8', 0.8],
    ['.8', 0.8],
    ['80%', 0.8],
    ['80 %', 0.8],
    ['0.8 ', 0.8],
    ['0', 0],
    ['0%', 0],
    ['1', 1],
    ['1.0', 1],
    ['100%', 1],
    ['0.5%', 0.005],
    ['.5%', 0.005],
    ['000', 0],
  ])('reads %j', (text, rate) => {
    expect(parseRate(text)).toBe(rate);
  });

  test.each([
    '80',
    '80 %%',
    '%',
    'abc',
    '-0.1',
    '-0',
    '+0.5',
    '1.01',
    '100.1%',
    '101%',
    '1000%',
    '1.',
    '.',
    '',
    ' 0.8',
    '0,8',
    '0.8.1',
    '1e-1',
    '0x1',
    'NaN',
    'Infinity',
    '0.8  %',
    '%80',
    '4/5',
    '٠.٨',
  ])('does not read %j', (text) => {
    expect(parseRate(text)).toBeUndefined();
  });

  test('takes a rate in per cent for exactly the number that it is', () => {
    // 57.3 / 100 is 0.5729999999999999 to a computer.
    expect(parseRate('57.3%')).toBe(0.573);
    for (let tenths = 0; tenths <= 1000; tenths += 1) {
      const text = `${Math.floor(tenths / 10)}.${tenths % 10}%`;
      expect(parseRate(text)).toBe(Number((tenths / 1000).toFixed(3)));
    }
  });

  test('reads back a rate that was written out', () => {
    const rates = fc.tuple(fc.nat(1_000_000), fc.constantFrom(1, 10, 1e3, 1e6));
    fc.assert(
      fc.property(rates, ([numerator, denominator]) => {
        const rate = Number((Math.min(numerator, denominator) / denominator).toFixed(6));
        expect(parseRate(rate.toFixed(6))).toBe(rate);
        if (rate === 0 || rate >= 1e-6) expect(parseRate(String(rate))).toBe(rate);
      }),
    );
  });

  test('reads back any rate that the output avg-pass-rate may be, save one that is next to nothing', () => {
    expect(parseRate(String(0.7999999999999999))).toBe(0.7999999999999999);
    expect(parseRate(String(0.07999999999999999))).toBe(0.07999999999999999);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (rate) => {
        expect(parseRate(String(rate))).toBe(rate);
      }),
    );
  });

  test.each([
    [`0.${'1'.repeat(20)}`, true],
    [`0.${'1'.repeat(21)}`, false],
    [`.${'1'.repeat(20)}%`, true],
    [`.${'1'.repeat(21)}%`, false],
    [`0.${'9'.repeat(20)}`, true],
  ])('of twenty decimals at most: %s', (text, read) => {
    expect(parseRate(text) !== undefined).toBe(read);
  });

  test('never gives anything outside 0 to 1', () => {
    const numeric = fc.stringMatching(/^[-+]?\d{0,4}\.?\d{0,18}e?-?\d{0,3} ?%{0,2}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), numeric, fc.double().map(String)), (text) => {
        const rate = parseRate(text);
        if (rate === undefined) return;
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('counts', () => {
  test.each([
    ['0', 0],
    ['2', 2],
    ['007', 7],
    ['1000000', 1_000_000],
  ])('reads %s', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });

  test.each([
    '',
    '-1',
    '+1',
    '1.5',
    '1.0',
    '1e3',
    '1_000',
    '1,000',
    '1000001',
    '9999999',
    '10000000',
    'two',
    ' 2',
  ])('does not read %j', (text) => {
    expect(parseCount(text)).toBeUndefined();
    expect(parsePositiveCount(text)).toBeUndefined();
  });

  test('a positive count is not 0', () => {
    expect(parsePositiveCount('0')).toBeUndefined();
    expect(parsePositiveCount('000')).toBeUndefined();
    expect(parsePositiveCount('1')).toBe(1);
    expect(parsePositiveCount('1000000')).toBe(1_000_000);
  });
});

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

describe('parseBoolean', () => {
  test.each(['true', 'True', 'TRUE'])('%s is true', (text) => {
    expect(parseBoolean(text)).toBe(true);
  });

  test.each(['false', 'False', 'FALSE'])('%s is false', (text) => {
    expect(parseBoolean(text)).toBe(false);
  });

  test.each(['', 'tRUE', 'yes', 'no', '1', '0', 'on', 'true ', 'truefalse'])('does not read %j', (text) => {
    expect(parseBoolean(text)).toBeUndefined();
  });
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
