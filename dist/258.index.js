export const id = 258;
export const ids = [258];
export const modules = {

/***/ 1258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findRecord: () => (/* binding */ findRecord),
  recordSets: () => (/* binding */ recordSets)
});

// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/github/record-status.js
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
 */
function formatRecords(setIds, verdict, key) {
    const text = setIds.join(',');
    const lead = `${verdict}: ${setIds.length === 1 ? 'set' : 'sets'} `;
    const checksum = fingerprint([key, verdict, text]);
    const state = STATES[verdict];
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
const FIRST = /^(passed|failed|inconclusive): sets? ([\w,-]+) \[[0-9a-f]{8}(?: 1\/([1-9]\d?))?\]$/;
const FURTHER = /^and ([\w,-]+) \[/;
/** What the first part of a record promises; `undefined` where it is none. */
function parseFirstPart({ description, }) {
    const match = FIRST.exec(description ?? '');
    if (match === null)
        return undefined;
    return { verdict: match[1], parts: Number(match[3] ?? 1) };
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
    const ours = formatRecords(setIds, record.verdict, key);
    const same = ours.length === parts.length &&
        ours.every(({ state, description }, index) => state === parts[index]?.state && description === parts[index]?.description);
    return same ? record : undefined;
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

;// CONCATENATED MODULE: ./lib/github/baseline-record.js
/** What a repository remembers of judged runs: their sets, in statuses of the commits that were tested. */


/** A page of GitHub's GraphQL is no longer, and what is older is hardly a baseline. */
const MAX_COMMITS = 100;
/** Records in several parts of which the rest is read, all in one request. */
const MAX_SPLIT_RECORDS = 3;
/** Writes the sets of a judged run into statuses of its commit. Throws what Octokit throws. */
async function recordSets(target, record) {
    const { octokit, owner, repo, signal } = target;
    const { commit, setIds, verdict, key, runUrl } = record;
    // The first part comes last: until it stands there, the record does not count.
    for (const status of formatRecords(setIds, verdict, key).reverse()) {
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
 * The newest record of this key that may serve as a baseline, from a place backwards; `undefined` where there is none
 * on the last 100 commits. Makes three requests at most. Throws what Octokit throws.
 */
async function findRecord(target, place, key) {
    const start = await findStart(target, place);
    if (start === undefined)
        return undefined;
    const candidates = [];
    for (const commit of await readHistory(target, start.from, contextOf(key, 1))) {
        const candidate = commit.oid === start.without ? undefined : asCandidate(commit, target.runId);
        if (candidate !== undefined)
            candidates.push(candidate);
        // None before a whole record is needed.
        if (candidate?.parts === 1 && parseRecord([candidate.first], key) !== undefined)
            break;
    }
    const split = candidates.filter(({ parts }) => parts > 1).slice(0, MAX_SPLIT_RECORDS);
    const further = split.length === 0 ? new Map() : await readFurtherParts(target, split, key);
    for (const { commit, first, verdict, recordedAt } of candidates) {
        const record = parseRecord([first, ...(further.get(commit) ?? [])], key);
        if (record !== undefined)
            return { setIds: record.setIds, commit, verdict, recordedAt };
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
        return data.merge_base_commit.sha;
    }
    catch (error) {
        // GitHub says so with 404 too, which else means that the token may not look.
        if ((0,errors/* statusOf */.c2)(error) === 404 && /^No common ancestor/.test(error.message))
            return undefined;
        throw error;
    }
}
const HISTORY_QUERY = `
  query ($owner: String!, $repo: String!, $oid: GitObjectID!, $first: Int!, $context: String!) {
    repository(owner: $owner, name: $repo) {
      object(oid: $oid) {
        ... on Commit {
          history(first: $first) {
            nodes { oid status { context(name: $context) { state description createdAt targetUrl } } }
          }
        }
      }
    }
  }`;
/** The newest commits from one backwards, that one included; none where it is not known. */
async function readHistory(target, oid, context) {
    const { octokit, owner, repo, signal } = target;
    const answer = await octokit.graphql(HISTORY_QUERY, {
        owner,
        repo,
        oid,
        first: MAX_COMMITS,
        context,
        request: { signal },
    });
    return (answer.repository.object?.history?.nodes ?? []).filter((node) => node !== null);
}
function asCandidate({ oid, status }, runId) {
    const node = status?.context ?? null;
    if (node === null || runIdIn(node.targetUrl) === runId)
        return undefined;
    const first = asFound(node);
    const promised = parseFirstPart(first);
    // The sets of an inconclusive run may lack runs or scenarios.
    if (promised === undefined || promised.verdict === 'inconclusive')
        return undefined;
    return { commit: oid, first, parts: promised.parts, verdict: promised.verdict, recordedAt: node.createdAt };
}
/** GraphQL says in upper case what REST takes in lower case. */
function asFound({ state, description }) {
    return { state: state.toLowerCase(), description };
}
function runIdIn(url) {
    const id = /\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(url ?? '')?.[1];
    return id === undefined ? undefined : Number(id);
}
/** The parts after the first, by commit; `null` where one is missing. */
async function readFurtherParts(target, split, key) {
    const { octokit, owner, repo, signal } = target;
    const numbers = (parts) => Array.from({ length: parts - 1 }, (_, index) => index + 2);
    const most = numbers(Math.max(...split.map(({ parts }) => parts)));
    const declared = most.map((part) => `, $p${part}: String!`).join('');
    const commits = split.map(({ commit, parts }, index) => {
        const contexts = numbers(parts).map((part) => `p${part}: context(name: $p${part}) { state description }`);
        // A commit's name is a hexadecimal number, as GitHub has just said it.
        return `c${index}: object(oid: ${JSON.stringify(commit)}) { ... on Commit { status { ${contexts.join(' ')} } } }`;
    });
    const query = `query ($owner: String!, $repo: String!${declared}) {
    repository(owner: $owner, name: $repo) { ${commits.join(' ')} }
  }`;
    const answer = await octokit.graphql(query, {
        owner,
        repo,
        ...Object.fromEntries(most.map((part) => [`p${part}`, contextOf(key, part)])),
        request: { signal },
    });
    return new Map(split.map(({ commit, parts }, index) => {
        const status = answer.repository[`c${index}`]?.status;
        return [commit, numbers(parts).map((part) => asFoundOrNull(status?.[`p${part}`]))];
    }));
}
function asFoundOrNull(node) {
    return node == null ? null : asFound(node);
}


/***/ })

};
