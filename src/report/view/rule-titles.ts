/** What a rule is called in a report, and where it stands. */
import type { Check, RuleName } from '../../gate/verdict.ts';

/** Of those that are no input. */
const TITLES: Readonly<Partial<Record<RuleName, string>>> = {
  'has-runs': 'Something was tested',
  complete: 'All runs present',
  required: 'Required scenarios',
  baseline: 'Baseline',
  'check-run': 'Check run',
};

const SOURCE_WORDS = { input: 'input', 'policy-file': 'policy file', both: 'input and policy file' } as const;

export function titleOf({ rule }: Pick<Check, 'rule'>): string {
  return TITLES[rule] ?? `\`${rule}\``;
}

/** Where the limit comes from; empty without a policy file. */
export function sourceOf({ source }: Pick<Check, 'source'>): string {
  return source === undefined ? '' : ` (${SOURCE_WORDS[source]})`;
}
