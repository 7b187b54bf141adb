/** Bland's own words in the body of a refusal, whichever of its forms they come in. */
import { cutBeforeMasking } from '../../text/mask.ts';

const MAX_LENGTH = 300;
const MAX_ERRORS = 20;

/** As {@link messageIn}; `undefined` for a body that is not JSON, such as a proxy's page. */
export function messageInBody(text: string): string | undefined {
  try {
    return messageIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * The message in a parsed body, cut to at most 300 characters; `undefined` where there is none.
 * Forms seen: `{errors: [{error|code, message}]}`, `{errors: ["…"]}`, `{error, message}`, `{status, message}`.
 */
export function messageIn(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined;
  const errors = Array.isArray(body['errors']) ? body['errors'].slice(0, MAX_ERRORS) : [];
  const parts = [body, ...errors].map(messageOfEntry).filter((part) => part !== '');
  return parts.length === 0 ? undefined : cutBeforeMasking([...new Set(parts)].join('; '), MAX_LENGTH);
}

function messageOfEntry(entry: unknown): string {
  if (typeof entry === 'string') return entry;
  if (!isRecord(entry)) return '';
  const words = [entry['error'], entry['code'], entry['message']];
  return words
    .filter((word) => (typeof word === 'string' && word !== '') || typeof word === 'number')
    .join(': ');
}

/** An object or an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
