/** Writes the JSON Schemas: that of policy files, from the form that the action reads, and that of `report.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJSONSchema } from 'zod/mini';
import { annotations, policySchema } from '../src/inputs/policy/schema.ts';
import { descriptions, reportSchema } from './report-schema.ts';

/**
 * The text of `schema/policy.schema.json`, by which editors complete and check policy files. Draft 7 is what the
 * language server for YAML knows best.
 */
export function renderPolicySchema(): string {
  return toText(toJSONSchema(policySchema, { io: 'input', target: 'draft-07', metadata: annotations }));
}

/** The text of `schema/report.schema.json`, by which programs can tell what `report.json` has for them. */
export function renderReportSchema(): string {
  return toText(toJSONSchema(reportSchema, { target: 'draft-07', metadata: descriptions }));
}

function toText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '..', 'schema');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'policy.schema.json'), renderPolicySchema());
  writeFileSync(join(folder, 'report.schema.json'), renderReportSchema());
}
