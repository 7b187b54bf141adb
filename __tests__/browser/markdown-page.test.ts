/** The comment and the job summary in a browser, as GitHub shows them. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';
import { githubPage } from '../../scripts/github-page.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown/markdown.ts';
import { SAMPLES } from '../support/samples.ts';
import { barriersIn, open, overflowOf } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser.close());

const SINKS = { comment: commentSink(200), summary: SUMMARY_SINK } as const;

const LOOKS = Object.entries(SAMPLES).flatMap(([sample, report]) =>
  (['comment', 'summary'] as const).flatMap((sink) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ sample, report, sink, colorScheme })),
  ),
);

describe('every report', () => {
  test.each(LOOKS)('$sample as a $sink in $colorScheme fits a phone, without barriers', async (look) => {
    const { report, sink, colorScheme } = look;
    const { page, complaints } = await open(browser, githubPage(renderMarkdown(report, SINKS[sink]), sink), {
      viewport: { width: 360, height: 800 },
      colorScheme,
    });
    expect(await overflowOf(page)).toBe(0);
    // Folded text is judged too.
    await page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
    expect(await overflowOf(page)).toBe(0);
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

test('what needs no look is folded, and the keyboard unfolds it', async () => {
  const { page } = await open(browser, githubPage(renderMarkdown(SAMPLES.passing, SINKS.comment), 'comment'));
  const name = page.getByText('Caller speaks over the agent');
  expect(await name.isVisible()).toBe(false);
  const summary = page.locator('details', { has: name }).locator('summary').first();
  await summary.press('Enter');
  expect(await name.isVisible()).toBe(true);
  await summary.press('Enter');
  expect(await name.isVisible()).toBe(false);
});
