/** The report as a document, which each painter draws in its own way. */
import type { Interval } from '../../evidence/interval.ts';
import type { Verdict } from '../../gate/verdict.ts';
import type { Outside, Phrase } from '../../text/phrase.ts';

/** A word of an enumeration, with the signs beside it, or for it where there is no room. */
export interface Badge {
  readonly mark: 'badge';
  readonly emoji: string;
  readonly sign: string;
  readonly tone: 'good' | 'bad' | 'doubt' | 'plain';
  readonly word: string;
}

/** A pass rate on a line from 0 to 1, with its interval and the least that is required. */
interface RatePicture {
  readonly mark: 'rate';
  readonly rate: number;
  readonly interval: Interval | undefined;
  readonly limit: number | undefined;
}

/** Pass rates from 0 to 1 in the order of time, before the newest; `undefined` where one is not known. */
export interface Trend {
  readonly mark: 'trend';
  readonly rates: readonly (number | undefined)[];
  readonly now: number | undefined;
}

export type Mark =
  | Badge
  | RatePicture
  | Trend
  /** An id from outside: to be copied, or as much of it as tells it from others. */
  | { readonly mark: 'id'; readonly id: string; readonly isShort?: true }
  | { readonly mark: 'aside'; readonly text: Phrase }
  /** The address is safe in every sink. */
  | { readonly mark: 'link'; readonly url: string; readonly text: Phrase };

/** A phrase is one too. */
export type Inline = readonly (string | Outside | Mark)[];

export interface Cell {
  /** Where there are none, a dash is shown. */
  readonly lines: readonly Inline[];
  /** Further lines, for which paper has no room. */
  readonly details?: readonly Inline[];
  /** What the column is sorted by, where that is a number. */
  readonly by?: number | undefined;
  /** Of a whole, from 0 to 1. */
  readonly share?: number;
}

/** `why`: its lines are a list. */
export type Column = readonly [title: string, style?: 'number' | 'why' | 'change'];

export interface Row {
  /** The first names the row. They are made when they are shown: of a large set most are not. */
  readonly cells: () => readonly Cell[];
  /** By which it can be filtered: keys of the table's filters. */
  readonly tags?: readonly string[];
}

export interface Text {
  readonly kind: 'text';
  readonly heading?: string;
  readonly paragraphs: readonly Inline[];
}

/**
 * Where not all rows or items of nodes fit, some are left out: of the highest priority number first, and from the end.
 * Each is made when it is shown: of a large set most are not.
 */
export interface List {
  readonly kind: 'list';
  /** `undefined` where what is above says it. */
  readonly heading: string | undefined;
  /** The lines of each. */
  readonly items: readonly (() => readonly Inline[])[];
  readonly priority: number;
}

/** Hidden until the reader opens it. */
export interface Fold {
  readonly kind: 'fold';
  readonly heading: string;
  readonly nodes: readonly (Text | List | Code)[];
}

/** To be copied. */
export interface Code {
  readonly kind: 'code';
  readonly intro: string;
  readonly language: 'sh' | 'yaml';
  /** What is from outside in it must not change what it means. */
  readonly lines: readonly Phrase[];
}

export interface Table {
  readonly kind: 'table';
  /** Unique in its section. */
  readonly id: string;
  readonly heading?: string;
  readonly intro?: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly priority: number;
  /** What the reader may filter by: the tags of rows, and a word for each. */
  readonly filters?: Readonly<Record<string, string>>;
}

export interface Conversations {
  readonly kind: 'conversations';
  readonly heading: string;
  readonly items: readonly Conversation[];
  readonly priority: number;
}

export interface Conversation {
  readonly name: Outside;
  readonly about: Inline;
  readonly troubles: readonly Inline[];
  readonly turns: readonly Inline[];
}

/** The limits are those of all scenarios, where they have the same. */
export interface Charts {
  readonly kind: 'charts';
  readonly heading: string;
  readonly scores: readonly number[];
  readonly minScore: number | undefined;
  /** Pass rates from 0 to 1. */
  readonly estimates: readonly { readonly rate: number; readonly interval: Interval }[];
  readonly minPassRate: number | undefined;
}

/** Of a comment, which is narrow and short, and of a page. */
export type CommentNode = Text | List | Fold | Code | Conversations;
export type PageNode = Text | List | Table | Charts | Conversations;

export interface Fact {
  readonly term: string;
  /** Beside its term; `undefined` where it has none. */
  readonly value: Inline | undefined;
  /** In a line of facts; `undefined` where it is not worth the room. */
  readonly line: Inline | undefined;
  /** Of a time: the same for programs, in ISO 8601. */
  readonly datetime?: string | undefined;
}

export interface Section<Node> {
  /** Completes the ids of its nodes: empty for the only section, which needs no title. */
  readonly key: string;
  readonly badge: Badge;
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly nodes: readonly Node[];
}

export interface View<Node> {
  readonly verdict: Verdict;
  readonly title: Phrase;
  readonly facts: readonly Inline[];
  readonly opening: readonly Node[];
  readonly sections: readonly Section<Node>[];
  readonly closing: readonly Node[];
}
