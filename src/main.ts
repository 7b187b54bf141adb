/** The story of the action, told once: inputs → simulation set → verdict → report → published. */
import * as core from '@actions/core';
import type { Cancel } from './cancel.ts';
import { systemClock } from './clock.ts';
import { worstVerdict } from './gate/verdict.ts';
import { readContext } from './github/context.ts';
import { conclude, publish } from './github/publish.ts';
import { readRawInputs } from './github/raw-inputs.ts';
import { type InputsReading, readInputs } from './inputs/read-inputs.ts';
import { judgeSets, type Surroundings } from './judge-sets.ts';
import type { Logger } from './log.ts';
import { toLogLine } from './report/escape.ts';
import type { Report } from './report/report.ts';
import { explainError } from './trouble.ts';

/** Time for everything that is told to GitHub. */
const PUBLISHING_BUDGET_MS = 60_000;

/** Runs the gate. Never throws: whatever happens ends in a verdict, outputs and an exit status. */
export async function run(cancel: Cancel): Promise<void> {
  const log: Logger = {
    info: (line) => core.info(toLogLine(line)),
    warning: (line) => core.warning(toLogLine(line)),
    debug: (line) => core.debug(toLogLine(line)),
  };
  const { raw, secrets, undeclared } = readRawInputs(process.env);
  const context = readContext(process.env);
  for (const remark of context.remarks) log.warning(remark);
  const reading = readInputs(raw, { secretsWithheld: context.secretsWithheld, undeclared });
  if (reading.ok) for (const remark of reading.inputs.remarks) log.info(remark);
  const startedMs = systemClock.now();
  let simulationSetIds = reading.ok && reading.inputs.sets.from === 'ids' ? reading.inputs.sets.ids : [];
  // Known early, so that whatever becomes of the job, it tells which set to look at.
  const onStarted = (ids: readonly string[]) => {
    simulationSetIds = ids;
    tellSetIds(ids, log);
  };
  tellSetIds(simulationSetIds, log);
  const judged = await judgeAll(reading, {
    clock: systemClock,
    log,
    startedMs,
    signal: cancel.signal,
    onStarted,
  });
  const report: Report = {
    ...judged,
    warnOnly: reading.publishing.warnOnly,
    run: context.facts,
    waitedMs: systemClock.now() - startedMs,
  };
  const signal = AbortSignal.any([AbortSignal.timeout(PUBLISHING_BUDGET_MS), cancel.overdue]);
  await publish(report, { publishing: reading.publishing, context, simulationSetIds, secrets, log, signal });
  conclude(report, secrets, log);
  cancel.stop();
}

type Judged = Pick<Report, 'verdict' | 'results' | 'inputProblems' | 'trouble'>;

async function judgeAll(reading: InputsReading, surroundings: Surroundings): Promise<Judged> {
  const nothing: Judged = { verdict: 'error', results: [], inputProblems: [], trouble: undefined };
  if (!reading.ok) return { ...nothing, inputProblems: reading.problems };
  try {
    const results = await judgeSets(reading.inputs, surroundings);
    return { ...nothing, verdict: worstVerdict(results.map(({ verdict }) => verdict)), results };
  } catch (error) {
    return { ...nothing, trouble: explainError(error, surroundings.log) };
  }
}

function tellSetIds(ids: readonly string[], log: Logger): void {
  try {
    core.setOutput('simulation-set-id', ids.join(','));
  } catch (error) {
    log.warning(`The output simulation-set-id could not be written: ${String(error)}.`);
  }
}
