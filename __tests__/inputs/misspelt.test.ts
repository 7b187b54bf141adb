/** Names near those of inputs are refused; variables that a job has for something else are left alone. */
import { describe, expect, test } from '@jest/globals';
import { INPUT_NAMES } from '../../src/inputs/inputs.ts';
import { findMisspelt, nearestName } from '../../src/inputs/misspelt.ts';
import { toPlain } from '../../src/text/escape.ts';

/** As a workflow may write it, which the runner puts into capital letters, with underscores for blanks. */
function undeclared(name: string): string {
  return name.replaceAll(' ', '_').toLowerCase();
}

describe('is refused, with the nearest input', () => {
  test.each([
    ['policy_file', 'policy-file'],
    ['policy file', 'policy-file'],
    ['policyFile', 'policy-file'],
    ['pathway_version', 'pathway-version'],
    ['pathway_verison', 'pathway-version'],
    ['pathwayversion', 'pathway-version'],
    ['baselines', 'baseline'],
    ['baselin', 'baseline'],
    ['base_line', 'baseline'],
    ['basline', 'baseline'],
    ['regression_significance', 'regression-significance'],
    ['regresion_significence', 'regression-significance'],
    ['min_avg_pass_rate', 'min-avg-pass-rate'],
    ['min_avg_passrate', 'min-avg-pass-rate'],
    ['min_pass_rate', 'min-avg-pass-rate'],
    ['minAvgPassRate', 'min-avg-pass-rate'],
    ['min_score', 'min-scenario-score'],
    ['min_runs', 'min-runs-per-scenario'],
    ['max_flaky', 'max-flaky-count'],
    ['max_flakey_count', 'max-flaky-count'],
    ['max_pass_drop', 'max-pass-rate-drop'],
    ['max_age_hours', 'max-age'],
    ['maxage', 'max-age'],
    ['fail_on', 'fail-on-status'],
    ['failonstatus', 'fail-on-status'],
    ['fail_on_state', 'fail-on-status'],
    ['scenario_id', 'scenario-ids'],
    ['simulation_id', 'simulation-set-id'],
    ['agentId', 'agent-id'],
    ['agent_version', 'agent-version-id'],
    ['check_id', 'check-run-id'],
    ['check_run', 'check-run-id'],
    ['simulation_per_scenario', 'simulations-per-scenario'],
    ['required_scenarios', 'required-scenarios-only'],
    ['timeouts', 'timeout'],
    ['tmieout', 'timeout'],
    ['timoeut', 'timeout'],
    ['redatc', 'redact'],
    ['time_out', 'timeout'],
    ['transcript', 'transcripts'],
    ['coment', 'comment'],
    ['warnonly', 'warn-only'],
    ['run_url', 'run-url'],
    ['runurl', 'run-url'],
    ['runs-url', 'run-url'],
    ['run-urls', 'run-url'],
    ['set_url', 'set-url'],
    ['sets_url', 'set-url'],
    ['mention_owners', 'mention-owners'],
    ['mention-owner', 'mention-owners'],
    ['api_key', 'api-key'],
    ['report-dirs', 'report-dir'],
    ['min-avg-pass-rates', 'min-avg-pass-rate'],
    ['max-flakey-count', 'max-flaky-count'],
  ])('%s: %s', (name, nearest) => {
    const [problem, ...others] = findMisspelt([undeclared(name)]);
    expect(others).toEqual([]);
    expect(problem?.input).toBe(undeclared(name));
    const message = toPlain(problem?.message ?? []);
    expect(message).toContain(
      `“${undeclared(name)}” is not an input of this action: did you mean ${nearest}?`,
    );
    // Nobody names a variable with a hyphen.
    expect(message.includes('environment variable')).toBe(!name.includes('-'));
  });

  test('and how to keep a variable that is meant for something else', () => {
    expect(findMisspelt(['policy_file']).map(({ message }) => toPlain(message))).toEqual([
      '“policy_file” is not an input of this action: did you mean policy-file? If it comes from the environment variable “INPUT_POLICY_FILE”, rename that.',
    ]);
  });
});

test.each(['x-', 'timeout-minutes', 'artifact-name', `${'a'.repeat(70)}-b`])(
  'what has a hyphen can only be an input, so that it is refused though it is near none: %s',
  (name) => {
    expect(findMisspelt([name]).map(({ message }) => toPlain(message).replace(/^“[^”]*”/, ''))).toEqual([
      ' is not an input of this action: see “Inputs” in docs/reference.md.',
    ]);
  },
);

test.each([
  ...[
    'name',
    'version',
    'path',
    'paths',
    'token',
    'repo_token',
    'gitlab_token',
    'file',
    'files',
    'file_name',
  ],
  ...['dir', 'directory', 'url', 'key', 'id', 'ids', 'run_id', 'timeout_ms', 'timeout_minutes', 'tag', 'ref'],
  ...['environment', 'command', 'commit', 'content', 'message', 'comment_id', 'comment_body', 'issue_number'],
  ...['report', 'report_id', 'report_path', 'export_dir', 'gateway_id', 'project_id', 'base', 'base_ref'],
  ...[
    'max_retries',
    'max_pages',
    'max_lines',
    'min_version',
    'minify',
    'maximum',
    'fail_on_error',
    'failure',
  ],
  ...[
    'fail_fast',
    'warnings',

    'node_version',
    'python_version',
    'summary',
    'cache',
    'args',
    'script',
  ],
  ...[
    'if_no_files_found',
    'retention_days',
    'log_level',
    'dry_run',
    'scenario',
    'pathway',
    'persona',
    '',
    '_',
  ],
])('another variable is left alone: %s', (name) => {
  expect(findMisspelt([name])).toEqual([]);
});

test('a name of any length is looked at in no time', () => {
  expect(findMisspelt(['x'.repeat(100_000), 'min_'.repeat(100_000)])).toEqual([]);
});

test('no input is near another, so that a hint is never a guess among ours', () => {
  for (const name of INPUT_NAMES) {
    const others = INPUT_NAMES.filter((other) => other !== name);
    const near = nearestName(name, others);
    // The two of each pair differ by a word that has to be there.
    const pairs = [
      ['min-avg-pass-rate', 'min-scenario-pass-rate'],
      ['agent-id', 'agent-version-id'],
    ];
    if (near !== undefined) expect(pairs).toContainEqual([name, near].sort());
  }
});

test.each([
  ['b', 'a'],
  ['ab', 'ac'],
  ['abcd', 'acbde'],
  ['a-b', 'a'],
])('%s is not near %s', (given, name) => {
  expect(nearestName(given, [name])).toBeUndefined();
});

test('of several near ones the nearest is named, and of two as near the first', () => {
  expect(nearestName('pass-rate', ['min-scenario-pass-rate', 'min-pass-rate'])).toBe('min-pass-rate');
  expect(nearestName('abcx', ['abcd', 'abce'])).toBe('abcd');
});

test.each(['redtac', 'rdeactt', 'redactxy', 'set', 'red', 'xedacx'])('%s has more than one typo', (word) => {
  expect(nearestName(word, INPUT_NAMES)).toBeUndefined();
});
