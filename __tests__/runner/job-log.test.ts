/** Lines of the job's log: words from outside are masked in them, and our own with their figures are not. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { makeLog } from '../../src/runner/job-log.ts';
import { quote, say, verbatim } from '../../src/text/phrase.ts';

let written: string[] = [];

beforeEach(() => {
  written = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text).trimEnd());
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('our own figures stay, and words from outside are masked', () => {
  const log = makeLog(true, []);
  log.info('Set d4e5 is RUNNING after 10 s, 4155550134 of 5000000000 runs done.');
  log.warning(say`${4_155_550_134} runs of ${quote('+1 415 555 0134')}: ${verbatim('ask jo@example.com')}`);
  log.debug([verbatim('::error::jo@example.com')]);
  expect(written).toEqual([
    'Set d4e5 is RUNNING after 10 s, 4155550134 of 5000000000 runs done.',
    '::warning::4155550134 runs of “[phone number]”: ask [e-mail address]',
    '::debug:::\u200b:error::[e-mail address]',
  ]);
});

test('a fold has a title and lines that are as harmless as any', () => {
  makeLog(true, []).fold(say`Notes on ${quote('a\n::error::b')}`, [
    'Ours.',
    say`${verbatim('::endgroup::')}`,
    say`${verbatim('##[endgroup]')} of ${quote('jo@example.com')}`,
  ]);
  expect(written.flatMap((text) => text.split('\n'))).toEqual([
    '::group::Notes on “a ::error::b”',
    'Ours.',
    ':\u200b:endgroup::',
    '##\u200b[endgroup] of “[e-mail address]”',
    '::endgroup::',
  ]);
});

test('a fold with a line that can not be written is not begun, since it would stay open', () => {
  const unwritable = [{ ...verbatim(''), outside: null as unknown as string }];
  expect(() => makeLog(true, []).fold('Notes', ['Ours.', unwritable])).toThrow(TypeError);
  expect(written).toEqual([]);
});

test('without redaction words from outside are as they are', () => {
  makeLog(false, []).info(say`by ${quote('jo@example.com')}`);
  expect(written).toEqual(['by “jo@example.com”']);
});

test('secrets are in no line, in whichever spelling a server says them', () => {
  const secret = 'ghs_aBcDeFgHi+jKl';
  const log = makeLog(true, [secret]);
  const words = verbatim(`${secret} ${encodeURIComponent(secret)}`);
  log.warning(say`No comment: ${words}`);
  log.debug(say`Error: ${words}`);
  log.fold(say`Notes on ${words}`, [[words]]);
  expect(written.join('\n')).not.toContain('ghs_');
  expect(written).toHaveLength(5);
});
