/** Colours of the log: ANSI sequences around our own words, which GitHub's viewer shows. */

const CODES = { red: 31, green: 32, yellow: 33, bold: 1 } as const;

export type Colour = keyof typeof CODES;

/** Colours a text that is harmless already: what comes from outside has lost its control characters. */
export type Paint = (colour: Colour | undefined, text: string) => string;

/** For what is no terminal. */
export const PLAIN: Paint = (_, text) => text;

/** Without colours where NO_COLOR is set. https://no-color.org */
export function makePaint(env: Readonly<Record<string, string | undefined>>): Paint {
  if ((env['NO_COLOR'] ?? '') !== '') return PLAIN;
  return (colour, text) => (colour === undefined ? text : `\u001b[${CODES[colour]}m${text}\u001b[0m`);
}
