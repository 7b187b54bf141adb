/** Reads data of unknown form from GitHub or its client, such as an event's payload or an error. */

/** @param path keys, such as `pull_request.head.sha` */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), value);
}

export function recordAt(value: unknown, path: string): Readonly<Record<string, unknown>> | undefined {
  const found = valueAt(value, path);
  return isRecord(found) ? found : undefined;
}

/** Empty where there is no list. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}

/** `undefined` for an empty text too. */
export function stringAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value, path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A number or id of GitHub's: a positive integer. */
export function numberAt(value: unknown, path: string): number | undefined {
  const found = valueAt(value, path);
  return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : undefined;
}

export function commitAt(value: unknown, path: string): string | undefined {
  return commitHash(stringAt(value, path));
}

export function commitHash(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
