/** The report as Markdown, for the comment and for the job summary: one text, made to fit each. */
import { plural } from '../../text/format.ts';
import { redacted } from '../../text/redaction.ts';
import { type Block, countSections, fitBlocks, fixedBlock, type Limit } from '../fit.ts';
import type { Report } from '../report.ts';
import { VERDICT_BADGES } from '../view/badges.ts';
import { commentView } from '../view/comment.ts';
import type { CommentNode, Inline, Section, View } from '../view/nodes.ts';
import { CLOSE_FOLD, openFold, paintLine, paintNode } from './paint.ts';

export interface MarkdownSink {
  readonly limit: Limit;
  /** Completes “12 more rows left out here: …”. */
  readonly elsewhere: string;
}

/** GitHub takes at most 65,536 characters in a comment. https://github.com/orgs/community/discussions/27190 */
export function commentSink(markerLength: number, hasSummary = true): MarkdownSink {
  return {
    limit: { most: 65_536 - markerLength, measure: (text) => text.length },
    elsewhere: hasSummary ? 'the job summary of the run has more.' : SUMMARY_SINK.elsewhere,
  };
}

/** A step's summary may have 1 MiB. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export const SUMMARY_SINK: MarkdownSink = {
  limit: { most: 1024 * 1024, measure: (text) => Buffer.byteLength(text, 'utf8') },
  elsewhere: 'the outputs of the step have the numbers.',
};

export function renderMarkdown(report: Report, sink: MarkdownSink): string {
  return redacted(report.redact, () => paintView(commentView(report), sink));
}

/** Of several sets each is a fold; where they don't all fit, the last are only in the list of sets. */
function paintView(view: View<CommentNode>, { limit, elsewhere }: MarkdownSink): string {
  const isOnly = view.sections.length === 1;
  const title = paintLine([VERDICT_BADGES[view.verdict], ' ', ...view.title]);
  const opening = [fixedBlock(`### ${title}\n\n`), ...view.opening.flatMap(paintNode)];
  const closing = [...view.closing.flatMap(paintNode), fixedBlock(lastLine(view))];
  const sections = view.sections.map((section) =>
    isOnly ? section.nodes.flatMap(paintNode) : foldSection(section),
  );
  const shown = isOnly ? 1 : countSections(sections, [...opening, ...closing], limit);
  const missing = sections.length - shown;
  const notice = `_${plural(missing, 'more set')} only in the first list: ${elsewhere}_\n\n`;
  return fitBlocks(
    [
      ...opening,
      ...sections.slice(0, shown).flat(),
      ...(missing === 0 ? [] : [fixedBlock(notice)]),
      ...closing,
    ],
    limit,
    (dropped) => `_${plural(dropped, 'more row')} left out here: ${elsewhere}_\n\n`,
  );
}

function foldSection(section: Section<CommentNode>): Block[] {
  const { badge, name, nodes } = section;
  return [
    fixedBlock(openFold([badge, ` ${name}`])),
    ...nodes.flatMap(paintNode),
    fixedBlock(`${paintFacts(linesOf(section))}\n\n${CLOSE_FOLD}`),
  ];
}

/** Last, since nobody looks for it first. */
function lastLine({ sections, facts }: View<CommentNode>): string {
  const [only, ...others] = sections;
  const looked =
    others.length > 0 ? [[plural(sections.length, 'set')]] : only === undefined ? [] : linesOf(only);
  const all = [...looked, ...facts];
  return all.length === 0 ? '' : `${paintFacts(all)}\n`;
}

function linesOf({ facts }: Section<CommentNode>): Inline[] {
  return facts.flatMap(({ line }) => (line === undefined ? [] : [line]));
}

function paintFacts(facts: readonly Inline[]): string {
  return facts.map((fact) => paintLine(fact)).join(' · ');
}
