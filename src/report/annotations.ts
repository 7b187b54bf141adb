/** The report as annotations of the workflow run. */
import type { FilePlace } from '../inputs/inputs.ts';
import { toLogLine, toPlain } from '../text/escape.ts';
import { plural } from '../text/format.ts';
import type { Phrase } from '../text/phrase.ts';
import { redacted } from '../text/redaction.ts';
import { allReasons, describeNote, headline, headlineWithRemedy, withRemedy } from './reasons.ts';
import { isRed, type Report } from './report.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly place: FilePlace | undefined;
}

/**
 * GitHub shows at most ten annotations of a level for a step, and the step's failure is one of the errors.
 * https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations
 */
const MAX_ERRORS = 9;
/** Warnings about publishing come beside the notes. */
const MAX_WARNINGS = 6;
/** In a fold of the log. */
const MAX_LOGGED = 500;

/**
 * One annotation for each reason but the first, which the step's failure shows already, and one for each note;
 * in the place of those that are too many is their number.
 */
export function renderAnnotations(report: Report): Annotation[] {
  const notes = report.results.flatMap((result) => result.notes.map((note): Item => [describeNote(note)]));
  const [, ...others] = allReasons(report).map(
    (reason, at): Item => [withRemedy(reason), placeOfReason(report, at)],
  );
  return redacted(report.redact, () => {
    if (isRed(report)) return [...limited('error', others), ...limited('warning', notes)];
    // The step stays green: nothing else would show the headline of a verdict that is excused.
    const opening: Item[] = report.verdict === 'passed' ? [] : [[headline(report)]];
    return limited('warning', [...opening, ...others, ...notes]);
  });
}

/** Every reason and note, for a fold of the log, where they may be too many for the annotations. */
export function listAll(report: Report): { readonly title: string; readonly lines: readonly string[] }[] {
  const reasons = allReasons(report).map(withRemedy);
  const notes = report.results.flatMap((result) => result.notes.map(describeNote));
  const write = (phrases: readonly Phrase[]) =>
    redacted(report.redact, () => phrases.slice(0, MAX_LOGGED).map((phrase) => toLogLine(toPlain(phrase))));
  if (reasons.length + notes.length <= MAX_WARNINGS) return [];
  return [
    { title: plural(reasons.length, 'reason'), lines: write(reasons) },
    { title: plural(notes.length, 'note'), lines: write(notes) },
  ].filter(({ lines }) => lines.length > 0);
}

export function renderHeadline(report: Report): string {
  return redacted(report.redact, () => toPlain(headlineWithRemedy(report)));
}

/** Where the reason that the step's failure shows is to be found, if it is in a file. */
export function placeOfFailure(report: Report): FilePlace | undefined {
  return placeOfReason(report, 0);
}

/** Problems of the inputs come after trouble, see {@link allReasons}. */
function placeOfReason({ trouble, inputProblems }: Report, index: number): FilePlace | undefined {
  return inputProblems[trouble === undefined ? index : index - 1]?.place;
}

type Item = readonly [phrase: Phrase, place?: FilePlace | undefined];

function limited(level: Annotation['level'], all: readonly Item[]): Annotation[] {
  const most = level === 'error' ? MAX_ERRORS : MAX_WARNINGS;
  const missing = all.length <= most ? 0 : all.length - most + 1;
  const shown = all.slice(0, all.length - missing);
  if (missing > 0) shown.push([[`${missing} more are left out here.`]]);
  return shown.map(([phrase, place]) => ({ level, message: toPlain(phrase), place }));
}
