/** The report as JSON, for programs: every figure behind the verdict, under names that stay. */

import { averagePassRateOf, type SetFacts } from '../facts/set-facts.ts';
import { type SetResult, type Trouble, VERDICTS_BY_WEIGHT } from '../gate/verdict.ts';
import type { InputProblem } from '../inputs/inputs.ts';
import { redacted } from '../text/redaction.ts';
import * as j from './json-kinds.ts';
import { BY_COUNTS, check, comparison, note, scenario, violation } from './json-rows.ts';
import { headline, type Reason, reasonsOf } from './reasons.ts';
import { isRed, type Report, type RunFacts } from './report.ts';
import { isoTime } from './time.ts';

/** A field may come without a new version; none goes, or changes its meaning, without one. */
const VERSION = 1;

/** More is no pleasure to read for any program. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Of each list, over all sets. */
const MAX_ROWS = 10_000;

/** A set with the rows that are told of it. */
interface ToldSet {
  readonly result: SetResult;
  readonly reasons: readonly Reason[];
}

interface Told {
  readonly report: Report;
  readonly sets: readonly ToldSet[];
}

const verdict = j.oneOf(VERDICTS_BY_WEIGHT);

const trouble = j.nullable(
  j.objectOf<Trouble>()(
    {
      message: j.field(j.message, ({ what }) => what),
      advice: j.field(j.words, ({ advice }) => advice),
    },
    { advice: 'What to do next.' },
  ),
);

const overall = j.objectOf<SetFacts>()(
  {
    avg_pass_rate: j.field(j.figure, averagePassRateOf),
    flaky_count: j.field(j.figure, (from) => from.overall?.flakyCount),
    reliable_count: j.field(j.figure, (from) => from.overall?.reliableCount),
    total_runs: j.field(j.figure, (from) => from.overall?.totalRuns),
  },
  { avg_pass_rate: BY_COUNTS },
);

function omitted(rows: (set: ToldSet) => readonly unknown[] | undefined) {
  return j.field(j.count, (set: ToldSet, most) => Math.max(0, (rows(set)?.length ?? 0) - most));
}

const omissions = j.objectOf<ToldSet>()({
  violations: omitted(({ reasons }) => reasons),
  notes: omitted(({ result }) => result.notes),
  scenarios: omitted(({ result }) => result.scenarios),
  added: omitted(({ result }) => result.comparison?.added),
  vanished: omitted(({ result }) => result.comparison?.vanished),
});

const set = j.objectOf<ToldSet>()(
  {
    id: j.field(j.nullable(j.id), ({ result }) => result.id),
    name: j.field(j.name, ({ result }) => [result.name]),
    status: j.field(j.nullable(j.text), ({ result }) => result.status),
    verdict: j.field(verdict, ({ result }) => result.verdict),
    pathway_id: j.field(j.nullable(j.id), ({ result }) => result.asked?.pathwayId),
    persona_id: j.field(j.nullable(j.id), ({ result }) => result.asked?.personaId),
    pathway_version: j.field(j.figure, ({ result }) => result.asked?.version),
    simulations_per_scenario: j.field(j.figure, ({ result }) => result.set?.simulationsPerScenario),
    total_scenarios: j.field(j.figure, ({ result }) => result.set?.totalScenarios),
    created_at: j.field(j.nullable(j.date), ({ result }) => isoTime(result.set?.createdAt)),
    completed_at: j.field(j.nullable(j.date), ({ result }) => isoTime(result.set?.completedAt)),
    overall: j.field(j.nullable(overall), ({ result }) => result.set?.overall && result.set),
    trouble: j.field(trouble, ({ result }) => result.trouble),
    checks: j.field(j.list(check), ({ result }) => result.checks),
    violations: j.field(j.rows(violation), ({ reasons }) => reasons),
    notes: j.field(j.rows(note), ({ result }) => result.notes),
    scenarios: j.field(j.rows(scenario), ({ result }) => result.scenarios),
    comparison: j.field(j.nullable(comparison), ({ result }) => result.comparison),
    omitted: j.field(omissions, (from) => from),
  },
  {
    id: 'null where the set was to be started and was not.',
    status: 'As Bland gave it last; null where no answer was had.',
    pathway_id: 'What the set was started on; null for one that was there.',
    created_at: 'ISO 8601 in UTC.',
    completed_at: 'ISO 8601 in UTC; null while it runs.',
    overall: 'As Bland gave it.',
    trouble: 'Why the set was not judged; null where it was.',
    checks: 'Every rule that applies; empty where the set was not judged.',
    violations: 'What does not hold, broken rules first.',
    notes: 'What decides nothing, but a reader should know.',
    scenarios: 'The worst first.',
    comparison: 'null where there is no baseline.',
    omitted: 'How many rows are left out at the end of each list, since the file would be too large.',
  },
);

const run = j.objectOf<RunFacts>()(
  {
    commit: j.field(j.nullable(j.id), ({ commit }) => commit),
    url: j.field(j.nullable(j.line), ({ runUrl }) => runUrl),
    number: j.field(j.nullable(j.count), ({ runNumber }) => runNumber),
  },
  { commit: 'That was tested: of a pull request its head.' },
);

const inputProblem = j.objectOf<InputProblem>()({
  input: j.field(j.text, ({ input }) => input),
  message: j.field(j.message, ({ message }) => message),
});

const whole = j.objectOf<Told>()(
  {
    version: j.field(j.constant(VERSION), () => VERSION),
    verdict: j.field(verdict, ({ report }) => report.verdict),
    warn_only: j.field(j.flag, ({ report }) => report.warnOnly),
    step_fails: j.field(j.flag, ({ report }) => isRed(report)),
    headline: j.field(j.message, ({ report }) => headline(report)),
    run: j.field(run, ({ report }) => report.run),
    policy_file: j.field(j.nullable(j.text), ({ report }) => report.policyPath),
    waited_ms: j.field(j.count, ({ report }) => Math.round(report.waitedMs)),
    trouble: j.field(trouble, ({ report }) => report.trouble),
    input_problems: j.field(j.rows(inputProblem), ({ report }) => report.inputProblems),
    omitted_input_problems: j.field(j.count, ({ report }, most) =>
      Math.max(0, report.inputProblems.length - most),
    ),
    sets: j.field(j.list(set), ({ sets }) => sets),
  },
  {
    version: 'Fields may be added within a version. None goes, or changes its meaning, without a new one.',
    headline: 'The verdict and the one reason that matters.',
    trouble: 'What kept the gate as a whole from judging.',
    input_problems: 'What is wrong with the inputs; nothing was judged then.',
  },
);

/** The JSON Schema of what {@link renderJson} gives. */
export const REPORT_SCHEMA = whole.schema;

/**
 * Renders the report in the form of `schema/report.schema.json`, in at most 8 MiB. Of lists that are too long the ends
 * are left out, which are the least important, and `omitted` says how many rows of each.
 */
export function renderJson(report: Report): string {
  return redacted(report.redact, () => renderWithin(report));
}

function renderWithin(report: Report): string {
  const sets = report.results.map((result) => ({ result, reasons: reasonsOf(result) }));
  for (let most = Math.floor(MAX_ROWS / Math.max(1, sets.length)); ; most = Math.floor(most / 2)) {
    const text = `${JSON.stringify(whole.write({ report, sets }, most), null, 2)}\n`;
    if (most === 0 || Buffer.byteLength(text) <= MAX_BYTES) return text;
  }
}
