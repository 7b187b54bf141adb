export const id = 734;
export const ids = [734];
export const modules = {

/***/ 17734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkBaseline: () => (/* binding */ checkBaseline)
});

// EXTERNAL MODULE: ./lib/bland/simulation-set.js
var simulation_set = __webpack_require__(1233);
// EXTERNAL MODULE: ./lib/evidence/counts.js
var evidence_counts = __webpack_require__(64821);
// EXTERNAL MODULE: ./lib/node_modules/@stdlib/stats-base-dists-normal-cdf/lib/index.js
var lib = __webpack_require__(36424);
// EXTERNAL MODULE: ./lib/node_modules/@stdlib/stats-base-dists-hypergeometric-cdf/lib/index.js
var stats_base_dists_hypergeometric_cdf_lib = __webpack_require__(85728);
;// CONCATENATED MODULE: ./lib/evidence/fisher.js
/** Fisher's exact test: how likely fewer passed runs than at the baseline are, if nothing has changed. */


/**
 * The one-sided p-value that the current pass rate is lower than the baseline's: of all ways to deal out the passed
 * and failed runs to the two sides, the share in which no more of the passed ones fall to the current side. 1 where
 * a side has no runs, or all runs of both sides ended the same way.
 *
 * Fisher, The logic of inductive inference (1935): the hypergeometric distribution function up to
 * `current.passed`.
 *
 * @throws RangeError for counts that are none
 */
function fisherLess(baseline, current) {
    const { all, passed, failed, drawn } = marginsOf(baseline, current);
    if (current.passed * all <= passed * drawn)
        return stats_base_dists_hypergeometric_cdf_lib(current.passed, all, passed, drawn);
    // Above the mean the small part is the other tail, which is taken from 1: the sum of the large part starts with a
    // term that may be 0 in floating point.
    if (current.failed === 0)
        return 1;
    return 1 - stats_base_dists_hypergeometric_cdf_lib(current.failed - 1, all, failed, drawn);
}
/** The smallest p-value that any outcome with these row and column sums could give. */
function smallestP(baseline, current) {
    const { all, passed, drawn } = marginsOf(baseline, current);
    const baselineRuns = all - drawn;
    // As many of the passed runs as there is room for at the baseline.
    const there = Math.min(passed, baselineRuns);
    const here = passed - there;
    return fisherLess({ passed: there, failed: baselineRuns - there }, { passed: here, failed: drawn - here });
}
/** @throws RangeError for counts that are none */
function marginsOf(baseline, current) {
    (0,evidence_counts/* checkCounts */.tl)(baseline);
    (0,evidence_counts/* checkCounts */.tl)(current);
    const passed = baseline.passed + current.passed;
    const failed = baseline.failed + current.failed;
    return { all: passed + failed, passed, failed, drawn: (0,evidence_counts/* runsOf */.ky)(current) };
}

;// CONCATENATED MODULE: ./lib/evidence/holm.js
/** Many tests at once, with one bound on the chance of any false alarm among them. */
/** A p-value is right to about 1e-10 of itself. One that is alpha up to that, such as 1/20 of 0.05, reaches it. */
const TOLERANCE = 1e-9;
function reaches(pValue, alpha) {
    return pValue <= alpha * (1 + TOLERANCE);
}
/**
 * Holm's adjusted p-values, in the order given: to claim those that are at most alpha makes a false claim of any with
 * a chance of at most alpha, however the tests depend on each other.
 *
 * Holm, A simple sequentially rejective multiple test procedure (1979). The smallest of m p-values is multiplied by m,
 * the next one by m - 1 and so on, and none is less than one before it.
 *
 * @param counted which tests there are; 1 for each other one
 */
function adjustByHolm(pValues, counted) {
    const adjusted = pValues.map(() => 1);
    let left = counted.filter(Boolean).length;
    let largest = 0;
    for (const [index, pValue] of [...pValues.entries()].sort(([, a], [, b]) => a - b)) {
        if (counted[index] === true) {
            largest = Math.max(largest, Math.min(1, pValue * left));
            adjusted[index] = largest;
            left -= 1;
        }
    }
    return adjusted;
}
/**
 * Which tests are worth counting, by the smallest p-value that each could give: a test that can't become significant
 * can't become a false alarm either, and is left out, so that the others need less. The smallest p-values follow from
 * row and column sums only, so that the choice is made without a look at the outcome.
 *
 * Tarone, A modified Bonferroni method for discrete data (1990): K is the smallest k for which at most k tests can
 * reach alpha / k, and those that can reach alpha / K are counted.
 */
function worthCounting(smallestPs, alpha) {
    const sorted = [...smallestPs].sort((a, b) => a - b);
    // With one k for each test there is always one that will do. From one k to the next it is fewer tests that can reach.
    let k = 1;
    let able = sorted.length;
    for (;; k += 1) {
        while (able > 0 && !reaches(sorted[able - 1], alpha / k))
            able -= 1;
        if (able <= k)
            break;
    }
    return smallestPs.map((smallest) => reaches(smallest, alpha / k));
}

// EXTERNAL MODULE: ./lib/node_modules/@stdlib/stats-base-dists-hypergeometric-pmf/lib/index.js
var stats_base_dists_hypergeometric_pmf_lib = __webpack_require__(75036);
;// CONCATENATED MODULE: ./lib/evidence/stratified.js
/** One test for all scenarios of a set together, each compared with its own baseline only. */



/**
 * As many multiplications take about 20 ms, and 50 scenarios of 100 runs need 13 million. A set beyond it has so many
 * runs that the asymptotic p-value differs little from the exact one: by less than 1 % of it where both sides have as
 * many runs, by up to a fifth where one has a hundred times as many and hardly any failed.
 */
const MOST_MULTIPLICATIONS = 2e7;
/**
 * Tests whether the current runs pass less often, over all scenarios. Given how many runs each scenario has on each
 * side and how many of them passed in all, the passed runs of the current side follow a hypergeometric distribution
 * in each scenario, and their sum the convolution of these: that gives the exact test. Where it would be too much work,
 * the test of Cochran, Mantel and Haenszel is made with its continuity correction.
 *
 * Agresti, Categorical Data Analysis (2nd edition, 2002), sections 6.3 and 6.7. Mantel and Haenszel, Statistical
 * aspects of the analysis of data from retrospective studies of disease (1959).
 *
 * @param mostMultiplications what the exact test may cost
 * @throws RangeError for counts that are none
 */
function testStratified(pairs, mostMultiplications = MOST_MULTIPLICATIONS) {
    const strata = pairs.map(stratumOf).filter(({ least, most }) => most > least);
    return countMultiplications(strata) <= mostMultiplications
        ? { pValue: exactP(strata), method: 'exact' }
        : { pValue: asymptoticP(strata), method: 'asymptotic' };
}
function stratumOf({ baseline, current }) {
    const margins = marginsOf(baseline, current);
    const { all, passed, drawn } = margins;
    return {
        ...margins,
        least: Math.max(0, drawn + passed - all),
        most: Math.min(drawn, passed),
        observed: current.passed,
    };
}
function countMultiplications(strata) {
    let multiplications = 0;
    let width = 1;
    for (const { least, most } of strata) {
        multiplications += width * (most - least + 1);
        width += most - least;
    }
    return multiplications;
}
/** The probability that the sum of the passed runs is at most what was observed; 1 without strata. */
function exactP(strata) {
    let sum = Float64Array.of(1);
    let observed = 0;
    for (const stratum of strata) {
        sum = convolve(sum, distributionOf(stratum));
        observed += stratum.observed - stratum.least;
    }
    let pValue = 0;
    for (const probability of sum.subarray(0, observed + 1))
        pValue += probability;
    // All outcomes together come to 1 but for rounding.
    return Math.min(1, pValue);
}
/** The probabilities of `least`, `least + 1`, … `most` passed runs on the current side. */
function distributionOf({ least, most, all, passed, drawn }) {
    return Float64Array.from({ length: most - least + 1 }, (_, index) => stats_base_dists_hypergeometric_pmf_lib(least + index, all, passed, drawn));
}
/** The distribution of the sum of two independent numbers. */
function convolve(a, b) {
    const sum = new Float64Array(a.length + b.length - 1);
    for (const [shift, weight] of b.entries()) {
        for (let index = 0; index < a.length; index += 1) {
            sum[index + shift] = sum[index + shift] + weight * a[index];
        }
    }
    return sum;
}
function asymptoticP(strata) {
    let excess = 0;
    let variance = 0;
    for (const { observed, drawn, passed, failed, all } of strata) {
        excess += observed - (drawn * passed) / all;
        variance += (((drawn * passed) / all) * ((failed * (all - drawn)) / all)) / (all - 1);
    }
    return lib((excess + 0.5) / Math.sqrt(variance), 0, 1);
}

;// CONCATENATED MODULE: ./lib/evidence/regressions.js
/** Decides which drops in pass rates are more than chance, with one bound on the chance of any false alarm. */





/**
 * Compares each scenario with its baseline by Fisher's exact test, and all together by a stratified test. If no
 * scenario became worse, the chance that anything is claimed is at most `significance`; the same holds for the others
 * if some did.
 *
 * The significance is split between the whole set and the scenarios, which share theirs by Holm's procedure among the
 * tests that are worth counting. Once the whole set is claimed, its part goes over to the scenarios: either some
 * scenario did become worse, or the one false alarm that is allowed for has been given already (Bretz, Maurer, Brannath
 * and Posch, A graphical approach to sequentially rejective multiple test procedures, 2009).
 *
 * @param significance above 0 and below 1
 * @throws RangeError for a significance or counts that are none
 */
function findRegressions(pairs, significance) {
    checkAlpha(significance);
    const smallestPs = pairs.map(({ baseline, current }) => smallestP(baseline, current));
    const budget = splitBudget(smallestPs, significance);
    const test = budget.overall === 0 ? undefined : testStratified(pairs);
    const overallP = test === undefined ? 1 : Math.min(1, test.pValue / budget.overall);
    const counted = worthCounting(smallestPs, significance * (budget.scenarios || 1));
    const pValues = pairs.map(({ baseline, current }) => fisherLess(baseline, current));
    const byHolm = adjustByHolm(pValues, counted);
    const scenarios = pValues.map((pValue, index) => {
        const holm = byHolm[index];
        // By the scenarios' own part, or by all of it after the whole set.
        const adjustedP = Math.min(1, holm / budget.scenarios, Math.max(holm, overallP));
        return { pValue, adjustedP, claimed: reaches(adjustedP, significance), counted: counted[index] === true };
    });
    return {
        overall: test && { ...test, adjustedP: overallP, claimed: reaches(overallP, significance) },
        scenarios,
        scenarioAlpha: pairs.length > 1 ? significance / 2 / pairs.length : significance,
    };
}
/**
 * Half and half, but for two cases: where at most one scenario can show anything, its test is that of the whole set; and
 * where no scenario could be claimed with half of it, whatever its outcome, the whole set has all of it. This depends
 * on nothing that the tests don't take as given: the number of runs on each side, and of passed runs on both.
 */
function splitBudget(smallestPs, significance) {
    if (smallestPs.filter((smallest) => smallest < 1).length <= 1)
        return { overall: 0, scenarios: 1 };
    if (!worthCounting(smallestPs, significance / 2).includes(true))
        return { overall: 1, scenarios: 0 };
    return { overall: 0.5, scenarios: 0.5 };
}
const MOST_RUNS_TO_SETTLE = 10_000;
/** Fisher's test of more runs is slow, and the normal approximation differs from it by less than 1 %. */
const MOST_RUNS_BY_FISHER = 1000;
/**
 * How many runs per side would settle whether a drop is real: the fewest with which the same two pass rates would be
 * claimed at `alpha`, by Fisher's test of counts that are rounded towards each other. Above 1,000 the number is that of
 * the normal approximation with its continuity correction. `undefined` where there is no drop, and where 10,000 runs
 * would not do. This is no forecast: a drop that is real shows larger or smaller the next time.
 *
 * @param alpha above 0 and below 1
 * @throws RangeError for an alpha or counts that are none
 */
function runsToSettle(baseline, current, alpha) {
    checkAlpha(alpha);
    (0,evidence_counts/* checkCounts */.tl)(baseline);
    (0,evidence_counts/* checkCounts */.tl)(current);
    const [before, now] = [(0,evidence_counts/* runsOf */.ky)(baseline), (0,evidence_counts/* runsOf */.ky)(current)];
    if (current.passed * before >= baseline.passed * now)
        return undefined;
    for (let runs = 1; runs <= MOST_RUNS_BY_FISHER; runs += 1) {
        const passedBefore = Math.floor((runs * baseline.passed) / before);
        const passedNow = Math.ceil((runs * current.passed) / now);
        // Without a correction the approximation is below Fisher's p-value, but for very small ones, of which it is less
        // than twice as much down to 1e-5 with more than 100 runs.
        const canReach = runs <= 100 || approximateP(passedBefore, passedNow, runs, 0) <= 2 * alpha;
        if (!canReach)
            continue;
        const pValue = fisherLess({ passed: passedBefore, failed: runs - passedBefore }, { passed: passedNow, failed: runs - passedNow });
        if (reaches(pValue, alpha))
            return runs;
    }
    const [rateBefore, rateNow] = [baseline.passed / before, current.passed / now];
    const settles = (runs) => approximateP(runs * rateBefore, runs * rateNow, runs, 0.5) <= alpha;
    return settles(MOST_RUNS_TO_SETTLE)
        ? findFirst(MOST_RUNS_BY_FISHER + 1, MOST_RUNS_TO_SETTLE, settles)
        : undefined;
}
/** The normal approximation of Fisher's p-value for so many runs a side. */
function approximateP(passedBefore, passedNow, runs, correction) {
    const passed = passedBefore + passedNow;
    const variance = (passed * (2 * runs - passed)) / 4 / (2 * runs - 1);
    return lib((passedNow - passed / 2 + correction) / Math.sqrt(variance), 0, 1);
}
/** The first number of a range for which it holds, where it holds for the last, and from the first on. */
function findFirst(least, most, holds) {
    let [low, high] = [least, most];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
function checkAlpha(alpha) {
    if (!(alpha > 0 && alpha < 1))
        throw new RangeError(`${alpha} is no chance of a false alarm above 0 and below 1`);
}

// EXTERNAL MODULE: ./lib/facts/set-facts.js + 3 modules
var set_facts = __webpack_require__(80);
// EXTERNAL MODULE: ./lib/rules/all.js + 5 modules
var rules_all = __webpack_require__(56456);
// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(29728);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(23808);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./lib/gate/changes.js
var gate_changes = __webpack_require__(91970);
// EXTERNAL MODULE: ./lib/gate/check-rules.js
var check_rules = __webpack_require__(48889);
// EXTERNAL MODULE: ./lib/facts/readings.js
var readings = __webpack_require__(94686);
;// CONCATENATED MODULE: ./lib/gate/comparison.js
/** A set beside its baseline: what changed, and which of it is more than chance. */



/** Scenarios in quarantine are shown, and have no part in the evidence. */
function compare({ scenarios = [], quarantined }, baseline, origin, significance) {
    const earlier = new Map((baseline.scenarios ?? []).map((scenario) => [scenario.key, scenario]));
    const now = new Set(scenarios.map(({ key }) => key));
    const shared = scenarios.flatMap((scenario) => {
        const before = earlier.get(scenario.key);
        if (before === undefined)
            return [];
        const [baseline, current] = [before.counts, scenario.counts];
        return [{ scenario, before, counts: baseline && current && { baseline, current } }];
    });
    const tested = shared.flatMap(({ scenario, before, counts }) => counts === undefined || quarantined.has(scenario) ? [] : [{ scenario, before, ...counts }]);
    const places = new Map(tested.map(({ scenario }, index) => [scenario, index]));
    const regressions = findRegressions(tested, significance);
    const isUnresolved = tested.some(({ scenario }) => (scenario.unresolvedRuns ?? 0) > 0);
    const atWorst = isUnresolved ? findRegressions(tested.map(failUnresolved), significance) : regressions;
    const improvements = findRegressions(tested.map(({ baseline, current }) => ({ baseline: current, current: baseline })), significance);
    const changes = shared.map(({ scenario, before, counts }) => {
        const place = places.get(scenario) ?? -1;
        const evidence = regressions.scenarios[place];
        const change = changeOf(counts, {
            regressed: evidence?.claimed,
            unclear: atWorst.scenarios[place]?.claimed,
            improved: improvements.scenarios[place]?.claimed,
        });
        return {
            scenario,
            before,
            counts,
            change,
            scoreChange: scoreChangeOf(before, scenario),
            passRateChange: counts && (0,evidence_counts/* rateOf */.MK)(counts.current) - (0,evidence_counts/* rateOf */.MK)(counts.baseline),
            evidence,
            runsToSettle: change === 'fell' && counts && evidence
                ? runsToSettle(counts.baseline, counts.current, regressions.scenarioAlpha)
                : undefined,
        };
    });
    return {
        baseline,
        origin,
        changes,
        added: scenarios.filter(({ key }) => !earlier.has(key)),
        vanished: (baseline.scenarios ?? []).filter(({ key }) => !now.has(key)),
        significance,
        overall: regressions.overall,
        overallUnclear: atWorst.overall?.claimed === true && regressions.overall?.claimed !== true,
        totals: { baseline: sumOf(tested, 'baseline'), current: sumOf(tested, 'current') },
    };
}
/** Both sides alike: an agent whose runs end badly as often as before has not changed. */
function failUnresolved({ scenario, before, baseline, current }) {
    return { baseline: withFailed(baseline, before), current: withFailed(current, scenario) };
}
function withFailed({ passed, failed }, { unresolvedRuns = 0 }) {
    return { passed, failed: Math.min(evidence_counts/* MOST_RUNS */.nD, failed + unresolvedRuns) };
}
function sumOf(pairs, side) {
    const total = { passed: 0, failed: 0 };
    for (const { [side]: { passed, failed }, } of pairs) {
        total.passed += passed;
        total.failed += failed;
    }
    return total;
}
/** @param claims by more than chance; of a scenario that is not tested each is `undefined` */
function changeOf(counts, claims) {
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
    const [was, is] = [(0,readings/* readRate */.nm)('', before.meanScore), (0,readings/* readRate */.nm)('', now.meanScore)];
    return 'problem' in was || 'problem' in is ? undefined : is.value - was.value;
}

// EXTERNAL MODULE: ./lib/gate/findings.js
var findings = __webpack_require__(46493);
// EXTERNAL MODULE: ./lib/gate/verdict.js
var verdict = __webpack_require__(71138);
;// CONCATENATED MODULE: ./lib/gate/regressions.js
/** The rules on what became worse since the baseline. */













const RULES_ON_BASELINE = rules_all/* RULES */.y0.filter(({ needsBaseline }) => needsBaseline === true);
/**
 * Compares a set with its baseline. A baseline that was asked for and can't be had is `inconclusive`; that there is
 * none yet is a note.
 *
 * @param setsInStep share the significance, so that it bounds the chance of any false alarm in the step
 */
function checkBaseline(set, baseline, setsInStep) {
    if (baseline.kind === 'none')
        return { ...verdict/* NOT_COMPARED */.SD, notes: [{ text: baseline.why }] };
    if (baseline.kind === 'unavailable')
        return cannotCompare(baseline.problem);
    if (set.scenarios === undefined)
        return cannotCompare('Bland gave no statistics.per_scenario for the set');
    // A record may name this very set, where an id is handed in again.
    const others = baseline.sets.filter(({ id }) => !(0,ascii/* isSameId */.WB)(id, set.id)).map(readEarlier);
    const alike = mostAlike(set.scenarios, others);
    if (alike === undefined) {
        if (others.some(({ scenarios }) => scenarios.length === 0)) {
            return cannotCompare((0,phrase/* say */.cv) `Bland gave no statistics.per_scenario for the baseline (${baseline.origin})`);
        }
        const why = others.length === 0 ? 'is this very set' : 'shares no scenario with the set';
        const text = (0,phrase/* say */.cv) `the baseline (${baseline.origin}) ${why}`;
        if (baseline.given)
            return cannotCompare(text);
        return { ...verdict/* NOT_COMPARED */.SD, notes: [{ text: (0,phrase/* say */.cv) `Nothing was compared: ${text}.` }] };
    }
    const unfit = whyUnfit(alike);
    if (unfit !== undefined)
        return cannotCompare((0,phrase/* say */.cv) `set ${(0,phrase/* quote */.hD)(alike.id)} ${unfit}`);
    const significance = set.rules.regressionSignificance / setsInStep;
    const comparison = compare(set, alike, (0,phrase/* say */.cv) `set ${(0,phrase/* quote */.hD)(alike.id)}, ${baseline.origin}`, significance);
    const counted = comparison.changes.filter(({ scenario }) => set.counted.has(scenario));
    const shared = {
        now: new Set(counted.map(({ scenario }) => scenario)),
        baseline: alike,
        before: new Set(counted.map(({ before }) => before)),
    };
    const checks = [checkRegressions(comparison, set), ...(0,check_rules/* checkRules */.M)(RULES_ON_BASELINE, { ...set, shared })];
    return {
        comparison,
        checks,
        notes: [...noteVanished(comparison), ...noteNothingTested(comparison), ...noteBlindness(comparison)],
    };
}
function readEarlier(given) {
    const set = (0,set_facts/* readSet */.Rn)(given);
    return { ...set, scenarios: set.scenarios ?? [] };
}
/** Why a set can't be compared with; what is missing there would seem to be new here. */
function whyUnfit({ status, totalScenarios = 0, scenarios }) {
    const known = scenarios.length;
    if (!(0,simulation_set/* isWhole */.wP)(status))
        return (0,phrase/* say */.cv) `is ${(0,phrase/* quote */.hD)(status)}, not PASSED or FAILED`;
    if (known < totalScenarios)
        return (0,phrase/* say */.cv) `has statistics of ${known} of its ${totalScenarios} scenarios only`;
    return keysOf(scenarios).size < known ? (0,phrase/* say */.cv) `has several scenarios of the same id` : undefined;
}
function cannotCompare(problem) {
    const limit = 'a set to compare with';
    const check = (0,findings/* makeCheck */.Ht)('baseline', { limit, required: limit }, undefined, [(0,findings/* inconclusive */.Ni)(problem)]);
    return { ...verdict/* NOT_COMPARED */.SD, checks: [check] };
}
/** The set that shares the most scenarios; `undefined` where none shares any. */
function mostAlike(scenarios, baselines) {
    const keys = keysOf(scenarios);
    const shared = baselines.map(({ scenarios }) => scenarios.filter(({ key }) => keys.has(key)).length);
    const best = Math.max(0, ...shared);
    return best === 0 ? undefined : baselines[shared.indexOf(best)];
}
function keysOf(scenarios) {
    return new Set(scenarios.map(({ key }) => key));
}
const UNRESOLVED = 'so many runs neither passed nor failed that a regression';
function checkRegressions(comparison, { quarantined }) {
    const { changes, overall, overallUnclear, significance } = comparison;
    const isClaimed = overall?.claimed === true;
    const ofSet = [
        ...(isClaimed ? [(0,findings/* broken */.mw)([(0,gate_changes/* describeOverall */.jZ)(comparison)], overall.adjustedP)] : []),
        ...(overallUnclear ? [(0,findings/* inconclusive */.Ni)(`${UNRESOLVED} of the set as a whole can't be ruled out`)] : []),
    ];
    const ofScenarios = changes.flatMap((each) => {
        const { scenario, change, evidence } = each;
        if (change === 'regressed') {
            const sentence = (0,phrase/* say */.cv) `${scenario.label} ${(0,gate_changes/* describeRegression */.Z_)(each, significance)}`;
            return [(0,findings/* broken */.mw)(sentence, evidence?.adjustedP, scenario)];
        }
        if (change !== 'unclear' && (change !== 'unknown' || quarantined.has(scenario)))
            return [];
        const unknown = 'its passed and failed runs are not known, now or in the baseline';
        const problem = change === 'unclear' ? `${UNRESOLVED} can't be ruled out` : unknown;
        return [(0,findings/* inconclusive */.Ni)(problem, undefined, scenario)];
    });
    const worse = changes.filter(({ change }) => change === 'regressed').length;
    const parts = [
        ...(worse > 0 ? [`${(0,format/* plural */.LS)(worse, 'scenario')} worse`] : []),
        ...(isClaimed ? ['the set as a whole worse'] : []),
    ];
    const nothing = isNothingTested(changes) ? 'nothing to test' : 'none proven';
    const observed = parts.length === 0 ? nothing : parts.join(' and ');
    const { name, kind } = rules_all/* REGRESSION_SIGNIFICANCE */.GK;
    const required = `none (false alarms ≤ ${kind.writeLimit(significance)})`;
    return (0,findings/* makeCheck */.Ht)(name, { limit: significance, required }, observed, [...ofSet, ...ofScenarios]);
}
function isNothingTested(changes) {
    return changes.every(({ evidence }) => evidence === undefined);
}
function noteNothingTested({ changes }) {
    if (!isNothingTested(changes) || changes.some(({ change }) => change === 'unknown'))
        return [];
    const text = 'No regression could be looked for: all scenarios that are in the baseline too are in quarantine.';
    return [{ text }];
}
/** Of so many scenarios one run each is enough: that all of them fail by chance is not to be believed. */
const NEVER_BLIND = 30;
/** With very few runs even a scenario that always fails now would prove nothing: the note says so. */
function noteBlindness({ changes, significance }) {
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
    const text = 'There are too few runs to prove any regression: not even if each had passed, and now each failed.';
    return [{ text }];
}
const MAX_NAMES = 3;
function noteVanished({ vanished }) {
    if (vanished.length === 0)
        return [];
    const names = vanished.map(({ label }) => label);
    const are = vanished.length === 1 ? 'is' : 'are';
    const text = (0,phrase/* say */.cv) `${(0,format/* plural */.LS)(vanished.length, 'scenario')} of the baseline ${are} in the set no longer: ${(0,phrase/* joinNames */.JH)(names, MAX_NAMES)}.`;
    return [{ text }];
}


/***/ })

};
