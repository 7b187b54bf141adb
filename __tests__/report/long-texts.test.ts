/** Texts of whatever form and length are shown in no time: what nobody sees of them costs nothing. */

import { describe, expect, test } from '@jest/globals';
import type { ScenarioStatistics } from '../../src/bland/simulation-set.ts';
import { readScenario } from '../../src/facts/scenario-facts.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import type { Report } from '../../src/report/report.ts';
import { toTranscript } from '../../src/report/view/transcripts.ts';
import { HOSTILE_UNITS } from '../support/hostile-texts.ts';
import { reportOfSets } from '../support/reports.ts';
import { scenarioOfRuns, simulationSet } from '../support/sets.ts';
import { sinksOf } from './sinks.ts';

/** Of this process, whatever else the machine does. */
function secondsOf(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

function reportOn(scenarios: readonly ScenarioStatistics[]): Report {
  const limits = { 'max-flaky-count': 0, 'min-scenario-pass-rate': 1 };
  return reportOfSets([simulationSet({ scenarios })], limits, { redact: true });
}

/** Ten megabytes of text, in which no two texts are the same. */
function scenariosOf(unit: string, length: number): ScenarioStatistics[] {
  const count = Math.ceil(10_000_000 / length);
  const textOf = (index: number) =>
    `${letters(index)} ${unit.repeat(Math.ceil(length / unit.length))}`.slice(0, length);
  return Array.from({ length: Math.ceil(count / 10) }, (_, index) => {
    const failureModes = Array.from({ length: 10 }, (_, mode) => textOf(index * 10 + mode));
    return scenarioOfRuns(0, 5, { id: `s-${index}`, name: textOf(index).slice(0, 500), failureModes });
  });
}

function letters(index: number): string {
  return String(index).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}

describe('ten megabytes are rendered for all sinks within two seconds', () => {
  // Each third: all of them are tried on the mask.
  test.each(HOSTILE_UNITS.filter((_, index) => index % 3 === 0))('%s', (_, unit) => {
    const report = reportOn(scenariosOf(unit, 20_000));
    expect(secondsOf(() => sinksOf(report))).toBeLessThan(2);
  });

  test('as one text', () => {
    const text = '4155550134 '.repeat(1_000_000);
    const scenario = scenarioOfRuns(0, 5, { id: text, name: text, worstRunId: text, failureModes: [text] });
    const report = reportOn([scenario]);
    expect(secondsOf(() => sinksOf(report))).toBeLessThan(2);
  });

  test('as a million failure modes of one scenario', () => {
    const failureModes = Array.from({ length: 1_000_000 }, () => '4155550134');
    const report = reportOn([scenarioOfRuns(0, 5, { failureModes })]);
    expect(secondsOf(() => sinksOf(report))).toBeLessThan(2);
  });

  test('as a conversation without an end', () => {
    const turns = Array.from(
      { length: 200_000 },
      () => ({ speaker: 'caller', words: 'call 415 555 0134' }) as const,
    );
    const failedAssertions = turns.map(({ words }) => ({ type: words, target: words, expected: words }));
    const scenario = scenarioOfRuns(0, 5);
    const run = { id: 'run-1', turns, failedAssertions, errorMessage: undefined, durationMs: undefined };
    const report = { ...reportOn([scenario]), transcripts: [toTranscript(readScenario(scenario), run)] };
    expect(secondsOf(() => sinksOf(report))).toBeLessThan(2);
    const page = renderHtml(report);
    expect(page).toContain('199,000 turns left out here');
    expect(page).toContain('and 199,900 more');
  });
});
