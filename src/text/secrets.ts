/** The last line of defence: whatever way a secret took into a text, it does not leave with it. */

/** A text without secrets, as they are or as JSON, XML and HTML would write them. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.flatMap(formsOf).reduce((safe, form) => safe.replaceAll(form, '***'), text);
}

function formsOf(secret: string): string[] {
  const named = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    named,
    named.replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
    secret.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
  ];
}
