/** The policy file's text, from the workspace of the job and from nowhere else. */
import { access, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { InputProblem } from '../inputs/inputs.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { codeOf, isWithin } from './paths.ts';

export type PolicyFileReading =
  | {
      readonly ok: true;
      readonly text: string;
      /** From the workspace, with slashes. */
      readonly path: string;
    }
  | { readonly ok: false; readonly problem: InputProblem };

type Environment = Readonly<Record<string, string | undefined>>;

const MAX_BYTES = 1024 * 1024;
const EXAMPLE = 'such as `.github/bland-gate.yml`';

/** Reads a file within GITHUB_WORKSPACE as UTF-8. Never throws. */
export async function readPolicyFile(path: string, env: Environment): Promise<PolicyFileReading> {
  const fail = (what: Phrase): PolicyFileReading => ({
    ok: false,
    problem: { input: 'policy-file', message: say`\`policy-file\` is ${quote(path)}, ${what}` },
  });
  const workspace = env['GITHUB_WORKSPACE'] ?? '';
  if (workspace === '')
    return fail(say`but GITHUB_WORKSPACE is not set, so that it is not known where that is.`);
  try {
    const named = resolve(workspace, path);
    const root = await realpath(workspace);
    // Not even whether a file outside exists is told.
    if (!isWithin(workspace, named) && !isWithin(root, named)) return fail(OUTSIDE);
    const real = await realpath(named);
    if (!isWithin(root, real)) return fail(OUTSIDE);
    const stats = await stat(real);
    // A pipe or a device could be read for ever.
    if (!stats.isFile()) {
      return fail(
        say`which is ${stats.isDirectory() ? 'a directory' : 'no regular file'}: it must be a file, ${EXAMPLE}.`,
      );
    }
    if (stats.size > MAX_BYTES) return fail(TOO_LARGE);
    const bytes = await readFile(real);
    const base = isWithin(workspace, named) ? workspace : root;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, text, path: relative(base, named).replaceAll(sep, '/') };
  } catch (error) {
    return fail(await explain(error, workspace));
  }
}

const OUTSIDE = say`which is not within the workspace of the job: give a path from its root, ${EXAMPLE}.`;
const TOO_LARGE = say`which is larger than 1 MiB: a policy is a file of a few lines, ${EXAMPLE}.`;

async function explain(error: unknown, workspace: string): Promise<Phrase> {
  const code = codeOf(error);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return say`which is not UTF-8: save it in that encoding, as most editors do unless told otherwise.`;
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return say`which this job may not read: see that its user may.`;
  }
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    return say`which can't be read (${quote(code)}): it must be a file within the workspace of the job, ${EXAMPLE}.`;
  }
  // A job has no files of its repository until it checks them out.
  return (await exists(join(workspace, '.git')))
    ? say`but there is no such file in the checkout: give the path from the root of the repository, ${EXAMPLE}.`
    : say`but the workspace has no checkout: let a step before this one use \`actions/checkout\`, and let the job have \`contents: read\`.`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
