/** Whether a tag, package.json, package-lock.json and CHANGELOG.md speak of the same version, and which tags follow. */
import { compare, maxSatisfying, valid } from 'semver';
import { type Section, UNRELEASED } from './changelog.ts';

export interface Release {
  readonly tag: string;
  /** Where the workflow runs, such as `your-org/bland-simulation-gate`. */
  readonly repository: string;
  readonly manifest: {
    readonly version?: string;
    readonly private?: boolean;
    readonly repository?: { readonly url?: string };
  };
  readonly lock: {
    readonly version?: string;
    readonly packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  readonly sections: readonly Section[];
}

/** Everything that must be put right before this tag can be released, in sentences. */
export function problemsOf({ tag, repository, manifest, lock, sections }: Release): string[] {
  const version = versionOf(tag);
  if (version === undefined) return [`The tag “${tag}” is not of the form v1.2.3.`];
  const problems: string[] = [];
  const versions = {
    'package.json': manifest.version,
    'package-lock.json': lock.version,
    'The root package in package-lock.json': lock.packages['']?.version,
  };
  for (const [file, found] of Object.entries(versions)) {
    if (found !== version) problems.push(`${file} has version ${found}, but the tag is ${tag}.`);
  }
  if (manifest.private === true) problems.push('package.json is private, so npm would not publish it.');
  const url = manifest.repository?.url;
  const expected = `git+https://github.com/${repository}.git`;
  if (url !== expected)
    problems.push(`“repository.url” in package.json is ${url}. npm proves the origin only of ${expected}.`);
  return [...problems, ...changelogProblems(version, sections)];
}

function changelogProblems(version: string, sections: readonly Section[]): string[] {
  const problems: string[] = [];
  const [unreleased, newest] = sections;
  if (unreleased?.version !== UNRELEASED) return ['CHANGELOG.md does not begin with “## [Unreleased]”.'];
  if (unreleased.text !== '')
    problems.push(`CHANGELOG.md has entries under “Unreleased”: move them under “## [${version}]”.`);
  if (newest?.version !== version) {
    const found = newest === undefined ? 'there is none' : `it is “${newest.version}”`;
    return [
      ...problems,
      `The newest section of CHANGELOG.md must be “## [${version}] - date”, but ${found}.`,
    ];
  }
  if (!isDay(newest.date))
    problems.push(`“## [${version}]” in CHANGELOG.md has no date, such as “ - 2026-01-31”.`);
  if (newest.text === '') problems.push(`“## [${version}]” in CHANGELOG.md is empty.`);
  return problems;
}

function isDay(date: string | undefined): boolean {
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return false;
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** `v1.2.3` gives `1.2.3`; what is not of that form gives nothing. Pre-releases are not made. */
function versionOf(tag: string): string | undefined {
  return /^v\d+\.\d+\.\d+$/.test(tag) ? (valid(tag.slice(1)) ?? undefined) : undefined;
}

/**
 * What a release moves: its major tag, such as `v1`, and the mark “Latest”. A fix of an old version moves neither away from
 * what is newer, among all tags of the repository.
 */
export function movedBy(tag: string, tags: readonly string[]): { major: string; latest: boolean } {
  const version = versionOf(tag);
  if (version === undefined) throw new Error(`“${tag}” is not of the form v1.2.3`);
  const versions = [...tags, tag].flatMap((each) => versionOf(each) ?? []);
  const major = version.split('.')[0] ?? '';
  return {
    major: maxSatisfying(versions, `${major}.x`) === version ? `v${major}` : '',
    latest: versions.every((each) => compare(each, version) <= 0),
  };
}
