/** The report as annotations of the workflow run. */
import type { FilePlace } from '../inputs/inputs.ts';
import { toPlain } from '../text/escape.ts';
import type { Phrase } from '../text/phrase.ts';
import { redacted } from '../text/redaction.ts';
import { allReasons, describeNote, headline } from './reasons.ts';
import { isRed, type Report } from './report.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly message: string;
  /** What it is about, where that is in a file. */
  readonly place: FilePlace | undefined;
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
  return redacted(report.redact, () => annotationsOf(report));
}

/** The verdict and the reason that matters, for the end of the log. */
export function renderHeadline(report: Report): string {
  return redacted(report.redact, () => toPlain(headline(report)));
}

function annotationsOf(report: Report): Annotation[] {
  const notes = report.results.flatMap((result) => result.notes.map(describeNote)).map(withoutPlace);
  const [, ...others] = allReasons(report).map(
    (phrase, index): Told => [phrase, placeOfReason(report, index)],
  );
  if (isRed(report)) return [...limited('error', others), ...limited('warning', notes)];
  // The step stays green: under `warn-only` nothing else would show the headline.
  const opening = report.verdict === 'passed' ? [] : [withoutPlace(headline(report))];
  return limited('warning', [...opening, ...others, ...notes]);
}

/** Where the reason that the step's failure shows is to be found, if it is in a file. */
export function placeOfFailure(report: Report): FilePlace | undefined {
  return placeOfReason(report, 0);
}

/** Problems of the inputs come after trouble, see {@link allReasons}. */
function placeOfReason({ trouble, inputProblems }: Report, index: number): FilePlace | undefined {
  return inputProblems[trouble === undefined ? index : index - 1]?.place;
}

type Told = readonly [Phrase, FilePlace | undefined];

function withoutPlace(phrase: Phrase): Told {
  return [phrase, undefined];
}

function limited(level: Annotation['level'], all: readonly Told[]): Annotation[] {
  const most = level === 'error' ? MAX_ERRORS : MAX_WARNINGS;
  const shown = all.length <= most ? all : all.slice(0, most - 1);
  const missing = all.length - shown.length;
  const more = missing === 0 ? [] : [withoutPlace([`${missing} more are left out here.`])];
  return [...shown, ...more].map(([phrase, place]) => ({ level, message: toPlain(phrase), place }));
}
