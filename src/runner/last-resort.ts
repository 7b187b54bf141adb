/** How the step ends after an error that nothing else catches. Imports no package. */
import { DEFAULT_OUTPUTS } from '../report/default-outputs.ts';
import { appendOutputs } from './step-files.ts';

const ADVICE =
  'This is a bug, or some files are missing: use another version, and please report it with the log of a run with debug logging enabled (RUNNER_DEBUG=1).';
/** The action has Node.js 24; a command has what its user has. */
const LEAST_NODE = 22;
const MAX_MESSAGE = 300;
const MAX_STACK = 4000;

/** Sets every output, so that each is there however the step ends. What can't be written gets a warning later. */
export function writeDefaultOutputs(): void {
  attempt(() => appendOutputs(process.env, DEFAULT_OUTPUTS));
}

/** Makes the step fail with the verdict `error`, for a reason in our own words. */
export function endWithError(reason: string): void {
  process.exitCode = 1;
  attempt(() => appendOutputs(process.env, { verdict: 'error' }));
  process.stdout.write(`::error title=Bland Simulation Gate::${escapeData(reason)}\n`);
}

/** Makes the step fail because of an error that was not expected, such as a file of the action that can't be loaded. */
export function endWithBug(error: unknown): void {
  endWithError(
    `Simulation gate could not run: ${explain(error, 'start the action with uses, on a runner from version 2.327.1 on')}`,
  );
  process.stdout.write(`::debug::${escapeData(stackOf(error))}\n`);
}

/** Ends the command line because of such an error, with the exit status of the verdict `error`. */
export function endCommandWithBug(error: unknown): void {
  process.exitCode = 4;
  process.stderr.write(`Simulation gate could not run: ${explain(error, 'install a newer Node.js')}\n`);
  if (process.env['RUNNER_DEBUG'] === '1') process.stderr.write(`${stackOf(error)}\n`);
}

/** Throws where Node.js lacks what the code uses, which is no bug of it. */
export function refuseOldNode(): void {
  if (Number.parseInt(process.version.slice(1), 10) < LEAST_NODE) throw OLD_NODE;
}

const OLD_NODE = new Error('Node.js is too old');

function explain(error: unknown, newerNode: string): string {
  if (error === OLD_NODE)
    return `it needs Node.js ${LEAST_NODE}, and runs on ${process.version}: ${newerNode}.`;
  const isError = error instanceof Error;
  const all = isError ? `${error.name}: ${error.message}` : `a value of type ${typeof error} was thrown`;
  return `${all.slice(0, MAX_MESSAGE)}. ${ADVICE}`;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '').slice(0, MAX_STACK) : '';
}

function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // The exit code and the log still say it.
  }
}

/** As the runner undoes it, so that no line of a message is taken for a command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
