/** Bland's own words in the body of a refusal, whichever of its forms they come in. */
import { cutBeforeMasking } from '../../text/mask.ts';

const MAX_LENGTH = 300;
/** Of a list with more errors the first are enough. */
const MAX_ERRORS = 20;

/**
 * The message in an error body, cut to at most 300 characters; `undefined` where there is none, as in HTML.
 * Forms seen: `{errors: [{error|code, message}]}`, `{errors: ["…"]}`, `{error, message}`, `{status, message}`.
 */
export function messageInBody(text: string): string | undefined {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined; // Not JSON, such as a proxy's page: the status says what there is to say.
  }
  return messageIn(body);
}

/** The same for a body that is parsed already. */
export function messageIn(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined;
  const fromErrors = Array.isArray(body['errors'])
    ? body['errors'].slice(0, MAX_ERRORS).map(messageOfEntry)
    : [];
  const parts = [messageOfEntry(body), ...fromErrors].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return cutBeforeMasking([...new Set(parts)].join('; '), MAX_LENGTH);
}

function messageOfEntry(entry: unknown): string | undefined {
  if (typeof entry === 'string') return entry;
  if (!isRecord(entry)) return undefined;
  const words = [entry['error'], entry['code'], entry['message']].filter(
    (word) => (typeof word === 'string' && word !== '') || typeof word === 'number',
  );
  return words.length === 0 ? undefined : words.join(': ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
