/** The sections of CHANGELOG.md, and the notes of a release that are made of one of them. */

export interface Section {
  readonly version: string;
  /** As in `2026-01-31`; the section of what is not released has none. */
  readonly date: string | undefined;
  readonly text: string;
}

export const UNRELEASED = 'Unreleased';

/** The newest first, as they stand in the file. */
export function sectionsOf(changelog: string): Section[] {
  const [, ...parts] = changelog.split(/^## /m);
  return parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    const [, version = heading, date] = /^\[([^\]]+)\](?: - (\S+))?$/.exec(heading.trimEnd()) ?? [];
    return { version, date, text: lines.join('\n').trim() };
  });
}

export interface Place {
  /** Such as `your-org/bland-simulation-gate`. */
  readonly repository: string;
  readonly tag: string;
}

/**
 * The section as it is shown on the page of a release, where a relative link would lead nowhere; then how to verify what
 * the release has.
 */
export function notesOf(section: Section, { repository, tag }: Place): string {
  const files = `https://github.com/${repository}/blob/${tag}`;
  const text = section.text.replaceAll(
    /\]\((?!https?:|mailto:)(?:\.\/)?([^)\s]+)\)/g,
    (_, path: string) => `](${files}/${path.startsWith('#') ? 'CHANGELOG.md' : ''}${path})`,
  );
  return `${text}\n\n### Verify it\n\n[docs/security.md](${files}/docs/security.md#verify-a-release) has the commands.\n`;
}
