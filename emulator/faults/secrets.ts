/** The secrets of the matrix, as a hostile server may say them, and whether a text says them. */

/** With signs that URLs spell in another way. */
export const KEY = 'org_emu/lated+bland=key%7';
export const TOKEN = 'ghs_emu/lated+workflow=token%7';

/** In Base64 it matters how many bytes stand before a secret. */
const PREFIXES = ['', 'u', 'u:'];
/** Messages are cut: a part of a secret is a secret too. */
const PART = 12;
const ECHOES = 5;

function spellingsOf(secret: string): string[] {
  const inBase64 = PREFIXES.map((prefix) => Buffer.from(`${prefix}${secret}:`).toString('base64'));
  return [secret, encodeURIComponent(secret), ...inBase64];
}

/** The secret in each spelling, again and again, so that some message is cut in each of them. */
export function echo(secret: string): string {
  return `${spellingsOf(secret).join(' ')} `.repeat(ECHOES);
}

/** What can be there only because of the secret: the beginning and the end of each spelling. */
function tracesOf(secret: string): string[] {
  return spellingsOf(secret).flatMap((spelling) => {
    // As the runner reads its commands; what stands beside a secret makes a difference to Base64.
    const text = spelling.replaceAll('%25', '%').slice(4, -4);
    return [text.slice(0, PART), text.slice(-PART)];
  });
}

const TRACES = new Map([KEY, TOKEN].map((secret) => [secret, tracesOf(secret)]));

/** The parts of secrets in a text, but for those by which the runner is told to hide them. */
export function secretsIn(text: string, secrets: readonly string[] = [KEY, TOKEN]): string[] {
  const shown = text.replace(/^::add-mask::.*$/gm, '').replaceAll('%25', '%');
  return secrets.flatMap((secret) => TRACES.get(secret) ?? []).filter((trace) => shown.includes(trace));
}
