/** The form of `report.json`, in words for those who read it with a program. The action only writes it. */
import * as z from 'zod/mini';
import type { Change } from '../src/gate/comparison.ts';
import { type RuleName, VERDICTS_BY_WEIGHT } from '../src/gate/verdict.ts';

/** What the JSON Schema says beyond the form itself. */
export const descriptions = z.registry<Readonly<Record<string, unknown>>>();

function described<T extends z.ZodMiniType>(type: T, description: string): T {
  descriptions.add(type, { description });
  return type;
}

const text = () => z.string().check(z.maxLength(2000));
const nullable = <T extends z.ZodMiniType>(type: T) => z.nullable(type);
const count = () => z.int().check(z.minimum(0));
const rate = () => z.number().check(z.minimum(0), z.maximum(1));
/** As Bland gave it, which may be impossible. */
const figure = () => nullable(z.number());

/** All of them: the compiler says when one is missing. */
const RULES: Readonly<Record<RuleName, true>> = {
  'fail-on-status': true,
  'has-runs': true,
  complete: true,
  'max-age': true,
  'min-avg-pass-rate': true,
  'max-flaky-count': true,
  'min-reliable-count': true,
  'min-scenario-pass-rate': true,
  'min-scenario-score': true,
  'min-runs-per-scenario': true,
  'max-score-stddev': true,
  required: true,
  baseline: true,
  'regression-significance': true,
  'max-pass-rate-drop': true,
};
const CHANGES: Readonly<Record<Change, true>> = {
  regressed: true,
  unclear: true,
  improved: true,
  fell: true,
  rose: true,
  same: true,
  unknown: true,
};

const verdict = () => z.enum(VERDICTS_BY_WEIGHT);
const rule = () =>
  described(z.enum(Object.keys(RULES)), 'Named as the input; has-runs and complete always apply.');
const observed = () => nullable(z.union([z.number(), text()]));
const message = () => described(text(), 'One line of plain text. Names in it come from outside.');

const trouble = () =>
  nullable(z.strictObject({ message: message(), advice: described(text(), 'What to do next.') }));

const names = {
  scenario: described(nullable(text()), 'Its name, or its id where it has none; null for the whole set.'),
  scenario_id: nullable(text()),
};

const runs = () => z.strictObject({ passed: count(), failed: count() });

const check = z.strictObject({
  rule: rule(),
  outcome: described(
    z.enum(['holds', 'broken', 'inconclusive']),
    'inconclusive: what the rule needs is absent, impossible, too little, or contradicts itself.',
  ),
  observed: described(observed(), 'Of a rule on scenarios that of the worst; null where it is not known.'),
  limit: described(observed(), 'In the unit of the rule: rates from 0 to 1, ages in seconds.'),
  source: described(
    nullable(z.enum(['input', 'policy-file', 'both'])),
    'Where the limit stands; null without a policy file, and for rules that always apply.',
  ),
  findings: described(count(), 'How many of the violations are of this rule.'),
});

const violation = z.strictObject({
  rule: rule(),
  outcome: z.enum(['broken', 'inconclusive']),
  ...names,
  observed: observed(),
  limit: observed(),
  message: message(),
});

const note = z.strictObject({ ...names, message: message() });

const change = z.strictObject({
  change: described(
    z.enum(Object.keys(CHANGES)),
    'regressed and improved: by more than chance. fell and rose: that may be chance. unclear: regressed if runs without an end count as failed. unknown: runs can not be counted.',
  ),
  baseline: nullable(runs()),
  current: nullable(runs()),
  pass_rate_change: described(figure(), 'Now less before, from -1 to 1.'),
  p_value: described(nullable(rate()), 'Of the test by itself; null where nothing was tested.'),
  adjusted_p_value: described(
    nullable(rate()),
    'With regard to all tests: a regression is claimed where it is at most the significance.',
  ),
  score_change: described(figure(), 'Mean score now less before.'),
  runs_to_settle: described(
    nullable(count()),
    'So many runs on each side would tell whether the fall is real.',
  ),
});

const scenario = z.strictObject({
  id: text(),
  name: nullable(text()),
  state: described(
    z.enum(['failing', 'flaky', 'passing', 'unknown']),
    'failing: no run passed, or a rule is broken though none is known to have failed. flaky: some passed and some did not. unknown: too little is known.',
  ),
  counts_as_failed: described(
    z.boolean(),
    'Whether it is one of failed-scenario-count: it breaks a rule, or no run passed; it is not in quarantine, and its set was judged.',
  ),
  total_runs: figure(),
  passed: figure(),
  failed: figure(),
  pass_rate: described(
    figure(),
    'By the counts of runs, where the published one is that up to its rounding.',
  ),
  pass_rate_interval: described(
    nullable(z.strictObject({ lower: rate(), upper: rate() })),
    'Where the true pass rate lies with 95% certainty; null where the runs can not be counted.',
  ),
  is_flaky: nullable(z.boolean()),
  mean_score: figure(),
  score_stddev: figure(),
  worst_run_id: nullable(text()),
  failure_modes: described(z.array(text()).check(z.maxLength(5)), 'The first five.'),
  policy_line: described(nullable(count()), 'Where the policy file speaks of it; null where it does not.'),
  quarantine: described(
    nullable(z.strictObject({ reason: text(), until: z.string() })),
    'Until the end of that day in UTC it can not fail the gate.',
  ),
  against_baseline: described(nullable(change), 'null where it is not in the baseline, or there is none.'),
});

const comparison = z.strictObject({
  baseline_set_id: text(),
  origin: described(message(), 'Where the baseline comes from.'),
  summary: message(),
  significance: described(rate(), 'The share of the significance that this set has.'),
  baseline: described(runs(), 'Runs of all scenarios that are compared.'),
  current: described(runs(), 'Runs of all scenarios that are compared.'),
  overall: described(
    nullable(
      z.strictObject({
        p_value: rate(),
        adjusted_p_value: rate(),
        regressed: z.boolean(),
        method: z.enum(['exact', 'asymptotic']),
      }),
    ),
    'All scenarios together; null where fewer than two of them tell anything.',
  ),
  overall_unclear: described(
    z.boolean(),
    'Whether the set as a whole regressed only if runs without an end count as failed.',
  ),
  added: described(z.array(z.strictObject(names)), 'In the set, and not in the baseline.'),
  vanished: described(z.array(z.strictObject(names)), 'In the baseline, and not in the set.'),
});

const set = z.strictObject({
  id: described(nullable(text()), 'null where the set was to be started and was not.'),
  name: text(),
  status: described(nullable(text()), 'As Bland gave it last; null where no answer was had.'),
  verdict: verdict(),
  pathway_id: described(nullable(text()), 'What the set was started on; null for one that was there.'),
  persona_id: nullable(text()),
  pathway_version: figure(),
  simulations_per_scenario: figure(),
  total_scenarios: figure(),
  created_at: described(nullable(z.string()), 'ISO 8601 in UTC.'),
  completed_at: described(nullable(z.string()), 'ISO 8601 in UTC; null while it runs.'),
  overall: described(
    nullable(
      z.strictObject({
        avg_pass_rate: described(
          figure(),
          'By the counts of runs, where the published one is that up to its rounding.',
        ),
        flaky_count: figure(),
        reliable_count: figure(),
        total_runs: figure(),
      }),
    ),
    'As Bland gave it.',
  ),
  trouble: described(trouble(), 'Why the set was not judged; null where it was.'),
  checks: described(z.array(check), 'Every rule that applies; empty where the set was not judged.'),
  violations: described(z.array(violation), 'What does not hold, broken rules first.'),
  notes: described(z.array(note), 'What decides nothing, but a reader should know.'),
  scenarios: described(z.array(scenario), 'The worst first.'),
  comparison: described(nullable(comparison), 'null where there is no baseline.'),
  omitted: described(
    z.strictObject({
      violations: count(),
      notes: count(),
      scenarios: count(),
      added: count(),
      vanished: count(),
    }),
    'How many rows are left out at the end of each list, since the file would be too large.',
  ),
});

export const reportSchema = z
  .strictObject({
    version: described(
      z.literal(1),
      'Fields may be added within a version. None goes, or changes its meaning, without a new one.',
    ),
    verdict: verdict(),
    warn_only: z.boolean(),
    step_fails: z.boolean(),
    headline: described(message(), 'The verdict and the one reason that matters.'),
    run: z.strictObject({
      commit: described(nullable(text()), 'That was tested: of a pull request its head.'),
      url: nullable(text()),
      number: nullable(count()),
    }),
    policy_file: nullable(text()),
    waited_ms: count(),
    trouble: described(trouble(), 'What kept the gate as a whole from judging.'),
    input_problems: described(
      z.array(z.strictObject({ input: text(), message: message() })),
      'What is wrong with the inputs; nothing was judged then.',
    ),
    omitted_input_problems: count(),
    sets: z.array(set),
  })
  .register(descriptions, {
    title: 'Report of the Bland Simulation Gate',
    description:
      'What report.json in the folder of the input report-dir has. Every field is always there; what is not known is null.',
  });
