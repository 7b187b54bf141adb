/** The parts of a line as Markdown, and folds, whose titles are HTML. */
import { describe, expect, test } from '@jest/globals';
import { CLOSE_FOLD, openFold, paintLine, paintNode } from '../../../src/report/markdown/paint.ts';
import { VERDICT_BADGES } from '../../../src/report/view/badges.ts';
import {
  aside,
  fold,
  idMark,
  list,
  listOf,
  shortIdMark,
  text,
  trend,
} from '../../../src/report/view/build.ts';
import type { Code, CommentNode, Inline } from '../../../src/report/view/nodes.ts';
import { quote, say, verbatim } from '../../../src/text/phrase.ts';
import { partsOf, renderAsGitHub, tagsOf } from '../../support/github-markdown.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';

const UUID = 'c9d0e1f2-3456-7890-abcd-ef1234567890';

function paint(...nodes: readonly CommentNode[]): string {
  return nodes
    .flatMap(paintNode)
    .map(({ before, rows, after }) => `${before}${rows.map((row) => row()).join('')}${after}`)
    .join('');
}

describe('a line', () => {
  test.each<[string, Inline, string]>([
    ['a badge', [VERDICT_BADGES.failed, ' x'], '❌ x'],
    ['an id', [idMark(UUID)], `\`${UUID}\``],
    ['a part of an id', [shortIdMark(UUID)], '`c9d0e1f2`'],
    ['an aside', [aside('so to speak')], '_so to speak_'],
    [
      'a link',
      [{ mark: 'link', url: 'https://x.example/', text: say`see ${verbatim('[x]')}` }],
      '[see `[x]`](https://x.example/)',
    ],
    ['a trend', [trend([1, 0.8], 0.9)], '`█ ▁ → ▄`'],
    ['words of ours and of others', say`**a** ${quote('**b**')}`, '**a** `**b**`'],
    // The figures are beside it.
    ['a picture, which is nothing', ['a', { mark: 'rate', rate: 0.5, interval: undefined, limit: 0.8 }], 'a'],
  ])('with %s', (_, line, markdown) => {
    expect(paintLine(line)).toBe(markdown);
  });
});

describe('a fold', () => {
  test('is closed, and holds Markdown', () => {
    const markdown = paint(...fold('2 <b> & **more**', [...list('Of `it`', [['a'], ['b']], 1), text('c')]));
    expect(markdown.startsWith('<details>\n<summary>')).toBe(true);
    expect(markdown.endsWith(CLOSE_FOLD)).toBe(true);
    expect(partsOf(markdown)).toEqual([
      {
        kind: 'fold',
        title: '2 <b> & **more**',
        parts: [
          { kind: 'text', text: 'Of it' },
          { kind: 'list', items: [['a'], ['b']] },
          { kind: 'text', text: 'c' },
        ],
      },
    ]);
  });

  test.each(HOSTILE_TEXTS)('has a title of text: %s', (_, hostile) => {
    const html = renderAsGitHub(`${openFold(['Of ', verbatim(hostile)])}x\n\n${CLOSE_FOLD}`);
    expect(tagsOf(html)).toEqual(['details', 'summary', '/summary', 'p', '/p', '/details']);
  });
});

describe('code to copy', () => {
  const code = (...lines: string[]): Code => ({
    kind: 'code',
    intro: 'Do it:',
    language: 'yaml',
    lines: lines.map((line) => ['# ', verbatim(line)]),
  });

  test('stands after its words, in the open and in a fold', () => {
    const own = [
      { kind: 'text', text: 'Do it:' },
      { kind: 'code', language: 'yaml', text: '# a\n# b\n' },
    ];
    expect(partsOf(paint(code('a', 'b')))).toEqual(own);
    const folded = paint({ kind: 'fold', heading: 'More', nodes: [code('a', 'b')] });
    expect(partsOf(folded)).toEqual([{ kind: 'fold', title: 'More', parts: own }]);
  });

  test.each(HOSTILE_TEXTS)('holds whatever the text is: %s', (_, hostile) => {
    const parts = partsOf(paint(...list(undefined, [['before']], 0), code(hostile, 'x'), text('after')));
    expect(parts.map(({ kind }) => kind)).toEqual(['list', 'text', 'code', 'text']);
    const [, , block] = parts;
    expect(block?.kind === 'code' && block.text.split('\n')).toHaveLength(3);
  });
});

test('an item has its lines in one of the source, which GitHub breaks once', () => {
  const markdown = paint(...listOf('Of all', [() => [['a'], [verbatim('b')], ['**c**']]], 1));
  expect(markdown).toBe('**Of all**\n\n- a<br>`b`<br>**c**\n\n');
  expect(partsOf(markdown)[1]).toEqual({ kind: 'list', items: [['a', 'b', 'c']] });
});
