/** How the notes of a release are taken from CHANGELOG.md. */
import { expect, test } from '@jest/globals';
import { notesOf, sectionsOf } from '../../scripts/release/changelog.ts';
import { read } from '../house/tree.ts';

const CHANGELOG = [
  '# Changelog',
  '',
  'All changes.',
  '',
  '## [Unreleased]',
  '',
  '## [1.1.0] - 2026-02-03',
  '',
  '### Added',
  '',
  '- Something, see [waiting](docs/waiting.md#pauses), [above](#added) and [the web](https://example.com/a).',
  '',
  '## [1.0.0] - 2026-01-02',
  '',
  '- The first.',
  '',
].join('\n');

test('sections have a version, a date and a text', () => {
  expect(sectionsOf(CHANGELOG)).toEqual([
    { version: 'Unreleased', date: undefined, text: '' },
    { version: '1.1.0', date: '2026-02-03', text: expect.stringMatching(/^### Added\n\n- Something.*\)\.$/) },
    { version: '1.0.0', date: '2026-01-02', text: '- The first.' },
  ]);
});

test.each([
  ['1.0.0 - 2026-01-02', { version: '1.0.0 - 2026-01-02', date: undefined }],
  ['[1.0.0] 2026-01-02', { version: '[1.0.0] 2026-01-02', date: undefined }],
  ['[1.0.0] - soon', { version: '1.0.0', date: 'soon' }],
])('a heading “%s” is taken as it is', (heading, expected) => {
  expect(sectionsOf(`# A\n\n## ${heading}\n\ntext\n`)).toEqual([{ ...expected, text: 'text' }]);
});

test('the changelog of this repository begins with what is not released', () => {
  expect(sectionsOf(read('CHANGELOG.md'))[0]).toMatchObject({ version: 'Unreleased', date: undefined });
});

test('notes link to the files of the tag, and say how to verify the release', () => {
  const [, section] = sectionsOf(CHANGELOG);
  const files = 'https://github.com/an-owner/a-gate/blob/v1.1.0';
  expect(section && notesOf(section, { repository: 'an-owner/a-gate', tag: 'v1.1.0' })).toBe(
    [
      '### Added',
      '',
      `- Something, see [waiting](${files}/docs/waiting.md#pauses), [above](${files}/CHANGELOG.md#added) and [the web](https://example.com/a).`,
      '',
      '### Verify it',
      '',
      `[docs/security.md](${files}/docs/security.md#verify-a-release) has the commands.`,
      '',
    ].join('\n'),
  );
});
