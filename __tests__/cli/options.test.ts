/** Arguments as inputs: each is read like that of a workflow, and none is lost. */
import { describe, expect, test } from '@jest/globals';
import { isSwitch, OWN_OPTIONS, readCommandLine, SHARED_OPTIONS } from '../../src/cli/options.ts';
import { INPUT_NAMES } from '../../src/inputs/inputs.ts';
import { toPlain } from '../../src/text/escape.ts';
import { fc } from '../support/property.ts';

function messages(args: readonly string[]): string[] {
  return readCommandLine(args, {}).problems.map(({ message }) => toPlain(message));
}

const names = fc.constantFrom(...SHARED_OPTIONS.filter((name) => name !== 'baseline'));
/** What looks like an option must follow an equals sign. */
const values = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');

test('every option gives the input of its name exactly what was written', () => {
  const given = fc.uniqueArray(fc.tuple(names, values, fc.boolean()), { selector: ([name]) => name });
  fc.assert(
    fc.property(given, (all) => {
      const args = all.flatMap(([name, value, isInline]) =>
        isInline || isSwitch(name) || value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value],
      );
      const { raw, problems, wants } = readCommandLine(args, {});
      expect([problems, wants]).toEqual([[], 'verdict']);
      const expected = new Map<string, string>(all.map(([name, value]) => [name, value]));
      for (const name of INPUT_NAMES) expect(raw[name]).toBe(expected.get(name) ?? '');
    }),
  );
});

test('whatever the arguments, it never throws, and what is not understood is a problem', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('--', '-', '--timeout=', '-h', '--=', '--no-x'))),
      (args) => {
        const { problems } = readCommandLine(args, {});
        const isKnown = /^(?:-h,)?(?:--,)?$/.test(args.map((arg) => `${arg},`).join(''));
        expect(problems.length > 0).toBe(!isKnown);
      },
    ),
  );
});

describe('switches', () => {
  test('are true by themselves, and take a value behind an equals sign', () => {
    expect(readCommandLine(['--warn-only', '--redact=false'], {}).raw).toMatchObject({
      'warn-only': 'true',
      redact: 'false',
    });
  });

  test('are all inputs that are true or false', () => {
    expect(SHARED_OPTIONS.filter(isSwitch)).toEqual(
      expect.arrayContaining([
        'required-scenarios-only',
        'prove-limits',
        'warn-only',
        'transcripts',
        'redact',
      ]),
    );
    expect(isSwitch('timeout')).toBe(false);
  });
});

test('key and address come from the environment', () => {
  const env = { BLAND_API_KEY: 'key', BLAND_BASE_URL: 'https://bland.example' };
  expect(readCommandLine([], env).raw).toMatchObject({
    'api-key': 'key',
    'base-url': 'https://bland.example',
  });
  expect(readCommandLine(['--base-url', 'https://other.example'], env).raw['base-url']).toBe(
    'https://other.example',
  );
});

test.each([
  [['--help', '--nonsense'], 'help'],
  [['-h'], 'help'],
  [['--version'], 'version'],
  [['--timeout', '1m'], 'verdict'],
])('%j wants the %s', (args, wants) => {
  expect(readCommandLine(args, {}).wants).toBe(wants);
});

test.each([
  [['--set-file', '-', '--baseline-file', '-'], 'both -: only one can be the standard input'],
  [['--baseline-file', 'a', '--baseline', 'b'], "--baseline-file can't be given together with --baseline"],
  [['--baseline', ' Auto '], 'which needs the records that the GitHub Action keeps'],
  [['--set-file', 'a', '--pathway-id', 'b'], "--set-file can't be given together with --pathway-id"],
  [['--comment', 'never'], '--comment is only for the GitHub Action'],
  [['—timeout', '5m'], '“—timeout” is an argument without an option'],
])('%j: %s', (args, message) => {
  expect(messages(args).join('\n')).toContain(message);
});

test('each option of its own has a help, and none the name of an input', () => {
  for (const [name, { help }] of Object.entries(OWN_OPTIONS)) {
    expect(INPUT_NAMES).not.toContain(name);
    expect(help).toMatch(/\.$/);
  }
});
