/** Which sets to judge, either given by id or started first, and which to compare them with. */
import type { PathwayVersion, Start } from '../bland/start.ts';
import { BOOLEAN, type Format, inRange, POSITIVE_COUNT, parseCount } from '../rules/kinds.ts';
import { idKey } from '../text/ascii.ts';
import { quote, say } from '../text/phrase.ts';
import { type Baseline, DEFAULTS, type InputName, type Sets } from './inputs.ts';
import { OF_AGENT, readCheckRun, rejectOthers } from './read-check-run.ts';
import { clash, ID_EXAMPLE, type Reader } from './reader.ts';
import { parseId } from './values.ts';

/** How many sets one step may judge, and with how many it may compare them. */
const MAX_SETS = 50;
/** Each run costs money: a typo should not start a million. */
const MAX_SIMULATIONS = 1000;
/** Of steps on the base branch. More would be outdated. */
const MAX_POOLED = 10;
/** Inputs that start a set. */
const STARTING: readonly InputName[] = ['scenario-ids', 'pathway-id', 'persona-id'];

export function readSets(reader: Reader): Sets {
  const simulationsPerScenario = reader.value('simulations-per-scenario', {
    parse: (text) => inRange(parseCount(text), 1, MAX_SIMULATIONS),
    expected: `a whole number from 1 to ${MAX_SIMULATIONS}, such as \`5\``,
  });
  const checkRun = readCheckRun(reader);
  const ids = readIds(reader, 'simulation-set-id');
  const given = readStartInputs(reader);
  const starting = STARTING.filter((name) => reader.isGiven(name));
  if (reader.isGiven('agent-id')) {
    rejectOthers(reader, [...starting, ...detailsOf(given)], given.suspectRuns);
  } else if (reader.isGiven('simulation-set-id')) rejectStartInputs(reader, starting, given);
  else if (starting.length > 0) rejectContradictions(reader, starting, given);
  else if (!reader.hasProblem(...OF_AGENT)) {
    reader.problem(
      'simulation-set-id',
      say`is empty, so there is nothing to judge. Give the id of a set, such as ${ID_EXAMPLE}, or start one with \`scenario-ids\`, \`pathway-id\`, \`persona-id\` or \`agent-id\`. If an earlier step provides the id, check that it sets its output.`,
    );
  }
  if (checkRun !== undefined) return checkRun;
  if (starting.length === 0) return { from: 'ids', ids };
  return {
    from: 'starts',
    starts: makeStarts(given),
    simulationsPerScenario,
    maxRuns: given.maxRuns,
    suspectRuns: given.suspectRuns,
  };
}

type StartInputs = ReturnType<typeof readStartInputs>;

function readStartInputs(reader: Reader) {
  return {
    scenarioIds: readIds(reader, 'scenario-ids'),
    pathwayIds: readIds(reader, 'pathway-id'),
    personaIds: readIds(reader, 'persona-id'),
    narrowing: {
      category: reader.optional('scenario-category', CATEGORY),
      requiredOnly: reader.value('required-scenarios-only', BOOLEAN),
    },
    version: reader.optional('pathway-version', VERSION),
    maxRuns: reader.optional('max-runs', POSITIVE_COUNT),
    suspectRuns: reader.value('suspect-runs', {
      parse: (text) => inRange(parseCount(text), 0, MAX_SIMULATIONS),
      expected: `a whole number from 0 to ${MAX_SIMULATIONS}, such as \`25\``,
    }),
  };
}

const CATEGORY: Format<string> = {
  parse: (text) => (/^[A-Za-z][A-Za-z0-9_]{0,63}$/.test(text) ? text.toUpperCase() : undefined),
  expected: 'a Bland category, such as `ANGRY_CALLER` or `HAPPY_PATH`',
};
const VERSION: Format<PathwayVersion> = {
  parse: (text) => (text === 'latest' ? 'latest' : parseCount(text)),
  expected: 'the number of a version, such as `7`, or `latest`',
};

/** The baseline; `undefined` where it can't be read. */
export function readBaseline(reader: Reader, sets: Sets): Baseline | undefined {
  const most = reader.value('baseline-sets', {
    parse: (text) => inRange(parseCount(text), 1, MAX_POOLED),
    expected: `a whole number from 1 to ${MAX_POOLED}, such as \`5\``,
  });
  const baseline = readBaselineItself(reader, sets, most);
  if (baseline === undefined) return undefined;
  const isPointless = baseline.from !== 'auto' && reader.isGiven('baseline-sets');
  if (isPointless && !reader.hasProblem('baseline-sets')) {
    reader.problem(
      'baseline-sets',
      say`says how many recorded sets to pool, but \`baseline\` is not \`auto\`: set it to \`auto\`, or leave \`baseline-sets\` out.`,
    );
  }
  if (baseline.from === 'none' && sets.from === 'starts' && sets.suspectRuns > 0) {
    reader.problem(
      'suspect-runs',
      say`needs a baseline, but \`baseline\` is \`none\`: set one, such as \`baseline: auto\`, or leave \`suspect-runs\` out.`,
    );
  }
  return baseline;
}

function readBaselineItself(reader: Reader, sets: Sets, most: number): Baseline | undefined {
  const expected = `\`none\`, \`auto\` or ids of sets, such as ${ID_EXAMPLE}`;
  const items = reader.list('baseline', expected);
  if (reader.hasProblem('baseline')) return undefined;
  const [first = DEFAULTS.baseline, ...others] = items;
  const isWord = (item: string) => /^(?:none|auto)$/i.test(item);
  if (others.length === 0 && isWord(first)) {
    return first.toLowerCase() === 'auto' ? { from: 'auto', sets: most } : { from: 'none' };
  }
  const word = items.find(isWord);
  if (word !== undefined) {
    reader.problem('baseline', say`combines ${quote(word)} with other values, but must be ${expected}.`);
    return undefined;
  }
  const ids = readIds(reader, 'baseline');
  const judged = sets.from === 'ids' ? sets.ids.map(idKey) : [];
  for (const id of ids.filter((one) => judged.includes(idKey(one)))) {
    reader.problem(
      'baseline',
      say`names ${quote(id)}, and so does \`simulation-set-id\`, but a set can't be compared with itself: give an earlier one, or \`auto\`.`,
    );
  }
  return reader.hasProblem('baseline') ? undefined : { from: 'ids', ids };
}

/** A list of ids, each once in its first spelling: they are compared without case. */
function readIds(reader: Reader, name: InputName): string[] {
  const given = reader.list(name, `an id, such as ${ID_EXAMPLE}`);
  const groups = [...Map.groupBy(given, idKey).values()];
  const firstOf = (some: readonly string[][]) => some.flatMap((same) => same.slice(0, 1));
  const ids = firstOf(groups);
  if (name !== 'scenario-ids' && ids.length > MAX_SETS) {
    const most = name === 'baseline' ? 'sets; a step compares with at most' : 'sets; a step judges at most';
    reader.problem(name, say`names ${ids.length} ${most} ${MAX_SETS}.`);
    return ids;
  }
  for (const id of ids.filter((one) => parseId(one) === undefined)) {
    reader.problem(
      name,
      say`contains ${quote(id)}, but an id is letters, digits, \`-\` and \`_\`, at most 128 of them, such as ${ID_EXAMPLE}.`,
    );
  }
  const repeated = firstOf(groups.filter(({ length }) => length > 1));
  if (repeated.length > 0) {
    reader.remarks.push(`${name} names ${repeated.join(', ')} more than once; it is used once.`);
  }
  return ids;
}

function narrowedBy({ narrowing }: StartInputs): InputName[] {
  const names: InputName[] = [];
  if (narrowing.category !== undefined) names.push('scenario-category');
  if (narrowing.requiredOnly) names.push('required-scenarios-only');
  return names;
}

/** Inputs that only say how a set is started. */
function detailsOf(given: StartInputs): InputName[] {
  const names = narrowedBy(given);
  if (given.version !== undefined) names.push('pathway-version');
  if (given.maxRuns !== undefined) names.push('max-runs');
  return names;
}

function rejectStartInputs(reader: Reader, starting: readonly InputName[], given: StartInputs): void {
  for (const other of starting) {
    clash(reader, 'simulation-set-id', other, 'either judge a set that exists, or start one');
  }
  if (given.suspectRuns > 0) {
    const why = 'suspects are replayed only in a set that this step starts';
    clash(reader, 'suspect-runs', 'simulation-set-id', why);
  }
  for (const name of detailsOf(given)) {
    clash(reader, name, 'simulation-set-id', 'it is for starting a set, and this one exists already');
  }
}

function rejectContradictions(reader: Reader, starting: readonly InputName[], given: StartInputs): void {
  const { pathwayIds, personaIds, version } = given;
  const [hasScenarios, hasPathway, hasPersona] = STARTING.map((name) => starting.includes(name));
  if (hasPathway && hasPersona) clash(reader, 'pathway-id', 'persona-id', 'a set tests one or the other');
  for (const name of hasScenarios ? narrowedBy(given) : []) {
    clash(reader, name, 'scenario-ids', 'the scenarios are named already');
  }
  if (hasPersona && version !== undefined) {
    clash(reader, 'pathway-version', 'persona-id', 'a persona has no versions');
  }
  if (version === 'latest' && !hasPathway && !hasPersona) {
    reader.problem(
      'pathway-version',
      say`is \`latest\`, but of which pathway? Give \`pathway-id\` too, or a number.`,
    );
  }
  // Several pathways or personas are several sets, so no other input may be meant for only one of them.
  if (pathwayIds.length <= 1 && personaIds.length <= 1) return;
  const several = pathwayIds.length > 1 ? 'pathway-id' : 'persona-id';
  if (hasScenarios) {
    reader.problem(
      several,
      say`names several, but \`scenario-ids\` starts one set: name one, or leave \`scenario-ids\` out.`,
    );
  }
  if (typeof version === 'number') {
    reader.problem(
      'pathway-version',
      say`is one number, but \`${several}\` names several: use \`latest\`, or a step for each.`,
    );
  }
}

function makeStarts({ scenarioIds, pathwayIds, personaIds, narrowing, version }: StartInputs): Start[] {
  if (scenarioIds.length > 0) {
    const [[pathwayId], [personaId]] = [pathwayIds, personaIds];
    return [{ of: 'scenarios', scenarioIds, pathwayId, personaId, version }];
  }
  return [
    ...pathwayIds.map((id): Start => ({ of: 'pathway', pathwayId: id, version, narrowing })),
    ...personaIds.map((id): Start => ({ of: 'persona', personaId: id, narrowing })),
  ];
}
