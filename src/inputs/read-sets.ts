/** Which sets to judge: given by id, or started first; never both. */
import type { Narrowing, PathwayVersion, Start } from '../bland/start.ts';
import { BOOLEAN, inRange, parseCount } from '../rules/kinds.ts';
import { isSameId } from '../text/ascii.ts';
import { quote, say } from '../text/phrase.ts';
import type { InputName, Sets } from './inputs.ts';
import type { Reader } from './reader.ts';
import { parseId, uniqueIds } from './values.ts';

/** How many sets one step may judge, and with how many it may compare them. */
const MAX_SETS = 50;
/** Each run costs money, so that a slip of the finger should not start a million. */
const MAX_SIMULATIONS = 1000;
export const ID_EXAMPLE = '`d4e5f6a7-89ab-cdef-0123-4567890abcde`';
/** Inputs that start a set, and those that say more about a start. */
const STARTING: readonly InputName[] = ['scenario-ids', 'pathway-id', 'persona-id'];
const NARROWING: readonly InputName[] = ['scenario-category', 'required-scenarios-only'];

/** What the inputs say, with problems in the reader; `remarks` are for the log. */
export function readSets(reader: Reader, remarks: string[]): Sets {
  const simulationsPerScenario = reader.value('simulations-per-scenario', {
    parse: (text) => inRange(parseCount(text), 1, MAX_SIMULATIONS),
    expected: `a whole number from 1 to ${MAX_SIMULATIONS}, such as \`5\``,
  });
  const ids = readIds(reader, 'simulation-set-id', remarks);
  const scenarioIds = readIds(reader, 'scenario-ids', remarks);
  const pathwayIds = readIds(reader, 'pathway-id', remarks);
  const personaIds = readIds(reader, 'persona-id', remarks);
  const narrowing = readNarrowing(reader);
  const version = readVersion(reader);
  const starting = STARTING.filter((name) => reader.isGiven(name));
  rejectContradictions(reader, starting, narrowing, version);
  if (ids.length === 0 && starting.length === 0 && !reader.hasProblem('simulation-set-id')) {
    reader.problem(
      'simulation-set-id',
      say`is empty, so there is nothing to judge. Hand over the id of a set, such as ${ID_EXAMPLE}, or start one with \`scenario-ids\`, \`pathway-id\` or \`persona-id\`. If the id comes from an earlier step, see whether that step set its output.`,
    );
  }
  if (starting.length === 0) return { from: 'ids', ids };
  const starts = makeStarts({ scenarioIds, pathwayIds, personaIds, narrowing, version });
  rejectMany(reader, scenarioIds.length > 0, pathwayIds, personaIds, version);
  return { from: 'starts', starts, simulationsPerScenario };
}

/** A list of ids, each once; one that is given twice is said. */
export function readIds(reader: Reader, name: InputName, remarks: string[]): string[] {
  const given = reader.list(name, `an id, such as ${ID_EXAMPLE}`);
  const ids = uniqueIds(given);
  if (name !== 'scenario-ids' && ids.length > MAX_SETS) {
    reader.problem(
      name,
      name === 'baseline'
        ? say`names ${ids.length} sets; a step compares with at most ${MAX_SETS}.`
        : say`names ${ids.length} sets; a step judges at most ${MAX_SETS}.`,
    );
    return ids;
  }
  for (const id of ids) {
    if (parseId(id) !== undefined) continue;
    reader.problem(
      name,
      say`has ${quote(id)} in it, but an id is letters, digits, \`-\` and \`_\`, at most 128 of them, such as ${ID_EXAMPLE}.`,
    );
  }
  if (ids.length < given.length) {
    const twice = ids.filter((id) => given.filter((other) => isSameId(other, id)).length > 1);
    remarks.push(`${name} names ${twice.join(', ')} more than once; it is used once.`);
  }
  return ids;
}

function readNarrowing(reader: Reader): Narrowing {
  const category = reader.optional('scenario-category', {
    parse: (text) => (/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(text) ? text.toUpperCase() : undefined),
    expected: 'a category of Bland, such as `ANGRY_CALLER` or `HAPPY_PATH`',
  });
  const requiredOnly = reader.value('required-scenarios-only', BOOLEAN);
  return { category, requiredOnly };
}

function readVersion(reader: Reader): PathwayVersion | undefined {
  return reader.optional<PathwayVersion>('pathway-version', {
    parse: (text) => (text === 'latest' ? 'latest' : parseCount(text)),
    expected: 'the number of a version, such as `7`, or `latest`',
  });
}

/** Each contradiction is one problem that names both inputs. */
function rejectContradictions(
  reader: Reader,
  starting: readonly InputName[],
  { category, requiredOnly }: Narrowing,
  version: PathwayVersion | undefined,
): void {
  const clash = (name: InputName, other: InputName, why: string) =>
    reader.problem(name, say`can't be given together with \`${other}\`: ${why}.`);
  const narrowedBy = NARROWING.filter((name) =>
    name === 'scenario-category' ? category !== undefined : requiredOnly,
  );
  if (reader.isGiven('simulation-set-id')) {
    for (const other of starting)
      clash('simulation-set-id', other, 'either a set is there already, or it is started');
    const about: InputName[] = version === undefined ? narrowedBy : [...narrowedBy, 'pathway-version'];
    for (const name of about)
      clash(name, 'simulation-set-id', 'it says how to start a set, and this one is there already');
    return;
  }
  const [given, ...others] = starting;
  if (starting.includes('pathway-id') && starting.includes('persona-id')) {
    clash('pathway-id', 'persona-id', 'a set is of one or of the other');
  }
  if (given === 'scenario-ids') {
    for (const name of narrowedBy) clash(name, 'scenario-ids', 'the scenarios are named already');
  }
  if (version === undefined) return;
  if (starting.includes('persona-id')) clash('pathway-version', 'persona-id', 'a persona has no versions');
  if (version === 'latest' && given === 'scenario-ids' && others.length === 0) {
    reader.problem(
      'pathway-version',
      say`is \`latest\`, but of which pathway? Give \`pathway-id\` too, or a number.`,
    );
  }
}

/** Several pathways or personas are several sets, so that nothing else may be meant for only one of them. */
function rejectMany(
  reader: Reader,
  namesScenarios: boolean,
  pathwayIds: readonly string[],
  personaIds: readonly string[],
  version: PathwayVersion | undefined,
): void {
  const name = pathwayIds.length > 1 ? 'pathway-id' : 'persona-id';
  if (pathwayIds.length <= 1 && personaIds.length <= 1) return;
  if (namesScenarios) {
    reader.problem(
      name,
      say`names several, but \`scenario-ids\` starts one set: name one, or leave \`scenario-ids\` out.`,
    );
  }
  if (typeof version === 'number') {
    reader.problem(
      'pathway-version',
      say`is one number, but \`${name}\` names several: use \`latest\`, or a step for each.`,
    );
  }
}

interface StartInputs {
  readonly scenarioIds: readonly string[];
  readonly pathwayIds: readonly string[];
  readonly personaIds: readonly string[];
  readonly narrowing: Narrowing;
  readonly version: PathwayVersion | undefined;
}

function makeStarts({ scenarioIds, pathwayIds, personaIds, narrowing, version }: StartInputs): Start[] {
  const [pathwayId] = pathwayIds;
  const [personaId] = personaIds;
  if (scenarioIds.length > 0) return [{ of: 'scenarios', scenarioIds, pathwayId, personaId, version }];
  return [
    ...pathwayIds.map((id): Start => ({ of: 'pathway', pathwayId: id, version, narrowing })),
    ...personaIds.map((id): Start => ({ of: 'persona', personaId: id, narrowing })),
  ];
}
