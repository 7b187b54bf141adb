/** Writes the report as files, for whatever step comes next to read, upload or publish them. */
import { randomUUID } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { renderJson } from '../report/json.ts';
import { renderJUnit } from '../report/junit.ts';
import { renderMarkdown, SUMMARY_SINK } from '../report/markdown/markdown.ts';
import type { Report } from '../report/report.ts';
import { codeOf, isSystemError, isWithin } from '../runner/paths.ts';
import { explainBug } from '../runtime/bug.ts';
import type { Logger } from '../runtime/log.ts';
import { breathe, within } from '../runtime/within.ts';
import { toPlain } from '../text/escape.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { withoutSecrets } from '../text/secrets.ts';

export interface ReportFilesOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly secrets: readonly string[];
  readonly log: Logger;
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
}

const PATH_LENGTH = 500;

const FILES: Readonly<Record<string, (report: Report) => string | Promise<string>>> = {
  'report.json': renderJson,
  'junit.xml': renderJUnit,
  'report.md': (report) => renderMarkdown(report, { ...SUMMARY_SINK, elsewhere: '`report.json` has more.' }),
  'report.html': async (report) => {
    const { renderHtml } = await import('../report/html/page.ts');
    return renderHtml(report);
  },
};

/**
 * Writes every file into the folder, which is made if there is none, and gives its absolute path; an empty text where
 * not one file could be written. Never throws: what goes wrong is a warning, and a file that can't be written keeps no
 * other from being so.
 *
 * The path may lead anywhere, such as to RUNNER_TEMP, since the workflow's author wrote it. A relative one is taken
 * from the workspace. What lies in the workspace may be from somebody else's commit: no symbolic link in it leads out.
 */
export async function writeReportFiles(
  report: Report,
  path: string,
  { env, secrets, log, signal }: ReportFilesOptions,
): Promise<string> {
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
  const folder = resolve(workspace, path);
  const warn = (what: string, why: Phrase) =>
    log.warning(
      say`${what} could not be written into ${quote(folder, PATH_LENGTH)}: ${why} The verdict stands.`,
    );
  const explain = (error: unknown) => (signal.aborted ? OUT_OF_TIME : explainRefusal(error, log));
  try {
    await within(signal, () => checkLinks(workspace, folder));
    await within(signal, () => makeFolder(folder));
  } catch (error) {
    warn('The report files', explain(error));
    return '';
  }
  let written = 0;
  /** Names by the reason why they could not be written, which is mostly the same for all. */
  const failed = new Map<string, { readonly why: Phrase; readonly names: string[] }>();
  for (const [name, render] of Object.entries(FILES)) {
    try {
      await breathe(signal);
      const text = withoutSecrets(await render(report), secrets);
      await within(signal, () => writeWhole(join(folder, name), text));
      written += 1;
    } catch (error) {
      const why = explain(error);
      const key = toPlain(why);
      const { names } = failed.get(key) ?? { names: [] };
      failed.set(key, { why, names: [...names, name] });
    }
  }
  for (const { why, names } of failed.values()) warn(names.join(', '), why);
  if (written > 0) log.info(say`The report files are in ${quote(folder, PATH_LENGTH)}.`);
  return written > 0 ? folder : '';
}

const LINK_OUT = new Error('A symbolic link leads out of the workspace');

async function checkLinks(workspace: string, folder: string): Promise<void> {
  const root = await realpathSoFar(workspace);
  const isInside = isWithin(workspace, folder) || isWithin(root, folder);
  if (isInside && !isWithin(root, await realpathSoFar(folder))) throw LINK_OUT;
}

/** The real path of what exists of a path. */
async function realpathSoFar(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return realpathSoFar(dirname(path));
  }
}

/**
 * Makes a folder and those above it, one by one: Node.js, asked to make them all, never ends in a file system that says
 * of a folder that is there that it is not, as `/proc` does.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolder(above);
  try {
    await mkdir(folder);
  } catch (error) {
    // Another job may have been faster.
    if (codeOf(error) !== 'EEXIST' || !(await isFolder(folder))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return false;
  }
}

/** Whoever reads the file finds the old one or the new one, and never half of it. A link in its place is replaced. */
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

const OUT_OF_TIME = say`the disk did not answer in time: ${ADVICE}`;

function explainRefusal(error: unknown, log: Logger): Phrase {
  if (error === LINK_OUT) {
    return say`a symbolic link leads out of the workspace: remove it, or ${ADVICE}`;
  }
  if (!isSystemError(error)) return explainBug(error, log);
  const code = codeOf(error);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say`this job may not write there: ${ADVICE}`;
    case 'EEXIST':
    case 'ENOTDIR':
    case 'EISDIR':
      return say`something else stands in its place: remove it, or ${ADVICE}`;
    case 'ENOENT':
      return say`no folder can be made there: ${ADVICE}`;
    case 'ENOSPC':
    case 'EDQUOT':
      return say`no space is left: free some, or ${ADVICE}`;
    default:
      return say`${quote(code)}: ${ADVICE}`;
  }
}
