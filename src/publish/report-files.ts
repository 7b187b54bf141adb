/** Writes the report as files, for later steps to read, upload or publish. */
import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { renderJson } from '../report/json.ts';
import { renderJUnit } from '../report/junit.ts';
import { renderMarkdown, SUMMARY_SINK } from '../report/markdown/markdown.ts';
import type { Report } from '../report/report.ts';
import { explainFileError, type FileErrorWords, systemCode } from '../runner/file-errors.ts';
import { isWithin, withParents } from '../runner/paths.ts';
import { explainBug } from '../runtime/bug.ts';
import type { Logger } from '../runtime/log.ts';
import { checkSignals, within } from '../runtime/within.ts';
import { toPlain } from '../text/escape.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { withoutSecrets } from '../text/secrets.ts';

export interface ReportFilesOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly secrets: readonly string[];
  readonly log: Logger;
  readonly signal: AbortSignal;
}

const PATH_LENGTH = 500;
const FILE_SINK = { ...SUMMARY_SINK, elsewhere: '`report.json` has more.' };
/** The text of each file. */
export const FILES = {
  'report.json': renderJson,
  'junit.xml': renderJUnit,
  'report.md': (report: Report) => renderMarkdown(report, FILE_SINK),
  'report.html': async (report: Report) => (await import('../report/html/page.ts')).renderHtml(report),
} satisfies Readonly<Record<string, (report: Report) => string | Promise<string>>>;

/**
 * Writes the files into the folder, made if need be, and returns its absolute path; empty where no file could be
 * written. Never throws: a file that can't be written is a warning, and the others are still written.
 *
 * The path may lead anywhere, such as to RUNNER_TEMP, since the workflow's author wrote it; a relative one starts in the
 * workspace, and was refused before if it leaves that. The workspace may hold somebody else's commit: no symbolic link in
 * it may lead out.
 */
export async function writeReportFiles(report: Report, path: string, options: ReportFilesOptions) {
  const { env, secrets, log, signal } = options;
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
  const folder = resolve(workspace, path);
  const shown = quote(folder, PATH_LENGTH);
  const warn = (what: string, why: Phrase) =>
    log.warning(say`${what} could not be written into ${shown}: ${why} The verdict stands.`);
  try {
    await within(signal, () => checkLinks(workspace, folder));
    await within(signal, () => makeFolder(folder));
  } catch (error) {
    warn('The report files', explain(error, options));
    return '';
  }
  const failed: { readonly name: string; readonly why: Phrase }[] = [];
  const files = Object.entries(FILES);
  for (const [name, render] of files) {
    try {
      await checkSignals(signal);
      const text = withoutSecrets(await render(report), secrets);
      await within(signal, async () => {
        // Again: a link may have been put there meanwhile.
        const real = await checkLinks(workspace, folder);
        await writeWhole(join(real, name), text);
      });
    } catch (error) {
      failed.push({ name, why: explain(error, options) });
    }
  }
  // The reason is usually the same for all.
  for (const same of Map.groupBy(failed, ({ why }) => toPlain(why)).values()) {
    warn(same.map(({ name }) => name).join(', '), same[0]?.why ?? []);
  }
  if (failed.length === files.length) return '';
  log.info(say`The report files are in ${shown}.`);
  return folder;
}

const LINK_OUT = new Error('A symbolic link leads out of the workspace');

/** The real path of what exists of the folder. Throws where it is named as one in the workspace, but leads elsewhere. */
async function checkLinks(workspace: string, folder: string): Promise<string> {
  const root = await realpathSoFar(workspace);
  const real = await realpathSoFar(folder);
  if (isWithin(root, real)) return real;
  // The workspace has more than one name where case does not count, or through links, drives and short names.
  for (const each of withParents(folder)) {
    // One that can't be resolved is not the workspace, which could be.
    if ((await realpath(each).catch(() => undefined)) === root) throw LINK_OUT;
  }
  return real;
}

/** The real path of what exists of a path. */
async function realpathSoFar(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return realpathSoFar(dirname(path));
  }
}

/**
 * Makes a folder and those above it, one by one: `recursive` never ends in a file system such as `/proc`, which reports
 * that an existing folder does not exist.
 */
async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (const each of withParents(folder)) {
    if (await isFolder(each)) break;
    missing.unshift(each);
  }
  for (const each of missing) {
    try {
      await mkdir(each);
    } catch (error) {
      // Another job may have been faster.
      if (!(await isFolder(each))) throw error;
    }
  }
}

async function isFolder(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isDirectory() === true;
}

/** Atomically: a reader finds the old file or the new one. A link in its place is replaced. */
async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

const ADVICE = `give \`report-dir\` a folder in the workspace, or \`\${{ runner.temp }}/report\`.`;
const WORDS: FileErrorWords = {
  denied: [`this job may not write there: ${ADVICE}`],
  occupied: [`something else is in its place: remove it, or ${ADVICE}`],
  missing: [`no folder can be made there: ${ADVICE}`],
  full: [`no space is left: free some, or ${ADVICE}`],
  other: (code) => say`${code}: ${ADVICE}`,
};

function explain(error: unknown, { log, signal }: ReportFilesOptions): Phrase {
  if (signal.aborted) return [`the disk did not answer in time: ${ADVICE}`];
  if (error === LINK_OUT) return [`a symbolic link leads out of the workspace: remove it, or ${ADVICE}`];
  return explainFileError(error, WORDS) ?? explainBug(error, log);
}
