/** The gate as a command: arguments → simulation set → verdict → report on the standard output, and an exit status. */

import { BlandError } from '../bland/http/errors.ts';
import { parseSavedSet } from '../bland/schema.ts';
import { isTerminal, type SimulationSet } from '../bland/simulation-set.ts';
import type { Verdict } from '../gate/verdict.ts';
import type { InputProblem } from '../inputs/inputs.ts';
import type { PolicyReading } from '../inputs/policy/policy.ts';
import { type InputsReading, readInputs } from '../inputs/read-inputs.ts';
import { isRed, type Report } from '../report/report.ts';
import { BOOLEAN } from '../rules/kinds.ts';
import { explainFailure } from '../run/explain-error.ts';
import { logPlan, runGate } from '../run/run-gate.ts';
import { whyNoPath } from '../runner/paths.ts';
import { type Cancel, Cancelled } from '../runtime/cancel.ts';
import { systemClock } from '../runtime/clock.ts';
import { withoutCommands } from '../text/escape.ts';
import { type Phrase, quote, say } from '../text/phrase.ts';
import { type ConsoleLog, makeConsoleLog, makeOutput, type Output } from './console.ts';
import { MOST_OF_A_POLICY, MOST_OF_A_SET, nameOf, readText } from './files.ts';
import { type CommandLine, type OutputFormat, readCommandLine } from './options.ts';

/** As promised to scripts. */
const EXIT_STATUSES: Readonly<Record<Verdict, number>> = {
  passed: 0,
  failed: 1,
  inconclusive: 2,
  'timed-out': 3,
  error: 4,
  cancelled: 130,
};

/**
 * Runs the command, and sets the exit status. Never throws.
 *
 * @param folder of the package, which has action.yml and package.json
 */
export async function runCommandLine(args: readonly string[], folder: string, cancel: Cancel): Promise<void> {
  // A reader may have seen enough, such as `head`; the exit status stays that of the verdict.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  const { env } = process;
  const command = readCommandLine(args, { ...env });
  const secrets = [command.raw['api-key'].trim()].filter((key) => key !== '');
  // No child process needs it.
  delete env['BLAND_API_KEY'];
  const out = makeOutput(process.stdout, { env, secrets });
  const err = makeOutput(process.stderr, { env, secrets });
  try {
    if (command.wants !== 'verdict' || args.length === 0) {
      process.exitCode = await showHelp(command, folder, args.length === 0 ? err : out);
      return;
    }
    const saved = await readSaved(command, cancel.signal);
    const reading = await readAll(command, saved, cancel.signal);
    const { redact, reportDir } = reading.publishing;
    const log = makeConsoleLog(err, { env, redact, secrets });
    const report = await judgeInputs(reading, secrets, log, cancel);
    process.exitCode = isRed(report) ? EXIT_STATUSES[report.verdict] : 0;
    if (reportDir !== '') {
      const { writeReportFiles } = await import('../publish/report-files.ts');
      await writeReportFiles(report, reportDir, { env: {}, secrets, log, signal: cancel.overdue });
    }
    log.end();
    await print(report, command.format, out);
    // Not every system writes to a pipe at once, and the process is about to end.
    await new Promise((resolve) => process.stdout.write('', resolve));
  } catch (error) {
    process.exitCode = EXIT_STATUSES[error instanceof Cancelled ? 'cancelled' : 'error'];
    const log = makeConsoleLog(err, { env, redact: true, secrets });
    log.info(describeEnd(error, log));
  }
}

function describeEnd(error: unknown, log: ConsoleLog): Phrase {
  if (error instanceof Cancelled) {
    return say`Simulation gate was cancelled (${error.signalName}) before anything was judged.`;
  }
  return explainFailure(error, log);
}

async function showHelp({ wants }: CommandLine, folder: string, output: Output): Promise<number> {
  const { readVersion, renderHelp } = await import('./help.ts');
  output.write(
    wants === 'version' ? `${readVersion(folder)}\n` : await renderHelp(folder, output.terminal?.columns),
  );
  return wants === 'verdict' ? EXIT_STATUSES.error : 0;
}

/** What is judged, and what it is compared with, where they are files. */
interface Saved {
  readonly set: SimulationSet | undefined;
  readonly baseline: SimulationSet | undefined;
  readonly problems: readonly InputProblem[];
}

async function readSaved({ setFile, baselineFile }: CommandLine, signal: AbortSignal): Promise<Saved> {
  const problems: InputProblem[] = [];
  const read = async (option: string, path: string) => {
    const found = path === '' ? undefined : await readSet(path, signal);
    if (found === undefined || 'id' in found) return found;
    problems.push({ input: option, message: say`\`--${option}\` ${found.problem}` });
    return undefined;
  };
  return {
    set: await read('set-file', setFile),
    baseline: await read('baseline-file', baselineFile),
    problems,
  };
}

/** A set that has ended, or the rest of a sentence that begins with the option. */
async function readSet(
  path: string,
  signal: AbortSignal,
): Promise<SimulationSet | { readonly problem: Phrase }> {
  const reading = await readText(path, MOST_OF_A_SET, signal);
  if (!reading.ok) return reading;
  const isNo = (why: Phrase) => ({
    problem: say`is ${nameOf(path)}, ${why}. Save what \`GET /v1/agent-testing/simulation-sets/{id}\` answers.`,
  });
  let answer: unknown;
  try {
    answer = JSON.parse(reading.text);
  } catch {
    return isNo(['which is not JSON']);
  }
  try {
    const set = parseSavedSet(answer);
    if (isTerminal(set.status)) return set;
    return isNo(say`whose set is still ${quote(set.status)}, so it has no verdict yet`);
  } catch (error) {
    if (error instanceof BlandError) return isNo(say`which is no set: ${error.what}`);
    throw error;
  }
}

/** Saved sets stand for their ids. One that can't be read has a problem already, and gets a name that has none. */
async function readAll(command: CommandLine, saved: Saved, signal: AbortSignal): Promise<InputsReading> {
  const { raw, setFile, baselineFile } = command;
  const policyPath = raw['policy-file'].trim();
  const policy = policyPath === '' ? undefined : await readPolicyAt(policyPath, signal);
  // `auto` is a problem already.
  const asksForBaseline = !/^(?:|none|auto)$/i.test(raw.baseline.trim());
  const asks = setFile === '' || asksForBaseline || BOOLEAN.parse(raw.transcripts.trim()) === true;
  const reading = readInputs(
    {
      ...raw,
      'simulation-set-id': setFile === '' ? raw['simulation-set-id'] : (saved.set?.id ?? 'unreadable'),
      baseline: baselineFile === '' ? raw.baseline : (saved.baseline?.id ?? 'unreadable-too'),
    },
    {
      noKey: asks ? 'command-line' : 'not-needed',
      saved: [saved.set, saved.baseline].filter((set) => set !== undefined),
      undeclared: [],
      policy,
      // Whoever types a path may write wherever it leads.
      whyNoReportDir: (path) => {
        const why = whyNoPath(path);
        return why && say`${why}: give the path of a folder.`;
      },
    },
  );
  const problems = [...command.problems, ...saved.problems, ...(reading.ok ? [] : reading.problems)];
  return problems.length === 0 ? reading : { ok: false, problems, publishing: reading.publishing };
}

async function readPolicyAt(path: string, signal: AbortSignal): Promise<PolicyReading> {
  const reading = await readText(path, MOST_OF_A_POLICY, signal);
  if (!reading.ok) {
    return {
      ok: false,
      problems: [{ input: 'policy-file', message: say`\`--policy-file\` ${reading.problem}` }],
    };
  }
  const { readPolicy } = await import('../inputs/policy/policy.ts');
  return readPolicy(reading.text, path, systemClock.now());
}

async function judgeInputs(
  reading: InputsReading,
  secrets: readonly string[],
  log: ConsoleLog,
  cancel: Cancel,
): Promise<Report> {
  if (reading.ok) {
    logPlan(reading.inputs, log);
    for (const remark of reading.inputs.remarks) log.info(remark);
  }
  const { readCiFacts } = await import('./ci-facts.ts');
  const facts = await readCiFacts({ env: process.env, cwd: process.cwd(), secrets });
  return runGate(
    reading,
    { facts, docsUrl: undefined },
    {
      clock: systemClock,
      log,
      startedMs: systemClock.now(),
      signal: cancel.signal,
      onStarted: () => undefined,
      onCheckRun: () => undefined,
      // `baseline: auto` is refused before.
      findRecords: async () => ({ problem: ['the command line keeps no records'] }),
    },
  );
}

async function print(report: Report, format: OutputFormat, out: Output): Promise<void> {
  if (format === 'text') {
    const { renderText } = await import('../report/log/text.ts');
    return out.write(renderText(report, out.terminal));
  }
  const { FILES } = await import('../publish/report-files.ts');
  // A CI system that reads commands from the log would find them in names.
  return out.writeData(
    format === 'json'
      ? FILES['report.json'](report).replaceAll('##', '\\u0023\\u0023')
      : withoutCommands(FILES['report.md'](report)),
  );
}
