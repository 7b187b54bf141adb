/**
 * Draws docs/pictures/: comments as GitHub shows them, and the HTML report, of reports as they come about in practice.
 * Arguments draw only those pictures whose names begin with one of them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { SAMPLES, type Sample } from '../__tests__/support/samples.ts';
import { renderHtml } from '../src/report/html/page.ts';
import { commentSink, renderMarkdown } from '../src/report/markdown/markdown.ts';
import { launchChromium } from './chromium.ts';
import { githubPage } from './github-page.ts';

interface Picture {
  readonly name: string;
  readonly sample: Sample;
  readonly of: 'comment' | 'report';
  /** In CSS pixels. */
  readonly width: number;
  readonly colorScheme?: 'dark';
}

const DESKTOP = 860;
const PHONE = 390;

const PICTURES: readonly Picture[] = [
  { name: 'passing', sample: 'passing', of: 'comment', width: DESKTOP },
  { name: 'failing', sample: 'failing', of: 'comment', width: DESKTOP },
  { name: 'failing-dark', sample: 'failing', of: 'comment', width: DESKTOP, colorScheme: 'dark' },
  { name: 'failing-phone', sample: 'failing', of: 'comment', width: PHONE },
  { name: 'regressed', sample: 'regressed', of: 'comment', width: DESKTOP },
  { name: 'several-sets', sample: 'several-sets', of: 'comment', width: DESKTOP },
  { name: 'timed-out', sample: 'timed-out', of: 'comment', width: DESKTOP },
  { name: 'report-light', sample: 'failing', of: 'report', width: 1200 },
  { name: 'report-dark', sample: 'failing', of: 'report', width: 1200, colorScheme: 'dark' },
];

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
/** A table of the report is as high as its window at most; a comment is as high as it is. */
const HEIGHTS = { comment: 100, report: 900 } as const;

async function draw(browser: Browser, { name, sample, of, width, colorScheme }: Picture): Promise<void> {
  const report = SAMPLES[sample];
  const html = of === 'report' ? renderHtml(report) : githubPage(renderMarkdown(report, commentSink(0)), of);
  const page = await browser.newPage({
    viewport: { width, height: HEIGHTS[of] },
    colorScheme: colorScheme ?? 'light',
  });
  await page.setContent(html);
  const png = await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  await page.close();
  const kilobytes = Math.round(png.length / 1000);
  console.log(
    `Drew docs/pictures/${name}.png: ${kilobytes} kB; the page is ${overflow} px wider than its window.`,
  );
}

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium();
try {
  for (const picture of PICTURES) {
    if (wanted.length === 0 || wanted.some((name) => picture.name.startsWith(name)))
      await draw(browser, picture);
  }
} finally {
  await browser.close();
}
