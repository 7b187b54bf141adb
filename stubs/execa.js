/**
 * Stands in for the execa of env-ci, which runs git with it: here in exactly the environment that is given, and not for
 * long. See “Start-up time” in CONTRIBUTING.md.
 */
import { execFileSync } from 'node:child_process';

const TIMEOUT_MS = 5000;

export function execaSync(file, args, { cwd, env }) {
  const stdio = ['ignore', 'pipe', 'ignore'];
  const stdout = execFileSync(file, args, { cwd, env, stdio, timeout: TIMEOUT_MS, encoding: 'utf8' });
  return { stdout: stdout.replace(/\r?\n$/, '') };
}
