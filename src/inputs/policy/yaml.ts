/** YAML to plain data of maps, lists and texts, or all that is wrong with it. */
import {
  Composer,
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  type ParsedNode,
  Parser,
  visit,
  type YAMLError,
} from 'yaml';
import { type Phrase, quote, say, verbatim } from '../../text/phrase.ts';

/** Line and column, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlProblem extends Place {
  /** A sentence, without the place. */
  readonly message: Phrase;
}

export interface YamlData {
  readonly ok: true;
  /** Every scalar is the text that was written, so that `0.80` is not a number yet, and `no` not a boolean. */
  readonly data: unknown;
  /** Where a value stands, or the closest thing around it that is there. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Where a key of the map at `path` stands. */
  readonly placeOfKey: (path: readonly PropertyKey[], key: string) => Place;
}

export type YamlReading = YamlData | { readonly ok: false; readonly problems: readonly YamlProblem[] };

/** More than any policy needs; without a bound the parser can end the whole process. */
const MAX_DEPTH = 32;
/** Each alias is a part of the file once more. */
const MAX_ALIASES = 100;
/** Keys, values, maps and lists; a policy of 500 entries has about half as many. */
const MAX_NODES = 20_000;
/** `failsafe` knows only texts. Keys are looked at below, since the parser compares each with each other. */
const OPTIONS = { schema: 'failsafe', stringKeys: true, uniqueKeys: false, prettyErrors: false } as const;

export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const problems: YamlProblem[] = [];
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const report = (offset: number, message: Phrase) => problems.push({ ...placeAt(offset), message });

  const documents = compose(text, lines, report);
  const [document, second] = documents;
  for (const { errors, warnings } of documents) {
    for (const error of [...errors, ...warnings]) report(error.pos[0], describe(error));
  }
  if (second !== undefined) {
    report(second.range[0], say`a second document begins here, but a policy is one: leave out the \`---\`.`);
  }
  if (document !== undefined && problems.length === 0) lookAround(document, report);
  if (document === undefined || problems.length > 0) return { ok: false, problems };
  try {
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(document, path));
    const placeOfKey = (path: readonly PropertyKey[], key: string) => placeAt(offsetOf(document, path, key));
    return { ok: true, data, placeOf, placeOfKey };
  } catch {
    // Only aliases of aliases are left to go wrong.
    return { ok: false, problems: [{ ...placeAt(0), message: TOO_MANY_ALIASES }] };
  }
}

type Report = (offset: number, message: Phrase) => void;

/** The documents in the text; none where it is nested too deeply. */
function compose(text: string, lines: LineCounter, report: Report): Document.Parsed[] {
  const parser = new Parser(lines.addNewLine);
  const tokens = [];
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) {
      report(
        parser.offset,
        say`the file is nested more than ${MAX_DEPTH} levels deep, where a policy has six.`,
      );
      return [];
    }
  }
  tokens.push(...parser.end());
  return [...new Composer(OPTIONS).compose(tokens, true, text.length)];
}

function describe({ code, message }: YAMLError): Phrase {
  if (code === 'TAG_RESOLVE_FAILED') return NO_TAGS;
  return say`this is no valid YAML: ${verbatim(message)}.${OFTEN_UNQUOTED.includes(code) ? QUOTE_IT : ''}`;
}

/** What becomes of a text that should stand in quotation marks. */
const OFTEN_UNQUOTED: readonly ErrorCode[] = [
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
];
const QUOTE_IT =
  ' A text that begins with a sign such as `*`, `[`, `{`, `!`, `&`, `%` or `@`, or that has `: ` in it, needs quotation marks, such as `name: "*: refund"`.';
const NO_TAGS = say`tags are not supported: put a text that begins with \`!\` into quotation marks, such as \`name: "!important"\`.`;
const TOO_MANY_ALIASES = say`the file has too many aliases: write some of them out, so that at most ${MAX_ALIASES} are left, those within aliases included.`;

/** What is valid YAML, but more than a policy may be. */
function lookAround(document: Document.Parsed, report: Report): void {
  let [nodes, aliases] = [0, 0];
  visit(document, {
    Node(_, node) {
      const offset = startOf(node);
      nodes += 1;
      if (nodes > MAX_NODES) {
        report(offset, say`the file has more than ${MAX_NODES} values, where a policy has a few dozen.`);
        return visit.BREAK;
      }
      if (isMap(node)) for (const key of doubledKeys(node.items)) report(...key);
      if (!isAlias(node)) {
        if (node.tag !== undefined) report(offset, NO_TAGS);
        return undefined;
      }
      aliases += 1;
      if (aliases > MAX_ALIASES) {
        report(offset, TOO_MANY_ALIASES);
        return visit.BREAK;
      }
      // Each look for an anchor goes through the whole file.
      if (node.resolve(document) === undefined) report(offset, noAnchor(node.source));
      return undefined;
    },
  });
}

/** The parser has seen to it that keys are texts. */
function doubledKeys(pairs: readonly Pair[]): [offset: number, message: Phrase][] {
  const seen = new Set<string>();
  return pairs.flatMap(({ key }) => {
    const name = String(key);
    const isDoubled = seen.has(name);
    seen.add(name);
    return isDoubled ? [[startOf(key), say`${quote(name)} is given twice here: leave one out.`]] : [];
  });
}

function noAnchor(name: string): Phrase {
  return say`${quote(`*${name}`)} is an alias without an anchor: put a text that begins with \`*\` into quotation marks, such as \`name: "*refund"\`.`;
}

/** Where the value at `path` stands, or the key of that name in it; else the last part of the path that is there. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[], key?: string): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  const enter = (found: unknown) => {
    if (!isNode(found)) return;
    node = isAlias(found) ? found.resolve(document) : found;
    offset = startOf(found);
  };
  for (const part of path) {
    if (isMap(node)) enter(node.get(part, true));
    else if (isSeq(node)) enter(node.items[Number(part)]);
  }
  const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
  return pair === undefined ? offset : startOf(pair.key);
}

/** Every node that was parsed has its place. */
function startOf(node: unknown): number {
  return (node as ParsedNode).range[0];
}
