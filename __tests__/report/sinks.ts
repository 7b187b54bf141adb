/** Every text that a sink gives for a report. */
import { listAll, renderAnnotations, renderHeadline } from '../../src/report/annotations.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { renderLogTables } from '../../src/report/log/table.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown/markdown.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import type { Report } from '../../src/report/report.ts';
import { makePaint } from '../../src/text/colour.ts';

export function sinksOf(report: Report): string[] {
  return [
    renderMarkdown(report, commentSink(200)),
    renderMarkdown(report, SUMMARY_SINK),
    ...renderAnnotations(report).map(({ message }) => message),
    ...Object.values(renderOutputs(report, ['set-1'])),
    renderHeadline(report),
    renderJson(report),
    renderJUnit(report),
    renderHtml(report),
    ...renderLogTables(report, makePaint({})).flatMap(({ open, fold }) => [...open, ...(fold?.lines ?? [])]),
    ...listAll(report).flatMap(({ lines }) => lines),
  ];
}
