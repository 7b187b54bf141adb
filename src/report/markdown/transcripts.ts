/** What was said in the worst runs of failing scenarios, folded. */
import type { FailedAssertion, Run } from '../../bland/runs.ts';
import type { ScenarioStatistics } from '../../bland/simulation-set.ts';
import { toMarkdown } from '../../text/escape.ts';
import { scenarioLabel } from '../../text/label.ts';
import { type Phrase, plural, quote, quoteId, say, verbatim } from '../../text/phrase.ts';
import type { Block } from '../fit.ts';
import type { Transcript } from '../report.ts';

const MAX_TURNS = 40;
/** Of a longer run the beginning is shown, and the end, where most goes wrong. */
const FIRST_TURNS = 10;
const TURN_LENGTH = 300;
const MAX_TROUBLES = 10;
/** Transcripts are what is left out first. */
const LAST = 9;

export function toTranscript(scenario: ScenarioStatistics, run: Run): Transcript {
  const { id, turns, failedAssertions, errorMessage, durationMs } = run;
  return {
    scenario,
    runId: id,
    durationMs,
    turns: turns.map(({ speaker, words }) => ({
      speaker: speaker === 'agent' ? 'Agent' : 'Caller',
      words: verbatim(words, TURN_LENGTH),
    })),
    troubles: [
      ...(errorMessage === undefined ? [] : [say`Error: ${verbatim(errorMessage)}`]),
      ...failedAssertions.map(describeAssertion),
    ],
  };
}

function describeAssertion({ type, target, expected }: FailedAssertion): Phrase {
  return [
    'Failed assertion',
    ...(type === '' ? [] : say` ${quote(type)}`),
    ...(target === '' ? [] : say` on ${quote(target, TURN_LENGTH)}`),
    ...(expected === '' ? [] : say`, expected ${quote(expected, TURN_LENGTH)}`),
  ];
}

/** One row for each, the worst first. */
export function transcriptBlocks(transcripts: readonly Transcript[]): Block[] {
  if (transcripts.length === 0) return [];
  const of = transcripts.length === 1 ? 'a failing scenario' : `${transcripts.length} failing scenarios`;
  const before = `<details>\n<summary>What was said in the worst run of ${of}</summary>\n\n`;
  return [{ before, rows: transcripts.map(transcriptRow), after: '</details>\n\n', priority: LAST }];
}

function transcriptRow({ scenario, runId, turns, troubles }: Transcript): string {
  const size = turns.length === 0 ? 'Bland has no conversation of it' : plural(turns.length, 'turn');
  const title = toMarkdown(say`**${scenarioLabel(scenario)}** · run ${quoteId(runId)} · ${size}`);
  const said = turns.map(({ speaker, words }) => say`**${speaker}:** ${words}`);
  const items = [...limitTroubles(troubles), ...limitTurns(said)];
  const list = items.map((item) => `- ${toMarkdown(item)}\n`).join('');
  return `${title}\n\n${list === '' ? '' : `${list}\n`}`;
}

function limitTroubles(troubles: readonly Phrase[]): Phrase[] {
  const more = troubles.length - MAX_TROUBLES;
  const shown = troubles.slice(0, MAX_TROUBLES).map((trouble) => say`❌ ${trouble}`);
  return more > 0 ? [...shown, say`❌ and ${more} more`] : shown;
}

function limitTurns(turns: readonly Phrase[]): Phrase[] {
  const more = turns.length - MAX_TURNS;
  if (more <= 0) return [...turns];
  const end = turns.slice(turns.length - (MAX_TURNS - FIRST_TURNS));
  return [...turns.slice(0, FIRST_TURNS), say`_${plural(more, 'turn')} left out here_`, ...end];
}
