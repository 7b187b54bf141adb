/** The versions of a pathway. */
import * as z from 'zod/mini';
import { check, drifted, optional, unwrap } from './wire.ts';

const versionsSchema = z.array(
  z.object({ version_number: z.int().check(z.nonnegative()), is_latest: optional(z.boolean()) }),
);

/**
 * The number of the latest version in the answer to `GET /v1/pathway/{id}/versions`: the one that is marked so, else the
 * highest; `undefined` where there are none.
 */
export function parseLatestVersion(answer: unknown, pathwayId: string): number | undefined {
  const what = `the versions of pathway ${pathwayId}`;
  const list = unwrap(answer, what, 'list');
  if (!Array.isArray(list)) throw drifted(what, 'the answer: expected an array');
  const versions = check(versionsSchema, list, what);
  const marked = versions.filter(({ is_latest }) => is_latest);
  if (marked.length > 1) throw drifted(what, `${marked.length} versions are marked is_latest`);
  const [latest] =
    marked.length > 0 ? marked : versions.toSorted((a, b) => b.version_number - a.version_number);
  return latest?.version_number;
}
