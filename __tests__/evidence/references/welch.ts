/**
 * What Welch's test should give, each with where it is from; computed apart from this code, with 60 digits in Python, and looked up against SciPy.
 * `published` is what the place in `origin` prints.
 */
import type { Scores } from '../../../src/evidence/welch.ts';

const scores = (mean: number, standardDeviation: number, runs: number): Scores => ({
  mean,
  standardDeviation,
  runs,
});

export interface WelchCase {
  readonly origin: string;
  readonly baseline: Scores;
  readonly current: Scores;
  readonly pValue: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Its p-value is one-sided here, so half of the one printed. */
  readonly published?: { readonly t: number; readonly degreesOfFreedom: number; readonly pValue: number };
}

export const WELCH: readonly WelchCase[] = [
  {
    origin: 'Student’s sleep data, as in t.test of R, the second drug first',
    baseline: scores(2.33, 2.002248735796829, 10),
    current: scores(0.75, 1.7890096577591625, 10),
    pValue: 0.039697070093679065,
    t: -1.860813467486853,
    degreesOfFreedom: 17.77647351617849,
    published: { t: -1.8608, degreesOfFreedom: 17.776, pValue: 0.07939 },
  },
  {
    origin: '“Welch’s t-test” of Wikipedia, first example',
    baseline: scores(23.0, 1.9493588689617927, 15),
    current: scores(20.8, 2.8106938645110393, 15),
    pValue: 0.009878012235152249,
    t: -2.4910094751181098,
    degreesOfFreedom: 24.937670787247885,
    published: { t: -2.46, degreesOfFreedom: 25.0, pValue: 0.021 },
  },
  {
    origin: '“Welch’s t-test” of Wikipedia, second example',
    baseline: scores(22.1, 0.9486832980505138, 20),
    current: scores(20.6, 3.0, 10),
    pValue: 0.07706275978202334,
    t: -1.5430334996209192,
    degreesOfFreedom: 9.910763569457222,
    published: { t: -1.57, degreesOfFreedom: 9.9, pValue: 0.149 },
  },
  {
    origin: '“Welch’s t-test” of Wikipedia, third example',
    baseline: scores(21.6, 4.135214625627067, 20),
    current: scores(19.4, 1.1832159566199232, 10),
    pValue: 0.018546596708729317,
    t: -2.2055207113151787,
    degreesOfFreedom: 24.35319439699351,
    published: { t: -2.22, degreesOfFreedom: 24.5, pValue: 0.036 },
  },
  {
    origin: 'documentation of scipy.stats.ttest_ind_from_stats, its first summary',
    baseline: scores(15.0, 9.354143466934854, 13),
    current: scores(12.0, 6.244997998398398, 11),
    pValue: 0.17999909346622123,
    t: -0.9358461935556047,
    degreesOfFreedom: 20.98461123342992,
  },
  {
    origin: 'incomplete beta function with 60 digits: scores of 5 runs',
    baseline: scores(0.9, 0.1, 5),
    current: scores(0.7, 0.2, 5),
    pValue: 0.046689444737323366,
    t: -2.0000000000000004,
    degreesOfFreedom: 5.882352941176471,
  },
  {
    origin: 'incomplete beta function with 60 digits: a rise',
    baseline: scores(0.7, 0.2, 5),
    current: scores(0.9, 0.1, 5),
    pValue: 0.9533105552626766,
    t: 2.0000000000000004,
    degreesOfFreedom: 5.882352941176471,
  },
  {
    origin: 'incomplete beta function with 60 digits: no change',
    baseline: scores(0.8, 0.1, 4),
    current: scores(0.8, 0.3, 7),
    pValue: 0.5,
    t: 0.0,
    degreesOfFreedom: 7.958393113342899,
  },
  {
    origin: 'incomplete beta function with 60 digits: two runs a side',
    baseline: scores(0.9, 0.05, 2),
    current: scores(0.6, 0.1, 2),
    pValue: 0.049730759966762635,
    t: -3.7947331922020555,
    degreesOfFreedom: 1.4705882352941178,
  },
  {
    origin: 'incomplete beta function with 60 digits: no scatter on one side',
    baseline: scores(1.0, 0.0, 10),
    current: scores(0.85, 0.2, 10),
    pValue: 0.020895900388556498,
    t: -2.3717082451262845,
    degreesOfFreedom: 9.0,
  },
  {
    origin: 'incomplete beta function with 60 digits: 10,000 runs a side',
    baseline: scores(0.85, 0.2, 10000),
    current: scores(0.843, 0.21, 10000),
    pValue: 0.007898185571378068,
    t: -2.413793103448278,
    degreesOfFreedom: 19950.583300656454,
  },
  {
    origin: 'incomplete beta function with 60 digits: far out',
    baseline: scores(0.9, 0.05, 50),
    current: scores(0.6, 0.06, 40),
    pValue: 4.7036721864301234e-39,
    t: -25.3546276418555,
    degreesOfFreedom: 75.75970873786409,
  },
];
