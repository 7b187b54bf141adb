/** The report as JSON, for programs: every figure behind the verdict, under names that stay. */

import { averagePassRateOf, type SetFacts } from '../facts/set-facts.ts';
import { type SetResult, type Trouble, VERDICTS_BY_WEIGHT } from '../gate/verdict.ts';
import type { InputProblem, Links } from '../inputs/inputs.ts';
import { redacted } from '../text/redaction.ts';
import { addressOfRun, addressOfSet } from './addresses.ts';
import * as j from './json-kinds.ts';
import { BY_COUNTS, check, comparison, note, type ScenarioRow, scenario, violation } from './json-rows.ts';
import { checkRun } from './judges/judge-json.ts';
import { headline, type Reason, reasonsOf } from './reasons.ts';
import { isRed, type Report, type RunFacts, type StartedRuns } from './report.ts';
import { isoTime } from './time.ts';

const VERSION = 1;

const MAX_BYTES = 8 * 1024 * 1024;
/** Of each list, in all sets together. */
const MAX_ROWS = 10_000;

interface SetRows extends SetResult {
  readonly url: string | undefined;
  readonly reasons: readonly Reason[];
  readonly scenarios: readonly ScenarioRow[];
}
type Whole = Report & { readonly sets: readonly SetRows[] };

const verdict = j.oneOf(VERDICTS_BY_WEIGHT);

const trouble = j.nullable(
  j.object<Trouble>({
    message: j.message((it) => it.what),
    advice: j.words((it) => it.advice, 'What to do next.'),
    request: j.nullable(j.text)((it) => it.request, 'The request to Bland in which it happened, if any.'),
  }),
);

const overall = j.object<SetFacts>({
  avg_pass_rate: j.figure(averagePassRateOf, BY_COUNTS),
  flaky_count: j.figure((it) => it.overall?.flakyCount),
  reliable_count: j.figure((it) => it.overall?.reliableCount),
  total_runs: j.figure((it) => it.overall?.totalRuns),
});

function omitted(rows: (set: SetRows) => readonly unknown[] | undefined) {
  return j.count((set: SetRows, { most }) => Math.max(0, (rows(set)?.length ?? 0) - most));
}

const omissions = j.object<SetRows>({
  violations: omitted((it) => it.reasons),
  notes: omitted((it) => it.notes),
  scenarios: omitted((it) => it.scenarios),
  added: omitted((it) => it.comparison?.added),
  vanished: omitted((it) => it.comparison?.vanished),
  judges: omitted((it) => it.checkRun?.judges),
});

const set = j.object<SetRows>({
  id: j.nullable(j.id)(
    (it) => it.id,
    'null if the set could not be started, or that of a check run could not be had.',
  ),
  url: j.nullable(j.address)((it) => it.url, 'By the input set-url; null without it.'),
  name: j.phrase((it) => [it.name]),
  check_run: j.nullable(checkRun)(
    (it) => it.checkRun,
    'The check run of a v2 agent; null for any other set.',
  ),
  status: j.nullable(j.text)((it) => it.status, 'The last that Bland gave; null without an answer.'),
  verdict: verdict((it) => it.verdict),
  pathway_id: j.nullable(j.id)(
    (it) => it.asked?.pathwayId,
    'What the set was started with; null for an existing set.',
  ),
  persona_id: j.nullable(j.id)((it) => it.asked?.personaId),
  pathway_version: j.figure((it) => it.asked?.version),
  simulations_per_scenario: j.figure((it) => it.set?.simulationsPerScenario),
  total_scenarios: j.figure((it) => it.set?.totalScenarios),
  created_at: j.nullable(j.date)((it) => isoTime(it.set?.createdAt), 'ISO 8601 in UTC.'),
  completed_at: j.nullable(j.date)(
    (it) => isoTime(it.set?.completedAt),
    'ISO 8601 in UTC; null while it runs.',
  ),
  overall: j.nullable(overall)((it) => it.set?.overall && it.set, 'As Bland gave it.'),
  trouble: trouble((it) => it.trouble, 'Why the set was not judged; null if it was.'),
  checks: j.list(check)((it) => it.checks, 'Every rule that applies; empty if the set was not judged.'),
  violations: j.rows(violation)((it) => it.reasons, 'What is broken or inconclusive, broken rules first.'),
  notes: j.rows(note)((it) => it.notes, 'What a reader should know, without effect on the verdict.'),
  scenarios: j.rows(scenario)((it) => it.scenarios, 'Worst first.'),
  comparison: j.nullable(comparison)((it) => it.comparison, 'null without a baseline.'),
  omitted: omissions(
    (it) => it,
    'How many rows are left out at the end of each list, to limit the size of the file.',
  ),
});

const run = j.object<RunFacts>({
  commit: j.nullable(j.id)((it) => it.commit, 'The tested commit: on GitHub the head of a pull request.'),
  branch: j.nullable(j.text)((it) => it.branch, 'The branch that the commit is on; null if unknown.'),
  url: j.nullable(j.webLine)((it) => it.runUrl, 'Where the CI system shows the run.'),
  number: j.nullable(j.count)((it) => it.runNumber),
});

const override = j.object<{ readonly label: string }>({
  label: j.text((it) => it.label, 'As override-label names it.'),
});

const startedRuns = j.object<StartedRuns>({
  first_look: j.count((it) => it.first),
  second_look: j.count((it) => it.second),
  unconfirmed: j.count(
    (it) => it.unconfirmed,
    'Of starts of which no answer tells whether Bland received them. They are not among the others.',
  ),
});

const inputProblem = j.object<InputProblem>({
  input: j.text((it) => it.input),
  message: j.message((it) => it.message),
});

const whole = j.object<Whole>({
  version: j.constant(VERSION)(
    () => VERSION,
    'Fields may be added within a version. None is removed or changes its meaning without a new version.',
  ),
  verdict: verdict((it) => it.verdict),
  warn_only: j.flag((it) => it.warnOnly),
  override: j.nullable(override)(
    (it) => (it.override === undefined ? undefined : { label: it.override }),
    'What let the step pass a verdict of failed or inconclusive, on the pull request; null if nothing did.',
  ),
  step_fails: j.flag(isRed),
  headline: j.message(headline, 'The verdict and the one reason that matters.'),
  run: run((it) => it.run),
  policy_file: j.nullable(j.text)((it) => it.policyPath),
  waited_ms: j.count((it) => Math.round(it.waitedMs)),
  started_runs: j.nullable(startedRuns)(
    (it) => it.startedRuns,
    'How many runs this step started. Each costs money. null if the sets were given.',
  ),
  trouble: trouble((it) => it.trouble, 'Why the gate could not judge at all.'),
  input_problems: j.rows(inputProblem)(
    (it) => it.inputProblems,
    'What is wrong with the inputs. If anything is, nothing was judged.',
  ),
  omitted_input_problems: j.count((it, { most }) => Math.max(0, it.inputProblems.length - most)),
  sets: j.list(set)((it) => it.sets),
});

/** The JSON Schema of what {@link renderJson} gives. */
export const REPORT_SCHEMA = whole.schema;

/** At most 8 MiB: of lists that are too long the ends are left out, which are the least important. */
export function renderJson(report: Report): string {
  return redacted(report.redact, () => renderWithin(report));
}

function toRows(result: SetResult, links: Links): SetRows {
  const { id } = result;
  const scenarios = result.scenarios.map((row) => ({
    ...row,
    worstRunUrl: addressOfRun(links, row.facts, id),
  }));
  return { ...result, url: addressOfSet(links, id), scenarios, reasons: reasonsOf(result) };
}

function renderWithin(report: Report): string {
  const sets = report.results.map((result) => toRows(result, report.links));
  const written = new Map();
  for (let most = Math.floor(MAX_ROWS / Math.max(1, sets.length)); ; most = Math.floor(most / 2)) {
    const text = `${JSON.stringify(whole.write({ ...report, sets }, { most, written }), null, 2)}\n`;
    if (most === 0 || Buffer.byteLength(text) <= MAX_BYTES) return text;
  }
}
