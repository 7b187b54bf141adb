/** Addresses of a team's own dashboard: templates of them, filled with ids from outside. */

import { isId } from './ascii.ts';

/** What a template may have between braces. */
export type Placeholder = 'run_id' | 'set_id' | 'scenario_id';

/** As `parseUrlTemplate` takes it: its placeholders come after the host. */
export interface UrlTemplate {
  readonly template: string;
}

const OF_ADDRESSES = String.raw`\w.~:/?#[\]@!$&*+,;=%-`;
const OTHERS = new RegExp(`[^${OF_ADDRESSES}]`, 'g');
/** Nothing in it ends a link, whatever the sink. */
export const WEB_ADDRESS = new RegExp(String.raw`^https?:\/\/[${OF_ADDRESSES}]{1,990}$`);

/** The address with these ids in it; `undefined` where one is missing or of another form, or it would be too long. */
export function fillTemplate(
  { template }: UrlTemplate,
  ids: Readonly<Partial<Record<Placeholder, string | undefined>>>,
): string | undefined {
  const filled = template.replaceAll(/\{(\w+)\}/g, (placeholder, name: Placeholder) => {
    const id = ids[name] ?? '';
    return isId(id) ? id : placeholder;
  });
  return filled.includes('{') ? undefined : toWebAddress(filled);
}

/** The address of a web page as every sink can link it; `undefined` for anything else, and if it would be too long. */
export function toWebAddress(text: string): string | undefined {
  // The URL parser leaves some signs as they are, such as parentheses.
  const address = URL.parse(text)?.href.replaceAll(OTHERS, escapeSign);
  return address !== undefined && WEB_ADDRESS.test(address) ? address : undefined;
}

function escapeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
