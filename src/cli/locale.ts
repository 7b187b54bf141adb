/** What a terminal of an older character set can show. */
import type { Environment } from '../runner/step-files.ts';

/** Whether the locale is one that has only ASCII for sure. Without any, as in most CI systems, it is UTF-8. */
export function isAsciiOnly(env: Environment): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale !== '' && !/utf-?8/i.test(locale);
}

/** Our own signs, and what they are written as. */
const SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '’': "'",
  '…': '...',
  '–': '-',
  '→': '->',
  '≥': '>=',
  '≤': '<=',
  '×': 'x',
  '±': '+/-',
  '·': '-',
  '✓': 'ok',
  '✕': 'x',
};

/**
 * A text in ASCII: letters lose their accents, and what has no likeness becomes a question mark. Nothing that looks like
 * the sign of a command to a CI system becomes that sign.
 */
export function toAscii(text: string): string {
  return text
    .replace(/[^\0-\x7f]/gu, (sign) => SIGNS[sign] ?? sign.normalize('NFKD'))
    .replace(/\p{M}|\p{Default_Ignorable_Code_Point}|[\u2066-\u2069\u200b-\u200f]/gu, '')
    .replace(/[^\0-\x7f]/gu, '?')
    .replace(/##(?=\w*\[)/g, '# #')
    .replace(/^::/gm, ': :');
}
