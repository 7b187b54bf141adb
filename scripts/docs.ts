/** Writes what follows from the code: the list of rules, their inputs in action.yml, the tables of docs/reference.md and docs/faults.md, and the JSON Schemas. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toJSONSchema } from 'zod/mini';
import type { Limit } from '../src/rules/rule.ts';

interface DeclaredInput {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, DeclaredInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const ROOT = join(import.meta.dirname, '..');
const RULE_LIST = 'src/rules/list.ts';
const MAX_LINE_LENGTH = 120;

/** What each file should be, by its path, so that a test can hold it to that. */
export async function renderDocs(): Promise<Readonly<Record<string, string>>> {
  // After the list of rules, from which all of these follow.
  const { NUMBER_INPUTS, PROVE_LIMITS } = await import('../src/rules/all.ts');
  const { DEFAULTS } = await import('../src/inputs/inputs.ts');
  const { annotations, policySchema } = await import('../src/inputs/policy/schema.ts');
  const action = fillRules(read('action.yml'), [...NUMBER_INPUTS, PROVE_LIMITS]);
  return {
    'action.yml': action,
    'docs/reference.md': fillTables(read('docs/reference.md'), action, DEFAULTS),
    // By it editors complete and check policy files. Draft 7 is what the language server for YAML knows best.
    'schema/policy.schema.json': toText(
      toJSONSchema(policySchema, { io: 'input', target: 'draft-07', metadata: annotations }),
    ),
    'docs/faults.md': await fillMatrix(read('docs/faults.md')),
    // By it programs can tell what `report.json` has for them.
    'schema/report.schema.json': await renderReportSchema(),
  };
}

/** The page with what becomes of a step when something fails, between its markers. */
async function fillMatrix(page: string): Promise<string> {
  const { renderMatrix } = await import('../emulator/faults/page.ts');
  const withLasting = fillWith(page, 'lasting', renderMatrix(true));
  return fillWith(withLasting, 'once', renderMatrix(false));
}

async function renderReportSchema(): Promise<string> {
  const { REPORT_SCHEMA } = await import('../src/report/json.ts');
  return toText({
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...REPORT_SCHEMA,
    title: 'Report of the Bland Simulation Gate',
    description:
      'The report.json in the folder of the input report-dir. Every field is always present; unknown values are null.',
  });
}

/** `src/rules/list.ts` with every file there that is named as a rule is: those that it lists stay in their order. */
export function renderRuleList(): string {
  const text = read(RULE_LIST);
  const files = readdirSync(join(ROOT, 'src', 'rules')).filter((name) => /^(?:min|max)-.+\.ts$/.test(name));
  const imports = files.map((file) => `import { ${constantOf(file)} } from './${file}';\n`);
  const names = files.map(constantOf);
  const listed = [...text.matchAll(/^ {2}(\w+),$/gm)].flatMap(([, name = '']) =>
    names.includes(name) ? [name] : [],
  );
  const all = [...new Set([...listed, ...names])];
  const [head = ''] = /^.*\n/.exec(text) ?? [];
  return `${head}${imports.join('')}\nexport const ALL = [\n${all.map((name) => `  ${name},\n`).join('')}] as const;\n`;
}

/** `minAvgPassRate` of `min-avg-pass-rate.ts`. */
function constantOf(file: string): string {
  return file.replace(/\.ts$/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function toText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

type Described = Pick<Limit, 'name' | 'help' | 'needsBaseline'>;

/** action.yml with the given rules as inputs, between two comments. */
export function fillRules(actionYaml: string, rules: readonly Described[]): string {
  const inputs = rules.map(({ name, help, needsBaseline }) => {
    const description = needsBaseline === true ? `${help} Needs a \`baseline\`.` : help;
    return `  ${name}:\n    description: >-\n${wrap(description, '      ')}`;
  });
  return fill(actionYaml, '  # Rules, written by npm run docs\n', inputs.join(''), '  # End of rules\n');
}

/** Lines with the indent, none too long. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= MAX_LINE_LENGTH) lines.splice(-1, 1, longer);
    else lines.push(`${indent}${word}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * The page with fresh tables between its markers.
 * @param defaults those that action.yml does not have; empty for none
 */
export function fillTables(
  page: string,
  actionYaml: string,
  defaults: Readonly<Record<string, string>>,
): string {
  const { inputs, outputs } = parse(actionYaml) as ActionFile;
  const inputRows = Object.entries(inputs).map(([name, input]) => {
    const preset = input.default ?? defaults[name] ?? '';
    const shown = preset === '' ? '' : code(preset);
    return [code(name), input.required === true ? '_required_' : shown, input.description];
  });
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  const withInputs = fillTable(page, 'inputs', ['Input', 'Default', 'Meaning'], inputRows);
  return fillTable(withInputs, 'outputs', ['Output', 'Meaning'], outputRows);
}

function fillTable(
  page: string,
  name: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
) {
  const lines = [head, head.map(() => ':--'), ...rows.map((cells) => cells.map(toCell))];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  return fillWith(page, name, table);
}

function fillWith(page: string, name: string, table: string): string {
  return fill(page, `<!-- ${name}:start -->`, `\n${table}`, `<!-- ${name}:end -->`);
}

/** The text with new content between two markers. Throws where one is missing or is there twice. */
function fill(text: string, start: string, content: string, end: string): string {
  const [before, afterStart, ...surplusStarts] = text.split(start);
  const [, afterEnd, ...surplusEnds] = afterStart?.split(end) ?? [];
  if (before === undefined || afterEnd === undefined || surplusStarts.length + surplusEnds.length > 0) {
    throw new Error(`There must be “${start.trim()}” once, and “${end.trim()}” once after it`);
  }
  return `${before}${start}${content}${end}${afterEnd}`;
}

/** A pipe would end the cell even inside a code span, and a line break would end the row. */
function toCell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}

if (import.meta.main) {
  write(RULE_LIST, renderRuleList());
  for (const [path, text] of Object.entries(await renderDocs())) write(path, text);
}

function write(path: string, text: string): void {
  writeFileSync(join(ROOT, path), text);
}
