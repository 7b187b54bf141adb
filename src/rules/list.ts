/** Every rule, in the order of their checks. Written by npm run docs: a rule that is new comes last. */
import { maxAge } from './max-age.ts';
import { maxFailingCount } from './max-failing-count.ts';
import { maxFlakyCount } from './max-flaky-count.ts';
import { maxPassRateDrop } from './max-pass-rate-drop.ts';
import { maxScoreStddev } from './max-score-stddev.ts';
import { minAvgPassRate } from './min-avg-pass-rate.ts';
import { minReliableCount } from './min-reliable-count.ts';
import { minRunsPerScenario } from './min-runs-per-scenario.ts';
import { minScenarioPassRate } from './min-scenario-pass-rate.ts';
import { minScenarioScore } from './min-scenario-score.ts';

export const ALL = [
  maxAge,
  minAvgPassRate,
  maxFlakyCount,
  minReliableCount,
  minScenarioPassRate,
  minScenarioScore,
  maxScoreStddev,
  minRunsPerScenario,
  maxPassRateDrop,
  maxFailingCount,
] as const;
