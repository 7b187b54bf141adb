/** How the step ends after an error that nothing else catches. Imports no package. */
import { DEFAULT_OUTPUTS } from '../report/default-outputs.ts';
import { withoutSecrets } from '../text/secrets.ts';
import { appendOutputs, type Environment } from './step-files.ts';

const ADVICE =
  'This is a bug, or some files are missing: use another version, and please report it with the log of a run with debug logging enabled (RUNNER_DEBUG=1).';
/** The action has Node.js 24; a command has what its user has. */
const LEAST_NODE = 22;
const MAX_MESSAGE = 300;
const MAX_STACK = 4000;
/** Those of the inputs, and that of the command line. */
const SECRET_VARIABLES = ['INPUT_API-KEY', 'INPUT_GITHUB-TOKEN', 'BLAND_API_KEY'];

/** What no message of an error may show. */
export function readSecrets(env: Environment): readonly string[] {
  return SECRET_VARIABLES.map((name) => (env[name] ?? '').trim());
}

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
export function endWithBug(error: unknown, secrets: readonly string[]): void {
  const why = explain(error, 'start the action with uses, on a runner from version 2.327.1 on');
  endWithError(withoutSecrets(`Simulation gate could not run: ${why}`, secrets));
  process.stdout.write(`::debug::${escapeData(withoutSecrets(stackOf(error), secrets))}\n`);
}

/** Ends the command line because of such an error, with the exit status of the verdict `error`. */
export function endCommandWithBug(error: unknown, secrets: readonly string[]): void {
  process.exitCode = 4;
  const show = (text: string) => process.stderr.write(`${withoutSecrets(text, secrets)}\n`);
  show(`Simulation gate could not run: ${explain(error, 'install a newer Node.js')}`);
  if (process.env['RUNNER_DEBUG'] === '1') show(stackOf(error));
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
