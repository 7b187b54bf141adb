/** Words and signs for verdicts, outcomes and states. */
import type { ScenarioState } from '../../facts/scenario-facts.ts';
import type { Outcome, Verdict } from '../../gate/verdict.ts';
import type { Badge } from './nodes.ts';

function badge(emoji: string, tone: Badge['tone'], sign: string, word: string): Badge {
  return { mark: 'badge', emoji, sign, tone, word };
}

export const VERDICT_BADGES: Readonly<Record<Verdict, Badge>> = {
  passed: badge('✅', 'good', '✓', 'passed'),
  failed: badge('❌', 'bad', '✕', 'failed'),
  inconclusive: badge('⚠️', 'doubt', '?', 'inconclusive'),
  error: badge('🛑', 'bad', '!', 'error'),
  'timed-out': badge('⏱️', 'doubt', '!', 'timed out'),
  cancelled: badge('⏹️', 'plain', '–', 'cancelled'),
};

/** In the order in which rules are shown. */
export const OUTCOME_BADGES: Readonly<Record<Outcome, Badge>> = {
  broken: badge('❌', 'bad', '✕', 'broken'),
  inconclusive: badge('⚠️', 'doubt', '?', 'inconclusive'),
  holds: badge('✅', 'good', '✓', 'holds'),
};

/** In the order in which states are sorted. */
export const STATE_BADGES: Readonly<Record<ScenarioState, Badge>> = {
  failing: badge('🔴', 'bad', '✕', 'failing'),
  flaky: badge('🟡', 'doubt', '~', 'flaky'),
  unknown: badge('⚪', 'plain', '?', 'unknown'),
  passing: badge('🟢', 'good', '✓', 'passing'),
};

export const QUARANTINE_BADGE = badge('🚧', 'plain', '–', 'in quarantine');
