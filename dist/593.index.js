export const id = 593;
export const ids = [593];
export const modules = {

/***/ 7593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkBaseline: () => (/* binding */ checkBaseline)
});

// EXTERNAL MODULE: ./lib/comparison/changes.js
var comparison_changes = __webpack_require__(8508);
// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/evidence/counts.js
var evidence_counts = __webpack_require__(7202);
// EXTERNAL MODULE: ./lib/evidence/distribution.js
var evidence_distribution = __webpack_require__(4867);
;// CONCATENATED MODULE: ./lib/evidence/fisher.js
/** Fisher's exact test: how likely so few passed runs are, if nothing has changed since the baseline. */


/** @throws RangeError for counts that are none */
function marginsOf({ baseline, current }) {
    (0,evidence_counts/* checkCounts */.tl)(baseline);
    (0,evidence_counts/* checkCounts */.tl)(current);
    const all = (0,evidence_counts/* runsOf */.ky)(baseline) + (0,evidence_counts/* runsOf */.ky)(current);
    return { all, passed: baseline.passed + current.passed, current: (0,evidence_counts/* runsOf */.ky)(current) };
}
/** The hypergeometric distribution of the passed runs on the current side. */
function distributionOf({ all, passed, current }) {
    const failed = all - passed;
    const mode = Math.floor(((current + 1) * (passed + 1)) / (all + 2));
    return (0,evidence_distribution/* byRatios */.KK)(Math.max(0, current - failed), Math.min(current, passed), mode, (value) => ((passed - value) * (current - value)) / ((value + 1) * (failed - current + value + 1)));
}
/**
 * 1 is the only p-value where a side has no runs, or all runs of both sides ended the same way.
 *
 * Fisher, The logic of inductive inference (1935).
 *
 * @throws RangeError for counts that are none
 */
function testByFisher(pair) {
    const distribution = distributionOf(marginsOf(pair));
    const attainable = (0,evidence_distribution/* cumulate */.v6)(distribution);
    // A value that is too unlikely to be in the distribution counts as its first.
    const place = Math.max(0, pair.current.passed - distribution.first);
    return { distribution, attainable, pValue: attainable[place] ?? 1 };
}

// EXTERNAL MODULE: ./lib/evidence/holm.js
var holm = __webpack_require__(3867);
;// CONCATENATED MODULE: ./lib/evidence/stratified.js
/** One test for all scenarios of a set together, each compared with its own baseline only. */


/**
 * Tests whether the current runs pass less often, over all scenarios. Given the margins of each, the passed runs of the
 * current side are hypergeometric in each scenario, and their sum has the distribution of the sum of these.
 *
 * The exact form of the test of Cochran, Mantel and Haenszel: Agresti, Categorical Data Analysis (2nd edition, 2002),
 * section 6.7.
 *
 * @param tests of the pairs, in their order
 */
function testStratified(pairs, tests) {
    const sum = (0,evidence_distribution/* distributionOfSum */.$9)(tests.map(({ distribution }) => distribution));
    const passed = pairs.reduce((total, { current }) => total + current.passed, 0);
    const attainable = (0,evidence_distribution/* cumulate */.v6)(sum);
    return { attainable, pValue: attainable[Math.max(0, passed - sum.first)] ?? 1 };
}
/**
 * No less than the p-value of {@link testStratified}, for sets of so many runs that the exact one takes too long.
 *
 * Hoeffding, Probability inequalities for sums of bounded random variables (1963), sections 2 and 6: of n runs drawn
 * from a scenario the passed ones lie t below their mean with a chance of at most exp(-2 t² / n). The same distribution
 * comes of drawing as many as there are on the other side, or as passed, or as failed, so that the least of these will do.
 */
function boundStratified(pairs) {
    let deficit = 0;
    let drawn = 0;
    for (const pair of pairs) {
        const { all, passed, current } = marginsOf(pair);
        if (all === 0)
            continue;
        deficit += (current * passed) / all - pair.current.passed;
        drawn += Math.min(current, all - current, passed, all - passed);
    }
    // Where no run can be drawn that is exactly 0.
    return deficit <= 0 ? 1 : Math.exp((-2 * deficit ** 2) / drawn);
}

;// CONCATENATED MODULE: ./lib/evidence/family.js
/** All tests of a set: one for each scenario and one for the whole, with how likely they raise false alarms together. */



/** In all distributions, of squared lengths: then the one of their sum takes 0.2 s at most. 200 scenarios of 1,000 runs have as many. */
const MOST_WORK = 2e7;
/**
 * Each p-value has a known distribution, given the margins: F(x) is the chance that it is at most x, if nothing has
 * changed, which is the largest p-value that the test can give up to x. For p-values x of tests that are not yet claimed
 * the chances of all of these are added: a bound on the chance that any is at most x, however they depend on each other.
 * Scenarios that can't give such a p-value add nothing.
 *
 * Where there are so many runs that this takes too long, F(x) is taken for x, which it nearly is: that is Holm's
 * procedure.
 *
 * @throws RangeError for counts that are none
 */
function testFamily(pairs) {
    const tests = pairs.map(testByFisher);
    const pValues = tests.map(({ pValue }) => pValue);
    const informative = tests.filter(({ attainable }) => attainable.length > 1).length;
    const work = tests.reduce((sum, { attainable }) => sum + attainable.length ** 2, 0);
    if (work > MOST_WORK) {
        return {
            pValues,
            adjusted: (0,holm/* adjustByHolm */.Z8)(pValues),
            chanceUpTo: (limit) => limit,
            whole: informative < 2 ? undefined : { pValue: boundStratified(pairs), largestUpTo: (limit) => limit },
        };
    }
    const steps = stepsOf(tests);
    return {
        pValues,
        adjusted: (0,holm/* stepDown */.v6)(pValues, makeChance(steps, pairs.length)),
        chanceUpTo: (limit) => chanceUpTo(steps, limit),
        whole: informative < 2 ? undefined : wholeTest(pairs, tests),
    };
}
/** Of all tests, the smallest p-value first. */
function stepsOf(tests) {
    return tests
        .flatMap(({ distribution, attainable }, of) => Array.from(attainable, (pValue, value) => ({
        pValue,
        chance: distribution.probabilities[value],
        of,
    })))
        .sort((a, b) => a.pValue - b.pValue);
}
/** The sum of the steps up to a p-value, of the tests that were not asked for before: for {@link stepDown}. */
function makeChance(steps, tests) {
    const chances = new Float64Array(tests);
    const isClaimed = new Uint8Array(tests);
    let sum = 0;
    let place = 0;
    return (pValue, _left, index) => {
        for (let step = steps[place]; step !== undefined && (0,holm/* reaches */.O6)(step.pValue, pValue); step = steps[place]) {
            chances[step.of] = chances[step.of] + step.chance;
            if (isClaimed[step.of] === 0)
                sum += step.chance;
            place += 1;
        }
        const chance = sum;
        isClaimed[index] = 1;
        sum -= chances[index];
        return chance;
    };
}
function chanceUpTo(steps, limit) {
    let sum = 0;
    let largest = 0;
    for (const [index, { pValue, chance }] of steps.entries()) {
        sum += chance;
        if (!(0,holm/* reaches */.O6)(sum, limit))
            break;
        const next = steps[index + 1];
        // Equal p-values are reached together.
        if (next === undefined || !(0,holm/* reaches */.O6)(next.pValue, pValue))
            largest = sum;
    }
    return largest;
}
function wholeTest(pairs, tests) {
    const { pValue, attainable } = testStratified(pairs, tests);
    return {
        pValue,
        largestUpTo: (limit) => attainable.findLast((one) => (0,holm/* reaches */.O6)(one, limit)) ?? 0,
    };
}

;// CONCATENATED MODULE: ./lib/evidence/regressions.js
/** Decides which drops in pass rates are more than chance, with one bound on the chance of any false alarm. */


/**
 * Compares each scenario with its baseline by Fisher's exact test, and all together by a stratified test. If no
 * scenario became worse, the chance that anything is claimed is at most `significance`; the same holds for the others
 * if some did.
 *
 * The scenarios have half of the significance, as far as their tests can use it. What they can't use goes to the whole
 * set, and what that can't use back to them. Once the whole set is claimed they have all of it: either some scenario
 * did become worse, or the one false alarm that is allowed for has been given already. All of this depends only on what
 * the tests take as given, and so not on the outcome.
 *
 * @param significance above 0 and below 1
 * @throws RangeError for a significance or counts that are none
 */
function findRegressions(pairs, significance) {
    checkSignificance(significance);
    const family = testFamily(pairs);
    if (family.whole === undefined)
        return claim(family, { whole: 0, scenarios: significance });
    const whole = family.whole.largestUpTo(significance - family.chanceUpTo(significance / 2));
    return claim(family, { whole, scenarios: Math.max(0, significance - whole), afterWhole: significance });
}
/** What is claimed of a family at these levels. */
function claim({ pValues, adjusted, whole }, levels) {
    const overall = whole && {
        pValue: whole.pValue,
        level: levels.whole,
        claimed: (0,holm/* reaches */.O6)(whole.pValue, levels.whole),
    };
    const level = overall?.claimed === true ? (levels.afterWhole ?? levels.scenarios) : levels.scenarios;
    const scenarios = pValues.map((pValue, index) => evidenceOf(pValue, adjusted[index], level));
    return { overall, scenarios };
}
function evidenceOf(pValue, adjustedP, level) {
    return { pValue, adjustedP, level, claimed: (0,holm/* reaches */.O6)(adjustedP, level) };
}
/** @throws RangeError for what is none */
function checkSignificance(significance) {
    if (!(significance > 0 && significance < 1)) {
        throw new RangeError(`${significance} is no chance of a false alarm above 0 and below 1`);
    }
}

;// CONCATENATED MODULE: ./lib/evidence/second-look.js
/** Two looks at a set: suspects are played again, once; then all their runs count. */




/** Of the significance that the scenarios have, for the first look. The second has the rest. */
const FIRST_SHARE = 0.1;
const MAX_SUSPECTS = 3;
/** The p-value up to which a scenario is played again. */
const SUSPICIOUS = 0.15;
/**
 * The first look: like `findRegressions`, but with fixed halves for the whole set and the scenarios, of which most is
 * kept for the second look.
 *
 * @param significance above 0 and below 1
 * @throws RangeError for a significance or counts that are none
 */
function lookFirst(pairs, significance) {
    checkSignificance(significance);
    const scenarios = FIRST_SHARE * partOfScenarios(pairs, significance);
    return claim(testFamily(pairs), { whole: significance / 2, scenarios });
}
/** It must not depend on the margins, which are others at the second look. */
function partOfScenarios(pairs, significance) {
    return pairs.length < 2 ? significance : significance / 2;
}
/** The places of those that are worth to be played again, the most suspicious first. */
function suspectsAmong({ scenarios }) {
    return [...scenarios.entries()]
        .filter(([, { claimed, pValue }]) => !claimed && pValue <= SUSPICIOUS)
        .sort(([, a], [, b]) => a.pValue - b.pValue)
        .slice(0, MAX_SUSPECTS)
        .map(([place]) => place);
}
/**
 * The second look, at all runs of the suspects. That they were picked can only take claims away from a test of all
 * scenarios whose size was fixed beforehand: those that were not picked have a p-value of 1. Both looks together claim
 * anything of an unchanged agent with a chance of at most `significance`.
 *
 * @param pairs in the order of the first look, with all runs of the suspects
 * @param suspects their places
 */
function lookAgain(first, pairs, suspects, significance) {
    // Once the whole set is claimed it needs no part of its own.
    const part = first.overall?.claimed === true ? significance : partOfScenarios(pairs, significance);
    const pValues = pairs.map((pair, index) => (suspects.includes(index) ? testByFisher(pair).pValue : 1));
    const adjusted = (0,holm/* adjustByHolm */.Z8)(pValues);
    const scenarios = first.scenarios.map((evidence, index) => suspects.includes(index)
        ? evidenceOf(pValues[index], adjusted[index], (1 - FIRST_SHARE) * part)
        : evidence);
    return { ...first, scenarios };
}

// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(4686);
// EXTERNAL MODULE: ./lib/facts/set-facts.js
var set_facts = __webpack_require__(8969);
;// CONCATENATED MODULE: ./lib/comparison/compare.js
/** A set beside its baseline: what changed, and which of it is more than chance. */






/** Sets of a history: more are seen no better. */
const MAX_HISTORY = 10;
/** Scenarios in quarantine are shown, and have no part in the evidence. */
function compare({ scenarios = [], quarantined }, { sets, whole }, { origin, branch }, significance, secondLook) {
    const earlier = mapByKey(whole);
    const now = new Set(scenarios.map(({ key }) => key));
    const shared = scenarios.flatMap((scenario) => {
        const before = earlier.get(scenario.key);
        return before === undefined ? [] : [{ scenario, before }];
    });
    const first = shared.flatMap((pair) => {
        const counts = countsOf(pair);
        return counts === undefined || quarantined.has(pair.scenario) ? [] : [{ ...pair, ...counts }];
    });
    const claims = claimsIn(first, significance, secondLook);
    const history = sets
        .toReversed()
        .sort((a, b) => ((0,simulation_set/* parseTime */.pe)(a.createdAt) ?? 0) - ((0,simulation_set/* parseTime */.pe)(b.createdAt) ?? 0))
        .slice(-MAX_HISTORY);
    const past = history.map(mapByKey);
    const places = new Map(first.map(({ scenario }, place) => [scenario, place]));
    const changes = shared.map((pair) => {
        const place = places.get(pair.scenario);
        const change = changeOf(pair, place, claims);
        const rateIn = (byKey) => byKey.get(pair.scenario.key)?.passRate;
        return { ...change, history: past.map((byKey) => (0,readings/* possibleRate */.uM)(rateIn(byKey))) };
    });
    const { regressions, atWorst, improvements, suspects } = claims;
    return {
        sets,
        history,
        averages: history.map((one) => (0,readings/* possibleRate */.uM)((0,set_facts/* averagePassRateOf */.gI)(one))),
        origin,
        branch,
        changes,
        added: scenarios.filter(({ key }) => !earlier.has(key)),
        vanished: (sets[0].scenarios ?? []).filter(({ key }) => !now.has(key)),
        significance,
        tested: first.length,
        overall: regressions.overall,
        overallUnclear: atWorst.overall?.claimed === true && regressions.overall?.claimed !== true,
        claimsChange: claimsAnything(regressions) || claimsAnything(improvements),
        totals: { baseline: sumOf(first, 'baseline'), current: sumOf(first, 'current') },
        suspects: suspects.map((place) => first[place].scenario),
        secondLook,
    };
}
function claimsIn(first, significance, secondLook) {
    const look = secondLook === undefined ? findRegressions : lookFirst;
    const firstLook = look(first, significance);
    const suspects = secondLook === undefined ? [] : suspectsAmong(firstLook);
    const tested = secondLook?.kind === 'made' ? playAgain(first, suspects, secondLook.set) : first;
    const played = suspects.filter((place) => tested[place].again?.counts !== undefined);
    // Where nothing was played again the claims are those of the first look.
    const claim = (before, all) => lookAgain(before, all, played, significance);
    const regressions = claim(firstLook, tested);
    const isUnresolved = tested.some(({ scenario, again }) => [scenario, again].some((facts) => (facts?.unresolvedRuns ?? 0) > 0));
    const swapped = first.map(({ baseline, current }) => ({ baseline: current, current: baseline }));
    return {
        tested,
        regressions,
        atWorst: isUnresolved
            ? claim(look(first.map(failUnresolved), significance), tested.map(failUnresolved))
            : regressions,
        improvements: findRegressions(swapped, significance),
        suspects,
    };
}
/** @param place among the tested ones; `undefined` where it is not tested */
function changeOf(shared, place = -1, claims) {
    const tested = claims.tested[place];
    const again = tested?.again;
    const pair = tested ?? countsOf(shared);
    // Of what was played again all runs count, or none are known.
    const isKnown = again === undefined || again.counts !== undefined;
    const counts = pair && isKnown ? { baseline: pair.baseline, current: pair.current } : undefined;
    const evidence = claims.regressions.scenarios[place];
    const change = wordFor(counts, {
        regressed: evidence?.claimed,
        unclear: claims.atWorst.scenarios[place]?.claimed,
        improved: claims.improvements.scenarios[place]?.claimed,
    });
    return {
        ...shared,
        change,
        counts,
        again: again?.counts,
        passRateChange: counts && (0,evidence_counts/* rateOf */.MK)(counts.current) - (0,evidence_counts/* rateOf */.MK)(counts.baseline),
        scoreChange: scoreChangeOf(shared.before, shared.scenario),
        evidence,
    };
}
function countsOf({ scenario, before }) {
    const [baseline, current] = [before.counts, scenario.counts];
    return baseline && current && { baseline, current };
}
function claimsAnything({ overall, scenarios }) {
    return overall?.claimed === true || scenarios.some(({ claimed }) => claimed);
}
function mapByKey({ scenarios = [] }) {
    return new Map(scenarios.map((scenario) => [scenario.key, scenario]));
}
const NO_RUNS = { passed: 0, failed: 0 };
/** With all runs of the suspects, as far as they are known. */
function playAgain(first, suspects, set) {
    const second = mapByKey(set);
    return first.map((pair, place) => {
        const again = suspects.includes(place) ? second.get(pair.scenario.key) : undefined;
        const { counts = NO_RUNS } = again ?? {};
        return { ...pair, again, current: sumOf([pair, { current: counts }], 'current') };
    });
}
/** Both sides alike: an agent whose runs end badly as often as before has not changed. */
function failUnresolved({ scenario, before, again, baseline, current }) {
    const unresolved = (scenario.unresolvedRuns ?? 0) + (again?.unresolvedRuns ?? 0);
    return { baseline: withFailed(baseline, before.unresolvedRuns), current: withFailed(current, unresolved) };
}
function withFailed({ passed, failed }, unresolvedRuns = 0) {
    return { passed, failed: Math.min(evidence_counts/* MOST_RUNS */.nD, failed + unresolvedRuns) };
}
function sumOf(pairs, side) {
    const total = { passed: 0, failed: 0 };
    for (const pair of pairs) {
        total.passed += pair[side].passed;
        total.failed += pair[side].failed;
    }
    return total;
}
/** @param claims by more than chance; of a scenario that is not tested each is `undefined` */
function wordFor(counts, claims) {
    if (counts === undefined)
        return 'unknown';
    if (claims.regressed === true)
        return 'regressed';
    if (claims.unclear === true)
        return 'unclear';
    if (claims.improved === true)
        return 'improved';
    const difference = (0,evidence_counts/* differenceIn */.V0)(counts.baseline, counts.current);
    if (difference === 0)
        return 'same';
    return difference < 0 ? 'fell' : 'rose';
}
function scoreChangeOf(before, now) {
    const [was, is] = [(0,readings/* possibleRate */.uM)(before.meanScore), (0,readings/* possibleRate */.uM)(now.meanScore)];
    return was === undefined || is === undefined ? undefined : is - was;
}

// EXTERNAL MODULE: ./lib/facts/scenario-facts.js + 1 modules
var scenario_facts = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(9518);
;// CONCATENATED MODULE: ./lib/comparison/pool.js
/** The sets that a set is compared with, as one: the runs of each scenario summed. */





/**
 * Pools the set of each group that shares the most scenarios with these; never by its result.
 *
 * @param groups the sets of a step each, the newest first
 */
function findPool(scenarios, groups) {
    const keys = keysOf(scenarios);
    const sets = [];
    const leftOut = [];
    for (const group of groups) {
        const set = mostAlike(keys, group);
        if (set === undefined)
            continue;
        const why = whyUnfit(set);
        const isOther = !scenariosOf(set).some(({ key }) => keys.has(key));
        if (why !== undefined)
            leftOut.push({ set, why, isOther: false });
        else if (isOther)
            leftOut.push({ set, why: (0,phrase/* say */.cv) `shares no scenario with the set`, isOther });
        else
            sets.push(set);
    }
    const [first, ...others] = sets;
    if (first === undefined)
        return { pool: undefined, leftOut };
    const pooled = [first, ...others];
    return { pool: { sets: pooled, whole: others.length === 0 ? first : sumUp(pooled) }, leftOut };
}
function keysOf(scenarios) {
    return new Set(scenarios.map(({ key }) => key));
}
function scenariosOf({ scenarios = [] }) {
    return scenarios;
}
function mostAlike(keys, group) {
    const shared = group.map((set) => scenariosOf(set).filter(({ key }) => keys.has(key)).length);
    return group[shared.indexOf(Math.max(0, ...shared))];
}
/** Why a set can't be compared with; what is missing there would seem to be new here. */
function whyUnfit(set) {
    const { status, totalScenarios = 0 } = set;
    const known = scenariosOf(set).length;
    if (!(0,simulation_set/* isWhole */.wP)(status))
        return (0,phrase/* say */.cv) `is ${(0,phrase/* quote */.hD)(status)}, not PASSED or FAILED`;
    if (known === 0)
        return (0,phrase/* say */.cv) `has no statistics.per_scenario`;
    if (known < totalScenarios)
        return (0,phrase/* say */.cv) `has statistics of only ${known} of its ${totalScenarios} scenarios`;
    return keysOf(scenariosOf(set)).size < known ? (0,phrase/* say */.cv) `has several scenarios with the same id` : undefined;
}
/** @param sets the newest first: names are its */
function sumUp(sets) {
    const [newest] = sets;
    const byKey = Map.groupBy(sets.flatMap(scenariosOf), ({ key }) => key);
    const scenarios = [...byKey.values()].map(sumScenarios);
    const rates = scenarios.map(({ passRate }) => (0,readings/* possibleRate */.uM)(passRate));
    const sum = rates.reduce((total, rate = Number.NaN) => total + rate, 0);
    const average = sum / rates.length;
    return {
        ...newest,
        totalScenarios: scenarios.length,
        simulationsPerScenario: undefined,
        overall: {
            avgPassRate: Number.isNaN(average) ? undefined : average,
            flakyCount: undefined,
            reliableCount: undefined,
            totalRuns: undefined,
        },
        scenarios,
    };
}
/** @param same one scenario in several sets; those in which its runs can't be counted are left out */
function sumScenarios(same) {
    const [newest] = same;
    const parts = same.flatMap(({ counts, totalRuns, passRate = Number.NaN, meanScore }) => counts === undefined
        ? []
        : [{ counts, runs: totalRuns ?? (0,evidence_counts/* runsOf */.ky)(counts), passRate, score: (0,readings/* possibleRate */.uM)(meanScore) }]);
    if (parts.length < 2)
        return same.find(({ counts }) => counts !== undefined) ?? newest;
    let [passed, failed, totalRuns, passedByRate] = [0, 0, 0, 0];
    let [scores, scored] = [0, 0];
    for (const { counts, runs, passRate, score } of parts) {
        if (totalRuns > 0 && totalRuns + runs > evidence_counts/* MOST_COUNTED */.Bl)
            break;
        passed += counts.passed;
        failed += counts.failed;
        totalRuns += runs;
        passedByRate += runs * passRate;
        if (score === undefined)
            continue;
        scores += runs * score;
        scored += runs;
    }
    const published = passedByRate / totalRuns;
    // Some sets may publish the rate of all runs, and some of those that passed or failed.
    const [rate] = [passed / totalRuns, passed / (passed + failed)].sort((one, other) => Math.abs(one - published) - Math.abs(other - published));
    const sum = {
        id: newest.id,
        name: newest.name,
        totalRuns,
        passed,
        failed,
        passRate: Number.isNaN(published) ? undefined : rate,
        isFlaky: undefined,
        meanScore: scored === 0 ? undefined : scores / scored,
        scoreStddev: undefined,
        worstRunId: undefined,
        failureModes: [],
    };
    return (0,scenario_facts/* readScenario */.Z)(sum);
}

// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(6456);
// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/gate/check-rules.js
var check_rules = __webpack_require__(8889);
// EXTERNAL MODULE: ./lib/gate/findings.js
var findings = __webpack_require__(6493);
// EXTERNAL MODULE: ./lib/gate/verdict.js
var verdict = __webpack_require__(1138);
;// CONCATENATED MODULE: ./lib/gate/regressions.js
/** The rules on what became worse since the baseline. */













const RULES_ON_BASELINE = rules_all/* RULES */.y0.filter(({ needsBaseline }) => needsBaseline === true);
/**
 * Compares a set with its baseline. A baseline that was asked for and can't be had is `inconclusive`; that there is
 * none yet is a note.
 *
 * @param setsInStep share the significance, so that it bounds the chance of any false alarm in the step
 */
function checkBaseline(set, baseline, setsInStep, secondLook) {
    if (baseline.kind === 'none')
        return { ...verdict/* NOT_COMPARED */.SD, notes: [{ text: baseline.why }] };
    if (baseline.kind === 'unavailable')
        return cannotCompare(baseline.problem);
    if (set.scenarios === undefined)
        return cannotCompare('Bland gave no statistics.per_scenario for the set');
    // A record may name this very set, where an id is handed in again.
    const groups = baseline.groups
        .map((group) => group.filter(({ id }) => !(0,ascii/* isSameId */.WB)(id, set.id)).map(set_facts/* readSet */.Rn))
        .filter(({ length }) => length > 0);
    const { pool, leftOut } = findPool(set.scenarios, groups);
    // Of several sets, each has other sets of the baseline.
    const isMeant = ({ isOther }) => !(isOther && baseline.given && setsInStep > 1);
    const notes = [...baseline.notes, ...noteLeftOut(leftOut.filter(isMeant))];
    if (pool === undefined) {
        const first = leftOut.find(({ isOther }) => !isOther) ?? leftOut[0];
        const text = first === undefined
            ? (0,phrase/* say */.cv) `the baseline (${baseline.origin}) is this set itself`
            : (0,phrase/* say */.cv) `set ${(0,phrase/* quote */.hD)(first.set.id)} ${first.why} (${baseline.origin})`;
        // The repository may have recorded another set under this key.
        const isNone = first === undefined || leftOut.every(({ isOther }) => isOther);
        if (baseline.given || !isNone)
            return cannotCompare(text, baseline.notes);
        return { ...verdict/* NOT_COMPARED */.SD, notes: [...baseline.notes, { text: (0,phrase/* say */.cv) `Nothing was compared: ${text}.` }] };
    }
    const { sets, whole } = pool;
    const what = sets.length === 1 ? (0,phrase/* say */.cv) `set ${(0,phrase/* quote */.hD)(whole.id)}` : [`${sets.length} sets`];
    const significance = set.rules.regressionSignificance / setsInStep;
    const about = { origin: (0,phrase/* say */.cv) `${what}, ${baseline.origin}`, branch: baseline.branch };
    const comparison = compare(set, pool, about, significance, secondLook);
    const counted = comparison.changes.filter(({ scenario }) => set.counted.has(scenario));
    const shared = {
        now: new Set(counted.map(({ scenario }) => scenario)),
        baseline: whole,
        before: new Set(counted.map(({ before }) => before)),
    };
    const checks = [checkRegressions(comparison, set), ...(0,check_rules/* checkRules */.M)(RULES_ON_BASELINE, { ...set, shared })];
    return {
        comparison,
        checks,
        notes: [
            ...notes,
            ...noteVanished(comparison),
            ...noteNothingTested(comparison),
            ...noteBlindness(comparison),
            ...noteSecondLook(comparison),
        ],
    };
}
function cannotCompare(problem, notes = []) {
    const limit = 'a set to compare with';
    const check = (0,findings/* makeCheck */.Ht)('baseline', { limit, required: limit }, undefined, [(0,findings/* inconclusive */.Ni)(problem)]);
    return { ...verdict/* NOT_COMPARED */.SD, checks: [check], notes };
}
const MAX_NAMES = 3;
function noteLeftOut(leftOut) {
    const shown = leftOut.slice(0, MAX_NAMES).map(({ set, why }) => {
        return { text: (0,phrase/* say */.cv) `The baseline leaves out set ${(0,phrase/* quote */.hD)(set.id)}, which ${why}.` };
    });
    const more = leftOut.length - shown.length;
    return more === 0 ? shown : [...shown, { text: `The baseline leaves out ${(0,format/* plural */.LS)(more, 'more set')}.` }];
}
const UNRESOLVED = 'too many runs neither passed nor failed to rule out a regression';
function checkRegressions(comparison, { quarantined }) {
    const { changes, overall, overallUnclear, significance } = comparison;
    const isClaimed = overall?.claimed === true;
    const ofSet = [
        ...(isClaimed ? [(0,findings/* broken */.mw)([(0,comparison_changes/* describeOverall */.jZ)(comparison)], overall.pValue)] : []),
        ...(overallUnclear ? [(0,findings/* inconclusive */.Ni)(`${UNRESOLVED} of the set as a whole`)] : []),
    ];
    const ofScenarios = changes.flatMap((each) => {
        const { scenario, change, evidence } = each;
        if (change === 'regressed') {
            const sentence = (0,phrase/* say */.cv) `${scenario.label} ${(0,comparison_changes/* describeRegression */.Z_)(each, comparison.tested)}`;
            return [(0,findings/* broken */.mw)(sentence, evidence?.adjustedP, scenario)];
        }
        if (change !== 'unclear' && (change !== 'unknown' || quarantined.has(scenario)))
            return [];
        const unknown = evidence === undefined
            ? 'its passed and failed runs are unknown, now or in the baseline'
            : 'its passed and failed runs are unknown in the second look';
        const problem = change === 'unclear' ? UNRESOLVED : unknown;
        return [(0,findings/* inconclusive */.Ni)(problem, undefined, scenario)];
    });
    const worse = changes.filter(({ change }) => change === 'regressed').length;
    const parts = [
        ...(worse > 0 ? [(0,format/* plural */.LS)(worse, 'scenario')] : []),
        ...(isClaimed ? ['the set as a whole'] : []),
    ];
    const nothing = isNothingTested(changes) ? 'nothing to test' : 'none proven';
    const observed = parts.length === 0 ? nothing : `${parts.join(' and ')} regressed`;
    return (0,findings/* makeRegressionCheck */.uT)(significance, observed, [...ofSet, ...ofScenarios]);
}
function isNothingTested(changes) {
    return changes.every(({ evidence }) => evidence === undefined);
}
function noteNothingTested({ changes }) {
    if (!isNothingTested(changes) || changes.some(({ change }) => change === 'unknown'))
        return [];
    const text = 'Nothing was tested for regressions: all scenarios shared with the baseline are in quarantine.';
    return [{ text }];
}
/** Of so many scenarios one run each is enough: that all of them fail by chance is not to be believed. */
const NEVER_BLIND = 30;
/** With very few runs even a scenario that always fails now would prove nothing: the note says so. */
function noteBlindness({ changes, significance, secondLook }) {
    // A second look would have more.
    if (secondLook !== undefined)
        return [];
    const worst = changes.flatMap(({ counts, evidence }) => {
        if (counts === undefined || evidence === undefined)
            return [];
        const [before, now] = [(0,evidence_counts/* runsOf */.ky)(counts.baseline), (0,evidence_counts/* runsOf */.ky)(counts.current)];
        return [{ baseline: { passed: before, failed: 0 }, current: { passed: 0, failed: now } }];
    });
    if (worst.length === 0 || worst.length >= NEVER_BLIND)
        return [];
    const { overall, scenarios } = findRegressions(worst, significance);
    if (overall?.claimed === true || scenarios.some(({ claimed }) => claimed))
        return [];
    const text = 'There are too few runs to prove any regression, even if all had passed before and all failed now.';
    return [{ text }];
}
function noteSecondLook({ secondLook }) {
    if (secondLook?.kind !== 'void')
        return [];
    return [{ text: (0,phrase/* say */.cv) `No second look: ${secondLook.why}. Only what the first look proves is claimed.` }];
}
function noteVanished({ vanished }) {
    if (vanished.length === 0)
        return [];
    const names = vanished.map(({ label }) => label);
    const are = vanished.length === 1 ? 'is' : 'are';
    const text = (0,phrase/* say */.cv) `${(0,format/* plural */.LS)(vanished.length, 'scenario')} of the baseline ${are} missing from the set: ${(0,phrase/* joinNames */.JH)(names, MAX_NAMES)}.`;
    return [{ text }];
}


/***/ })

};
