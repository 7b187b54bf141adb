/** Whatever the text, in every sink it is shown as itself, and nothing acts on it. `npm run fuzz` tries far more of them. */
import { describe, expect, test } from '@jest/globals';
import { fromHtml } from 'hast-util-from-html';
import { XmlDocument } from 'libxml2-wasm';
import { formatMarker, parseMarker } from '../../src/publish/marker.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJUnit } from '../../src/report/junit.ts';
import { commentSink, renderMarkdown, SUMMARY_SINK } from '../../src/report/markdown/markdown.ts';
import { renderOutputs } from '../../src/report/outputs.ts';
import { headline } from '../../src/report/reasons.ts';
import type { Report } from '../../src/report/report.ts';
import {
  escapeSigns,
  toHtml,
  toLogLine,
  toMarkdown,
  toPlain,
  toXmlText,
  visible,
} from '../../src/text/escape.ts';
import { quote, say, verbatim } from '../../src/text/phrase.ts';
import { redacted } from '../../src/text/redaction.ts';
import { anyText, runs } from '../support/fuzz.ts';
import { codesOf, frameOf, type Node, referencesIn, textOf, treesOf } from '../support/github-tree.ts';
import { formsOf, HARMLESS, reportsWith } from '../support/hostile-reports.ts';
import { readJUnit } from '../support/junit.ts';
import { fc } from '../support/property.ts';

const anyLength = fc.integer({ min: 1, max: 400 });
const shown = (text: string, maxLength: number) => visible(text, maxLength) || '(empty)';

/** Runs a property on any text. */
function always(property: (text: string, other: string, maxLength: number) => void, share = 1): void {
  const plainly: typeof property = (...given) => redacted(false, () => property(...given));
  fc.assert(fc.property(anyText, anyText, anyLength, plainly), runs(share));
}

describe('visible', () => {
  test('is one line of well-formed text, never longer than asked for, and stays as it is', () => {
    always((text, _, maxLength) => {
      const line = visible(text, maxLength);
      expect([...line].length).toBeLessThanOrEqual(maxLength);
      expect(line).not.toMatch(
        /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u,
      );
      expect(line).not.toMatch(/^ | {2}| $/);
      expect(line).not.toMatch(/\p{M}{4}/u);
      expect(line.isWellFormed()).toBe(true);
      expect(visible(line, maxLength)).toBe(line);
    });
  });

  test('is the text itself, in full or its beginning with an ellipsis', () => {
    always((text, _, maxLength) => {
      const whole = [...visible(text, 1_000_000)];
      const cut = [...whole.slice(0, maxLength - 1), '…'];
      expect(visible(text, maxLength)).toBe((whole.length > maxLength ? cut : whole).join(''));
      // Every sign that can be seen is there, in its order.
      const signs = (of: string) => of.replace(/[^\x21-\x7e]/g, '');
      expect(signs(whole.join(''))).toBe(signs(text));
    });
  });

  test('leaves printable ASCII alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x21-\x7e]{1,80}$/), (text) => {
        redacted(false, () => expect(visible(text, 80)).toBe(text));
      }),
      runs(),
    );
  });
});

describe('visible, cut in the middle', () => {
  const middle = (text: string, maxLength: number) => visible(text, maxLength, 'middle');

  test('is one line of well-formed text, never longer than asked for, and stays as it is', () => {
    always((text, _, maxLength) => {
      const line = middle(text, maxLength);
      expect([...line].length).toBeLessThanOrEqual(maxLength);
      expect(line.isWellFormed()).toBe(true);
      expect(line === '').toBe(visible(text, maxLength) === '');
      expect(middle(line, maxLength)).toBe(line);
    });
  });

  test('is the text itself, in full or its beginning and its end, of which no character is split', () => {
    always((text, other, maxLength) => {
      // Of a longer one the end is not looked at.
      const long = `${text}${other}`.slice(0, 500);
      const whole = visible(long, 1_000_000);
      const line = middle(long, maxLength);
      if ([...whole].length <= maxLength) return expect(line).toBe(whole);
      const signs = [...line];
      const partsAt = (at: number) => [signs.slice(0, at).join(''), signs.slice(at + 1).join('')] as const;
      // The text may have an ellipsis of its own.
      const cutAt = signs.findIndex((sign, at) => {
        const [start, end] = partsAt(at);
        return sign === '…' && whole.startsWith(start) && whole.endsWith(end);
      });
      // So much may be lost for the sake of what belongs together.
      const least = Math.floor((maxLength - 1) / 2) - 3;
      const [start, end] = partsAt(cutAt);
      expect(cutAt).toBeGreaterThanOrEqual(Math.max(0, least));
      expect([...end].length).toBeGreaterThanOrEqual(least);
      for (const rest of [whole.slice(start.length), end]) {
        if (start !== '') expect(rest).not.toMatch(/^[\p{M}\p{EMod}]/u);
      }
    });
  });

  test('shows no part of a number that is masked, wherever it stands', () => {
    const words = fc.stringMatching(/^[a-z ]{0,120}$/);
    const number = fc.constantFrom(
      ...[
        '+1 415 555 0134',
        '(415) 555-0134',
        '4155550134',
        '415.555.0134',
        '4111 1111 1111 1111',
        '０４１５５５５０１３４',
      ],
    );
    fc.assert(
      fc.property(words, number, words, anyLength, (before, digits, after, maxLength) => {
        const shown = redacted(true, () => middle(`${before} ${digits} ${after}`, maxLength));
        expect(shown).not.toMatch(/\p{Nd}/u);
        expect([...shown].length).toBeLessThanOrEqual(maxLength);
      }),
      runs(),
    );
  });
});

/** Where text from outside can stand in Markdown of ours: two of them, each as `sign`. */
const PLACES: readonly (readonly [string, (one: string, other: string) => string])[] = [
  ['a sentence', (one, other) => `x ${one}, ${other} y`],
  ['a line of its own', (one, other) => `${one}\n\n${other}`],
  ['a heading', (one, other) => `### x: ${one} ${other}\n\ny`],
  ['a list', (one, other) => `**x:**\n\n- ${one}\n- ${other}: y\n\nz`],
  ['strong words', (one, other) => `**${one}** _${other}_ · x`],
  ['a fold', (one, other) => `<details>\n<summary>x</summary>\n\n${one}\n\n- ${other}\n\n</details>\n\ny`],
];

/** What each reader makes of Markdown on two texts: the frame of harmless ones, and in it the texts themselves. */
function expectText(
  make: (one: string, other: string) => string,
  [one, other]: readonly [string, string],
  write: (text: string) => string,
  read: (text: string) => string,
): void {
  const expected = treesOf(make(write(HARMLESS), write(HARMLESS)));
  for (const [index, { reader, nodes }] of treesOf(make(write(one), write(other))).entries()) {
    expect([reader, frameOf(nodes)]).toEqual([reader, frameOf(expected[index]?.nodes ?? [])]);
    expect([reader, codesOf(nodes)]).toEqual([reader, [read(one), read(other)]]);
    expect([reader, referencesIn(nodes)]).toEqual([reader, []]);
  }
}

describe('a code span', () => {
  test.each(PLACES)('is the text and no more in %s', (_, place) => {
    always((one, other, maxLength) => {
      const write = (text: string) => toMarkdown([quote(text, maxLength)]);
      expect(write(one)).not.toMatch(/[\r\n]/);
      expectText(place, [one, other], write, (text) => shown(text, maxLength));
    });
  });
});

describe('toMarkdown', () => {
  test('keeps our words apart from what is not ours', () => {
    always((one, other) => {
      const write = (text: string) => toMarkdown(say`\`ours\` of ${verbatim(text)}: **ours**`);
      const read = codesOf(treesOf(`- ${write(one)} ${write(other)}`)[2]?.nodes ?? []);
      expect(read).toEqual(['ours', shown(one, 400), 'ours', shown(other, 400)]);
    });
  });
});

/** As the runner looks at a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
const COMMAND = /^\s*::|##[a-z]{0,20}\[/i;

describe('toLogLine', () => {
  test('is one line that is no command, and shows the text', () => {
    always((text) => {
      const line = toLogLine(text);
      expect(line).not.toMatch(COMMAND);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(line.isWellFormed()).toBe(true);
      expect(line.replaceAll('\u200b', '')).toBe(visible(text, 2000));
    });
  });
});

describe('toPlain', () => {
  test('is one line with the text in it', () => {
    always((one, other) => {
      expect(toPlain(say`\`a\` ${quote(one)} b ${verbatim(other)}`)).toBe(
        `a “${visible(one, 80)}” b ${visible(other, 400)}`,
      );
    });
  });
});

const htmlOf = (html: string) => fromHtml(html, { fragment: true }).children as readonly Node[];

describe('escapeSigns', () => {
  test('is text between tags and in attributes, as a browser reads it', () => {
    always((text, _, maxLength) => {
      const safe = escapeSigns(visible(text, maxLength));
      const [element, ...others] = htmlOf(`<p title="${safe}" lang='${safe}'>${safe}</p>`);
      expect(others).toEqual([]);
      const line = visible(text, maxLength);
      const value = line === '' ? [] : [{ type: 'text', value: line }];
      expect(element).toMatchObject({
        tagName: 'p',
        properties: { title: line, lang: line },
        children: value,
      });
    });
  });
});

describe('toHtml', () => {
  test('has no element of a text from outside, and shows it', () => {
    always((one, other) => {
      const nodes = htmlOf(toHtml(say`a \`b\` ${quote(one)} **c** ${verbatim(other)}`));
      expect(nodes.flatMap((node) => (node.type === 'element' ? [node.tagName] : []))).toEqual([
        'code',
        'bdi',
        'strong',
        'bdi',
      ]);
      expect(textOf(nodes)).toBe(`a b “${shown(one, 80)}” c ${shown(other, 400)}`);
    });
  });
});

describe('toXmlText', () => {
  test('is what XML can hold, so that what is read is what was written', () => {
    always((text) => {
      const safe = toXmlText(text);
      const escaped = safe.replace(/[&<>"\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      // The reader takes a byte order mark off the start of a text.
      const document = XmlDocument.fromString(`<a b="x${escaped}">x${escaped}</a>`);
      try {
        expect(document.root.content).toBe(`x${safe}`);
        expect(document.root.attr('b')?.content).toBe(`x${safe}`);
      } finally {
        document.dispose();
      }
      expect(toXmlText(safe)).toBe(safe);
    });
  });
});

const MARKER = { key: 'a', commit: 'c0ffee0', runId: 3, runNumber: 2, runAttempt: 1 };
const harmless = reportsWith(HARMLESS).map(([, report]) => report);
const anyPlace = fc.nat(harmless.length - 1);

/** Runs a property on reports with any text wherever one can stand. */
function alwaysReported(property: (report: Report, like: Report, text: string) => void): void {
  fc.assert(
    fc.property(anyText, anyPlace, (text, index) => {
      property(reportsWith(text)[index]?.[1] as Report, harmless[index] as Report, text);
    }),
    runs(0.3),
  );
}

describe('a report with any text wherever one can stand', () => {
  test('as Markdown has the frame of a harmless one, and the text where that has its own', () => {
    alwaysReported((report, like, text) => {
      const sink = commentSink(200);
      const expected = treesOf(renderMarkdown(like, sink));
      for (const [at, { reader, nodes }] of treesOf(renderMarkdown(report, sink)).entries()) {
        const others = expected[at]?.nodes ?? [];
        expect([reader, frameOf(nodes)]).toEqual([reader, frameOf(others)]);
        expect([reader, referencesIn(nodes)]).toEqual([reader, []]);
        const codes = codesOf(nodes);
        for (const [place, code] of codesOf(others).entries()) {
          expect(redacted(false, () => formsOf(code, text))).toContain(codes[place]);
        }
      }
    });
  });

  test('can not pass for a comment of ours, and in ours the marker is the first', () => {
    alwaysReported((report) => {
      const body = renderMarkdown(report, commentSink(200));
      expect(parseMarker(body)).toBeUndefined();
      expect(parseMarker(`${formatMarker(MARKER)}${body}`)).toEqual(MARKER);
      expect(body.isWellFormed()).toBe(true);
      expect(renderMarkdown(report, SUMMARY_SINK)).toBe(body);
    });
  });

  test('has no line in the log that is a command, and no annotation of two lines', () => {
    alwaysReported((report) => {
      const messages = renderAnnotations(report).map(({ message }) => message);
      for (const line of [toLogLine(toPlain(headline(report))), ...messages.map(toLogLine)]) {
        expect(line).not.toMatch(COMMAND);
      }
      for (const message of messages) expect(message).not.toMatch(/[\r\n]/);
    });
  });

  test('as XML is of the form that others read', () => {
    alwaysReported((report, like) => {
      const read = readJUnit(renderJUnit(report));
      const other = readJUnit(renderJUnit(like));
      expect(read.map(({ cases }) => cases.map(({ outcome, type }) => [outcome, type]))).toEqual(
        other.map(({ cases }) => cases.map(({ outcome, type }) => [outcome, type])),
      );
    });
  });

  test('as a page has the elements of a harmless one, each with its attributes', () => {
    const namesOf = (nodes: readonly Node[]): unknown[] =>
      nodes.flatMap((node) => {
        if (node.type !== 'element') return node.type === 'text' ? [] : [node.type];
        return [[node.tagName, Object.keys(node.properties), namesOf(node.children)]];
      });
    const pageOf = (report: Report) => namesOf(fromHtml(renderHtml(report)).children as Node[]);
    alwaysReported((report, like) => {
      expect(pageOf(report)).toEqual(pageOf(like));
    });
  });

  test('as JSON and as outputs can be read', () => {
    alwaysReported((report) => {
      JSON.parse(renderJson(report));
      const { violations, regressions, status } = renderOutputs(report, []);
      for (const list of [violations, regressions]) expect(Array.isArray(JSON.parse(list))).toBe(true);
      expect(status).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    });
  });

  test('redacted is as harmless', () => {
    alwaysReported((report, like) => {
      const sink = commentSink(200);
      const expected = treesOf(renderMarkdown(like, sink));
      for (const [at, { reader, nodes }] of treesOf(
        renderMarkdown({ ...report, redact: true }, sink),
      ).entries()) {
        expect([reader, frameOf(nodes)]).toEqual([reader, frameOf(expected[at]?.nodes ?? [])]);
      }
    });
  });
});
