/**
 * What Holm's adjusted p-values should be, each with where it is from; computed apart from this code, in exact fractions in Python.
 */

export interface HolmCase {
  readonly origin: string;
  readonly pValues: readonly number[];
  readonly adjusted: readonly number[];
}

export const HOLM: readonly HolmCase[] = [
  {
    origin: 'Four tests as in “Holm–Bonferroni method” of Wikipedia, which claims the first and the last',
    pValues: [0.01, 0.04, 0.03, 0.005],
    adjusted: [0.03, 0.06, 0.06, 0.02],
  },
  { origin: 'by definition, in exact fractions: one test', pValues: [0.04], adjusted: [0.04] },
  { origin: 'by definition: none', pValues: [], adjusted: [] },
  {
    origin: 'by definition, in exact fractions: ties',
    pValues: [0.02, 0.02, 0.02],
    adjusted: [0.06, 0.06, 0.06],
  },
  {
    origin: 'by definition, in exact fractions: cut at 1',
    pValues: [0.6, 0.5, 0.9],
    adjusted: [1.0, 1.0, 1.0],
  },
  {
    origin: 'by definition, in exact fractions: a larger one below a smaller one',
    pValues: [0.011, 0.02, 0.0125, 0.9, 0],
    adjusted: [0.044, 0.044, 0.044, 0.9, 0.0],
  },
  {
    origin: 'by definition, in exact fractions: in falling order',
    pValues: [0.5, 0.1, 0.05, 0.01, 0.001],
    adjusted: [0.5, 0.2, 0.15, 0.04, 0.005],
  },
  {
    origin: 'by definition, in exact fractions: six p-values of Fisher’s test',
    pValues: [0.0433, 0.1053, 0.2222, 0.0054, 0.5, 1],
    adjusted: [0.2165, 0.4212, 0.6666, 0.0324, 1.0, 1.0],
  },
];
