/** Quantiles of the beta distribution: a large part of the code by themselves, so they are loaded where they are needed. */
import quantile from '@stdlib/stats-base-dists-beta-quantile';
import type { BetaQuantile } from './interval.ts';

export const betaQuantile: BetaQuantile = quantile;
