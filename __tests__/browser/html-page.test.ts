/** report.html in a browser: how it looks, what its script does, and that nothing in it does more. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import type { Report } from '../../src/report/report.ts';
import { oneLine } from '../../src/text/escape.ts';
import { baselineOf } from '../support/arbitraries.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { fc, unicode } from '../support/property.ts';
import { reportOf, reportOfSets } from '../support/reports.ts';
import { SAMPLES } from '../support/samples.ts';
import {
  documentedSet,
  judged,
  quarantineFor,
  scenarioOfRuns,
  scenarioPolicy,
  simulationSet,
} from '../support/sets.ts';
import { ADDRESS, barriersIn, clippedIn, focused, type OpenPage, open, overflowOf } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => browser.close());

const openReport = (report: Report, options?: BrowserContextOptions) =>
  open(browser, renderHtml(report), options);

/** Nothing went wrong, and nothing but the page was asked for. */
function expectQuiet({ complaints, requests }: OpenPage): void {
  expect(complaints).toEqual([]);
  expect(requests).toEqual([ADDRESS]);
}

/** The names of the scenarios that are shown, in their order. */
function namesIn(page: Page): Promise<string[]> {
  return page.locator('.scenarios tbody tr:visible th bdi').allTextContents();
}

const status = (page: Page) => page.locator('[role=status]').textContent();

/** Names, ids and words as long as they may be, without a blank. */
const LONG = scenarioOfRuns(2, 3, {
  id: 'x'.repeat(128),
  name: 'appointments_of_the_clinic/'.repeat(37),
  worstRunId: 'y'.repeat(128),
  failureModes: ['z'.repeat(200)],
});
const longSet = (id: string) => {
  const entry = { match: { by: 'name', pattern: 'other' }, matches: () => true } as const;
  const quarantine = { ...quarantineFor(3), reason: 'w'.repeat(200) };
  return judged(
    simulationSet({ id, scenarios: [LONG, { ...LONG, id: 'b' }, scenarioOfRuns(5, 0, { id: 'c' })] }),
    {
      'min-scenario-pass-rate': 0.9,
      policyPath: 'p'.repeat(200),
      scenarios: [scenarioPolicy({ ...entry, quarantine, owners: ['o'.repeat(39)] })],
    },
    { baseline: baselineOf([simulationSet({ id: 'before', scenarios: [{ ...LONG, id: 'gone' }, LONG] })]) },
  );
};
const LONG_WORDS = reportOf([longSet('v'.repeat(128)), longSet('u'.repeat(128))], {
  policyPath: `${'p'.repeat(190)}.yml`,
});
const REPORTS = { ...SAMPLES, 'long words': LONG_WORDS };

const SIZES = [360, 1024, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);
const LOOKS = Object.entries(REPORTS).flatMap(([sample, report]) =>
  SIZES.map((size) => ({ sample, report, ...size })),
);

describe('every report', () => {
  test.each(LOOKS)(
    '$sample fits $width px in $colorScheme, without barriers',
    async ({ report, ...look }) => {
      const { width, colorScheme } = look;
      const opened = await openReport(report, { viewport: { width, height: 800 }, colorScheme });
      expect(await overflowOf(opened.page)).toBe(0);
      expect(await clippedIn(opened.page)).toEqual([]);
      expect(await barriersIn(opened.page)).toEqual([]);
      expectQuiet(opened);
    },
  );

  test('has the colours of the scheme', async () => {
    const ground = async (colorScheme: 'light' | 'dark') => {
      const { page } = await openReport(SAMPLES.passing, { colorScheme });
      return page.evaluate('getComputedStyle(document.body).backgroundColor');
    };
    expect(await ground('light')).toBe('rgb(255, 255, 255)');
    expect(await ground('dark')).toBe('rgb(13, 17, 23)');
  });
});

describe('with the keyboard', () => {
  test('everything is reached in the order in which it stands', async () => {
    const { page } = await openReport(SAMPLES.failing);
    const stops: string[] = [];
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(stops).toEqual([
      'a: Skip to the scenarios',
      'a: 7f3c2a9',
      'a: run 128',
      'select: Show',
      'select: Sort',
      'input: Contains',
      'button: Scenario',
      'button: Result',
      'button: Runs passed',
      'button: Pass rate',
      'button: Mean score',
      'button: Why',
    ]);
  });

  test('the focus is seen wherever it is', async () => {
    const { page } = await openReport(SAMPLES.failing);
    for (let stop = 0; stop < 9; stop += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect([await focused(page), outline]).toEqual([expect.any(String), 'solid']);
      expect(await page.locator(':focus').boundingBox()).toMatchObject({ x: expect.any(Number) });
    }
  });

  test('the skip link leads to the table of scenarios', async () => {
    const { page } = await openReport(SAMPLES.failing);
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: 16 });
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('table: 8 scenarios');
  });

  test('columns are sorted, what is not known last, and it is said', async () => {
    const scenarios = [
      scenarioOfRuns(4, 1, { name: 'b', meanScore: undefined }),
      scenarioOfRuns(1, 4, { name: 'Scenario 10', meanScore: 0.3 }),
      scenarioOfRuns(5, 0, { name: 'Scenario 9', meanScore: 0.95 }),
    ];
    const { page } = await openReport(reportOfSets([simulationSet({ scenarios })]));
    expect(await namesIn(page)).toEqual(['Scenario 10', 'b', 'Scenario 9']);
    await page.getByRole('button', { name: 'Mean score' }).focus();
    await page.keyboard.press('Enter');
    expect(await namesIn(page)).toEqual(['Scenario 10', 'Scenario 9', 'b']);
    expect(await status(page)).toBe('Showing 3 of 3 scenarios, sorted by mean score, ascending.');
    await page.keyboard.press('Space');
    expect(await namesIn(page)).toEqual(['Scenario 9', 'Scenario 10', 'b']);
    expect(await page.locator('[aria-sort]').allTextContents()).toEqual(['Mean score']);
    expect(await page.locator('[aria-sort="descending"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Scenario' }).press('Enter');
    expect(await namesIn(page)).toEqual(['b', 'Scenario 9', 'Scenario 10']);
    expect(await page.locator('[aria-sort]').allTextContents()).toEqual(['Scenario']);
    await page.getByRole('button', { name: 'Runs passed' }).press('Enter');
    expect(await namesIn(page)).toEqual(['Scenario 10', 'b', 'Scenario 9']);
  });

  test('each column can be sorted', async () => {
    const opened = await openReport(SAMPLES.regressed);
    const buttons = await opened.page.locator('.scenarios thead button').all();
    expect(buttons).toHaveLength(8);
    for (const button of buttons) {
      await button.press('Enter');
      expect(await status(opened.page)).toMatch(/^Showing 8 of 8 scenarios, sorted by [a-z ]+, ascending\.$/);
    }
    expectQuiet(opened);
  });
});

describe('the filter', () => {
  test('shows the scenarios of one kind, and says how many', async () => {
    const opened = await openReport(SAMPLES.failing);
    const { page } = opened;
    await page.getByLabel('Show').selectOption({ label: 'in quarantine (1)' });
    expect(await namesIn(page)).toEqual(['Bad line with long silences']);
    expect(await status(page)).toBe('Showing 1 of 1 scenarios that match, of 8 in all, worst first.');
    await page.getByLabel('Show').selectOption('');
    expect(await status(page)).toBe('Showing 8 of 8 scenarios, worst first.');
    expectQuiet(opened);
  });

  test('shows the scenarios that contain a text, whatever its case, together with the kind', async () => {
    const { page } = await openReport(SAMPLES.failing);
    await page.getByLabel('Contains').fill(' DISMISSIVE ');
    await page.getByText('Showing 1 of 1 scenarios that match').waitFor();
    expect(await namesIn(page)).toEqual(['Angry caller wants a refund']);
    await page.getByLabel('Show').selectOption('passing');
    expect(await namesIn(page)).toEqual([]);
    expect(await status(page)).toBe('No scenario matches.');
    await page.getByRole('button', { name: 'Clear the filter' }).press('Enter');
    expect(await status(page)).toBe('Showing 8 of 8 scenarios, worst first.');
    expect(await page.getByLabel('Contains').inputValue()).toBe('');
    expect(await focused(page)).toBe('select: Show');
    expect(await page.getByRole('button', { name: 'Clear the filter' }).isVisible()).toBe(false);
  });

  test('is one for each set', async () => {
    const { page } = await openReport(SAMPLES['several-sets']);
    await page.getByLabel('Show').first().selectOption('flaky');
    expect(await page.locator('[role=status]').allTextContents()).toEqual([
      'Showing 2 of 2 scenarios that match, of 8 in all, worst first.',
      'Showing 8 of 8 scenarios, worst first.',
    ]);
  });
});

describe('on a phone', () => {
  const PHONE = { viewport: { width: 360, height: 800 } };

  test('each value has the title of its column before it, and what is not known takes no room', async () => {
    const { page } = await openReport(SAMPLES.failing, PHONE);
    const titles = (row: number) =>
      page.evaluate(`[...document.querySelector('.scenarios tbody').rows[${row}].querySelectorAll('td')]
        .filter((cell) => cell.offsetHeight > 0)
        .map((cell) => getComputedStyle(cell, '::before').content)`);
    const figures = ['"Result"', '"Runs passed"', '"Pass rate"', '"Mean score"'];
    expect(await titles(0)).toEqual([...figures, '"Why"', '"Worst run"']);
    expect(await titles(7)).toEqual([...figures, '"Worst run"']);
  });

  test('a screen reader finds tables, rows and cells', async () => {
    const { page } = await openReport(SAMPLES.failing, PHONE);
    const table = page.getByRole('table', { name: '8 scenarios' });
    const row = table.getByRole('row', { name: 'Angry caller wants a refund' });
    expect(await row.getByRole('rowheader').count()).toBe(1);
    expect(await row.getByRole('cell').allTextContents()).toContain('4 of 12');
    for (const [what, role] of [
      ['tr', 'row'],
      ['td', 'cell'],
      ['tbody', 'rowgroup'],
    ]) {
      expect(await page.locator(`${what}:not([role=${role}])`).count()).toBe(0);
    }
  });

  test('the scenarios are sorted by what is chosen', async () => {
    const opened = await openReport(SAMPLES.failing, PHONE);
    const { page } = opened;
    const worstFirst = await namesIn(page);
    await page.getByLabel('Sort').selectOption({ label: 'mean score, descending' });
    expect((await namesIn(page))[0]).toBe('Happy path: book an appointment');
    expect(await status(page)).toBe('Showing 8 of 8 scenarios, sorted by mean score, descending.');
    await page.getByLabel('Sort').selectOption({ label: 'worst first' });
    expect(await namesIn(page)).toEqual(worstFirst);
    expectQuiet(opened);
  });
});

describe('the worst first', () => {
  test('is how the scenarios come, and can come again', async () => {
    const { page } = await openReport(SAMPLES.regressed);
    const worstFirst = await namesIn(page);
    await page.getByRole('button', { name: 'Scenario' }).press('Enter');
    expect(await namesIn(page)).not.toEqual(worstFirst);
    expect(await page.getByLabel('Sort').locator('option:checked').textContent()).toBe('scenario, ascending');
    await page.getByLabel('Sort').selectOption('');
    expect(await namesIn(page)).toEqual(worstFirst);
    expect(await status(page)).toBe('Showing 8 of 8 scenarios, worst first.');
    expect(await page.locator('[aria-sort]').count()).toBe(0);
  });
});

describe('a colour', () => {
  test.each(['light', 'dark'] as const)(
    'means what the verdict makes of a scenario, in %s',
    async (colorScheme) => {
      const { page } = await openReport(SAMPLES.regressed, { colorScheme });
      const colours = await page.evaluate<
        string[][]
      >(`[...document.querySelectorAll('.scenarios tbody tr')].map((row) => [
      getComputedStyle(row.querySelector('.badge')).color,
      getComputedStyle(row.querySelector('.interval circle')).fill,
      getComputedStyle(row.querySelector('.trend .dots')).stroke,
      getComputedStyle(row.querySelector('th')).boxShadow.replace(/\\).*/, ')'),
    ])`);
      for (const [badge, ...others] of colours) expect(others).toEqual([badge, badge, badge]);
      const [breaks, allowed, passes] = [colours[0]?.[0], colours[1]?.[0], colours[7]?.[0]];
      expect(new Set([breaks, allowed, passes]).size).toBe(3);
    },
  );
});

test('a name is copied as it is', async () => {
  const name = 'refund_flow/after-hours.v2_of_the_clinic';
  const { page } = await openReport(
    reportOfSets([simulationSet({ scenarios: [scenarioOfRuns(5, 0, { name })] })]),
    {
      viewport: { width: 360, height: 800 },
    },
  );
  const copied = await page.evaluate(`(() => {
    getSelection().selectAllChildren(document.querySelector('.scenarios th bdi'));
    return getSelection().toString();
  })()`);
  expect(copied).toBe(name);
});

test('the titles of the columns stay in sight', async () => {
  const { page } = await openReport(SAMPLES.failing, { viewport: { width: 1280, height: 300 } });
  await page.locator('.scenarios tbody tr').last().scrollIntoViewIfNeeded();
  expect(await page.locator('.scenarios thead th').first().boundingBox()).toMatchObject({ y: 0 });
});

describe('a large set', () => {
  const scenarios = Array.from({ length: 10_000 }, (_, index) =>
    scenarioOfRuns(index % 6, 5 - (index % 6), {
      id: `s${index}`,
      name: `Scenario ${index}`,
      failureModes: ['rude'],
    }),
  );
  const report = reportOfSets([simulationSet({ scenarios })]);

  test('shows 500 scenarios at once, and more on demand, where the keyboard goes on', async () => {
    const opened = await openReport(report);
    const { page } = opened;
    expect(await status(page)).toBe('Showing 500 of 10,000 scenarios, worst first.');
    const more = page.getByRole('button', { name: 'Show 500 more scenarios' });
    await more.press('Enter');
    expect(await status(page)).toBe('Showing 1,000 of 10,000 scenarios, worst first.');
    expect(
      await page.evaluate(
        '[...document.querySelector(".scenarios tbody").rows].indexOf(document.activeElement)',
      ),
    ).toBe(500);
    await page.getByLabel('Contains').fill('scenario 999');
    await page.getByText('Showing 11 of 11 scenarios that match, of 10,000 in all, worst first.').waitFor();
    expect(await more.isVisible()).toBe(false);
    expectQuiet(opened);
  });
});

describe('on paper', () => {
  test('everything is there, unfolded, whatever was filtered, and no controls', async () => {
    const { page } = await openReport(SAMPLES.failing);
    await page.getByLabel('Show').selectOption('flaky');
    expect(await namesIn(page)).toHaveLength(2);
    await page.emulateMedia({ media: 'print' });
    expect(await namesIn(page)).toHaveLength(8);
    for (const hidden of ['.controls', '.skip', '.more']) {
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    }
  });

  test.each(Object.entries(REPORTS))('%s is not wider than a page', async (_, report) => {
    const { page } = await openReport(report);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1000 });
    expect(await overflowOf(page)).toBe(0);
    expect(await clippedIn(page)).toEqual([]);
  });

  test('2,000 scenarios take at most 60 pages', async () => {
    const scenarios = Array.from({ length: 2000 }, (_, index) =>
      scenarioOfRuns(8, 4, {
        id: `a1b2c3d4-5678-9abc-def0-${String(index).padStart(12, '0')}`,
        name: `An impatient caller on a bad line wants to move the appointment ${index}`,
        worstRunId: `c9d0e1f2-3456-789a-bcde-${String(index).padStart(12, '0')}`,
        failureModes: ['Agent used dismissive language', 'Agent repeated a question', 'Agent hung up'],
      }),
    );
    const ruled = { 'min-scenario-pass-rate': 0.9, 'min-scenario-score': 0.8 };
    const { page } = await openReport(reportOfSets([simulationSet({ scenarios })], ruled));
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(60);
  });

  test('of many failure modes the first is there, and that there are more', async () => {
    const { page } = await openReport(SAMPLES.failing);
    await page.emulateMedia({ media: 'print' });
    const why = page.locator('.scenarios tbody tr').first().locator('.why li:visible');
    expect(await why.allTextContents()).toEqual([
      '✕ broken min-scenario-pass-rate ≥ 60%',
      '✕ broken min-scenario-score ≥ 0.6',
      'Agent failed to de-escalate within 3 turns',
    ]);
    expect(
      await page.evaluate('getComputedStyle(document.querySelector("li:has(+ .detail)"), "::after").content'),
    ).toBe('" …"');
  });

  test('it is light, also where the screen is dark', async () => {
    const { page } = await openReport(SAMPLES.failing, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  });
});

test('without a script everything is readable, and nothing is there that does not work', async () => {
  const { page } = await openReport(SAMPLES.failing, { javaScriptEnabled: false });
  expect(await namesIn(page)).toHaveLength(8);
  expect(await page.locator('button, select:visible, input:visible').count()).toBe(0);
});

describe('text from outside', () => {
  const NASTY = [
    ...HOSTILE_TEXTS.map(([, text]) => text),
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '</script><script>alert(1)</script>',
    '</style><style>*{display:none}</style>',
    '<link rel=stylesheet href=https://evil.example/x.css>',
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
    '<iframe src=https://evil.example></iframe>',
    '{{constructor.constructor("alert(1)")()}}',
  ];

  /** A page whose scenarios have these texts wherever Bland can put one. */
  const pageOf = (texts: readonly string[]) =>
    renderHtml(
      reportOfSets([
        simulationSet({
          scenarios: texts.map((text, index) =>
            scenarioOfRuns(2, 3, {
              id: `${String(index).padStart(4, '0')}${text}`,
              name: `${String(index).padStart(4, '0')}${text}`,
              worstRunId: text,
              failureModes: [text],
            }),
          ),
        }),
      ]),
    );

  test('does nothing, and is shown as it is', async () => {
    const opened = await open(browser, pageOf(NASTY));
    const { page } = opened;
    const shown = NASTY.map((text, index) => oneLine(`${String(index).padStart(4, '0')}${text}`, 1000));
    expect(await namesIn(page)).toEqual(shown);
    await page.getByLabel('Contains').fill('alert(1)');
    await page.getByText(/scenarios that match/).waitFor();
    await page.locator('.scenarios thead button').first().press('Enter');
    expectQuiet(opened);
  });

  test('makes no element and no attribute, whatever it is', async () => {
    const { page } = await open(browser, '<!doctype html><title>Nothing</title>');
    /** Each element with the names of its attributes, and each name, mode and run as it is read. */
    const read = (html: string) =>
      page.evaluate<{ form: string[]; names: string[]; modes: string[]; runs: string[] }>(`(() => {
        const parsed = new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html');
        const texts = (what) => [...parsed.querySelectorAll(what)].map((one) => one.textContent);
        const form = [...parsed.querySelectorAll('.scenarios *')].map((one) => [one.localName, ...one.getAttributeNames()].join(' '));
        return { form, names: texts('.scenarios th bdi'), modes: texts('.why bdi'), runs: texts('td > .id') };
      })()`);
    const size = 40;
    const harmless = await read(pageOf(Array.from({ length: size }, (_, index) => `harmless ${index}`)));
    const anyText = fc.oneof(
      unicode(30),
      fc.constantFrom(...NASTY),
      fc
        .array(
          fc.constantFrom('<', '>', '&', '"', "'", '/', '=', ' ', '!--', '-->', ']]>', '&lt;', '&#60', 'a'),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { minLength: size, maxLength: size }), async (texts) => {
        const found = await read(pageOf(texts));
        expect(found.form).toEqual(harmless.form);
        expect(found.names).toEqual(
          texts.map((text, index) => oneLine(`${String(index).padStart(4, '0')}${text}`, 1000)),
        );
        expect(found.modes).toEqual(texts.map((text) => oneLine(text, 160) || '(empty)'));
        expect(found.runs).toEqual(texts.map((text) => oneLine(text, 80)));
      }),
      { numRuns: 15 },
    );
  });

  test('could neither run nor load anything, if it did become part of the page', async () => {
    const injected = `<script>globalThis.ran = true</script><img src="https://evil.example/x.png" onerror="globalThis.ran = true"><style>body { display: none }</style><p style="position: fixed">x</p><form action="https://evil.example"></form><base href="https://evil.example/">`;
    const page = renderHtml(reportOfSets([documentedSet()])).replace('</main>', `${injected}</main>`);
    const opened = await open(browser, page);
    expect(await opened.page.evaluate('globalThis.ran')).toBeUndefined();
    expect(await opened.page.locator('h1').isVisible()).toBe(true);
    expect(opened.sent).toEqual([ADDRESS]);
    expect(opened.complaints.length).toBeGreaterThanOrEqual(4);
    // Our own script runs all the same.
    expect(await status(opened.page)).toBe('Showing 2 of 2 scenarios, worst first.');
  });
});
