/** What was said in the worst runs: folded, cut, harmless whatever was said, and the first thing to be left out. */

import { describe, expect, test } from '@jest/globals';
import type { Run } from '../../../src/bland/runs.ts';
import { readScenario } from '../../../src/facts/scenario-facts.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../../src/report/markdown/markdown.ts';
import type { Transcript } from '../../../src/report/report.ts';
import { toTranscript } from '../../../src/report/view/transcripts.ts';
import { codesIn, renderAsGitHub, tagsOf, textOf } from '../../support/github-markdown.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { reportOfSets } from '../../support/reports.ts';
import { scenarioOfRuns, simulationSet } from '../../support/sets.ts';

const SCENARIO = scenarioOfRuns(0, 5, { name: 'Angry caller', failureModes: ['Gave up'] });

function transcript(given: Partial<Run> = {}): Transcript {
  const turns = [
    { speaker: 'agent', words: 'Hello?' },
    { speaker: 'caller', words: 'I am angry.' },
  ] as const;
  return toTranscript(readScenario(SCENARIO), {
    id: 'run-1',
    turns,
    failedAssertions: [],
    errorMessage: undefined,
    durationMs: undefined,
    ...given,
  });
}

function turns(count: number, words = 'word'): Run['turns'] {
  return Array.from({ length: count }, (_, index) => ({
    speaker: index % 2 === 0 ? 'agent' : 'caller',
    words: `${words} ${index + 1}`,
  }));
}

function render(transcripts: readonly Transcript[], sink = SUMMARY_SINK): string {
  return renderMarkdown(reportOfSets([simulationSet({ scenarios: [SCENARIO] })], {}, { transcripts }), sink);
}

describe('a transcript', () => {
  test('is folded, and says who speaks', () => {
    expect(render([transcript()])).toContain(
      [
        '<details>',
        '<summary>What was said in the worst run of a failing scenario</summary>',
        '',
        '**`Angry caller`** · run `run-1` · 2 turns',
        '',
        '- **Agent:** `Hello?`',
        '- **Caller:** `I am angry.`',
        '',
        '</details>',
      ].join('\n'),
    );
  });

  test('begins with what went wrong', () => {
    const all = { type: 'contains', target: 'transcript', expected: 'sorry' };
    const shown = render([
      transcript({
        errorMessage: 'line dropped',
        failedAssertions: [
          all,
          { type: '', target: '', expected: '' },
          { ...all, target: '', expected: '["a"]' },
        ],
      }),
    ]);
    expect(shown).toContain(
      '- ❌ Error: `line dropped`\n- ❌ Failed assertion `contains` on `transcript`, expected `sorry`\n',
    );
    expect(shown).toContain(
      '- ❌ Failed assertion\n- ❌ Failed assertion `contains`, expected `["a"]`\n- **Agent:**',
    );
  });

  test('of many failed assertions has ten', () => {
    const failedAssertions = Array.from({ length: 12 }, () => ({ type: 'is', target: '', expected: '' }));
    const shown = render([transcript({ failedAssertions })]);
    expect(shown.match(/Failed assertion/g)).toHaveLength(10);
    expect(shown).toContain('- ❌ and 2 more\n');
  });

  test('of a long run has the beginning and the end', () => {
    const shown = render([transcript({ turns: turns(43) })]);
    expect(shown.match(/\*\*(?:Agent|Caller):/g)).toHaveLength(40);
    expect(shown).toContain('- **Caller:** `word 10`\n- _3 turns left out here_\n- **Caller:** `word 14`\n');
    expect(render([transcript({ turns: turns(40) })])).not.toContain('left out');
  });

  test('has each turn on one line, cut', () => {
    const shown = render([transcript({ turns: [{ speaker: 'caller', words: `a\nb ${'x'.repeat(400)}` }] })]);
    expect(shown).toContain(`- **Caller:** \`a b ${'x'.repeat(295)}…\`\n`);
  });

  test('may be without turns', () => {
    const shown = render([transcript({ turns: [] }), transcript({ turns: turns(1) })]);
    expect(shown).toContain('worst run of 2 failing scenarios');
    expect(shown).toContain('run `run-1` · Bland has no conversation for it\n\n**`Angry caller`**');
    expect(shown).toContain('· 1 turn\n');
  });

  test('is not there unless it was asked for', () => {
    expect(render([])).not.toContain('What was said');
  });
});

test('transcripts are the first thing to be left out', () => {
  const long = Array.from({ length: 10 }, () => transcript({ turns: turns(40, 'x'.repeat(290)) }));
  const whole = render([]);
  const comment = render(long, commentSink(200));
  expect(comment.length).toBeLessThanOrEqual(65_536 - 200);
  expect(comment).toMatch(/_\d more rows left out here/);
  const fold = /<details>\n<summary>What was said[\s\S]*?<\/details>\n\n(?:_.*_\n\n)?/;
  expect(comment.replace(fold, '')).toBe(whole);
  expect(render(long)).not.toContain('left out here');
});

describe.each(HOSTILE_TEXTS)('%s in a transcript', (_, text) => {
  const said = (words: string) =>
    renderAsGitHub(
      render([
        transcript({
          turns: [
            { speaker: 'caller', words },
            { speaker: 'agent', words: 'Bye' },
          ],
          failedAssertions: [{ type: words, target: words, expected: words }],
          errorMessage: words,
        }),
      ]),
    );

  test('is text', () => {
    const html = said(text);
    const expected = said('Harmless');
    expect(tagsOf(html)).toEqual(tagsOf(expected));
    expect(tagsOf(html)).not.toContain('a');
    expect(codesIn(html)).toContain('Bye');
    expect(textOf(html)).toContain('Caller:');
  });
});
