/** Rules, scenarios and baselines in report.json: each field with its form, its meaning and its value. */

import { summariseComparison } from '../comparison/changes.ts';
import type { Change, Comparison, ScenarioChange } from '../comparison/compare.ts';
import type { SecondLook } from '../comparison/second-look.ts';
import type { Counts } from '../evidence/counts.ts';
import type { Interval } from '../evidence/interval.ts';
import type { Evidence } from '../evidence/regressions.ts';
import type { ScenarioFacts } from '../facts/scenario-facts.ts';
import { averagePassRateOf, type SetFacts } from '../facts/set-facts.ts';
import * as gate from '../gate/verdict.ts';
import type { Quarantine } from '../rules/ruled-set.ts';
import * as j from './json-kinds.ts';
import { describeNote, type Reason } from './reasons.ts';
import { isoTime } from './time.ts';

const MAX_FAILURE_MODES = 5;

const CHANGES: readonly Change[] = ['regressed', 'unclear', 'improved', 'fell', 'rose', 'same', 'unknown'];

const rule = j.oneOf(gate.RULE_NAMES);
const RULE_WORDS = 'Named as the input; has-runs and complete always apply, and check-run to v2 agents.';

const runs = j.object<Counts>({
  passed: j.count((it) => it.passed),
  failed: j.count((it) => it.failed),
});

export const check = j.object<gate.Check>({
  rule: rule((it) => it.rule, RULE_WORDS),
  outcome: j.oneOf<gate.Outcome>(['holds', 'broken', 'inconclusive'])(
    (it) => it.outcome,
    'inconclusive: what the rule needs is absent, impossible, too little, or contradicts itself.',
  ),
  observed: j.observed((it) => it.observed, 'For a rule on scenarios, that of the worst; null if unknown.'),
  limit: j.observed((it) => it.limit, 'In the unit of the rule: rates from 0 to 1, ages in seconds.'),
  source: j.nullable(j.oneOf(['input', 'policy-file', 'both']))(
    (it) => it.source,
    'Where the limit was given; null without a policy file, and for rules that always apply.',
  ),
  findings: j.count((it) => it.findings.length, 'How many violations this rule has.'),
});

/** Both are null where a rule or a note is about the whole set. */
function names<From>(scenarioOf: (from: From) => ScenarioFacts | undefined) {
  return {
    scenario: j.nullable(j.label)(scenarioOf, 'Its name, or its id if it has none; null for the whole set.'),
    scenario_id: j.nullable(j.id)((from: From) => scenarioOf(from)?.id),
  };
}

export const violation = j.object<Reason>({
  rule: rule((it) => it.check.rule, RULE_WORDS),
  outcome: j.oneOf(['broken', 'inconclusive'])((it) => it.finding.outcome),
  ...names<Reason>(({ finding }) => finding.scenario),
  judge: j.name(
    ({ finding: { judge } }) => judge?.name ?? judge?.id,
    'The judge of a check run, if it is about one.',
  ),
  observed: j.observed((it) => it.finding.observed),
  limit: j.observed((it) => it.finding.limit ?? it.check.limit),
  message: j.message((it) => it.finding.message),
});

export const note = j.object<gate.Note>({
  ...names<gate.Note>(({ scenario }) => scenario),
  message: j.message(describeNote),
});

const named = j.object<ScenarioFacts>(names<ScenarioFacts>((scenario) => scenario));

const change = j.object<ScenarioChange>({
  change: j.oneOf(CHANGES)(
    (it) => it.change,
    'regressed and improved: by more than chance. fell and rose: may be chance. unclear: regressed only if runs that neither passed nor failed count as failed. unknown: runs can not be counted.',
  ),
  baseline: j.nullable(runs)((it) => it.counts?.baseline),
  current: j.nullable(runs)((it) => it.counts?.current),
  pass_rate_change: j.figure((it) => it.passRateChange, 'Now minus before, from -1 to 1.'),
  played_again: j.nullable(runs)(
    (it) => it.again,
    'The runs of a second look among those of current; null without one.',
  ),
  p_value: j.nullable(j.rate)(
    (it) => it.evidence?.pValue,
    'Of this test by itself; null if nothing was tested.',
  ),
  adjusted_p_value: j.nullable(j.rate)(
    (it) => it.evidence?.adjustedP,
    'The chance that any scenario shows something this strong although nothing changed. A regression is claimed if it is at most the level.',
  ),
  level: j.nullable(j.rate)((it) => it.evidence?.level),
  score_change: j.figure((it) => it.scoreChange, 'Mean score now minus before.'),
  history: j.list(j.nullable(j.rate))(
    (it) => it.history,
    'The pass rate in each set of history, null if unknown.',
  ),
});

const interval = j.object<Interval>({
  lower: j.rate((it) => it.lower),
  upper: j.rate((it) => it.upper),
});

const quarantine = j.object<Quarantine>({
  reason: j.longText((it) => it.reason),
  until: j.date((it) => it.until),
});

export const BY_COUNTS = 'From the counts of runs, if the published one is the same up to rounding.';

export type ScenarioRow = gate.ScenarioResult & { readonly worstRunUrl: string | undefined };

export const scenario = j.object<ScenarioRow>({
  id: j.id((it) => it.facts.id),
  name: j.name((it) => it.facts.name),
  state: j.oneOf(['failing', 'flaky', 'passing', 'unknown'])(
    (it) => it.state,
    'failing: no run passed, or a rule is broken although none is known to have failed. flaky: some passed and some did not. unknown: too little is known.',
  ),
  counts_as_failed: j.flag(
    (it) => it.failed,
    'Whether failed-scenario-count counts it: it breaks a rule or no run passed, it is not in quarantine, and its set was judged.',
  ),
  total_runs: j.figure((it) => it.facts.totalRuns),
  passed: j.figure((it) => it.facts.passed),
  failed: j.figure((it) => it.facts.failed),
  pass_rate: j.figure((it) => it.facts.passRate, BY_COUNTS),
  pass_rate_interval: j.nullable(interval)(
    (it) => it.interval,
    'Pass rates that fit these runs: about 95 of 100 such ranges contain the true one; null if the runs can not be counted.',
  ),
  is_flaky: j.nullable(j.flag)((it) => it.facts.isFlaky),
  mean_score: j.figure((it) => it.facts.meanScore),
  score_stddev: j.figure((it) => it.facts.scoreStddev),
  worst_run_id: j.nullable(j.id)((it) => it.facts.worstRunId),
  worst_run_url: j.nullable(j.address)((it) => it.worstRunUrl, 'By the input run-url; null without it.'),
  failure_modes: j.first(MAX_FAILURE_MODES, j.text)((it) => it.facts.failureModes, 'The first five.'),
  policy_line: j.nullable(j.count)(
    (it) => it.terms?.entry?.line,
    'Its line in the policy file; null if it has none.',
  ),
  owners: j.list(j.line)(
    (it) => it.terms?.entry?.owners ?? [],
    'GitHub users and teams in its entry in the policy file, without @.',
  ),
  quarantine: j.nullable(quarantine)(
    (it) => it.terms?.quarantine,
    'Until the end of that day in UTC it can not fail the gate.',
  ),
  against_baseline: j.nullable(change)(
    (it) => it.change,
    'null if it is not in the baseline, or there is none.',
  ),
});

const overall = j.object<Evidence>({
  p_value: j.rate((it) => it.pValue),
  level: j.rate((it) => it.level, 'It is claimed if the p-value is at most this.'),
  regressed: j.flag((it) => it.claimed),
});

const past = j.object<SetFacts>({
  set_id: j.id((it) => it.id),
  created_at: j.nullable(j.date)((it) => isoTime(it.createdAt), 'ISO 8601 in UTC.'),
  avg_pass_rate: j.figure(averagePassRateOf),
});

const secondLook = j.object<SecondLook>({
  set_id: j.nullable(j.id)(
    (it) => (it.kind === 'made' ? it.set.id : it.kind === 'void' ? it.setId : undefined),
    'null if none was started.',
  ),
  runs: j.nullable(j.count)((it) => (it.kind === 'made' ? it.runs : undefined), 'What was paid for.'),
  void_since: j.nullable(j.message)(
    (it) => (it.kind === 'void' ? it.why : undefined),
    'Why it was not made or can not be used, so the claims of the first look stand; null otherwise.',
  ),
});

export const comparison = j.object<Comparison>({
  baseline_set_ids: j.list(j.id)((it) => it.sets.map(({ id }) => id), 'Newest first; their runs are pooled.'),
  origin: j.message((it) => it.origin, 'Where the baseline comes from.'),
  summary: j.message(summariseComparison),
  significance: j.rate((it) => it.significance, 'The share of the significance for this set.'),
  baseline: runs((it) => it.totals.baseline, 'Runs of all tested scenarios.'),
  current: runs((it) => it.totals.current, 'The same, without those of a second look.'),
  overall: j.nullable(overall)(
    (it) => it.overall,
    'All scenarios together; null if fewer than two of them have evidence.',
  ),
  overall_unclear: j.flag(
    (it) => it.overallUnclear,
    'Whether the set as a whole regressed only if runs that neither passed nor failed count as failed.',
  ),
  history: j.list(past)((it) => it.history, 'The last ten sets of the baseline, oldest first.'),
  second_look: j.nullable(secondLook)(
    (it) => it.secondLook,
    'Suspects are replayed once, then all their runs count. null if switched off.',
  ),
  added: j.rows(named)((it) => it.added, 'In the set, and not in the baseline.'),
  vanished: j.rows(named)((it) => it.vanished, 'In the newest set of the baseline, and not in the set.'),
});
