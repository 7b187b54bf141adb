/** The scenarios of a pathway or a persona, as Bland lists them. */
import * as z from 'zod/mini';
import { check, drifted, optional, unwrap, valueAt, withoutContent } from './wire.ts';

export interface Scenario {
  readonly id: string;
  readonly enabled: boolean;
  readonly category: string | undefined;
  readonly isRequired: boolean;
  readonly pathwayId: string | undefined;
  readonly personaId: string | undefined;
}

const listSchema = z.array(
  z.object({
    id: z.string(),
    enabled: optional(z.boolean()),
    category: optional(z.string()),
    is_required_for_promotion: optional(z.boolean()),
    pathway_id: optional(z.string()),
    persona_id: optional(z.string()),
  }),
);

/**
 * Reads the answer to `GET /v1/agent-testing/scenarios`, which is documented as `{scenarios: […]}` and was seen
 * as a bare list and within `data` as well. A scenario that does not say so is enabled, and not required.
 */
export function parseScenarios(answer: unknown): Scenario[] {
  const what = 'the list of scenarios';
  const body = unwrap(answer, what, 'list');
  const inside = valueAt(body, ['scenarios']);
  const list = inside === undefined ? body : inside;
  if (list === null) throw withoutContent(answer, what);
  if (!Array.isArray(list)) throw drifted(what, 'scenarios: expected an array');
  const parts = [answer, body].flatMap((part) => [part, valueAt(part, ['pagination'])]);
  if (parts.some((part) => isTruncated(part, list.length)))
    throw drifted(what, 'it is one page of several, which is not documented');
  return check(listSchema, list, what, ['scenarios']).map((wire) => ({
    id: wire.id,
    enabled: wire.enabled ?? true,
    category: wire.category,
    isRequired: wire.is_required_for_promotion ?? false,
    pathwayId: wire.pathway_id,
    personaId: wire.persona_id,
  }));
}

/** No pages are documented; a list that says that there is more must not pass for the whole. */
function isTruncated(paging: unknown, length: number): boolean {
  const signs = ['has_more', 'next', 'next_cursor', 'next_page'].map((sign) => valueAt(paging, [sign]));
  const total = valueAt(paging, ['total']);
  return signs.some(Boolean) || (typeof total === 'number' && total > length);
}
