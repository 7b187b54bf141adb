/** Every output of the step, with its value until a better one is known. */
/** Written before anything else happens: the runner takes the last value of a name. */
export const DEFAULT_OUTPUTS = {
  verdict: 'error',
  status: '',
  'simulation-set-id': '',
  'check-run-id': '',
  'avg-pass-rate': '',
  'flaky-count': '',
  'reliable-count': '',
  'total-runs': '',
  'scenario-count': '',
  'failed-scenario-count': '',
  violations: '[]',
  regressions: '[]',
  'comment-url': '',
  'report-dir': '',
} as const;

export type Outputs = Readonly<Record<keyof typeof DEFAULT_OUTPUTS, string>>;
