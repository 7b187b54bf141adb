/** The policy file's text, from the workspace of the job and from nowhere else. */
import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { access, open, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { InputProblem } from '../inputs/inputs.ts';
import { withoutCredentials } from '../inputs/reader.ts';
import { type Outside, type Phrase, quote, say } from '../text/phrase.ts';
import { explainFileError } from './file-errors.ts';
import { isWithin, slashedWay, whyNoPath } from './paths.ts';
import type { Environment } from './step-files.ts';

export type PolicyFileReading =
  | {
      readonly ok: true;
      readonly text: string;
      /** From the workspace, with slashes. */
      readonly path: string;
    }
  | { readonly ok: false; readonly problem: InputProblem };

const MAX_BYTES = 1024 * 1024;
const EXAMPLE = 'such as `.github/bland-gate.yml`';
const OUTSIDE = say`which is outside the job's workspace: give a path from its root, ${EXAMPLE}.`;
const TOO_LARGE = say`which is larger than 1 MiB: a policy is a file of a few lines, ${EXAMPLE}.`;
const NOT_UTF8 = 'which is not UTF-8: save it as UTF-8.';
const DENIED = 'which this job may not read: give its user permission.';
const NO_SUCH_FILE = say`but there is no such file in the checkout: give the path from the root of the repository, ${EXAMPLE}.`;
const NO_CHECKOUT =
  'but the workspace has no checkout: add a step with `actions/checkout` before this one, and give the job `contents: read`.';

/** Reads a file within GITHUB_WORKSPACE as UTF-8. Throws bugs of ours only. */
export async function readPolicyFile(path: string, env: Environment): Promise<PolicyFileReading> {
  const fail = (what: Phrase): PolicyFileReading => ({
    ok: false,
    problem: {
      input: 'policy-file',
      message: say`\`policy-file\` is ${quote(withoutCredentials(path))}, ${what}`,
    },
  });
  const workspace = env['GITHUB_WORKSPACE'] ?? '';
  if (workspace === '') return fail(['but GITHUB_WORKSPACE is not set, so its location is unknown.']);
  // Node.js refuses it before it asks the system.
  if (path.includes('\0')) return fail(unreadable(quote('ERR_INVALID_ARG_VALUE')));
  const why = whyNoPath(path);
  if (why !== undefined) return fail(say`${why}: give a path from the root of the repository, ${EXAMPLE}.`);
  try {
    const named = resolve(workspace, path);
    const root = await realpath(workspace);
    // Not even whether a file outside exists is revealed.
    if (!isWithin(workspace, named) && !isWithin(root, named)) return fail(OUTSIDE);
    const real = await realpath(named);
    if (!isWithin(root, real)) return fail(OUTSIDE);
    const stats = await stat(real);
    // Reading a pipe or a device might never end.
    if (!stats.isFile()) {
      const kind = stats.isDirectory() ? 'a directory' : 'not a regular file';
      return fail(say`which is ${kind}: it must be a file, ${EXAMPLE}.`);
    }
    if (stats.size > MAX_BYTES) return fail(TOO_LARGE);
    const bytes = await readWhole(real);
    if (bytes.length > MAX_BYTES) return fail(TOO_LARGE);
    if (!isUtf8(bytes)) return fail([NOT_UTF8]);
    const base = isWithin(workspace, named) ? workspace : root;
    return {
      ok: true,
      text: new TextDecoder().decode(bytes),
      path: slashedWay(base, named),
    };
  } catch (error) {
    // A job has no files of its repository until it checks them out.
    const hasCheckout = await access(join(workspace, '.git')).then(
      () => true,
      () => false,
    );
    const missing = hasCheckout ? NO_SUCH_FILE : [NO_CHECKOUT];
    const words = { missing, occupied: missing, denied: [DENIED], other: unreadable };
    const reason = explainFileError(error, words);
    if (reason === undefined) throw error;
    return fail(reason);
  }
}

/** Neither follows a link nor waits for a pipe, if one has taken the file's place since; Windows has no such flags. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** All of a file, or more than it may have: it may have grown since. */
async function readWhole(path: string): Promise<Buffer> {
  const file = await open(path, FLAGS);
  try {
    const buffer = Buffer.alloc(MAX_BYTES + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
    }
  } finally {
    await file.close();
  }
}

function unreadable(code: Outside): Phrase {
  return say`which can't be read (${code}): it must be a file in the job's workspace, ${EXAMPLE}.`;
}
