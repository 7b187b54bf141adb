/**
 * What holds for an input that is not given, written as a workflow would write it. The defaults are here and not in
 * action.yml, since the runner hands those over like values that were given.
 */
import type { InputName } from './inputs.ts';

export const DEFAULTS = {
  'required-scenarios-only': 'false',
  'simulations-per-scenario': '5',
  'base-url': 'https://api.bland.ai',
  'poll-interval': '5s',
  timeout: '30m',
  'fail-on-status': 'FAILED,ERROR',
  baseline: 'none',
  'regression-significance': '0.05',
  'warn-only': 'false',
  comment: 'always',
  'job-summary': 'true',
  annotations: 'true',
  transcripts: 'false',
  redact: 'true',
} as const satisfies Partial<Record<InputName, string>>;

export type DefaultedName = keyof typeof DEFAULTS;
