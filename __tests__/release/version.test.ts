/** That nothing is released whose tag, files and changelog disagree, and that no tag moves back. */
import { describe, expect, test } from '@jest/globals';
import { movedBy, problemsOf, type Release } from '../../scripts/release/version.ts';

const RELEASE: Release = {
  tag: 'v1.2.3',
  repository: 'an-owner/a-gate',
  manifest: { version: '1.2.3', repository: { url: 'git+https://github.com/an-owner/a-gate.git' } },
  lock: { version: '1.2.3', packages: { '': { version: '1.2.3' } } },
  sections: [
    { version: 'Unreleased', date: undefined, text: '' },
    { version: '1.2.3', date: '2026-01-31', text: '- A change.' },
    { version: '1.2.2', date: '2026-01-30', text: '- Another.' },
  ],
};
const [UNRELEASED, NEWEST] = RELEASE.sections as [
  Release['sections'][number],
  Release['sections'][number],
  ...Release['sections'],
];

test('there is no problem where all agree', () => {
  expect(problemsOf(RELEASE)).toEqual([]);
});

describe('a release is refused', () => {
  test.each<[string, Partial<Release>, string]>([
    ['by a tag without v', { tag: '1.2.3' }, 'The tag “1.2.3” is not of the form v1.2.3.'],
    ['by a tag of a pre-release', { tag: 'v1.2.3-rc.1' }, 'The tag “v1.2.3-rc.1” is not of the form v1.2.3.'],
    ['by a major tag', { tag: 'v1' }, 'The tag “v1” is not of the form v1.2.3.'],
    ['by a leading zero', { tag: 'v1.02.3' }, 'The tag “v1.02.3” is not of the form v1.2.3.'],
    [
      'by another version in package.json',
      { manifest: { ...RELEASE.manifest, version: '1.2.2' } },
      'package.json has version 1.2.2, but the tag is v1.2.3.',
    ],
    [
      'by another version at the head of package-lock.json',
      { lock: { ...RELEASE.lock, version: '1.2.2' } },
      'package-lock.json has version 1.2.2, but the tag is v1.2.3.',
    ],
    [
      'by another version within package-lock.json',
      { lock: { version: '1.2.3', packages: {} } },
      'The root package in package-lock.json has version undefined, but the tag is v1.2.3.',
    ],
    [
      'by a private package',
      { manifest: { ...RELEASE.manifest, private: true } },
      'package.json is private, so npm would not publish it.',
    ],
    [
      'in another repository than package.json names',
      { repository: 'a-fork/a-gate' },
      '“repository.url” in package.json is git+https://github.com/an-owner/a-gate.git. npm proves the origin only of git+https://github.com/a-fork/a-gate.git.',
    ],
    [
      'by a changelog without sections',
      { sections: [] },
      'CHANGELOG.md does not begin with “## [Unreleased]”.',
    ],
    [
      'by a changelog that begins with a version',
      { sections: [NEWEST] },
      'CHANGELOG.md does not begin with “## [Unreleased]”.',
    ],
    [
      'by entries that were not moved',
      { sections: [{ ...UNRELEASED, text: '- A change.' }, NEWEST] },
      'CHANGELOG.md has entries under “Unreleased”: move them under “## [1.2.3]”.',
    ],
    [
      'by a changelog that lacks the version',
      { sections: [UNRELEASED, { ...NEWEST, version: '1.2.2' }] },
      'The newest section of CHANGELOG.md must be “## [1.2.3] - date”, but it is “1.2.2”.',
    ],
    [
      'by a changelog that lacks every version',
      { sections: [UNRELEASED] },
      'The newest section of CHANGELOG.md must be “## [1.2.3] - date”, but there is none.',
    ],
    ...[undefined, 'soon', '2026-02-30', '2026-13-01', '26-01-31'].map(
      (date): [string, Partial<Release>, string] => [
        `by the date ${date}`,
        { sections: [UNRELEASED, { ...NEWEST, date }] },
        '“## [1.2.3]” in CHANGELOG.md has no date, such as “ - 2026-01-31”.',
      ],
    ),
    [
      'by an empty section',
      { sections: [UNRELEASED, { ...NEWEST, text: '' }] },
      '“## [1.2.3]” in CHANGELOG.md is empty.',
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf({ ...RELEASE, ...change })).toEqual([problem]);
  });

  test('with every reason at once', () => {
    const wrong = { ...RELEASE, tag: 'v2.0.0', repository: 'a-fork/a-gate' };
    expect(problemsOf(wrong)).toHaveLength(5);
  });
});

test.each([
  ['the first release', 'v1.0.0', [], { major: 'v1', latest: true }],
  ['the newest', 'v1.2.0', ['v1.1.9', 'v1', 'v0.9.0', ''], { major: 'v1', latest: true }],
  [
    'one that is tagged already, as the tag that is released',
    'v1.2.0',
    ['v1.2.0'],
    { major: 'v1', latest: true },
  ],
  ['a fix of an old minor version', 'v1.1.10', ['v1.2.0', 'v1'], { major: '', latest: false }],
  ['a fix of an old major version', 'v1.2.1', ['v1.2.0', 'v2.0.0'], { major: 'v1', latest: false }],
  ['one of ten and more', 'v1.10.0', ['v1.9.0'], { major: 'v1', latest: true }],
  ['beside tags of other forms', 'v1.0.0', ['v2', 'v3.0.0-rc.1', 'nightly'], { major: 'v1', latest: true }],
])('%s moves what it should', (_, tag, tags, moved) => {
  expect(movedBy(tag, tags)).toEqual(moved);
});

test('a tag of another form moves nothing', () => {
  expect(() => movedBy('nightly', [])).toThrow('“nightly” is not of the form v1.2.3');
});
