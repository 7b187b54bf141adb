/** YAML to plain data of maps, lists and texts, or every problem in it. */
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  Parser,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { type Phrase, quote, say, verbatim } from '../../text/phrase.ts';
import type { FilePlace } from '../inputs.ts';

/** Line and column count from 1. */
type Place = Omit<FilePlace, 'file'>;
export type Path = readonly PropertyKey[];

export interface YamlProblem extends Place {
  /** A sentence, without the place. */
  readonly message: Phrase;
}

export interface YamlData {
  readonly ok: true;
  /** Every scalar is the text as written: `0.80` is not a number yet, and `no` not a boolean. */
  readonly data: unknown;
  /** Where the value at `path` is, or a key in it; else the closest value around it that exists. */
  readonly placeOf: (path: Path, key?: string) => Place;
}

/** Without a bound the parser can end the whole process. A policy has six levels. */
const MAX_DEPTH = 32;
/** Keys, values, maps and lists. A policy of 500 entries has about half as many. */
const MAX_NODES = 20_000;
/** `failsafe` knows only texts. Keys are compared below: the parser takes quadratic time for it. */
const OPTIONS = { schema: 'failsafe', stringKeys: true, uniqueKeys: false, prettyErrors: false } as const;

export function readYaml(text: string): YamlData | { readonly ok: false; readonly problems: YamlProblem[] } {
  const lines = new LineCounter();
  const problems: YamlProblem[] = [];
  const placeAt = (offset: number): Place => {
    const { line, col: column } = lines.linePos(offset);
    return { line, column };
  };
  const report = (offset: number, message: Phrase) => problems.push({ ...placeAt(offset), message });

  const documents = compose(text, lines, report);
  const [document, second] = documents;
  for (const { errors, warnings } of documents) {
    for (const error of [...errors, ...warnings]) report(error.pos[0], describe(error));
  }
  if (second !== undefined) {
    report(
      second.range[0],
      say`a second document begins here, but a policy has only one: remove the \`---\`.`,
    );
  }
  if (document === undefined || problems.length > 0) return { ok: false, problems };
  const { data, values, keys } = convert(document.contents, report);
  if (problems.length > 0) return { ok: false, problems };
  const offsetOf = (path: Path): number =>
    values.get(JSON.stringify(path)) ?? (path.length === 0 ? 0 : offsetOf(path.slice(0, -1)));
  return {
    ok: true,
    data,
    placeOf: (path, key) => placeAt(keys.get(JSON.stringify([...path, key])) ?? offsetOf(path)),
  };
}

type Report = (offset: number, message: Phrase) => void;

/** The documents in the text; none where it is nested too deeply. */
function compose(text: string, lines: LineCounter, report: Report): Document.Parsed[] {
  const parser = new Parser(lines.addNewLine);
  const tokens = [];
  lines.addNewLine(0);
  // The parser takes a single CR for no end of a line, YAML does: what is after it would belong to a comment.
  for (const lexeme of new Lexer().lex(text.replace(/\r(?!\n)/g, '\n'))) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) {
      const message = say`the file is nested more than ${MAX_DEPTH} levels deep, but a policy has six.`;
      report(parser.offset, message);
      return [];
    }
  }
  tokens.push(...parser.end());
  return [...new Composer(OPTIONS).compose(tokens, true, text.length)];
}

function describe({ code, message }: YAMLError): Phrase {
  if (code === 'TAG_RESOLVE_FAILED') return NO_TAGS;
  return say`this is not valid YAML: ${verbatim(message)}.${OFTEN_UNQUOTED.test(code) ? QUOTE_IT : ''}`;
}

/** What a text that lacks its quotation marks often causes. */
const OFTEN_UNQUOTED = /^(?:BAD_ALIAS|BAD_SCALAR_START|BLOCK_AS_IMPLICIT_KEY|UNEXPECTED_TOKEN)$/;
const QUOTE_IT =
  ' A text that begins with a character such as `*`, `[`, `{`, `!`, `&`, `%` or `@`, or contains `: `, needs quotation marks, such as `name: "*: refund"`.';
const NO_TAGS = say`tags are not supported: put a text that begins with \`!\` into quotation marks, such as \`name: "!important"\`.`;
const NO_MERGE_KEYS = say`merge keys (\`<<\`) are not supported: write the keys out.`;

function noAliases(sign: '*' | '&'): Phrase {
  return say`anchors and aliases are not supported: write the value out, or put a text that begins with \`${sign}\` into quotation marks, such as \`name: "${sign}refund"\`.`;
}

/** The data, and by paths as JSON the offsets of values and keys. Valid YAML that no policy may have is reported. */
function convert(root: ParsedNode | null, report: Report) {
  const [values, keys] = [new Map<string, number>(), new Map<string, number>()];
  let nodes = 0;

  const check = (node: ParsedNode) => {
    const [offset] = node.range;
    nodes += 1;
    if (nodes === MAX_NODES + 1) {
      report(offset, say`the file has more than ${MAX_NODES} values, but a policy has a few dozen.`);
    }
    if (isAlias(node)) return report(offset, noAliases('*'));
    if (node.anchor !== undefined) report(offset, noAliases('&'));
    if (node.tag !== undefined) report(offset, NO_TAGS);
  };

  const toData = (node: ParsedNode | null, path: Path): unknown => {
    if (node === null || nodes > MAX_NODES) return null;
    values.set(JSON.stringify(path), node.range[0]);
    check(node);
    if (isSeq(node)) return node.items.map((item, index) => toData(item, [...path, index]));
    if (isMap(node)) return toMap(node, path);
    return isScalar(node) ? node.value : null;
  };

  const toMap = ({ items }: YAMLMap.Parsed, path: Path) => {
    const names = new Set<string>();
    const entries = items.map(({ key, value }) => {
      const [offset] = key.range;
      // `stringKeys`: every key is a text.
      const name = String(key);
      check(key);
      if (name === '<<') report(offset, NO_MERGE_KEYS);
      if (names.has(name)) report(offset, say`${quote(name)} is given twice here: leave one out.`);
      names.add(name);
      keys.set(JSON.stringify([...path, name]), offset);
      return [name, toData(value, [...path, name])] as const;
    });
    return Object.fromEntries(entries);
  };

  return { data: toData(root, []), values, keys };
}
