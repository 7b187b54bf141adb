/** Gets the worst runs of failing scenarios, to be quoted in the report. Loaded only where that is asked for. */

import type { Client } from '../bland/client.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { failedScenarios } from '../gate/scenario-results.ts';
import type { Note, SetResult } from '../gate/verdict.ts';
import type { Report, Transcript } from '../report/report.ts';
import { toTranscript } from '../report/view/transcripts.ts';
import type { Clock, Deadline } from '../runtime/clock.ts';
import type { Logger } from '../runtime/log.ts';
import { isId } from '../text/ascii.ts';
import { type Phrase, say } from '../text/phrase.ts';
import { explainError } from './explain-error.ts';

const MAX_RUNS = 10;
/** Time for all runs together. */
const BUDGET_MS = 20_000;

interface Deps extends Deadline {
  readonly client: Client;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * The transcripts, and the results with a note on each run that could not be had. Never throws, and changes no verdict.
 * Nothing is asked for after the deadline, or once the signal is aborted.
 */
export async function quoteRuns(
  results: readonly SetResult[],
  deps: Deps,
): Promise<Pick<Report, 'results' | 'transcripts'>> {
  const { clock, signal } = deps;
  const worst = failedScenarios(results).slice(0, MAX_RUNS);
  if (worst.length === 0 || signal.aborted) return { results, transcripts: [] };
  const deadlineMs = Math.min(deps.deadlineMs, clock.now() + BUDGET_MS);
  const quotes = await Promise.all(worst.map(({ facts }) => quoteRun(facts, { ...deps, deadlineMs })));
  const notes = quotes.filter((each) => 'text' in each);
  return {
    results: signal.aborted ? results : results.map((result) => withNotes(result, notes)),
    transcripts: quotes.filter((each) => 'turns' in each),
  };
}

async function quoteRun(scenario: ScenarioFacts, deps: Deps): Promise<Transcript | Note> {
  const { client, clock, log, deadlineMs, signal } = deps;
  const because = (why: Phrase): Note => ({ text: say`No transcript: ${why}.`, scenario });
  const { worstRunId } = scenario;
  // Only what is safe as a part of a path.
  if (worstRunId === undefined || !isId(worstRunId)) {
    return because(say`Bland names no worst run`);
  }
  if (clock.now() >= deadlineMs) return because(say`no time was left`);
  try {
    return toTranscript(scenario, await client.getRun(worstRunId, { deadlineMs, signal }));
  } catch (error) {
    return because(explainError(error, log).what);
  }
}

function withNotes(result: SetResult, notes: readonly Note[]): SetResult {
  const own = notes.filter(({ scenario }) => result.scenarios.some(({ facts }) => facts === scenario));
  return own.length === 0 ? result : { ...result, notes: [...result.notes, ...own] };
}
