/** Words and signs of the page for what is an enumeration elsewhere; a sign stands beside its word, for the eye. */
import type { Outcome, Verdict } from '../../gate/verdict.ts';
import type { ScenarioState } from '../scenarios.ts';

/** The kind is one of the colours of the style. */
function badge(kind: 'good' | 'bad' | 'doubt' | 'plain', sign: string, word: string): string {
  return `<span class="badge ${kind}"><span aria-hidden="true">${sign}</span> ${word}</span>`;
}

export const VERDICT_BADGES: Readonly<Record<Verdict, string>> = {
  passed: badge('good', '✓', 'passed'),
  failed: badge('bad', '✕', 'failed'),
  inconclusive: badge('doubt', '?', 'inconclusive'),
  error: badge('bad', '!', 'error'),
  'timed-out': badge('doubt', '!', 'timed out'),
  cancelled: badge('plain', '–', 'cancelled'),
};

export const OUTCOME_BADGES: Readonly<Record<Outcome, string>> = {
  holds: badge('good', '✓', 'holds'),
  broken: badge('bad', '✕', 'broken'),
  inconclusive: badge('doubt', '?', 'inconclusive'),
};

export const STATE_BADGES: Readonly<Record<ScenarioState, string>> = {
  failing: badge('bad', '✕', 'failing'),
  flaky: badge('doubt', '~', 'flaky'),
  passing: badge('good', '✓', 'passing'),
  unknown: badge('plain', '?', 'unknown'),
};

export const QUARANTINE_BADGE = badge('plain', '–', 'in quarantine');
