/** What browser tests share: one browser, pages that tell what went wrong in them, and the rules of accessibility. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface OpenPage {
  readonly page: Page;
  /** Errors of scripts, lines on the console, violations of the policy, dialogs: one text each. */
  readonly complaints: readonly string[];
  /** Addresses that the page asked for, its own first. */
  readonly requests: readonly string[];
  /** Those of them that its policy let through. */
  readonly sent: readonly string[];
}

export const ADDRESS = 'https://report.example/report.html';

/** A page with that HTML, as a server would give it; there is no other server. */
export async function open(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (line) => complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  const sent: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    sent.push(url);
    return url === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort();
  });
  await page.goto(ADDRESS);
  return { page, complaints, requests, sent };
}

/** How many pixels the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What has more in it than it shows from left to right, or reaches out of the window: the element, and by how many pixels. */
export async function clippedIn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.body.querySelectorAll(':not(svg *)')].flatMap((element) => {
    const { display } = getComputedStyle(element);
    const { width, right } = element.getBoundingClientRect();
    if (width === 0 || element.matches('.skip')) return [];
    const inside = display === 'inline' ? 0 : element.scrollWidth - element.clientWidth;
    const most = Math.max(inside, Math.ceil(right) - document.documentElement.clientWidth);
    return most > 2 ? [element.localName + '.' + element.className + ': ' + most] : [];
  })`);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds that is serious or critical: the rule, and the element. */
export async function barriersIn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`axe.run().then(({ violations }) =>
    violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary].join(': '))))`);
}

/** The visible text of the element that has the focus, or of its label. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const element = document.activeElement;
    const name = element.ariaLabel ?? (element.labels?.[0] ?? element).textContent;
    return element.localName + ': ' + name.trim();
  })()`);
}
