/** The inputs as the runner hands them over, the secret ones masked before anything else happens. */
import * as core from '@actions/core';
import { INPUT_NAMES, type RawInputs, SECRET_INPUTS } from '../inputs/inputs.ts';
import type { Environment } from './step-files.ts';

export interface GivenInputs {
  readonly raw: RawInputs;
  /** The values of the secret inputs, to be kept out of everything that is published. */
  readonly secrets: readonly string[];
  /** Names that were given although action.yml does not declare them, as the workflow would write them. */
  readonly undeclared: readonly string[];
}

const PREFIX = 'INPUT_';

export function readRawInputs(env: Environment): GivenInputs {
  const secrets = SECRET_INPUTS.map((name) => core.getInput(name)).filter((secret) => secret !== '');
  for (const secret of secrets) core.setSecret(secret);
  const raw = Object.fromEntries(INPUT_NAMES.map((name) => [name, core.getInput(name)])) as RawInputs;
  const declared = new Set<string>(INPUT_NAMES.map((name) => PREFIX + name.toUpperCase()));
  const undeclared = Object.keys(env)
    .filter((name) => name.startsWith(PREFIX) && !declared.has(name))
    .map((name) => name.slice(PREFIX.length).toLowerCase());
  return { raw, secrets, undeclared };
}
