/** Makes the small parts of a view, and puts a line of it together for a painter. */
import { possibleRate } from '../../facts/readings.ts';
import { formatCount } from '../../text/format.ts';
import type { Outside, Phrase } from '../../text/phrase.ts';
import type { Cell, Fold, Inline, List, Mark, Row, Table, Text, Trend } from './nodes.ts';

/** What `show` makes of a value, where there is one. */
export function known<T, R>(value: T | undefined, show: (value: T) => R): R[] {
  return value === undefined ? [] : [show(value)];
}

export function cell(...line: Inline): Cell {
  return { lines: [line] };
}

export function numberCell(by: number | undefined, show: (by: number) => string = formatCount): Cell {
  return { lines: known(by, (it) => [show(it)]), by };
}

export function idMark(id: string): Mark {
  return { mark: 'id', id };
}

export function shortIdMark(id: string): Mark {
  return { mark: 'id', id, isShort: true };
}

export function aside(text: string): Mark {
  return { mark: 'aside', text: [text] };
}

export function trend(rates: Trend['rates'], now: number | undefined): Trend {
  return { mark: 'trend', rates, now: possibleRate(now) };
}

const NAME_LENGTH = 1000;

/** For a page, where each name has room. */
export function fullName(label: Outside): Outside {
  return { ...label, maxLength: NAME_LENGTH };
}

/** For a place that holds nothing else. */
export function unquoted(label: Outside): Outside {
  return { ...label, quoted: false };
}

export function text(...paragraph: Inline): Text {
  return { kind: 'text', paragraphs: [paragraph] };
}

/** Of items with one line each. */
export function list(heading: string | undefined, items: readonly Inline[], priority: number): List[] {
  return listOf(
    heading,
    items.map((item) => () => [item]),
    priority,
  );
}

export function listOf(heading: string | undefined, items: List['items'], priority: number): List[] {
  return items.length === 0 ? [] : [{ kind: 'list', heading, items, priority }];
}

export function fold(heading: string, nodes: Fold['nodes']): Fold[] {
  return nodes.length === 0 ? [] : [{ kind: 'fold', heading, nodes }];
}

export function table(rows: readonly Row[], about: Omit<Table, 'kind' | 'rows'>): Table[] {
  return rows.length === 0 ? [] : [{ kind: 'table', ...about, rows }];
}

/** Paints a line of text: the phrases in it, and what is between them. */
export function paintInline(
  inline: Inline,
  paintPhrase: (phrase: Phrase) => string,
  paintMark: (mark: Mark) => string,
): string {
  let text = '';
  let phrase: (string | Outside)[] = [];
  for (const part of inline) {
    if (typeof part === 'string' || !('mark' in part)) {
      phrase.push(part);
    } else {
      text += paintPhrase(phrase) + paintMark(part);
      phrase = [];
    }
  }
  return text + paintPhrase(phrase);
}
