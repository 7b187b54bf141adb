/** Writes the JSON Schemas: that of policy files, from the form that the action reads, and that of `report.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJSONSchema } from 'zod/mini';
import { annotations, policySchema } from '../src/inputs/policy/schema.ts';
import { REPORT_SCHEMA } from '../src/report/json.ts';

const DRAFT_7 = 'http://json-schema.org/draft-07/schema#';

/**
 * The text of `schema/policy.schema.json`, by which editors complete and check policy files. Draft 7 is what the
 * language server for YAML knows best.
 */
export function renderPolicySchema(): string {
  return toText(toJSONSchema(policySchema, { io: 'input', target: 'draft-07', metadata: annotations }));
}

/** The text of `schema/report.schema.json`, by which programs can tell what `report.json` has for them. */
export function renderReportSchema(): string {
  return toText({
    $schema: DRAFT_7,
    ...REPORT_SCHEMA,
    title: 'Report of the Bland Simulation Gate',
    description:
      'What report.json in the folder of the input report-dir has. Every field is always there; what is not known is null.',
  });
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
