/**
 * How often regressions are claimed: of agents that are identical, which is a false alarm, and of agents that did become
 * worse; by the last set alone, by a pool, and with a second look. Simulated with seeded chance. Last, what happens where
 * runs are not independent, or the baseline is picked. An argument is the most scenarios to simulate, for a look at a part.
 */
import type { Counts } from '../../src/evidence/counts.ts';
import type { ScenarioPair } from '../../src/evidence/fisher.ts';
import { findRegressions, type Regressions } from '../../src/evidence/regressions.ts';
import { lookAgain, lookFirst, suspectsAmong } from '../../src/evidence/second-look.ts';
import { seeded } from './seeded.ts';

const SIGNIFICANCE = 0.05;
const PAIRS_OF_SETS = 2000;
const MOST_SCENARIOS = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
const SIZES = [5, 20, 50].filter((scenarios) => scenarios <= MOST_SCENARIOS);
/** With so many more standard deviations than the significance, false alarms are no longer chance. */
const DEVIATIONS = 3.5;

/** What is paid for. */
interface Plan {
  readonly runs: number;
  /** Sets of the baseline. */
  readonly pool: number;
  /** Runs of each suspect in a second look; 0: none. */
  readonly more: number;
}

const PLANS: readonly Plan[] = [
  { runs: 5, pool: 1, more: 0 },
  { runs: 10, pool: 1, more: 0 },
  { runs: 20, pool: 1, more: 0 },
  { runs: 5, pool: 5, more: 0 },
  { runs: 5, pool: 10, more: 0 },
  { runs: 10, pool: 5, more: 0 },
  { runs: 5, pool: 10, more: 25 },
  { runs: 10, pool: 5, more: 20 },
];

/** True pass rates, which are repeated for as many scenarios as there are. The first is that which drops alone. */
const KINDS = [
  { name: 'mostly always passing', rates: [1, 0.9, 1, 0.6, 1] },
  { name: 'from 95 %', rates: [0.95] },
  { name: 'from 80 %', rates: [0.8] },
];

/** What `docs/regressions.md` promises of 20 scenarios: in per cent, from 95 % and from 80 %, and the runs paid for. */
const GOAL = { plan: { runs: 5, pool: 10, more: 25 }, found: [70, 54], slack: 4, paid: [133, 147] } as const;

type Random = () => number;

function play(random: Random, rate: number, runs: number): Counts {
  let passed = 0;
  for (let run = 0; run < runs; run += 1) if (random() < rate) passed += 1;
  return { passed, failed: runs - passed };
}

function sum(one: Counts, other: Counts): Counts {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** Judges a set with its plan, and gives how many runs were played again. */
function judge(pairs: readonly ScenarioPair[], more: number, playAgain: (place: number) => Counts) {
  if (more === 0) return { claims: findRegressions(pairs, SIGNIFICANCE), again: 0 };
  const first = lookFirst(pairs, SIGNIFICANCE);
  const suspects = suspectsAmong(first);
  const all = pairs.map((pair, place) =>
    suspects.includes(place) ? { ...pair, current: sum(pair.current, playAgain(place)) } : pair,
  );
  return { claims: lookAgain(first, all, suspects, SIGNIFICANCE), again: suspects.length * more };
}

function claimsAnything({ overall, scenarios }: Regressions): boolean {
  return overall?.claimed === true || scenarios.some(({ claimed }) => claimed);
}

/** Shares of the pairs of sets, from 0 to 1, and runs. */
interface Shares {
  anything: number;
  /** In which the first scenario is claimed. */
  first: number;
  averageFell: number;
  anyFell: number;
  /** For 100 runs of the plan, those of second looks included. */
  paid: number;
}

/** @param drops how much lower the true pass rate of each scenario is now */
function simulate(rates: readonly number[], drops: readonly number[], { runs, pool, more }: Plan): Shares {
  const random = seeded(rates.length * 1000 + runs * 10 + pool);
  const shares: Shares = { anything: 0, first: 0, averageFell: 0, anyFell: 0, paid: 100 };
  for (let round = 0; round < PAIRS_OF_SETS; round += 1) {
    const now = (place: number) => (rates[place] ?? 1) - (drops[place] ?? 0);
    const pairs = rates.map(
      (rate, place): ScenarioPair => ({
        baseline: play(random, rate, runs * pool),
        current: play(random, now(place), runs),
      }),
    );
    const { claims, again } = judge(pairs, more, (place) => play(random, now(place), more));
    const falls = pairs.map(({ baseline, current }) => baseline.passed - current.passed * pool);
    const count = (holds: boolean | undefined) => (holds === true ? 1 / PAIRS_OF_SETS : 0);
    shares.anything += count(claimsAnything(claims));
    shares.first += count(claims.scenarios[0]?.claimed);
    shares.averageFell += count(falls.reduce((total, fall) => total + fall, 0) > 0);
    shares.anyFell += count(falls.some((fall) => fall > 0));
    shares.paid += (100 * again) / (rates.length * runs) / PAIRS_OF_SETS;
  }
  return shares;
}

function ratesOf(kind: readonly number[], scenarios: number): number[] {
  return Array.from({ length: scenarios }, (_, index) => kind[index % kind.length] ?? 1);
}

function nameOf({ runs, pool, more }: Plan): string {
  return `${runs} runs${pool > 1 ? `, pool of ${pool}` : ''}${more > 0 ? `, ${more} more` : ''}`;
}

/** One row: a label, percentages in groups, and runs. */
function print(label: string, groups: readonly (readonly number[])[], paid?: number): void {
  const cells = groups.map((group) => group.map((share) => (100 * share).toFixed(1).padStart(7)).join(''));
  const runs = paid === undefined ? [] : [paid.toFixed(0).padStart(5)];
  console.log(`  ${label.padEnd(66)}${[...cells, ...runs].join('  |')}`);
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

function forEachRow(
  row: (kind: (typeof KINDS)[number], rates: readonly number[], plan: Plan, label: string) => void,
) {
  for (const kind of KINDS) {
    for (const scenarios of SIZES) {
      for (const plan of PLANS) {
        row(
          kind,
          ratesOf(kind.rates, scenarios),
          plan,
          `${kind.name}, ${scenarios} scenarios, ${nameOf(plan)}`,
        );
      }
    }
  }
}

function simulateIdentical(): void {
  console.log(
    ' identical agents: the gate claims anything | the average fell | any scenario fell | runs paid for, of 100',
  );
  const most = SIGNIFICANCE + DEVIATIONS * Math.sqrt((SIGNIFICANCE * (1 - SIGNIFICANCE)) / PAIRS_OF_SETS);
  forEachRow((_, rates, plan, label) => {
    const { anything, averageFell, anyFell, paid } = simulate(rates, [], plan);
    print(label, [[anything], [averageFell], [anyFell]], paid);
    if (anything > most) fail(`There are more false alarms than the significance of ${SIGNIFICANCE} allows.`);
  });
}

function simulateDrops(): void {
  console.log(
    ' the first scenario worse by 20, 40 points: the gate claims anything | claims it; each worse by 10, 20 points: claims anything | runs paid for, of 100, with 40 points',
  );
  forEachRow((kind, rates, plan, label) => {
    const one = [0.2, 0.4].map((drop) => simulate(rates, [drop], plan));
    const all = [0.1, 0.2].map((drop) => simulate(rates, Array(rates.length).fill(drop), plan));
    const paid = one[1]?.paid ?? Number.NaN;
    const shares = [
      one.map(({ anything }) => anything),
      one.map(({ first }) => first),
      all.map(({ anything }) => anything),
    ];
    print(label, shares, paid);
    const place = rates.length === 20 && nameOf(plan) === nameOf(GOAL.plan) ? KINDS.indexOf(kind) - 1 : -1;
    const [wanted, runs] = [GOAL.found[place], GOAL.paid[place]];
    if (wanted === undefined || runs === undefined) return;
    const found = 100 * (one[1]?.anything ?? 0);
    if (found < wanted - GOAL.slack || paid > runs + GOAL.slack) {
      fail(`${label}: of 100 drops of 40 points ${wanted} should be found, by ${runs} runs for 100.`);
    }
  });
}

/** A set of the world as it is: the rate of each scenario of an unchanged agent in it. */
type World = (random: Random, rate: number) => (rate: number) => number;

/** Up or down by one standard deviation. */
function swing(random: Random, deviation: number): number {
  return random() < 0.5 ? -deviation : deviation;
}

function shiftOnLogit(rate: number, shift: number): number {
  return 1 / (1 + Math.exp(-Math.log(rate / (1 - rate)) - shift));
}

/** What breaks the guarantee. `each`: anew for each scenario; else the same in a whole set. */
const WORLDS: readonly { readonly name: string; readonly world: World; readonly each: boolean }[] = [
  { name: 'nothing', each: false, world: () => (rate) => rate },
  ...[0.05, 0.1].map((correlation) => ({
    name: `each scenario swings from set to set, correlation ${correlation}`,
    each: true,
    world: (random: Random, rate: number) => {
      const by = swing(random, Math.sqrt(correlation * rate * (1 - rate)));
      return (one: number) => one + by;
    },
  })),
  {
    name: 'whole sets swing, by 0.25 on the logit',
    each: false,
    world: (random) => {
      const by = swing(random, 0.25);
      return (rate) => shiftOnLogit(rate, by);
    },
  },
  {
    name: 'one set of ten has an outage, in which a tenth of its runs fail',
    each: false,
    world: (random) => {
      const isOut = random() < 0.1;
      return (rate) => (isOut ? 0.9 * rate : rate);
    },
  },
];

const RUNS = 10;
const SCENARIOS = 20;
const RATE = 0.8;

function playSet(random: Random, { world, each }: (typeof WORLDS)[number], runs = RUNS): Counts[] {
  const ofSet = world(random, RATE);
  return Array.from({ length: SCENARIOS }, () =>
    play(random, (each ? world(random, RATE) : ofSet)(RATE), runs),
  );
}

function playPool(random: Random, world: (typeof WORLDS)[number], pool: number, tries: number): Counts[] {
  let best: Counts[] | undefined;
  const passedIn = (set: readonly Counts[]) => set.reduce((total, { passed }) => total + passed, 0);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    let sums = playSet(random, world);
    for (let more = 1; more < pool; more += 1) {
      const set = playSet(random, world);
      sums = sums.map((counts, place) => sum(counts, set[place] as Counts));
    }
    if (best === undefined || passedIn(sums) > passedIn(best)) best = sums;
  }
  return best ?? [];
}

/** The share of baselines against which any of so many sets of an unchanged agent is red. */
function shareOfRed(world: (typeof WORLDS)[number], { pool, more }: Plan, tries = 1, pushes = 1): number {
  const random = seeded(pool * 100 + tries * 10 + pushes);
  let red = 0;
  for (let round = 0; round < PAIRS_OF_SETS; round += 1) {
    const baselines = playPool(random, world, pool, tries);
    const isRed = () => {
      const set = playSet(random, world);
      const again = more === 0 ? [] : playSet(random, world, more);
      const pairs = baselines.map((baseline, place) => ({ baseline, current: set[place] as Counts }));
      return claimsAnything(judge(pairs, more, (place) => again[place] as Counts).claims);
    };
    let isAnyRed = false;
    for (let push = 0; push < pushes; push += 1) isAnyRed = isRed() || isAnyRed;
    if (isAnyRed) red += 1;
  }
  return red / PAIRS_OF_SETS;
}

function simulateBroken(): void {
  console.log(
    ` an unchanged agent at 80 %, ${SCENARIOS} scenarios, ${RUNS} runs: red by the last set | by a pool of 10 | with 20 runs more, though`,
  );
  const plans = [1, 10].map((pool) => ({ runs: RUNS, pool, more: 0 }));
  plans.push({ runs: RUNS, pool: 10, more: 20 });
  const printRow = (name: string, world: (typeof WORLDS)[number], tries = 1, pushes = 1) =>
    print(
      name,
      plans.map((plan) => [shareOfRed(world, plan, tries, pushes)]),
    );
  for (const world of WORLDS) printRow(world.name, world);
  const [nothing] = WORLDS;
  if (nothing === undefined) return;
  printRow('the baseline is the best of three', nothing, 3);
  printRow('ten pushes have one baseline', nothing, 1, 10);
}

console.log(
  `Regressions at a significance of ${SIGNIFICANCE}, in per cent of ${PAIRS_OF_SETS} pairs of sets:`,
);
simulateIdentical();
simulateDrops();
if (SCENARIOS <= MOST_SCENARIOS) simulateBroken();
