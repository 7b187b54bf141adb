/** How a set is waited for: what it may still lack, how far it has come, and when it will end. */
import { plural } from '../text/format.ts';
import { type Asked, describeMissing } from './completeness.ts';
import { forecastByDuration, forecastByProgress } from './polling.ts';
import { durationOf, isWhole, parseTime, type SimulationSet } from './simulation-set.ts';
import type { Subject } from './wait.ts';

export interface SetWait {
  readonly id: string;
  /** What was asked for, of a set that was started just now. */
  readonly asked: Asked | undefined;
  /** When the wait began, on the clock. */
  readonly startedMs: number;
  /** An earlier set of the same kind, as soon as one is known. */
  readonly earlier: () => SimulationSet | undefined;
}

export function setSubject(wait: SetWait): Subject<SimulationSet> {
  const { id, asked } = wait;
  return {
    noun: 'Set',
    id,
    isNew: asked !== undefined,
    describeMissing: (set) => describeMissing(set, asked),
    describeProgress: describeRuns,
    forecast: (set, nowMs) => forecast(set, wait, nowMs),
  };
}

function forecast(set: SimulationSet, { startedMs, earlier }: SetWait, nowMs: number) {
  const totalRuns = runsInAll(set);
  const last = earlier();
  const isAlike = last !== undefined && isWhole(last.status) && runsInAll(last) === totalRuns;
  const durationMs = isAlike ? durationOf(last) : undefined;
  if (durationMs !== undefined) {
    const createdMs = parseTime(set.createdAt) ?? startedMs;
    // If it was created in the future, a clock is wrong.
    const expected = forecastByDuration(createdMs <= nowMs ? createdMs : startedMs, durationMs);
    // Past its latest end, the forecast was wrong.
    if (nowMs < expected.latestEndMs) return expected;
  }
  return forecastByProgress(startedMs, nowMs, set.overall?.totalRuns, totalRuns);
}

function runsInAll({ simulationsPerScenario, totalScenarios }: SimulationSet): number | undefined {
  if (simulationsPerScenario === undefined || totalScenarios === undefined) return undefined;
  return simulationsPerScenario * totalScenarios;
}

function describeRuns(set: SimulationSet): string {
  const [done, all = Number.NaN] = [set.overall?.totalRuns, runsInAll(set)];
  if (done === undefined) return '';
  const runs = Number.isNaN(all) ? plural(done, 'run') : `${done} of ${plural(all, 'run')}`;
  // 100% only where it is that, and none for figures that can't be.
  return done >= 0 && done <= all && Number.isFinite(all) && all > 0
    ? `${runs} (${Math.floor((done / all) * 100)}%)`
    : runs;
}
