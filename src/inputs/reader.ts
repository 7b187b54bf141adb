/** Reads single inputs, and collects what is wrong with them. */
import { type Phrase, quote, say } from '../phrase.ts';
import {
  type InputName,
  type InputProblem,
  type RawInputs,
  SECRET_INPUTS,
  SHORTEST_SECRET,
} from './inputs.ts';
import { splitList } from './values.ts';

export class Reader {
  readonly problems: InputProblem[] = [];
  readonly #raw: RawInputs;
  /** Inputs into which a secret was pasted: their values are neither used nor shown. */
  readonly #tainted: ReadonlySet<InputName>;

  constructor(raw: RawInputs) {
    this.#raw = raw;
    const secrets = SECRET_INPUTS.map((name) => raw[name].trim()).filter(
      ({ length }) => length >= SHORTEST_SECRET,
    );
    const names = Object.keys(raw) as InputName[];
    this.#tainted = new Set(
      names.filter(
        (name) => !SECRET_INPUTS.includes(name) && secrets.some((secret) => raw[name].includes(secret)),
      ),
    );
    for (const name of this.#tainted) {
      this.problem(
        name,
        say`holds the API key or the token, which belong into \`api-key\` and \`github-token\` alone.`,
      );
    }
  }

  /** The text of an input without blanks around it; empty where it was not given, or can't be used. */
  text(name: InputName): string {
    return this.#tainted.has(name) ? '' : this.#raw[name].trim();
  }

  list(name: InputName): string[] {
    return splitList(this.text(name));
  }

  /** Whether something was given, though it may not be usable. */
  isGiven(name: InputName): boolean {
    return this.#raw[name].trim() !== '';
  }

  /** The value, or `fallback` where the input was not given, or can't be read, which is then a problem. */
  value<T, F>(name: InputName, parse: (text: string) => T | undefined, expected: string, fallback: F): T | F {
    const text = this.text(name);
    if (text === '') return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    this.problem(name, say`is ${quote(text)}, but must be ${expected}.`);
    return fallback;
  }

  /** @param what the rest of a sentence that begins with the input's name */
  problem(name: InputName, what: Phrase): void {
    this.problems.push({ input: name, message: say`\`${name}\` ${what}` });
  }

  hasProblem(...names: readonly InputName[]): boolean {
    return this.problems.some(({ input }) => names.some((name) => name === input));
  }
}
