/** Takes secrets out of texts: out of Bland's answers, and out of everything that is published. */

/** A shorter secret may be part of any text by chance. */
export const SHORTEST_SECRET = 8;

/** The text with `***` for each secret, in whichever spelling; those below {@link SHORTEST_SECRET} stay. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return text.replace(patternOf(secrets.filter(({ length }) => length >= SHORTEST_SECRET)), '***');
}

/** There are two sets of secrets at most, and each is searched for in many texts. */
const PATTERNS = new Map<string, RegExp>();
const NOTHING = /(?!)/;

function patternOf(secrets: readonly string[]): RegExp {
  if (secrets.length === 0) return NOTHING;
  const key = secrets.join('\n');
  const pattern = PATTERNS.get(key) ?? new RegExp(secrets.flatMap(spellingsOf).join('|'), 'g');
  PATTERNS.set(key, pattern);
  return pattern;
}

function spellingsOf(secret: string): string[] {
  return [
    secret.split('').map(anySpelling).join(''),
    ...inBase64(secret).map((text) => [...text].map(literally).join('')),
  ];
}

/** Base64 has three characters for each four; with what stands around them they may begin at each of three places. */
function inBase64(secret: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    // Characters at either end depend on what stands beside the secret.
    const start = (3 - before) % 3;
    const whole = Buffer.from(secret).subarray(start, secret.length - ((secret.length - start) % 3));
    return (['base64', 'base64url'] as const).map((encoding) => whole.toString(encoding));
  });
}

/** A pattern for a character as it is, or as JSON, JSON within JSON, a URL, XML or HTML may write it. */
function anySpelling(character: string): string {
  const hex = hexOf(character).replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  const escaped = '"\\/'.includes(character) ? '\\\\{0,3}' : '';
  const number = `#0{0,4}(?:${character.charCodeAt(0)}|[xX]0{0,4}${hex})`;
  const entity = [number, ENTITIES.get(character)].filter((name) => name !== undefined).join('|');
  return `(?:${escaped}${literally(character)}|\\\\{1,3}u0{0,3}${hex}|%${hex}|&(?:${entity});)`;
}

const ENTITIES = new Map(Object.entries({ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }));

function literally(character: string): string {
  return `\\u${hexOf(character).padStart(4, '0')}`;
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16);
}
