/** What was said in the worst runs of failing scenarios. */
import type { FailedAssertion, Run } from '../../bland/runs.ts';
import type { ScenarioFacts } from '../../facts/scenario-facts.ts';
import { formatCount, plural } from '../../text/format.ts';
import { type Phrase, quote, say, verbatim } from '../../text/phrase.ts';
import type { Transcript } from '../report.ts';
import { aside, fullName, idMark, known, unquoted } from './build.ts';
import type { Conversation, Conversations, Inline } from './nodes.ts';

const TURN_LENGTH = 300;
/** Of a longer run the end is shown, where most goes wrong; in the narrow form the beginning too. */
const LIMITS = {
  short: { troubles: 10, firstTurns: 10, lastTurns: 30 },
  full: { troubles: 100, firstTurns: 0, lastTurns: 1000 },
} as const;
/** They are what is left out first. */
const LAST = 9;

export function toTranscript(scenario: ScenarioFacts, run: Run): Transcript {
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
      ...known(errorMessage, (it) => say`Error: ${verbatim(it)}`),
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

export function conversations(
  transcripts: readonly Transcript[],
  form: keyof typeof LIMITS,
): Conversations[] {
  if (transcripts.length === 0) return [];
  const of = transcripts.length === 1 ? 'a failing scenario' : `${transcripts.length} failing scenarios`;
  const heading = `What was said in the worst run of ${of}`;
  const items = transcripts.map((transcript) => toConversation(transcript, form));
  return [{ kind: 'conversations', heading, items, priority: LAST }];
}

function toConversation(
  { scenario, runId, turns, troubles }: Transcript,
  form: keyof typeof LIMITS,
): Conversation {
  const most = LIMITS[form];
  const size = turns.length === 0 ? 'Bland has no conversation for it' : plural(turns.length, 'turn');
  const moreTroubles = troubles.length - most.troubles;
  const missing = turns.length - most.firstTurns - most.lastTurns;
  const lines: Inline[] = turns.map(({ speaker, words }) => say`**${speaker}:** ${words}`);
  if (missing > 0) {
    lines.splice(most.firstTurns, missing, [aside(`${plural(missing, 'turn')} left out here`)]);
  }
  return {
    name: unquoted(form === 'full' ? fullName(scenario.label) : scenario.label),
    about: ['run ', idMark(runId), ` · ${size}`],
    troubles: [
      ...troubles.slice(0, most.troubles),
      ...(moreTroubles > 0 ? [[`and ${formatCount(moreTroubles)} more`]] : []),
    ],
    turns: lines,
  };
}
