/** Writes the README's tables of inputs and outputs, which are made from action.yml and the defaults in the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DEFAULTS } from '../src/inputs/defaults.ts';

interface DeclaredInput {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, DeclaredInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/**
 * The README with fresh tables between its markers. Throws where a marker is missing or is there twice.
 * @param defaults those that action.yml does not have
 */
export function fillTables(
  readme: string,
  actionYaml: string,
  defaults: Readonly<Record<string, string>>,
): string {
  const { inputs, outputs } = parse(actionYaml) as ActionFile;
  const inputRows = Object.entries(inputs).map(([name, input]) => {
    const preset = input.default ?? defaults[name];
    const shown = preset === undefined ? '' : code(preset);
    return [code(name), input.required === true ? '_required_' : shown, input.description];
  });
  const outputRows = Object.entries(outputs).map(([name, { description }]) => [code(name), description]);
  const withInputs = fill(readme, 'inputs', table(['Input', 'Default', 'Meaning'], inputRows));
  return fill(withInputs, 'outputs', table(['Output', 'Meaning'], outputRows));
}

function fill(readme: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, afterStart, ...surplusStarts] = readme.split(start);
  const [, afterEnd, ...surplusEnds] = afterStart?.split(end) ?? [];
  if (before === undefined || afterEnd === undefined || surplusStarts.length + surplusEnds.length > 0) {
    throw new Error(`README.md must have ${start} once, and ${end} once after it`);
  }
  return `${before}${start}\n${content}${end}${afterEnd}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => ':--'), ...rows.map((cells) => cells.map(toCell))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;
}

/** A pipe would end the cell even inside a code span, and a line break would end the row. */
function toCell(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const file = join(root, 'README.md');
  const action = readFileSync(join(root, 'action.yml'), 'utf8');
  writeFileSync(file, fillTables(readFileSync(file, 'utf8'), action, DEFAULTS));
}
