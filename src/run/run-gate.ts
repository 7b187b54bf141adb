/** From inputs that were read to the report on them, wherever the gate runs. */
import { worstVerdict } from '../gate/verdict.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { InputsReading } from '../inputs/read-inputs.ts';
import { describePlan } from '../report/log/plan.ts';
import type { Report, RunFacts } from '../report/report.ts';
import type { Logger } from '../runtime/log.ts';
import { explainError } from './explain-error.ts';
import type { Deps } from './job.ts';
import { judgeSets } from './judge-sets.ts';

export interface Place {
  readonly facts: RunFacts;
  /** Where the documentation is, as of the version that runs, without a slash at its end. */
  readonly docsUrl: string | undefined;
}

/** Judges, or says why not. Never throws. */
export async function runGate(reading: InputsReading, place: Place, deps: Deps): Promise<Report> {
  const { publishing } = reading;
  const judged = await judgeAll(reading, deps);
  // The judgement needed names as they are; every sink masks what it shows of them.
  return {
    ...judged,
    warnOnly: publishing.warnOnly,
    override: undefined,
    run: place.facts,
    docsUrl: place.docsUrl,
    policyPath: reading.ok ? reading.inputs.rules.policyPath : undefined,
    startedMs: deps.startedMs,
    waitedMs: deps.clock.now() - deps.startedMs,
    links: publishing.links,
    mentionOwners: publishing.mentionOwners,
    redact: publishing.redact,
  };
}

/** The log begins with it. */
export function logPlan(inputs: Inputs, log: Logger): void {
  const { line, details } = describePlan(inputs);
  log.info(line);
  if (details.length > 2) log.fold('How it is judged', details);
  else for (const detail of details) log.info(detail);
}

type Judged = Pick<
  Report,
  'verdict' | 'results' | 'transcripts' | 'inputProblems' | 'trouble' | 'startedRuns'
>;

async function judgeAll(reading: InputsReading, deps: Deps): Promise<Judged> {
  const nothing = {
    verdict: 'error',
    results: [],
    transcripts: [],
    inputProblems: [],
    trouble: undefined,
    startedRuns: undefined,
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
