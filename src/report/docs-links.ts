/** Which part of the documentation explains a report. */
import type { Report } from './report.ts';

/** Headings of docs/troubleshooting.md as anchors; a test holds them to it. */
export const DOCS_SECTIONS = {
  inputs: 'inputs',
  policyFile: 'policy-file',
  bland: 'bland',
  waiting: 'waiting',
  rules: 'rules',
  completeness: 'completeness',
  regressions: 'baseline-and-regressions',
  checkRuns: 'check-runs',
} as const;

/** The address of that part, as of the version of the action that runs; `undefined` where its repository is not known. */
export function docsPage(report: Report): string | undefined {
  const { docsUrl } = report;
  return docsUrl && `${docsUrl}/troubleshooting.md#${DOCS_SECTIONS[sectionFor(report)]}`;
}

function sectionFor({ verdict, inputProblems, results }: Report): keyof typeof DOCS_SECTIONS {
  if (inputProblems.length > 0) {
    return inputProblems.every(({ input }) => input === 'policy-file') ? 'policyFile' : 'inputs';
  }
  if (verdict === 'timed-out' || verdict === 'cancelled') return 'waiting';
  // Of several sets those decide that are as bad as the step.
  const decisive = results.filter((result) => result.verdict === verdict);
  if (decisive.every(({ checks }) => checks.length === 0)) return 'bland';
  const failing = decisive.flatMap(({ checks }) => checks.filter(({ outcome }) => outcome !== 'holds'));
  const broken = failing.filter(({ outcome }) => outcome === 'broken');
  const rules = (broken.length > 0 ? broken : failing).map(({ rule }) => rule);
  const isOnly = (wanted: readonly string[]) =>
    rules.length > 0 && rules.every((rule) => wanted.includes(rule));
  if (isOnly(['regression-significance', 'max-pass-rate-drop', 'baseline'])) return 'regressions';
  if (isOnly(['check-run'])) return 'checkRuns';
  return isOnly(['complete', 'has-runs']) ? 'completeness' : 'rules';
}
