/** The comment and the job summary in a browser, as GitHub shows what dist/ wrote. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { ActionCheckout } from '../../emulator/runner.ts';
import { launchChromium } from '../../scripts/chromium.ts';
import { githubPage } from '../../scripts/github-page.ts';
import { playScene, SCENE_NAMES, type SceneName, type Seen } from '../../scripts/scenes.ts';
import { barriersIn, open, overflowOf } from './browser.ts';

const PHONE = { width: 360, height: 800 };

let browser: Browser;
let checkout: ActionCheckout;
const seen = new Map<SceneName, Seen>();
beforeAll(async () => {
  checkout = new ActionCheckout();
  browser = await launchChromium();
  for (const name of SCENE_NAMES) seen.set(name, await playScene(name, checkout));
}, 120_000);
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  checkout.remove();
});

function seenIn(name: SceneName): Seen {
  const found = seen.get(name);
  if (found === undefined) throw new Error(`${name} was not played`);
  return found;
}

const unfold = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })";

/** How many pixels of anything are hidden at its side, but for code to copy, which must not be broken. */
function hiddenPixels(page: Page): Promise<number> {
  return page.evaluate<number>(`Math.max(0, ...[...document.querySelectorAll('.markdown-body, .markdown-body *')]
    .filter((one) => one.closest('pre') === null && one.clientWidth > 0)
    .map((one) => one.scrollWidth - one.clientWidth))`);
}

/** The visible lines of text, from the top. */
async function linesOf(name: SceneName): Promise<string[]> {
  const { page } = await open(browser, githubPage(seenIn(name).comment, 'comment'), { viewport: PHONE });
  // As it is laid out: what is folded is not visible.
  const text = await page.evaluate<string>("document.querySelector('.markdown-body').innerText");
  // Marks of direction can't be seen.
  return text
    .replaceAll('\u200e', '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

async function heightOf(name: SceneName): Promise<number> {
  const { page } = await open(browser, githubPage(seenIn(name).comment, 'comment'), { viewport: PHONE });
  return page.evaluate<number>("document.querySelector('.frame').scrollHeight");
}

const LOOKS = SCENE_NAMES.flatMap((name) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ name, colorScheme })),
);

describe('every scene', () => {
  test.each(SCENE_NAMES)('%s has the same text in comment and summary', (name) => {
    const { step, comment } = seenIn(name);
    expect(step.summary.trim()).toBe(comment.replace(/^<!--.*-->/, '').trim());
  });

  test.each(LOOKS)('$name in $colorScheme fits a phone, without barriers', async ({ name, colorScheme }) => {
    const { comment } = seenIn(name);
    const { page, complaints } = await open(browser, githubPage(comment, 'comment'), {
      viewport: PHONE,
      colorScheme,
    });
    expect(await page.locator('table').count()).toBe(0);
    expect([await overflowOf(page), await hiddenPixels(page)]).toEqual([0, 0]);
    // Folded text is judged too.
    await page.evaluate(unfold);
    expect([await overflowOf(page), await hiddenPixels(page)]).toEqual([0, 0]);
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('what is seen first', () => {
  const verdicts: readonly (readonly [SceneName, string, readonly (string | RegExp)[]])[] = [
    ['passing', 'passed', ['✅ Simulation gate passed: all 5 rules hold over 96 runs of 8 scenarios']],
    [
      'no-rule',
      'passed',
      [
        '✅ Simulation gate passed: Bland reports PASSED over 96 runs of 8 scenarios, and no rule on quality is set',
      ],
    ],
    [
      'failing',
      'failed',
      [
        '❌ Simulation gate failed: Angry caller wants a refund',
        'What to do next',
        '❌ Angry caller wants a refund 4 of 12 passed (33.3%)',
      ],
    ],
    ['seven-failing', 'failed', ['❌ Simulation gate failed: Angry caller wants a refund and 6 more']],
    ['three-hundred', 'failed', [/^❌ Simulation gate failed: Caller with a strong accent .+ and 11 more$/]],
    ['long-names', 'failed', [/^❌ Simulation gate failed: refund_flow\/.+…._?.+ and 2 more$/]],
    ['scripts', 'failed', [/^❌ Simulation gate failed: متصل .+ and 3 more$/]],
    [
      'regressed',
      'failed',
      [
        /^❌ Simulation gate failed: Caller asks for a human/,
        /^↓ [\d.]+ points against main \([\d.]+% → [\d.]+%\), last sets (?:[▁▂▃▄▅▆▇█] ){10}→ [▁▂▃▄▅▆▇█]$/,
        'What to do next',
      ],
    ],
    ['second-look', 'failed', ['❌ Simulation gate failed: Caller asks for a human', /^↓ .* against main /]],
    [
      'several-sets',
      'failed',
      [
        '❌ Simulation gate failed: Angry caller wants a refund',
        /^❌ pathway [\da-f]{8} \(8 scenarios, set [\da-f]{8}\): Angry caller wants a refund passed 33.3%/,
        /^✅ pathway 3c1f5a52 \(8 scenarios, set [\da-f]{8}\): all 5 rules hold$/,
      ],
    ],
    // Beside a browser the last answer may come too late to be seen.
    [
      'timed-out',
      'timed-out',
      [
        /^⏱️ Simulation gate timed out: (?:the set is still RUNNING after 20 s|gave up after 20 s of 20 s: last seen RUNNING, then Bland gave no answer within [\d.]+ s)$/,
      ],
    ],
    [
      'agent-passing',
      'passed',
      [
        '✅ Simulation gate passed for agent 5f0c1e2d (staging): all 4 rules hold over 96 runs of 8 scenarios, 2 of 3 judges passed',
      ],
    ],
    [
      'agent-failing',
      'failed',
      [
        '❌ Simulation gate failed for agent 5f0c1e2d (staging): judge Never promises a refund failed (match rate 20%)',
      ],
    ],
    [
      'agent-timed-out',
      'timed-out',
      [/^⏱️ Simulation gate timed out for agent .* RUNNING after 20 s; it was cancelled at Bland$/],
    ],
    ['cancelled', 'cancelled', [/^⏹️ Simulation gate was cancelled: .*SIGTERM/]],
    ['input-error', 'error', ['🛑 Simulation gate could not judge: 3 inputs are wrong']],
    [
      'warn-only',
      'failed',
      ['❌ Simulation gate failed, but warn-only lets the step pass: Angry caller wants a refund'],
    ],
    [
      'overridden',
      'failed',
      [
        '❌ Simulation gate failed, but was overridden by the label gate-override: Angry caller wants a refund',
      ],
    ],
    [
      'overridden-long',
      'failed',
      [/^❌ .* by the label this-is-the-longest-label-that-github-allows-to-be: .+ and 6 more$/],
    ],
    [
      'too-many-runs',
      'error',
      [
        '🛑 Simulation gate could not judge: this step would start 96 runs (8 scenarios × 12), but max-runs allows 80',
        'Nothing was started. Lower simulations-per-scenario, select fewer scenarios, or raise max-runs.',
      ],
    ],
    [
      'inconclusive',
      'inconclusive',
      [/^⚠️ Simulation gate is inconclusive: min-runs-per-scenario is not met by /],
    ],
  ];

  test('is tried in each scene', () => {
    expect(verdicts.map(([name]) => name).sort()).toEqual([...SCENE_NAMES].sort());
  });

  test.each(verdicts)('%s: %s', async (name, verdict, first) => {
    const { step } = seenIn(name);
    expect(step.outputs['verdict']).toBe(verdict);
    const isGreen = verdict === 'passed' || /^(?:warn-only|overridden)/.test(name);
    expect(step.exitCode).toBe(isGreen ? 0 : 1);
    const lines = await linesOf(name);
    expect(lines.slice(0, first.length)).toEqual(
      first.map((line) => (typeof line === 'string' ? line : expect.stringMatching(line))),
    );
  });

  test.each(['passing', 'no-rule'] as const)('%s asks for no work', async (name) => {
    const lines = await linesOf(name);
    expect(lines.join(' ')).not.toMatch(/❌|⚠️|What to do next/u);
    expect(lines).toContain('🟡 2 flaky, within limits');
  });

  test.each(['timed-out', 'cancelled'] as const)('%s shows how to judge the set again', async (name) => {
    const { 'simulation-set-id': id = '' } = seenIn(name).step.outputs;
    expect(await linesOf(name)).toContain(`simulation-set-id: ${id}`);
  });
});

describe('the height on a phone', () => {
  test.each<[SceneName, number]>([
    ['passing', 450],
    ['failing', 800],
    ['seven-failing', 1800],
    ['three-hundred', 1800],
  ])('of %s is at most %i px', async (name, most) => {
    expect(await heightOf(name)).toBeLessThanOrEqual(most);
  });
});

test('what needs no look is folded, and the keyboard unfolds it', async () => {
  const { page } = await open(browser, githubPage(seenIn('passing').comment, 'comment'));
  const name = page.getByText('Caller speaks over the agent');
  expect(await name.isVisible()).toBe(false);
  const summary = page.locator('details', { has: name }).locator('summary').first();
  await summary.press('Enter');
  expect(await name.isVisible()).toBe(true);
  await summary.press('Enter');
  expect(await name.isVisible()).toBe(false);
});
