/**
 * Makes src/evidence/jeffreys-bounds.ts: Jeffreys' upper bounds for scenarios of which no run passed. The library that
 * gives them takes as long to load as a sixth of the action, and nearly every set has such a scenario, or one of which
 * every run passed, whose bounds are these from the other end.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import quantile from '@stdlib/stats-base-dists-beta-quantile';

const MOST_RUNS = 100;
const PATH = join(import.meta.dirname, '..', 'src', 'evidence', 'jeffreys-bounds.ts');

export function renderJeffreysBounds(): string {
  const bounds = Array.from({ length: MOST_RUNS }, (_, index) => quantile(0.975, 0.5, index + 1.5));
  return `/** Made by “npm run bounds”: the 97.5 % quantiles of the beta distributions with 1/2 and n + 1/2, n from 1 on. */
export const JEFFREYS_BOUNDS: readonly number[] = [
${bounds.map((bound) => `  ${bound},\n`).join('')}];
`;
}

if (import.meta.main) writeFileSync(PATH, renderJeffreysBounds());
