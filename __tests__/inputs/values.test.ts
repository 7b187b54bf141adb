/** Single input values: what is read, as what, and all that is not. */
import { describe, expect, test } from '@jest/globals';
import {
  parseApiKey,
  parseBaseUrl,
  parseDay,
  parseId,
  parsePullRequestNumber,
  parseUrlTemplate,
  splitList,
} from '../../src/inputs/values.ts';
import { fc, unicode } from '../support/property.ts';

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
    ['a\rb\r\rc', ['a', 'b', 'c']],
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
      fc.property(unicode(5), (text) => {
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

describe('parseUrlTemplate', () => {
  const parseTemplate = (text: string) => parseUrlTemplate(text, 'run_id', ['set_id', 'scenario_id']);

  test.each([
    'https://example.com/runs/{run_id}',
    'https://example.com/{set_id}/{scenario_id}/{run_id}/{run_id}',
    'https://example.com?run={run_id}',
    'https://example.com#{run_id}',
    'https://example.com:8443/a-{run_id}.html?b=c&d=%20#e',
    'HTTPS://EXAMPLE.com/{run_id}',
    'https://example.com/@team/{run_id}',
    'https://bücher.example/{run_id}',
    'https://example.com/läufe/{run_id}',
    "https://example.com/#/app?_a=(id:'{run_id}')",
    'http://localhost:3000/{run_id}',
    'http://[::1]/{run_id}',
    'https://192.0.2.1/{run_id}',
    `https://example.com/{run_id}?${'a'.repeat(471)}`,
  ])('takes %s', (text) => {
    expect(parseTemplate(text)).toEqual({ template: text });
  });

  test.each([
    ['an empty text', ''],
    ['a script', 'javascript:alert({run_id})'],
    ['a script with slashes', 'javascript://example.com/{run_id}'],
    ['data', 'data:text/html,{run_id}'],
    ['another scheme', 'ftp://example.com/{run_id}'],
    ['no scheme', 'example.com/{run_id}'],
    ['a path', '/runs/{run_id}'],
    ['no host', 'https:///{run_id}'],
    ['http', 'http://evil/{run_id}'],
    ['http to a host that only begins like loopback', 'http://localhost.evil/{run_id}'],
    ['a name and a password', 'https://user:pw@h/{run_id}'],
    ['a name', 'https://user@h/{run_id}'],
    ['a placeholder in the host', 'https://{run_id}/'],
    ['a placeholder in a part of the host', 'https://a.{run_id}.example/{run_id}'],
    ['a placeholder right behind the host', 'https://example.com{run_id}'],
    ['a placeholder as the port', 'https://example.com:{run_id}/{run_id}'],
    ['a placeholder as a password', 'https://a:{run_id}@example.com/{run_id}'],
    ['no placeholder', 'https://example.com/runs'],
    ['only others', 'https://example.com/{set_id}/{scenario_id}'],
    ['one that is not known', 'https://example.com/{run_id}/{pathway_id}'],
    ['one in other letters', 'https://example.com/{run_id}/{RUN_ID}'],
    ['one with a blank', 'https://example.com/{run_id}/{ set_id }'],
    ['an empty one', 'https://example.com/{run_id}/{}'],
    ['one in another', 'https://example.com/{run_{set_id}id}/{run_id}'],
    ['double braces', 'https://example.com/{{run_id}}'],
    ['a brace that is not closed', 'https://example.com/{run_id}/{set_id'],
    ['a brace that is not opened', 'https://example.com/{run_id}/set_id}'],
    ['a new line', 'https://example.com/\n{run_id}'],
    ['a blank', 'https://example.com/a b/{run_id}'],
    ['a tab', 'https://example.com/\t{run_id}'],
    ['a backslash', 'https://example.com\\@evil/{run_id}'],
    ['an invisible character', 'https://example.com/\u202e{run_id}'],
    ['half of an encoded character', 'https://example.com/%2{run_id}'],
    ['a single %', 'https://example.com/%{run_id}'],
    ['an impossible port', 'https://example.com:99999/{run_id}'],
    ['an impossible host', 'https://a|b/{run_id}'],
    ['501 characters', `https://example.com/{run_id}?${'a'.repeat(472)}`],
    ['600 characters', `https://example.com/{run_id}/${'a'.repeat(571)}`],
    ['what is too long for a link with long ids', `https://example.com/${'{run_id}'.repeat(8)}`],
    ['what is too long for a link where it is encoded', `https://example.com/{run_id}/${'ä'.repeat(200)}`],
  ])('does not take %s', (_, text) => {
    expect(parseTemplate(text)).toBeUndefined();
  });

  test('takes no placeholder but those that are named', () => {
    expect(parseUrlTemplate('https://example.com/{set_id}', 'set_id', [])).toBeDefined();
    expect(parseUrlTemplate('https://example.com/{set_id}/{run_id}', 'set_id', [])).toBeUndefined();
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
    '12026-01-01',
    '2026-01-011',
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
