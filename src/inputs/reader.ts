/** Reads single inputs, and collects what is wrong with them. */
import type { Format } from '../rules/kinds.ts';
import { type Phrase, quote, quoteId, say } from '../text/phrase.ts';
import { SHORTEST_SECRET } from '../text/secrets.ts';
import {
  DEFAULTS,
  type DefaultedName,
  INPUT_NAMES,
  type InputName,
  type InputProblem,
  type RawInputs,
  SECRET_INPUTS,
} from './inputs.ts';
import { splitList } from './values.ts';

const PASTED_SECRET = say`holds the API key or the token, which belong only in \`api-key\` and \`github-token\`.`;

export const ID_EXAMPLE = '`d4e5f6a7-89ab-cdef-0123-4567890abcde`';

export class Reader {
  readonly problems: InputProblem[] = [];
  /** Notes for the log: one sentence each. */
  readonly remarks: string[] = [];
  readonly #raw: RawInputs;
  /** Inputs into which a secret was pasted: their values are neither used nor shown. */
  readonly #tainted: readonly InputName[];

  constructor(raw: RawInputs) {
    this.#raw = raw;
    const secrets = SECRET_INPUTS.map((name) => raw[name].trim()).filter(
      ({ length }) => length >= SHORTEST_SECRET,
    );
    this.#tainted = INPUT_NAMES.filter(
      (name) => !SECRET_INPUTS.includes(name) && secrets.some((secret) => raw[name].includes(secret)),
    );
    for (const name of this.#tainted) {
      this.problem(name, PASTED_SECRET);
    }
  }

  /** The text of an input without blanks around it; empty where it was not given, or can't be used. */
  text(name: InputName): string {
    return this.#tainted.includes(name) ? '' : this.#raw[name].trim();
  }

  /**
   * The items of a list. A text without items, such as `,`, is a problem.
   * @param expected completes “give …”
   */
  list(name: InputName, expected: string): string[] {
    const text = this.text(name);
    const items = splitList(text);
    if (text !== '' && items.length === 0) {
      this.problem(name, say`is ${quote(text)}, which names nothing: give ${expected}, or leave it out.`);
    }
    return items;
  }

  /** Whether something was given, even if it can't be used. */
  isGiven(name: InputName): boolean {
    return this.#raw[name].trim() !== '';
  }

  /** The value, or the default where the input was not given. One that can't be read is a problem. */
  value<T>(name: DefaultedName, format: Format<T>): T {
    // Every default can be read.
    return this.optional(name, format) ?? (format.parse(DEFAULTS[name]) as T);
  }

  /** The value; `undefined` where the input was not given. One that can't be read is a problem. */
  optional<T>(name: InputName, format: Format<T>): T | undefined {
    const text = this.text(name);
    if (text === '') return undefined;
    const value = format.parse(text);
    if (value === undefined) {
      const expected = mustBe(format.expected, format.meant?.(text));
      this.problem(name, say`is ${quoteId(withoutCredentials(text))}, but must be ${expected}`);
    }
    return value;
  }

  /** @param what the rest of a sentence that begins with the input's name */
  problem(name: InputName, what: Phrase): void {
    this.problems.push({ input: name, message: say`\`${name}\` ${what}` });
  }

  hasProblem(...names: readonly InputName[]): boolean {
    return this.problems.some(({ input }) => names.some((name) => name === input));
  }
}

/** Two inputs that contradict each other. */
export function clash(reader: Reader, name: InputName, other: InputName, why: string): void {
  reader.problem(name, say`can't be given together with \`${other}\`: ${why}.`);
}

/** What stands before an `@` in an address may be a password. */
export function withoutCredentials(text: string): string {
  return text.replace(/^(\w+:\/\/).*@/s, '$1…@');
}

/** Completes “… but must be”, and ends the sentence. */
export function mustBe(expected: string, meant: string | undefined): Phrase {
  return meant === undefined ? say`${expected}.` : say`${expected}: did you mean ${quote(meant)}?`;
}
