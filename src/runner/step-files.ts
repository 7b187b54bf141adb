/** The files that the runner reads after a step: its outputs and its summary. Imports no package. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';
import type { Outputs } from '../report/default-outputs.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Adds outputs; of one that was written before, the last value counts. Throws where the file can't be written. */
export function appendOutputs(env: Environment, outputs: Partial<Outputs>): void {
  const lines = Object.entries(outputs).map(([name, value]) => {
    // Without a delimiter, since Node.js takes long to load what makes one.
    if (!/[\r\n]/.test(value)) return `${name}=${value}\n`;
    // A value can't guess it, and so can't end early.
    const delimiter = `ghadelimiter_${randomUUID()}`;
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
  });
  append(env['GITHUB_OUTPUT'] ?? '', lines.join(''));
}

/** Adds Markdown to the job's summary. Throws where the file can't be written. */
export function appendSummary(env: Environment, markdown: string): void {
  append(env['GITHUB_STEP_SUMMARY'] ?? '', markdown);
}

function append(path: string, text: string): void {
  // The runner makes these files. Writing to a pipe in their place might never end.
  if (!statSync(path).isFile()) {
    throw Object.assign(new Error('Not a regular file'), { code: 'EINVAL', syscall: 'append' });
  }
  appendFileSync(path, text);
}
