/** Text from outside made harmless, one function for each sink: a reader sees it as text, and nothing acts on it. */

import { mask, withoutCutNumber } from './mask.ts';
import type { Outside, Phrase } from './phrase.ts';
import { IS_PLAIN } from './plain-text.ts';
import { isRedacting } from './redaction.ts';
import { fitting, RTL } from './width.ts';

const ZERO_WIDTH_SPACE = '\u200b';

/**
 * A text on one line, cut to `maxLength` characters with an ellipsis, and masked unless the sink shows texts as they are.
 * It is cut before it is masked, so that what is not shown costs nothing.
 */
export function visible(text: string, maxLength: number, where: Outside['cut'] = undefined): string {
  if (where === 'middle' && text.length <= Math.max(LONGEST_SEEN_WHOLE, maxLength * 2)) {
    const line = clean(text);
    return cutMiddle(isRedacting() ? mask(line) : line, maxLength);
  }
  if (!isRedacting()) return oneLine(text, maxLength);
  const beginning = beginningOf(text, maxLength);
  const line = mask(clean(beginning));
  return cut(beginning === text ? line : withoutCutNumber(line, text.slice(beginning.length)), maxLength);
}

/** Of a text that is longer, and more than twice as long as what is shown, the end is not looked at. */
const LONGEST_SEEN_WHOLE = 500;

/** Whole, or with its middle left out. */
const ID = /^[\w-]{1,128}(?:…[\w-]{1,16})?$/;

/** An id is not masked where it looks like one. */
export function visibleId(id: string, maxLength: number): string {
  return ID.test(id) ? cut(id, maxLength) : visible(id, maxLength);
}

/** A text on one line that holds nothing to mask, or nothing that is not masked already. */
export function oneLine(text: string, maxLength: number): string {
  return cut(clean(beginningOf(text, maxLength)), maxLength);
}

/** As much of a text as is needed to show `maxLength` characters of it. */
function beginningOf(text: string, maxLength: number): string {
  const beginning = sliceWhole(text, maxLength * 2 + 100);
  // A character may be a pair of surrogates.
  if (beginning === text || clean(beginning).length > maxLength * 2) return beginning;
  // Invisible characters come before those that are shown. What is far beyond is not looked at.
  return sliceWhole(text, maxLength * 4 + 4000);
}

/** Without half of a pair at its end, which would be taken for a character of its own. */
function sliceWhole(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

function cut(line: string, maxLength: number): string {
  if (line.length <= maxLength) return line;
  // Pairs of surrogates are one character.
  const characters = [...line];
  return characters.length > maxLength ? `${characters.slice(0, maxLength - 1).join('')}…` : line;
}

/** A character with its marks and its colour, or a flag: no part of one is shown by itself. */
const WHOLE_CHARACTER = /\p{RI}{2}|.[\p{M}\p{EMod}]{0,3}/gsu;

function cutMiddle(line: string, maxLength: number): string {
  if (cut(line, maxLength) === line) return line;
  const [most, mostAtEnd] = [Math.ceil((maxLength - 1) / 2), Math.floor((maxLength - 1) / 2)];
  if (IS_PLAIN.test(line)) return `${line.slice(0, most)}…${line.slice(line.length - mostAtEnd)}`;
  const characters = Array.from(line.matchAll(WHOLE_CHARACTER), ([character]) => character);
  const start = fitting(characters, most, codePointsIn);
  const end = fitting(characters.reverse(), mostAtEnd, codePointsIn).reverse();
  return `${start.join('')}…${end.join('')}`;
}

function codePointsIn(text: string): number {
  return [...text].length;
}

/**
 * Without control characters, bidi and zero-width characters and other invisibles, and without marks stacked so high that
 * they would cover the lines around; half of a surrogate pair is replaced.
 */
function clean(text: string): string {
  if (IS_PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim();
}

export function show({ outside, maxLength, isId = false, cut }: Outside, most = maxLength): string {
  return isId ? visibleId(outside, most) : visible(outside, most, cut);
}

/** GitHub's parser takes no fence of more than 80 back-ticks. */
const LONG_BACKTICK_RUN = /`{10}/g;

/**
 * A Markdown code span, in which GitHub makes no links, mentions, issue references, emoji or HTML. Its fence is longer
 * than any run of back-ticks in it. https://spec.commonmark.org/0.31.2/#code-spans
 */
function spanOf(shown: string): string {
  // Marks that say how what is around the span runs, which its own letters would decide else.
  if (RTL.test(shown)) return `\u200e${fenced(shown)}\u200e`;
  return fenced(shown);
}

function fenced(shown: string): string {
  const content = (shown || '(empty)').replace(LONG_BACKTICK_RUN, `$&${ZERO_WIDTH_SPACE}`);
  const longestRun = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A phrase as Markdown, outside of tables, where a pipe would need more. */
export function toMarkdown(phrase: Phrase): string {
  return render(phrase, (outside) => spanOf(show(outside)));
}

/**
 * A phrase as HTML, between tags. Our back-ticks and pairs of asterisks become elements; `bdi` keeps text from outside
 * from turning the direction of what is around it.
 */
export function toHtml(phrase: Phrase): string {
  const ours = joinOurs(phrase).map((part) =>
    typeof part === 'string'
      ? escapeSigns(part)
          .replace(/`([^`]+)`/g, '<code>$1</code>')
          .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
      : part,
  );
  return render(ours, (outside) => {
    const text = `<bdi>${escapeSigns(show(outside)) || '(empty)'}</bdi>`;
    return outside.quoted ? `“${text}”` : text;
  });
}

/** Text of ours, or visible text, in HTML: between tags or in an attribute in quotation marks. */
export function escapeSigns(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A pair of back-ticks may begin in one part of ours and end in the next. */
function joinOurs(phrase: Phrase): Phrase {
  const joined: (string | Outside)[] = [];
  for (const part of phrase) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** A phrase as plain text: for outputs, annotations and the log. */
export function toPlain(phrase: Phrase): string {
  const ours = phrase.map((part) => (typeof part === 'string' ? part.replaceAll('`', '') : part));
  return render(ours, (outside) => {
    const text = show(outside);
    return outside.quoted ? `“${text}”` : text;
  });
}

/** A line for a log: at its start GitHub's runner takes `::` for a command. */
export function toLogLine(text: string): string {
  return withoutCommands(oneLine(text, 2000).replace(/^::/, `:${ZERO_WIDTH_SPACE}:`));
}

/**
 * Text in which no CI system finds a command: GitHub's runner takes `##[` for one wherever it is, Azure Pipelines
 * `##vso[`, TeamCity `##teamcity[`.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
export function withoutCommands(text: string): string {
  return text.replace(/##(?=\w*\[)/g, `##${ZERO_WIDTH_SPACE}`);
}

/**
 * A text as XML 1.0 can hold it, before it is escaped: other characters are replaced, and lines end as every parser hands
 * them on. https://www.w3.org/TR/xml/#charsets
 */
export function toXmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

function render(phrase: Phrase, renderOutside: (outside: Outside) => string): string {
  return phrase.map((part) => (typeof part === 'string' ? part : renderOutside(part))).join('');
}
