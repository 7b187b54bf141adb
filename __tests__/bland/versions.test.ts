/** The latest version of a pathway, or why it is not known. */
import { expect, test } from '@jest/globals';
import { parseLatestVersion } from '../../src/bland/versions.ts';

test.each<[string, unknown, number | undefined]>([
  [
    'the marked one, though another is higher',
    [{ version_number: 3 }, { version_number: 2, is_latest: true }, { version_number: 9 }],
    2,
  ],
  [
    'the highest where none is marked',
    [{ version_number: 9 }, { version_number: 10, is_latest: false }, { version_number: 2, is_latest: null }],
    10,
  ],
  ['the first of all', [{ version_number: 0 }], 0],
  ['none', [], undefined],
  ['none in an envelope', { data: [], errors: null }, undefined],
])('%s', (_what, answer, latest) => {
  expect(parseLatestVersion(answer, 'p')).toBe(latest);
});

test.each<[unknown, string]>([
  [{ versions: [] }, 'the answer: expected an array'],
  [{ versions: [{ version_number: 3 }] }, 'the answer: expected an array'],
  [[{ version_number: '3' }], '0.version_number: expected number, got the string "3"'],
  [[{ version_number: 1 }, {}], '1.version_number: expected number, got nothing'],
  [[{ version_number: -1 }], '0.version_number: '],
  [[{ version_number: 1.5 }], '0.version_number: '],
  [[{ version_number: 1, is_latest: 'yes' }], '0.is_latest: '],
  [
    [
      { version_number: 1, is_latest: true },
      { version_number: 2, is_latest: true },
    ],
    '2 versions are marked is_latest',
  ],
])('%j is not understood: %s', (answer, how) => {
  const message = `Bland's answer for the versions of pathway p is not understood: ${how}`;
  expect(() => parseLatestVersion(answer, 'p')).toThrow(
    expect.objectContaining({ kind: 'drifted', message: expect.stringContaining(message) }),
  );
});

test('errors are a refusal', () => {
  expect(() => parseLatestVersion({ data: [], errors: ['no'] }, 'p')).toThrow(
    expect.objectContaining({
      kind: 'refused',
      message: 'Bland answered with errors for the versions of pathway p: “no”',
    }),
  );
});
