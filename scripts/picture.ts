/**
 * Draws docs/comment.png: a comment that the committed dist/ really wrote, rendered by GitHub's Markdown parser and
 * style in Chromium. Needs a Chromium; its path can be given in CHROMIUM.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import gfm from 'cmark-gfm-js';
import { chromium } from 'playwright-core';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../emulator/bland.ts';
import { Emulator } from '../emulator/emulator.ts';
import { ActionCheckout, pullRequestEvent } from '../emulator/runner.ts';

const PULL_REQUEST = 7;
const HEAD = '7f3c2a9be4d1508cc6e0aa5d9f3b1e2477c8d601';
/** What GitHub makes of a commit's full hash. */
const SHORT_HEAD = `<a href="#"><tt>${HEAD.slice(0, 7)}</tt></a>`;

async function writeComment(): Promise<string> {
  const emulator = await Emulator.start();
  const checkout = new ActionCheckout();
  try {
    emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
    emulator.github.pullRequests.push({ number: PULL_REQUEST, state: 'open', headSha: HEAD });
    await checkout.run({
      emulator,
      with: {
        'simulation-set-id': DOCUMENTED_ID,
        'min-avg-pass-rate': '80%',
        'max-flaky-count': '0',
        'min-scenario-pass-rate': '80%',
      },
      eventName: 'pull_request',
      event: pullRequestEvent(emulator, PULL_REQUEST, HEAD),
    });
    const [comment] = emulator.github.commentsOn(PULL_REQUEST);
    if (comment === undefined) throw new Error('The action wrote no comment to draw');
    return comment.body;
  } finally {
    checkout.remove();
    await emulator.close();
  }
}

function page(markdown: string): string {
  const styles = dirname(
    createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
  );
  const css = readFileSync(join(styles, 'github-markdown-light.css'), 'utf8');
  const html = gfm.convertUnsafe(markdown.replace(/^<!--.*?-->/, '')).replace(HEAD, SHORT_HEAD);
  return `<!doctype html><meta charset="utf-8"><style>${css}
    body { margin: 0; padding: 16px; background: #fff; font-family: -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
    .comment { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
    .head { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; font-size: 14px; color: #59636e; }
    .head b { color: #1f2328; }
    .markdown-body { padding: 16px; font-size: 14px; }
  </style><div class="comment"><div class="head"><b>github-actions</b> bot commented now</div>
  <div class="markdown-body">${html}</div></div>`;
}

const [width = '860', file = join(import.meta.dirname, '..', 'docs', 'comment.png')] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const tab = await browser.newPage({
    viewport: { width: Number(width), height: 200 },
    deviceScaleFactor: 2,
  });
  await tab.setContent(page(await writeComment()));
  mkdirSync(dirname(file), { recursive: true });
  await tab.screenshot({ path: file, fullPage: true });
  const overflow = await tab.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  console.log(`Drew ${file}; the page is ${String(overflow)} px wider than its window.`);
} finally {
  await browser.close();
}
