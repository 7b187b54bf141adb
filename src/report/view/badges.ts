/** Words and signs for verdicts, outcomes and standings: a colour always means the verdict. */
import type { Check, Outcome, Standing, Verdict } from '../../gate/verdict.ts';
import { RULES } from '../../rules/all.ts';
import { holds } from '../../rules/rule.ts';
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

const OUTCOME_BADGES: Readonly<Record<Outcome, Badge>> = {
  broken: badge('❌', 'bad', '✕', 'broken'),
  inconclusive: badge('⚠️', 'doubt', '?', "can't be evaluated"),
  holds: badge('✅', 'good', '✓', 'holds'),
};

export const BROKEN = OUTCOME_BADGES.broken;
const UNPROVEN = badge('🟡', 'plain', '~', 'not proven broken');

/** A rule whose figure does not meet the limit, though nothing proves that, is not shown like one that is met. */
export function badgeOfCheck({ rule, outcome, observed, limit }: Check): Badge {
  const known = RULES.find(({ name }) => name === rule);
  const isNumeric = typeof observed === 'number' && typeof limit === 'number';
  const isMet = known === undefined || !isNumeric || holds(known, observed, limit);
  return outcome === 'holds' && !isMet ? UNPROVEN : OUTCOME_BADGES[outcome];
}

/** In the order in which checks are shown. */
export const OUTCOMES = Object.keys(OUTCOME_BADGES) as readonly Outcome[];

/** In the order in which scenarios are sorted. */
export const STANDING_BADGES: Readonly<Record<Standing, Badge>> = {
  breaks: badge('❌', 'bad', '✕', 'breaks a rule'),
  unjudged: badge('⚠️', 'doubt', '?', "can't be judged"),
  allowed: badge('🟡', 'plain', '~', 'allowed'),
  quarantined: badge('🚧', 'plain', '–', 'in quarantine'),
  passes: badge('✅', 'good', '✓', 'passing'),
};
