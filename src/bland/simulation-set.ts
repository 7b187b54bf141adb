/** A simulation set in our own form. */
import { isSameId, upperWord } from '../text/ascii.ts';

/** `undefined` stands for a figure that Bland did not give; what it gave may still be impossible. */
export interface ScenarioStatistics {
  readonly id: string;
  readonly name: string | undefined;
  readonly totalRuns: number | undefined;
  readonly passed: number | undefined;
  readonly failed: number | undefined;
  /** From 0 to 1. */
  readonly passRate: number | undefined;
  readonly isFlaky: boolean | undefined;
  /** From 0 to 1. */
  readonly meanScore: number | undefined;
  /** The standard deviation of the scores; Bland does not say whether it is the sample's. */
  readonly scoreStddev: number | undefined;
  readonly worstRunId: string | undefined;
  readonly failureModes: readonly string[];
}

export interface OverallStatistics {
  /** From 0 to 1, the unweighted mean over the scenarios. */
  readonly avgPassRate: number | undefined;
  readonly flakyCount: number | undefined;
  /** Scenarios that reliably pass or reliably fail: no sign of quality. */
  readonly reliableCount: number | undefined;
  readonly totalRuns: number | undefined;
}

export interface SimulationSet {
  readonly id: string;
  /** Upper case: one of {@link TERMINAL_STATUSES}, PENDING, RUNNING, or a word that is not documented. */
  readonly status: string;
  readonly simulationsPerScenario: number | undefined;
  readonly totalScenarios: number | undefined;
  /** ISO 8601. */
  readonly createdAt: string | undefined;
  /** ISO 8601. */
  readonly completedAt: string | undefined;
  readonly overall: OverallStatistics | undefined;
  readonly scenarios: readonly ScenarioStatistics[] | undefined;
  /** What in the answer was not of the documented form, but only for display: one sentence each. */
  readonly remarks: readonly string[];
}

/** That of this id, if it is among them. */
export function findSet(sets: readonly SimulationSet[], id: string): SimulationSet | undefined {
  return sets.find((set) => isSameId(set.id, id));
}

/** Statuses after which a set does not change. CANCELLED is not documented, but its meaning is clear. */
export const TERMINAL_STATUSES: readonly string[] = ['PASSED', 'FAILED', 'ERROR', 'CANCELLED'];

/** A status as Bland writes it, in our spelling. */
export function readStatus(word: string): string {
  return upperWord(word).replace(/^CANCELED$/, 'CANCELLED');
}

export function isTerminal(status: string): boolean {
  return TERMINAL_STATUSES.includes(status);
}

/** Whether a set ended so that its statistics are whole. */
export function isWhole(status: string): boolean {
  return status === 'PASSED' || status === 'FAILED';
}

export function isKnownStatus(status: string): boolean {
  return isTerminal(status) || status === 'PENDING' || status === 'RUNNING';
}

/** An ISO 8601 time in milliseconds since the Unix epoch; one without a zone is UTC. */
export function parseTime(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const ms = Date.parse(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
  return Number.isNaN(ms) ? undefined : ms;
}

/** No workflow of GitHub lasts longer. */
const MOST_DURATION_MS = 35 * 24 * 3600 * 1000;

/** A duration as Bland gives it; `undefined` for an impossible one. */
export function readDuration(ms: unknown): number | undefined {
  return typeof ms === 'number' && ms > 0 && ms <= MOST_DURATION_MS ? ms : undefined;
}

/** How long a set took, in milliseconds; `undefined` where that is unknown. */
export function durationOf({
  createdAt,
  completedAt,
}: Pick<SimulationSet, 'createdAt' | 'completedAt'>): number | undefined {
  const [began, ended] = [parseTime(createdAt), parseTime(completedAt)];
  return began === undefined || ended === undefined ? undefined : readDuration(ended - began);
}
