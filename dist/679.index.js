export const id = 679;
export const ids = [679];
export const modules = {

/***/ 23679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findRecord: () => (/* binding */ findRecord),
  recordSets: () => (/* binding */ recordSets)
});

// EXTERNAL MODULE: ./lib/github/errors.js + 1 modules
var errors = __webpack_require__(22835);
;// CONCATENATED MODULE: ./lib/publish/commit-statuses.js
/** Reads commits and their statuses: the newest of one context on the last commits of a branch, and all of one commit. */

/** A page of GitHub's GraphQL is no longer, and what is older is hardly a baseline. */
const MAX_COMMITS = 100;
/** A page of its REST is no longer either. */
const STATUSES_PER_PAGE = 100;
const HISTORY_QUERY = `
  query ($owner: String!, $repo: String!, $oid: GitObjectID!, $first: Int!, $context: String!) {
    repository(owner: $owner, name: $repo) {
      object(oid: $oid) {
        ... on Commit {
          history(first: $first) {
            nodes {
              oid
              parents(first: 1) { nodes { oid } }
              status { context(name: $context) { state description createdAt targetUrl } }
            }
          }
        }
      }
    }
  }`;
/**
 * A commit and those that it was committed upon, the newest first, as far as they are among the last 100 of its history.
 * Only first parents: what a merge brought in was never the head of the branch. Throws what Octokit throws, and an
 * error where the commit is not shown.
 */
async function readFirstParents({ octokit, owner, repo, signal }, oid, context) {
    const answer = await octokit.graphql(HISTORY_QUERY, {
        owner,
        repo,
        oid,
        first: MAX_COMMITS,
        context,
        request: { signal },
    });
    (0,errors/* assertWhole */.MA)(answer?.repository?.object !== undefined);
    const history = answer.repository.object?.history;
    // The event names a commit that is there. That nothing stands on it must not be concluded from not seeing it.
    if (history === undefined)
        throw new errors/* AnswerError */.dV(`GitHub shows no commit ${oid}`, 200);
    (0,errors/* assertWhole */.MA)(Array.isArray(history.nodes));
    const nodes = history.nodes.filter((node) => node !== null);
    const byOid = new Map(nodes.map((node) => [node.oid, node]));
    const chain = [];
    let node = byOid.get(oid);
    while (node !== undefined) {
        // Each counts once, so that a circle has an end.
        byOid.delete(node.oid);
        const status = node.status?.context;
        // GraphQL says in upper case what REST says in lower case.
        const newest = status ? { ...status, context, state: status.state.toLowerCase() } : undefined;
        chain.push({ oid: node.oid, newest });
        node = byOid.get(node.parents.nodes[0]?.oid ?? '');
    }
    return chain;
}
/** A page, from 1, of all statuses that were ever written on a commit, the newest first. */
async function readStatuses({ octokit, owner, repo, signal }, commit, page) {
    const { data } = await octokit.rest.repos.listCommitStatusesForRef({
        owner,
        repo,
        ref: commit,
        per_page: STATUSES_PER_PAGE,
        page,
        request: { signal },
    });
    (0,errors/* assertWhole */.MA)(Array.isArray(data));
    return data.map(({ context, state, description, created_at, target_url }) => ({
        context,
        state,
        description,
        createdAt: created_at,
        targetUrl: target_url,
    }));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/publish/record-status.js
/** The form in which the sets of a judged run stand in commit statuses: written, and read again with suspicion. */

const STATES = { passed: 'success', failed: 'failure', inconclusive: 'error' };
/** GitHub refuses more: “description is too long (maximum is 140 characters)”. */
const MAX_DESCRIPTION = 140;
const MAX_SETS = 50;
/** Bytes of a key in a context, which takes 255 characters: with what stands around it, it stays below that. */
const MAX_NAME = 200;
/** What needs no care: GitHub takes it as it is. */
const PLAIN = /^[!-~](?:[ -~]{0,198}[!-~])?$/;
/**
 * The statuses that record these sets, the first part in front. A description takes three ids or so; what does not fit
 * is in further parts. Each has a checksum of the whole, so that parts of different records are never mixed up.
 *
 * @param excused whether the commit is green all the same, as the step is: the description has the verdict
 */
function formatRecords(setIds, verdict, key, excused = false) {
    const text = setIds.join(',');
    const lead = `${verdict}: ${setIds.length === 1 ? 'set' : 'sets'} `;
    const checksum = fingerprint([key, verdict, text]);
    const state = excused ? 'success' : STATES[verdict];
    const whole = `${lead}${text} [${checksum}]`;
    if (whole.length <= MAX_DESCRIPTION)
        return [{ context: contextOf(key, 1), state, description: whole }];
    const ends = (part, parts) => ` [${checksum} ${part}/${parts}]`;
    const chunks = cut(text, MAX_DESCRIPTION - lead.length - ends(1, '99').length, MAX_DESCRIPTION - 'and '.length - ends('99', '99').length);
    return chunks.map((chunk, index) => ({
        context: contextOf(key, index + 1),
        // One that is left over from a longer record must not make a commit red.
        state: index === 0 ? state : 'success',
        description: `${index === 0 ? lead : 'and '}${chunk}${ends(index + 1, chunks.length)}`,
    }));
}
const FIRST = /^(passed|failed|inconclusive): sets? ([\w,-]+) \[([0-9a-f]{8})(?: 1\/([1-9]\d?))?\]$/;
const FURTHER = /^and ([\w,-]+) \[/;
/** `undefined` where it is none. */
function parseFirstPart({ description }) {
    const [, verdict, , checksum, parts = 1] = FIRST.exec(description ?? '') ?? [];
    if (verdict === undefined || checksum === undefined)
        return undefined;
    return { verdict: verdict, parts: Number(parts), checksum };
}
/**
 * The record that these parts are, the first in front; `undefined` where they are none of this key, or not all of one:
 * what is read counts only if it is exactly what we would have written.
 */
function parseRecord(parts, key) {
    const [first, ...further] = parts.map((part) => part?.description ?? '');
    const [, verdict, start] = FIRST.exec(first ?? '') ?? [];
    if (verdict === undefined)
        return undefined;
    const text = [start, ...further.map((description) => FURTHER.exec(description)?.[1])].join('');
    const setIds = text.split(',');
    if (setIds.length > MAX_SETS || !setIds.every((id) => /^[\w-]{1,128}$/.test(id)))
        return undefined;
    const record = { setIds, verdict: verdict };
    const isOurs = [false, true].some((excused) => isSame(parts, formatRecords(setIds, record.verdict, key, excused)));
    return isOurs ? record : undefined;
}
function isSame(parts, ours) {
    return (ours.length === parts.length &&
        ours.every(({ state, description }, index) => state === parts[index]?.state && description === parts[index]?.description));
}
/**
 * The context of a part of a record, from 1: unlike for every key and part. GitHub compares contexts without case, so
 * keys that differ in nothing else share one, in which the later record stands; the checksum tells whose it is.
 */
function contextOf(key, part) {
    return `bland-simulation-gate${part === 1 ? '' : `, part ${part}`}: ${nameOf(key)}`;
}
/** The key, where need be without what GitHub refuses (“doesn't accept 4-byte Unicode”), but never like another's. */
function nameOf(key) {
    if (PLAIN.test(key))
        return key;
    let shown = '';
    for (const character of key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]|[\u{10000}-\u{10ffff}]/gu, '?')) {
        if (Buffer.byteLength(shown + character) > MAX_NAME)
            break;
        shown += character;
    }
    return `${shown.trim()} [${fingerprint([key])}]`;
}
function fingerprint(texts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8);
}
/** Cuts after a comma where that wastes less than a third of the room, so that ids seldom fall apart. */
function cut(text, firstRoom, room) {
    const chunks = [];
    let at = 0;
    while (text.length - at > (at === 0 ? firstRoom : room)) {
        const here = at === 0 ? firstRoom : room;
        const comma = text.lastIndexOf(',', at + here - 1) + 1 - at;
        const length = comma > (here * 2) / 3 ? comma : here;
        chunks.push(text.slice(at, at + length));
        at += length;
    }
    return [...chunks, text.slice(at)];
}

;// CONCATENATED MODULE: ./lib/publish/baseline-record.js
/** What a repository remembers of judged runs: their sets, in statuses of the commits that were tested. */



/** Commits of which all statuses are read, of either kind: where the newest can't serve, or is a part of a record. */
const MAX_LOOKS = 3;
/** Of one commit. Each run of the gate writes one status or some, and other tools write theirs. */
const MAX_PAGES = 2;
/** Writes the sets of a judged run into statuses of its commit. Throws what Octokit throws. */
async function recordSets(target, record) {
    const { octokit, owner, repo, signal } = target;
    const { commit, setIds, verdict, excused, key, runUrl } = record;
    // The first part comes last: until it stands there, the record does not count.
    for (const status of formatRecords(setIds, verdict, key, excused).reverse()) {
        await octokit.rest.repos.createCommitStatus({
            owner,
            repo,
            sha: commit,
            ...status,
            ...(runUrl === undefined ? {} : { target_url: runUrl }),
            request: { signal },
        });
    }
}
/**
 * The newest record of this key that may serve as a baseline, from a place backwards; `undefined` where there is none.
 * Makes two requests, and at most {@link MAX_PAGES} for each commit that is looked into, so 14 at most. Throws what
 * Octokit throws.
 */
async function findRecord(target, place, key) {
    const start = await findStart(target, place);
    if (start === undefined)
        return undefined;
    // Apart, so that records in parts are found behind those that can't serve, and the other way round.
    const looks = { split: MAX_LOOKS, unusable: MAX_LOOKS };
    for (const { oid, newest } of await readFirstParents(target, start.from, contextOf(key, 1))) {
        if (oid === start.without || newest === undefined)
            continue;
        const whole = chooseRecord([newest], key, target.runId);
        if (whole !== undefined)
            return { ...whole, commit: oid };
        const kind = (promisedBy(newest, target.runId)?.parts ?? 1) > 1 ? 'split' : 'unusable';
        looks[kind] -= 1;
        // An older record may stand behind the newest status, such as that of an inconclusive run.
        const older = looks[kind] < 0 ? undefined : await lookInto(target, oid, key);
        if (older !== undefined)
            return { ...older, commit: oid };
    }
    return undefined;
}
async function findStart(target, place) {
    switch (place.from) {
        case 'commit':
            return { from: place.commit };
        case 'parents':
            return { from: place.commit, without: place.commit };
        case 'merge-base': {
            const mergeBase = await findMergeBase(target, place.base, place.head);
            // What has been merged is compared with what was there before.
            if (mergeBase === place.head)
                return { from: place.head, without: place.head };
            return mergeBase === undefined ? undefined : { from: mergeBase };
        }
    }
}
async function findMergeBase(target, base, head) {
    const { octokit, owner, repo, signal } = target;
    try {
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
            owner,
            repo,
            basehead: `${base}...${head}`,
            // The commits between are not needed.
            per_page: 1,
            request: { signal },
        });
        const sha = data?.merge_base_commit?.sha;
        (0,errors/* assertWhole */.MA)(typeof sha === 'string');
        return sha;
    }
    catch (error) {
        // GitHub says so with 404 too, which else means that the token may not look.
        if ((0,errors/* statusOf */.c2)(error) === 404 && /^No common ancestor/.test((0,errors/* messageOf */.bD)(error)))
            return undefined;
        throw error;
    }
}
/** The newest record on a commit that may serve, among all its statuses. */
async function lookInto(target, commit, key) {
    const statuses = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const added = await readStatuses(target, commit, page);
        statuses.push(...added);
        const record = chooseRecord(statuses, key, target.runId);
        if (record !== undefined || added.length < STATUSES_PER_PAGE)
            return record;
    }
    return undefined;
}
/** @param statuses of one commit, the newest first */
function chooseRecord(statuses, key, runId) {
    const ofPart = (part) => {
        const name = contextOf(key, part).toLowerCase();
        return statuses.filter(({ context }) => context.toLowerCase() === name);
    };
    for (const first of ofPart(1)) {
        const promised = promisedBy(first, runId);
        if (promised === undefined)
            continue;
        const { verdict, parts, checksum } = promised;
        const further = Array.from({ length: parts - 1 }, (_, index) => {
            const end = ` [${checksum} ${index + 2}/${parts}]`;
            return ofPart(index + 2).find(({ description }) => description?.endsWith(end)) ?? null;
        });
        const record = parseRecord([first, ...further], key);
        if (record !== undefined)
            return { setIds: record.setIds, verdict, recordedAt: first.createdAt };
    }
    return undefined;
}
/** What the first part of a record promises that may serve, if it is whole. */
function promisedBy(first, runId) {
    const promised = parseFirstPart(first);
    // The sets of an inconclusive run may be of no use.
    if (promised === undefined || promised.verdict === 'inconclusive')
        return undefined;
    const { verdict, parts, checksum } = promised;
    return runIdIn(first.targetUrl) === runId ? undefined : { verdict, parts, checksum };
}
function runIdIn(url) {
    const id = /\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(url ?? '')?.[1];
    return id === undefined ? undefined : Number(id);
}


/***/ })

};
