/** The whole action: inputs → simulation set → verdict → report → published. */

import { deadlineAfter } from './github/retry-within.ts';
import type { PolicyReading } from './inputs/policy/policy.ts';
import { readInputs } from './inputs/read-inputs.ts';
import { lookUpRecords, type RecordSearch } from './publish/baseline.ts';
import { findOverride } from './publish/override.ts';
import { conclude, publish } from './publish/publish.ts';
import { renderOutputs } from './report/outputs.ts';
import { isRed } from './report/report.ts';
import { explainFailure } from './run/explain-error.ts';
import { logPlan, runGate } from './run/run-gate.ts';
import { readContext } from './runner/context.ts';
import { makeLog } from './runner/job-log.ts';
import { endWithError } from './runner/last-resort.ts';
import { outputWriter } from './runner/outputs.ts';
import { whyNoReportDir } from './runner/paths.ts';
import { readPolicyFile } from './runner/policy-file.ts';
import { readRawInputs } from './runner/raw-inputs.ts';
import type { Cancel } from './runtime/cancel.ts';
import { systemClock } from './runtime/clock.ts';
import { makePaint } from './text/colour.ts';
import { toLogLine, toPlain } from './text/escape.ts';
import { withoutSecrets } from './text/secrets.ts';

/** Time for everything that is published. */
const PUBLISHING_TIME_MS = 60_000;

/** Runs the gate. Never throws: whatever happens ends in a verdict, outputs and an exit status. */
export async function run(cancel: Cancel): Promise<void> {
  const secrets: string[] = [];
  try {
    await gate(cancel, secrets);
  } catch (error) {
    // What an error says may be from outside, and no input has switched masking off for sure.
    const line = explainFailure(error, makeLog(true, secrets));
    endWithError(withoutSecrets(toLogLine(toPlain(line)), secrets));
  }
}

/** Runs the gate as a command. From here, so that dist/ has what both need only once. Never throws. */
export async function runCommand(args: readonly string[], folder: string, cancel: Cancel): Promise<void> {
  const { runCommandLine } = await import('./cli/command-line.ts');
  await runCommandLine(args, folder, cancel);
}

/** @param secrets gets those of the inputs */
async function gate(cancel: Cancel, secrets: string[]): Promise<void> {
  const { raw, undeclared, ...given } = readRawInputs(process.env);
  secrets.push(...given.secrets);
  const context = readContext(process.env);
  const policy = await readPolicyAt(raw['policy-file'].trim());
  const noKey = context.secretsWithheld ?? 'unknown';
  const reading = readInputs(raw, { noKey, saved: [], undeclared, policy, whyNoReportDir });
  const { publishing } = reading;
  const log = makeLog(publishing.redact, secrets);
  if (reading.ok) logPlan(reading.inputs, log);
  for (const remark of context.remarks) log.warning(remark);
  if (reading.ok) for (const remark of reading.inputs.remarks) log.info(remark);
  if (reading.ok && reading.inputs.transcripts && context.isPublic !== false) log.warning(ANYONE_CAN_READ);
  const writeOutputs = outputWriter(secrets, log);
  let simulationSetIds = reading.ok && reading.inputs.sets.from === 'ids' ? reading.inputs.sets.ids : [];
  // Set early, so that a job that fails or is killed names its set.
  const onStarted = (ids: readonly string[]) => {
    simulationSetIds = ids;
    writeOutputs({ 'simulation-set-id': ids.join(',') });
  };
  onStarted(simulationSetIds);
  let checkRunId = reading.ok && reading.inputs.sets.from === 'check-run' ? reading.inputs.sets.runId : '';
  const onCheckRun = (id: string) => {
    checkRunId = id;
    writeOutputs({ 'check-run-id': id });
  };
  onCheckRun(checkRunId);
  let found: RecordSearch | undefined;
  const judged = await runGate(reading, context, {
    clock: systemClock,
    log,
    startedMs: systemClock.now(),
    signal: cancel.signal,
    onStarted,
    onCheckRun,
    findRecords: async (most, deadline) => {
      found = await lookUpRecords({ context, publishing, log }, most, deadline);
      return found;
    },
  });
  // Before all that takes long: a job that is killed in it has its verdict.
  writeOutputs({ verdict: judged.verdict });
  writeOutputs({ ...renderOutputs(judged, simulationSetIds), 'check-run-id': checkRunId });
  if (isRed(judged)) process.exitCode = 1;
  const override = await findOverride(judged.verdict, { publishing, context, log, signal: cancel.signal });
  const report = { ...judged, override };
  // From here on nothing changes the verdict, and so not red or green either.
  process.exitCode = isRed(report) ? 1 : 0;
  const deadline = deadlineAfter(PUBLISHING_TIME_MS, cancel.overdue, log);
  const record = reading.ok && reading.inputs.baseline.from === 'auto' ? { after: found } : undefined;
  await publish(report, { publishing, context, record, secrets, log, writeOutputs, deadline });
  conclude(report, secrets, log, makePaint(process.env));
}

const ANYONE_CAN_READ =
  'The report quotes transcripts, and this repository is public, or may be: anyone will be able to read what callers said. Set `transcripts: false` unless only simulated callers were on the line.';

/** Loaded only where a workflow names a policy file, since parsers of YAML take their time. */
async function readPolicyAt(path: string): Promise<PolicyReading | undefined> {
  if (path === '') return undefined;
  const { readPolicy } = await import('./inputs/policy/policy.ts');
  const file = await readPolicyFile(path, process.env);
  if (!file.ok) return { ok: false, problems: [file.problem] };
  return readPolicy(file.text, file.path, systemClock.now());
}
