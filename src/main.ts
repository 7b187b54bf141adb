/** The whole action: inputs → simulation set → verdict → report → published. */

import { worstVerdict } from './gate/verdict.ts';
import { deadlineAfter } from './github/retry-within.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { PolicyReading } from './inputs/policy/policy.ts';
import { type InputsReading, readInputs } from './inputs/read-inputs.ts';
import { lookUpRecords, type RecordSearch } from './publish/baseline.ts';
import { conclude, publish } from './publish/publish.ts';
import { describePlan } from './report/log/plan.ts';
import { renderOutputs } from './report/outputs.ts';
import { remedyOf } from './report/reasons.ts';
import { isRed, type Report } from './report/report.ts';
import { explainError } from './run/explain-error.ts';
import type { Deps } from './run/job.ts';
import { judgeSets } from './run/judge-sets.ts';
import { readContext } from './runner/context.ts';
import { makeLog } from './runner/job-log.ts';
import { endWithError } from './runner/last-resort.ts';
import { outputWriter } from './runner/outputs.ts';
import { readPolicyFile } from './runner/policy-file.ts';
import { readRawInputs } from './runner/raw-inputs.ts';
import type { Cancel } from './runtime/cancel.ts';
import { systemClock } from './runtime/clock.ts';
import type { Logger } from './runtime/log.ts';
import { makePaint } from './text/colour.ts';
import { toLogLine, toPlain } from './text/escape.ts';
import { say } from './text/phrase.ts';

/** Time for everything that is published. */
const PUBLISHING_TIME_MS = 60_000;

/** Runs the gate. Never throws: whatever happens ends in a verdict, outputs and an exit status. */
export async function run(cancel: Cancel): Promise<void> {
  try {
    await gate(cancel);
  } catch (error) {
    // What an error says may be from outside, and no input has switched masking off for sure.
    const trouble = explainError(error, makeLog(true));
    const line = say`Simulation gate could not judge: ${trouble.what}. ${remedyOf(trouble)}`;
    endWithError(toLogLine(toPlain(line)));
  }
}

async function gate(cancel: Cancel): Promise<void> {
  const { raw, secrets, undeclared } = readRawInputs(process.env);
  const context = readContext(process.env);
  const policy = await readPolicyAt(raw['policy-file'].trim());
  const reading = readInputs(raw, { secretsWithheld: context.secretsWithheld, undeclared, policy });
  const { publishing } = reading;
  const log = makeLog(publishing.redact);
  if (reading.ok) sayPlan(reading.inputs, log);
  for (const remark of context.remarks) log.warning(remark);
  if (reading.ok) for (const remark of reading.inputs.remarks) log.info(remark);
  if (reading.ok && reading.inputs.transcripts && context.isPublic !== false) log.warning(ANYONE_CAN_READ);
  const startedMs = systemClock.now();
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
  const judged = await judgeAll(reading, {
    clock: systemClock,
    log,
    startedMs,
    signal: cancel.signal,
    onStarted,
    onCheckRun,
    findRecords: async (most, deadline) => {
      found = await lookUpRecords({ context, publishing, log }, most, deadline);
      return found;
    },
  });
  // The judgement needed names as they are; every sink masks what it shows of them.
  const report: Report = {
    ...judged,
    warnOnly: publishing.warnOnly,
    run: context.facts,
    docsUrl: context.docsUrl,
    policyPath: reading.ok ? reading.inputs.rules.policyPath : undefined,
    startedMs,
    waitedMs: systemClock.now() - startedMs,
    links: publishing.links,
    mentionOwners: publishing.mentionOwners,
    redact: publishing.redact,
  };
  // Before all that takes long: a job that is killed in it has its verdict.
  writeOutputs({ verdict: report.verdict });
  writeOutputs({ ...renderOutputs(report, simulationSetIds), 'check-run-id': checkRunId });
  // From here on nothing changes the verdict, and so not red or green either.
  if (isRed(report)) process.exitCode = 1;
  const deadline = deadlineAfter(PUBLISHING_TIME_MS, cancel.overdue, log);
  const record = reading.ok && reading.inputs.baseline.from === 'auto' ? { after: found } : undefined;
  await publish(report, { publishing, context, record, secrets, log, writeOutputs, deadline });
  conclude(report, secrets, log, makePaint(process.env));
}

/** The log begins with it. */
function sayPlan(inputs: Inputs, log: Logger): void {
  const { line, details } = describePlan(inputs);
  log.info(line);
  if (details.length > 2) log.fold('How it is judged', details);
  else for (const detail of details) log.info(detail);
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

type Judged = Pick<Report, 'verdict' | 'results' | 'transcripts' | 'inputProblems' | 'trouble'>;

async function judgeAll(reading: InputsReading, deps: Deps): Promise<Judged> {
  const nothing = {
    verdict: 'error',
    results: [],
    transcripts: [],
    inputProblems: [],
    trouble: undefined,
  } as const;
  if (!reading.ok) return { ...nothing, inputProblems: reading.problems };
  try {
    const judgement = await judgeSets(reading.inputs, deps);
    const verdict = worstVerdict(judgement.results.map((result) => result.verdict));
    return { ...nothing, ...judgement, verdict };
  } catch (error) {
    return { ...nothing, trouble: explainError(error, deps.log) };
  }
}
