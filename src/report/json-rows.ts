/** What report.json says of rules, scenarios and baselines: each field with its form, its meaning and its value. */
import type { Counts } from '../evidence/counts.ts';
import type { Interval } from '../evidence/interval.ts';
import type { OverallEvidence } from '../evidence/regressions.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { summariseComparison } from '../gate/changes.ts';
import type { Change, Comparison, ScenarioChange } from '../gate/comparison.ts';
import type { ScenarioResult } from '../gate/verdict.ts';
import * as gate from '../gate/verdict.ts';
import type { Quarantine } from '../rules/ruled-set.ts';
import { show } from '../text/escape.ts';
import * as j from './json-kinds.ts';
import { describeNote, type Reason } from './reasons.ts';

const MAX_FAILURE_MODES = 5;
const NAME_LENGTH = 200;

const CHANGES: Readonly<Record<Change, true>> = {
  regressed: true,
  unclear: true,
  improved: true,
  fell: true,
  rose: true,
  same: true,
  unknown: true,
};

const rule = j.oneOf(gate.RULE_NAMES);
const RULE_WORDS = 'Named as the input; has-runs and complete always apply.';

const runs = j.objectOf<Counts>()({
  passed: j.field(j.count, ({ passed }) => passed),
  failed: j.field(j.count, ({ failed }) => failed),
});

export const check = j.objectOf<gate.Check>()(
  {
    rule: j.field(rule, (from) => from.rule),
    outcome: j.field(j.oneOf<gate.Outcome>(['holds', 'broken', 'inconclusive']), ({ outcome }) => outcome),
    observed: j.field(j.observed, ({ observed }) => observed),
    limit: j.field(j.observed, ({ limit }) => limit),
    source: j.field(j.nullable(j.oneOf(['input', 'policy-file', 'both'])), ({ source }) => source),
    findings: j.field(j.count, ({ findings }) => findings.length),
  },
  {
    rule: RULE_WORDS,
    outcome: 'inconclusive: what the rule needs is absent, impossible, too little, or contradicts itself.',
    observed: 'Of a rule on scenarios that of the worst; null where it is not known.',
    limit: 'In the unit of the rule: rates from 0 to 1, ages in seconds.',
    source: 'Where the limit stands; null without a policy file, and for rules that always apply.',
    findings: 'How many of the violations are of this rule.',
  },
);

/** Named as in the outputs; both are null where a rule or a note is about the whole set. */
function names<From>(scenarioOf: (from: From) => ScenarioFacts | undefined) {
  const named = (scenario: ScenarioFacts) => show(scenario.label, NAME_LENGTH);
  const name = j.nullable<ScenarioFacts>({ ...j.words, write: named });
  return {
    scenario: j.field(name, scenarioOf),
    scenario_id: j.field(j.nullable(j.id), (from: From) => scenarioOf(from)?.id),
  };
}
const NAME_WORDS = { scenario: 'Its name, or its id where it has none; null for the whole set.' };

export const violation = j.objectOf<Reason>()(
  {
    rule: j.field(rule, (from) => from.check.rule),
    outcome: j.field(j.oneOf(['broken', 'inconclusive']), ({ finding }) => finding.outcome),
    ...names<Reason>(({ finding }) => finding.scenario),
    observed: j.field(j.observed, ({ finding }) => finding.observed),
    limit: j.field(j.observed, (from) => from.finding.limit ?? from.check.limit),
    message: j.field(j.message, ({ finding }) => finding.message),
  },
  { rule: RULE_WORDS, ...NAME_WORDS },
);

export const note = j.objectOf<gate.Note>()(
  { ...names<gate.Note>(({ scenario }) => scenario), message: j.field(j.message, describeNote) },
  NAME_WORDS,
);

const named = j.objectOf<ScenarioFacts>()(
  names<ScenarioFacts>((scenario) => scenario),
  NAME_WORDS,
);

const change = j.objectOf<ScenarioChange>()(
  {
    change: j.field(j.oneOf(Object.keys(CHANGES) as Change[]), (from) => from.change),
    baseline: j.field(j.nullable(runs), ({ counts }) => counts?.baseline),
    current: j.field(j.nullable(runs), ({ counts }) => counts?.current),
    pass_rate_change: j.field(j.figure, ({ passRateChange }) => passRateChange),
    p_value: j.field(j.nullable(j.rate), ({ evidence }) => evidence?.pValue),
    adjusted_p_value: j.field(j.nullable(j.rate), ({ evidence }) => evidence?.adjustedP),
    score_change: j.field(j.figure, ({ scoreChange }) => scoreChange),
    runs_to_settle: j.field(j.nullable(j.count), ({ runsToSettle }) => runsToSettle),
  },
  {
    change:
      'regressed and improved: by more than chance. fell and rose: that may be chance. unclear: regressed if runs without an end count as failed. unknown: runs can not be counted.',
    pass_rate_change: 'Now less before, from -1 to 1.',
    p_value: 'Of the test by itself; null where nothing was tested.',
    adjusted_p_value:
      'With regard to all tests: a regression is claimed where it is at most the significance.',
    score_change: 'Mean score now less before.',
    runs_to_settle: 'So many runs on each side would tell whether the fall is real.',
  },
);

const interval = j.objectOf<Interval>()({
  lower: j.field(j.rate, ({ lower }) => lower),
  upper: j.field(j.rate, ({ upper }) => upper),
});

const quarantine = j.objectOf<Quarantine>()({
  reason: j.field(j.longText, ({ reason }) => reason),
  until: j.field(j.date, ({ until }) => until),
});

export const BY_COUNTS = 'By the counts of runs, where the published one is that up to its rounding.';

const maybeText = j.nullable(j.text);
/** One of which nothing can be seen is none. */
const scenarioName: typeof maybeText = {
  ...maybeText,
  write: (name, most) => maybeText.write(name, most) || null,
};

export const scenario = j.objectOf<ScenarioResult>()(
  {
    id: j.field(j.id, (from) => from.facts.id),
    name: j.field(scenarioName, (from) => from.facts.name),
    state: j.field(j.oneOf(['failing', 'flaky', 'passing', 'unknown']), ({ state }) => state),
    counts_as_failed: j.field(j.flag, ({ failed }) => failed),
    total_runs: j.field(j.figure, (from) => from.facts.totalRuns),
    passed: j.field(j.figure, (from) => from.facts.passed),
    failed: j.field(j.figure, (from) => from.facts.failed),
    pass_rate: j.field(j.figure, (from) => from.facts.passRate),
    pass_rate_interval: j.field(j.nullable(interval), (from) => from.interval),
    is_flaky: j.field(j.nullable(j.flag), (from) => from.facts.isFlaky),
    mean_score: j.field(j.figure, (from) => from.facts.meanScore),
    score_stddev: j.field(j.figure, (from) => from.facts.scoreStddev),
    worst_run_id: j.field(j.nullable(j.id), (from) => from.facts.worstRunId),
    failure_modes: j.field(j.first(MAX_FAILURE_MODES, j.text), (from) => from.facts.failureModes),
    policy_line: j.field(j.nullable(j.count), ({ terms }) => terms?.entry?.line),
    quarantine: j.field(j.nullable(quarantine), ({ terms }) => terms?.quarantine),
    against_baseline: j.field(j.nullable(change), (from) => from.change),
  },
  {
    state:
      'failing: no run passed, or a rule is broken though none is known to have failed. flaky: some passed and some did not. unknown: too little is known.',
    counts_as_failed:
      'Whether it is one of failed-scenario-count: it breaks a rule, or no run passed; it is not in quarantine, and its set was judged.',
    pass_rate: BY_COUNTS,
    pass_rate_interval:
      'Where the true pass rate lies with 95% certainty; null where the runs can not be counted.',
    failure_modes: 'The first five.',
    policy_line: 'Where the policy file speaks of it; null where it does not.',
    quarantine: 'Until the end of that day in UTC it can not fail the gate.',
    against_baseline: 'null where it is not in the baseline, or there is none.',
  },
);

const overall = j.objectOf<OverallEvidence>()({
  p_value: j.field(j.rate, ({ pValue }) => pValue),
  adjusted_p_value: j.field(j.rate, ({ adjustedP }) => adjustedP),
  regressed: j.field(j.flag, ({ claimed }) => claimed),
  method: j.field(j.oneOf(['exact', 'asymptotic']), ({ method }) => method),
});

export const comparison = j.objectOf<Comparison>()(
  {
    baseline_set_id: j.field(j.id, ({ baseline }) => baseline.id),
    origin: j.field(j.message, ({ origin }) => origin),
    summary: j.field(j.message, summariseComparison),
    significance: j.field(j.rate, ({ significance }) => significance),
    baseline: j.field(runs, ({ totals }) => totals.baseline),
    current: j.field(runs, ({ totals }) => totals.current),
    overall: j.field(j.nullable(overall), (from) => from.overall),
    overall_unclear: j.field(j.flag, ({ overallUnclear }) => overallUnclear),
    added: j.field(j.rows(named), ({ added }) => added),
    vanished: j.field(j.rows(named), ({ vanished }) => vanished),
  },
  {
    origin: 'Where the baseline comes from.',
    significance: 'The share of the significance that this set has.',
    baseline: 'Runs of all scenarios that are compared.',
    current: 'Runs of all scenarios that are compared.',
    overall: 'All scenarios together; null where fewer than two of them tell anything.',
    overall_unclear: 'Whether the set as a whole regressed only if runs without an end count as failed.',
    added: 'In the set, and not in the baseline.',
    vanished: 'In the baseline, and not in the set.',
  },
);
