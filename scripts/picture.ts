/**
 * Draws docs/pictures/: comments as GitHub shows them, and the HTML report, as the committed dist/ wrote them on the
 * emulator. An argument is a folder, into which all scenes are drawn instead: narrow and wide, light and dark.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { ActionCheckout } from '../emulator/runner.ts';
import { launchChromium } from './chromium.ts';
import { githubPage } from './github-page.ts';
import { playScene, SCENE_NAMES, type SceneName, type Seen } from './scenes.ts';

interface Picture {
  readonly name: string;
  readonly scene: SceneName;
  readonly of: 'comment' | 'report';
  /** In CSS pixels. */
  readonly width: number;
  readonly colorScheme?: 'dark';
}

const [PHONE, COLUMN, DESKTOP] = [360, 860, 1280];

const IN_DOCS: readonly Picture[] = [
  { name: 'failing', scene: 'failing', of: 'comment', width: COLUMN },
  { name: 'failing-dark', scene: 'failing', of: 'comment', width: COLUMN, colorScheme: 'dark' },
  { name: 'failing-phone', scene: 'failing', of: 'comment', width: PHONE },
  { name: 'passing', scene: 'passing', of: 'comment', width: COLUMN },
  { name: 'regressed', scene: 'regressed', of: 'comment', width: COLUMN },
  { name: 'several-sets', scene: 'several-sets', of: 'comment', width: COLUMN },
  { name: 'timed-out', scene: 'timed-out', of: 'comment', width: COLUMN },
  { name: 'report-light', scene: 'regressed', of: 'report', width: DESKTOP },
  { name: 'report-dark', scene: 'regressed', of: 'report', width: DESKTOP, colorScheme: 'dark' },
];

const EVERYTHING = SCENE_NAMES.flatMap((scene) =>
  (['comment', 'report'] as const).flatMap((of) =>
    [PHONE, DESKTOP].flatMap((width): Picture[] => [
      { name: `${scene}-${of}-${width}-light`, scene, of, width },
      { name: `${scene}-${of}-${width}-dark`, scene, of, width, colorScheme: 'dark' },
    ]),
  ),
);

/** A table of the report is as high as its window at most; a comment is as high as it is. */
const HEIGHTS = { comment: 100, report: 900 } as const;

async function draw(browser: Browser, seen: Seen, picture: Picture, folder: string): Promise<void> {
  const { name, of, width, colorScheme } = picture;
  const html = of === 'report' ? seen.reportHtml : githubPage(seen.comment, of);
  const page = await browser.newPage({
    viewport: { width, height: HEIGHTS[of] },
    colorScheme: colorScheme ?? 'light',
  });
  await page.setContent(html);
  const png = await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.close();
  console.log(`Drew ${name}.png: ${Math.round(png.length / 1000)} kB, ${height} px high.`);
}

const [wanted] = process.argv.slice(2);
const folder = wanted ?? join(import.meta.dirname, '..', 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
const checkout = new ActionCheckout();
const browser = await launchChromium();
try {
  const pictures = wanted === undefined ? IN_DOCS : EVERYTHING;
  for (const scene of new Set(pictures.map((picture) => picture.scene))) {
    const seen = await playScene(scene, checkout);
    for (const picture of pictures) if (picture.scene === scene) await draw(browser, seen, picture, folder);
  }
} finally {
  await browser.close();
  checkout.remove();
}
