/** Inputs for tests: a workflow that gives what is required, what is read from it, and what is wrong with it. */
import { posix } from 'node:path';
import {
  INPUT_NAMES,
  type InputProblem,
  type Inputs,
  type RawInputs,
  type Sets,
} from '../../src/inputs/inputs.ts';
import { type InputFacts, type InputsReading, readInputs } from '../../src/inputs/read-inputs.ts';
import { whyNoReportDir } from '../../src/runner/paths.ts';
import { toPlain } from '../../src/text/escape.ts';

export const KEY = 'org_0123456789abcdef';
export const TOKEN = 'ghs_ABCdef123';
/** As on a runner with Linux. */
export const FACTS: InputFacts = {
  noKey: 'unknown',
  saved: [],
  undeclared: [],
  policy: undefined,
  whyNoReportDir: (path) => whyNoReportDir(path, posix),
};

type Given = Partial<RawInputs>;

/** What is required, with nothing to judge, and `given`. */
export function readBare(given: Given = {}, facts: Partial<InputFacts> = {}): InputsReading {
  const nothing = Object.fromEntries(INPUT_NAMES.map((name) => [name, ''])) as RawInputs;
  return readInputs({ ...nothing, 'api-key': KEY, 'github-token': TOKEN, ...given }, { ...FACTS, ...facts });
}

/** What is required, with a set to judge, and `given`. */
export function read(given: Given = {}, facts: Partial<InputFacts> = {}): InputsReading {
  return readBare({ 'simulation-set-id': 'set-1', ...given }, facts);
}

export function problemsIn(reading: InputsReading): readonly InputProblem[] {
  return reading.ok ? [] : reading.problems;
}

/** The problems as plain text. */
export function messagesIn(reading: InputsReading): string[] {
  return problemsIn(reading).map(({ message }) => toPlain(message));
}

/** What was read where nothing is wrong. */
export function inputsIn(reading: InputsReading): Inputs {
  if (!reading.ok) throw new Error(messagesIn(reading).join('\n'));
  return reading.inputs;
}

/** The sets that are named or started where nothing is wrong. */
export function setsIn(reading: InputsReading): Sets {
  return inputsIn(reading).sets;
}
