export const id = 510;
export const ids = [510];
export const modules = {

/***/ 56510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findRecord: () => (/* binding */ findRecord),
  recordSets: () => (/* binding */ recordSets)
});

// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/github/payload.js
var payload = __webpack_require__(37577);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/publish/record-status.js
/** How the sets of a judged run are written into commit statuses, and read again without trusting them. */

const STATES = { passed: 'success', failed: 'failure', inconclusive: 'error' };
/** GitHub refuses more: “description is too long (maximum is 140 characters)”. */
const MAX_DESCRIPTION = 140;
const MAX_SETS = 50;
/** Bytes of a key in a context, of which GitHub takes 255 characters. */
const MAX_NAME = 200;
/** A key that GitHub takes as it is. */
const PLAIN = /^[!-~](?:[ -~]{0,198}[!-~])?$/;
/**
 * The statuses that record these sets, the first part in front. A description has room for about three ids; the others
 * are in further parts. Each has a checksum of the whole, so that parts of different records are never combined.
 *
 * @param excused whether the commit is green whatever the verdict, as the step is; the description has the verdict
 */
function formatRecords(setIds, verdict, key, excused = false) {
    const text = setIds.join(',');
    const lead = `${verdict}: ${setIds.length === 1 ? 'set' : 'sets'} `;
    const checksum = fingerprint([key, verdict, text]);
    const room = MAX_DESCRIPTION - ` [${checksum}]`.length;
    const fits = lead.length + text.length <= room;
    const chunks = fits
        ? [text]
        : cut(text, room - lead.length - ' 1/99'.length, room - 'and '.length - ' 99/99'.length);
    return chunks.map((chunk, index) => ({
        context: contextOf(key, index + 1),
        // A further part that is left from a longer record must not make a commit red.
        state: excused || index > 0 ? 'success' : STATES[verdict],
        description: `${index === 0 ? lead : 'and '}${chunk}${endOf(checksum, index + 1, chunks.length)}`,
    }));
}
function endOf(checksum, part, parts) {
    return parts === 1 ? ` [${checksum}]` : ` [${checksum} ${part}/${parts}]`;
}
const FIRST = /^(passed|failed|inconclusive): sets? ([\w,-]+) \[([0-9a-f]{8})(?: 1\/([1-9]\d?))?\]$/;
const FURTHER = /^and ([\w,-]+) \[/;
/** The first part of a record, whose parts all have its checksum; `undefined` for any other status. */
function parseFirstPart({ description }) {
    const [, verdict, , checksum, parts = 1] = FIRST.exec(description ?? '') ?? [];
    if (verdict === undefined || checksum === undefined)
        return undefined;
    return { verdict: verdict, parts: Number(parts), checksum };
}
/**
 * The record of which these are the parts, the first in front; `undefined` unless they are exactly what we would have
 * written for this key.
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
    // An excused one is green.
    const isSame = ours.every(({ state, description }, index) => description === parts[index]?.description && [state, 'success'].includes(parts[index]?.state ?? ''));
    return isSame && ours.length === parts.length ? record : undefined;
}
/**
 * The context of a part of a record, from 1; each key and part has its own. GitHub compares contexts without case: keys
 * that differ only in case share one, and the later record replaces the other. The checksum tells them apart.
 */
function contextOf(key, part) {
    return `bland-simulation-gate${part === 1 ? '' : `, part ${part}`}: ${nameOf(key)}`;
}
/** The key; without what GitHub refuses (“doesn't accept 4-byte Unicode”), and with a checksum to stay unique. */
function nameOf(key) {
    if (PLAIN.test(key))
        return key;
    const accepted = key.replace(/[^\p{L}\p{N}\p{P}\p{S} ]|[\u{10000}-\u{10ffff}]/gu, '?');
    // `stream` leaves out half a character at the end.
    const shown = new TextDecoder().decode(Buffer.from(accepted).subarray(0, MAX_NAME), { stream: true });
    return `${shown.trim()} [${fingerprint([key])}]`;
}
function fingerprint(texts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 8);
}
/** Cuts after a comma where that wastes less than a third of the room, so that few ids are split. */
function cut(text, firstRoom, room) {
    const chunks = [];
    let rest = text;
    for (let here = firstRoom; rest.length > here; here = room) {
        const comma = rest.lastIndexOf(',', here - 1) + 1;
        const length = comma > (here * 2) / 3 ? comma : here;
        chunks.push(rest.slice(0, length));
        rest = rest.slice(length);
    }
    return [...chunks, rest];
}

;// CONCATENATED MODULE: ./lib/publish/baseline-record.js
/** Records of judged runs in a repository: their sets, in statuses of the commits that were tested. */



/** Commits of which all statuses are read, of either kind: whose newest can't serve, or is a part of a record. */
const MAX_COMMITS = 3;
/** Of one commit. Each run of the gate writes one status or some, and other tools write theirs. */
const MAX_PAGES = 2;
/** The most that a page of GitHub's has, by GraphQL and by REST. A baseline of more commits ago would be outdated. */
const PER_PAGE = 100;
/** Writes the sets of a judged run into statuses of its commit. Throws what Octokit throws. */
async function recordSets({ octokit, owner, repo }, record) {
    const { commit: sha, setIds, verdict, excused, key, runUrl } = record;
    const link = runUrl === undefined ? {} : { target_url: runUrl };
    // The first part comes last: until it is written, the record does not count.
    for (const status of formatRecords(setIds, verdict, key, excused).reverse()) {
        await octokit.rest.repos.createCommitStatus({ owner, repo, sha, ...status, ...link });
    }
}
/**
 * The newest record of this key that may serve as a baseline, from a place backwards; `undefined` where there is none.
 * Makes two requests, and at most {@link MAX_PAGES} for each commit of which all statuses are read, so 14 at most.
 * Throws what Octokit throws.
 */
async function findRecord(target, place, key) {
    const isMergeBase = place.from === 'merge-base';
    const start = isMergeBase ? await findMergeBase(target, place.base, place.head) : place.commit;
    if (start === undefined)
        return undefined;
    // What has been merged is compared with what was there before.
    const startCounts = isMergeBase ? start !== place.head : place.from === 'commit';
    // Counted apart, so that many of one kind don't hide a record behind them.
    const left = { split: MAX_COMMITS, unusable: MAX_COMMITS };
    for (const { oid, newest } of await readFirstParents(target, start, contextOf(key, 1))) {
        if ((oid === start && !startCounts) || newest === undefined)
            continue;
        let setIds = newestRecord([newest], key, target.runId);
        const kind = (usableFirstPart(newest, target.runId)?.parts ?? 1) > 1 ? 'split' : 'unusable';
        if (setIds === undefined && left[kind] > 0) {
            left[kind] -= 1;
            // There may be an older record behind the newest status, such as that of an inconclusive run.
            setIds = await readRecordOf(target, oid, key);
        }
        if (setIds !== undefined)
            return { setIds, commit: oid };
    }
    return undefined;
}
async function findMergeBase({ octokit, owner, repo }, base, head) {
    try {
        // The commits between are not needed.
        const query = { owner, repo, basehead: `${base}...${head}`, per_page: 1 };
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead(query);
        const sha = data?.merge_base_commit?.sha;
        (0,errors/* assertWhole */.MA)(typeof sha === 'string');
        return sha;
    }
    catch (error) {
        const { status, words = '' } = (0,errors/* readFailure */.f1)(error) ?? {};
        // Any other 404 means that the token may not read.
        if (status === 404 && words.startsWith('No common ancestor'))
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
            nodes {
              oid
              parents(first: 1) { nodes { oid } }
              status { context(name: $context) { state description targetUrl } }
            }
          }
        }
      }
    }
  }`;
/**
 * A commit and its first parents, the newest first, as far as they are among the last 100 of its history, with the newest
 * status of the context on each. Other parents, which a merge brought in, were never the head of the branch. Throws what
 * Octokit throws, and an {@link AnswerError} where GitHub does not show the commit.
 */
async function readFirstParents({ octokit, owner, repo }, oid, context) {
    const query = { owner, repo, oid, first: PER_PAGE, context };
    const answer = await octokit.graphql(HISTORY_QUERY, query);
    const object = (0,payload/* valueAt */.fK)(answer, 'repository.object');
    (0,errors/* assertWhole */.MA)(object !== undefined);
    const history = (0,payload/* recordAt */.zR)(object, 'history');
    // The event names a commit that exists: not seeing it does not mean that it has no record.
    if (history === undefined)
        throw new errors/* AnswerError */.dV(`GitHub shows no commit ${oid}`);
    (0,errors/* assertWhole */.MA)(Array.isArray(history['nodes']));
    const byOid = new Map(history['nodes'].map((node) => [(0,payload/* stringAt */.bX)(node, 'oid'), node]));
    const chain = [];
    for (let next = oid; next !== undefined && byOid.has(next);) {
        const node = byOid.get(next);
        // Each counts once, so that a circle ends.
        byOid.delete(next);
        chain.push({ oid: next, newest: statusOf((0,payload/* valueAt */.fK)(node, 'status.context'), context) });
        next = (0,payload/* stringAt */.bX)(node, 'parents.nodes.0.oid');
    }
    return chain;
}
/** @param node as GraphQL has it, with the state in upper case */
function statusOf(node, context) {
    const state = (0,payload/* stringAt */.bX)(node, 'state')?.toLowerCase();
    if (state === undefined)
        return undefined;
    const [description, targetUrl] = [(0,payload/* stringAt */.bX)(node, 'description'), (0,payload/* stringAt */.bX)(node, 'targetUrl')];
    return { context, state, description: description ?? null, target_url: targetUrl ?? null };
}
/** The sets of the newest record on a commit that may serve, among all its statuses. */
async function readRecordOf({ octokit, owner, repo, runId }, commit, key) {
    const statuses = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const query = { owner, repo, ref: commit, per_page: PER_PAGE, page };
        // The newest first.
        const { data } = await octokit.rest.repos.listCommitStatusesForRef(query);
        (0,errors/* assertWhole */.MA)(Array.isArray(data));
        statuses.push(...data);
        const record = newestRecord(statuses, key, runId);
        if (record !== undefined || data.length < PER_PAGE)
            return record;
    }
    return undefined;
}
/** @param statuses of one commit, the newest first */
function newestRecord(statuses, key, runId) {
    const byContext = Map.groupBy(statuses, ({ context }) => context.toLowerCase());
    const ofPart = (part) => byContext.get(contextOf(key, part).toLowerCase()) ?? [];
    for (const first of ofPart(1)) {
        const promised = usableFirstPart(first, runId);
        if (promised === undefined)
            continue;
        const { parts, checksum } = promised;
        const further = Array.from({ length: parts - 1 }, (_, index) => {
            const end = endOf(checksum, index + 2, parts);
            return ofPart(index + 2).find(({ description }) => description?.endsWith(end)) ?? null;
        });
        const record = parseRecord([first, ...further], key);
        if (record !== undefined)
            return record.setIds;
    }
    return undefined;
}
/** The first part of a record that may serve as a baseline if it is whole. */
function usableFirstPart(first, runId) {
    const promised = parseFirstPart(first);
    const isOfThisRun = new RegExp(`/actions/runs/${runId}(?:/|$)`).test(first.target_url ?? '');
    // The sets of an inconclusive run may be of no use.
    return promised?.verdict === 'inconclusive' || isOfThisRun ? undefined : promised;
}


/***/ })

};
