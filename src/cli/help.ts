/** The help, from the same descriptions as those of the action's inputs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULTS, type InputName } from '../inputs/inputs.ts';
import { isSwitch, OWN_OPTIONS, SHARED_OPTIONS } from './options.ts';

const MOST_COLUMNS = 100;
const LEAST_COLUMNS = 20;
const INDENT = 6;

const HEAD = `Usage: bland-simulation-gate --simulation-set-id ID [options]
       bland-simulation-gate --pathway-id ID [options]
       bland-simulation-gate --set-file FILE [options]

Judges a Bland simulation set by your rules. The report goes to the standard output, what happens meanwhile to the
standard error.`;

const TAIL = `Environment:
  BLAND_API_KEY   the API key, needed unless only saved answers are judged
  BLAND_BASE_URL  what --base-url is without the option
  NO_COLOR        any text: no colours, no progress line

Exit status: 0 passed, or --warn-only; 1 failed; 2 inconclusive; 3 timed out; 4 error; 130 cancelled.`;

/** @param folder of the package, which has action.yml and package.json */
export async function renderHelp(folder: string, columns = MOST_COLUMNS): Promise<string> {
  const { parse } = await import('yaml');
  const { inputs } = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly description: string }>>;
  };
  const width = Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, columns));
  const shared = SHARED_OPTIONS.map((name) => {
    const value = isSwitch(name) ? '' : ' VALUE';
    const preset = /^(?:|false)$/.test(DEFAULTS[name]) ? '' : ` Default: ${DEFAULTS[name as InputName]}.`;
    return describe(`--${name}${value}`, `${inputs[name]?.description ?? ''}${preset}`, width);
  });
  const own = Object.entries(OWN_OPTIONS).map(([name, { value, help }]) =>
    describe(
      `${name === 'help' ? '-h, ' : ''}--${name}${value === undefined ? '' : ` ${value}`}`,
      help,
      width,
    ),
  );
  return `${HEAD}\n\nOptions:\n${[...own, ...shared].join('')}\n${TAIL}\n`;
}

function describe(option: string, help: string, width: number): string {
  return `  ${option}\n${wrap(help.replaceAll('`', ''), width - INDENT)}`;
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines.map((line) => `${' '.repeat(INDENT)}${line}\n`).join('');
}

export function readVersion(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return version;
}
