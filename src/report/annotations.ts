/** The report as annotations of the workflow run. */
import type { Phrase } from '../phrase.ts';
import { toPlain } from './escape.ts';
import { allReasons, describeNote, headline } from './reasons.ts';
import { isRed, type Report } from './report.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly message: string;
}

/**
 * GitHub shows at most ten annotations of a level for a step, and the step's failure is one of the errors.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const MAX_ERRORS = 9;
/** Warnings about publishing come beside the notes. */
const MAX_WARNINGS = 6;

/**
 * One annotation for each reason but the first, which the step's failure shows already, and one for each note;
 * of too many the last says how many are missing.
 */
export function renderAnnotations(report: Report): Annotation[] {
  const notes = report.results.flatMap((result) => result.notes.map(describeNote));
  const [, ...otherReasons] = allReasons(report);
  const others = [...report.inputProblems.map(({ message }) => message), ...otherReasons];
  if (isRed(report)) return [...limited('error', others), ...limited('warning', notes)];
  // The step stays green: under `warn-only` nothing else would show the headline.
  const opening = report.verdict === 'passed' ? [] : [headline(report)];
  return limited('warning', [...opening, ...others, ...notes]);
}

function limited(level: Annotation['level'], phrases: readonly Phrase[]): Annotation[] {
  const messages = phrases.map(toPlain);
  const most = level === 'error' ? MAX_ERRORS : MAX_WARNINGS;
  const shown = messages.length <= most ? messages : messages.slice(0, most - 1);
  const missing = messages.length - shown.length;
  const all = missing === 0 ? shown : [...shown, `${missing} more are left out here.`];
  return all.map((message) => ({ level, message }));
}
