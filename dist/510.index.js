export const id = 510;
export const ids = [510];
export const modules = {

/***/ 6510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findRecords: () => (/* binding */ findRecords),
  recordSets: () => (/* binding */ recordSets)
});

// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/github/payload.js
var payload = __webpack_require__(7577);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/text/ascii.js
var ascii = __webpack_require__(9728);
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
 * The statuses that are a record, the first part in front. A description has room for about two ids; the others are in
 * further parts. Each has the record's id, a checksum of the whole, so that parts of different records are never combined.
 */
function formatRecord(record, key, { warnOnly = false, override } = {}) {
    const { setIds, verdict, changed, since } = record;
    const text = setIds.join(',');
    const by = override === undefined ? '' : `, overridden by label "${labelOf(override)}"`;
    const isExcused = warnOnly || override !== undefined;
    const lead = `${verdict}${changed ? ', changed' : ''}${by}: ${setIds.length === 1 ? 'set' : 'sets'} `;
    const id = idOf(record, key);
    const after = since === undefined ? '' : ` since ${since}`;
    const room = MAX_DESCRIPTION - ` [${id}]`.length;
    const firstRoom = room - lead.length - after.length;
    const chunks = text.length <= firstRoom
        ? [text]
        : cut(text, firstRoom - ' 1/99'.length, room - 'and '.length - ' 99/99'.length);
    return chunks.map((chunk, index) => {
        const end = endOf(`${id}${index === 0 ? after : ''}`, index + 1, chunks.length);
        return {
            context: contextOf(key, index + 1),
            // A further part that is left from a longer record must not make a commit red.
            state: isExcused || index > 0 ? 'success' : STATES[verdict],
            description: `${index === 0 ? lead : 'and '}${chunk}${end}`,
        };
    });
}
function idOf({ setIds, verdict, changed, since = '' }, key) {
    return fingerprint([key, verdict, String(changed), since, ...setIds]);
}
function endOf(id, part, parts) {
    return parts === 1 ? ` [${id}]` : ` [${id} ${part}/${parts}]`;
}
const FIRST = /^(passed|failed|inconclusive)(, changed)?(?:, overridden by label "([^"]{1,50})")?: sets? ([\w,-]+) \[([0-9a-f]{8})(?: since ([0-9a-f]{8}))?(?: 1\/([1-9]\d?))?\]$/;
const FURTHER = /^and ([\w,-]+) \[/;
/** The first part of a record, whose parts all have its id; `undefined` for any other status. */
function parseFirstPart({ description }) {
    const [, verdict, changed, override, start, id, since, parts = 1] = FIRST.exec(description ?? '') ?? [];
    if (verdict === undefined || id === undefined)
        return undefined;
    const said = { verdict: verdict, changed: changed !== undefined, override, since };
    return { ...said, id, parts: Number(parts), start };
}
/**
 * The record of which these are the parts, the first in front; `undefined` unless they are exactly what we would have
 * written for this key.
 */
function parseRecord(parts, key) {
    const [first, ...further] = parts;
    const said = first && parseFirstPart(first);
    if (!said)
        return undefined;
    const { verdict, changed, override, since, id } = said;
    const text = [said.start, ...further.map((part) => FURTHER.exec(part?.description ?? '')?.[1])].join('');
    const setIds = text.split(',');
    if (setIds.length > MAX_SETS || !setIds.every(ascii/* isId */.eQ))
        return undefined;
    const record = { setIds, verdict, changed, since };
    const ours = formatRecord(record, key, { override });
    // An excused one is green.
    const isSame = ours.every(({ state, description }, index) => description === parts[index]?.description && [state, 'success'].includes(parts[index]?.state ?? ''));
    return isSame && ours.length === parts.length ? { ...record, id } : undefined;
}
/**
 * The context of a part of a record, from 1; each key and part has its own. GitHub compares contexts without case: keys
 * that differ only in case share one, and the later record replaces the other. The checksum tells them apart.
 */
function contextOf(key, part) {
    return `bland-simulation-gate${part === 1 ? '' : `, part ${part}`}: ${nameOf(key)}`;
}
/** In quotation marks, which it must not end. */
function labelOf(label) {
    return accepted(label).replaceAll('"', "'") || '?';
}
/** The key; without what GitHub refuses (“doesn't accept 4-byte Unicode”), and with a checksum to stay unique. */
function nameOf(key) {
    if (PLAIN.test(key))
        return key;
    // `stream` leaves out half a character at the end.
    const shown = new TextDecoder().decode(Buffer.from(accepted(key)).subarray(0, MAX_NAME), { stream: true });
    return `${shown.trim()} [${fingerprint([key])}]`;
}
function accepted(text) {
    return text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]|[\u{10000}-\u{10ffff}]/gu, '?');
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



/** Commits of which all statuses are read since their newest can't serve. */
const MAX_COMMITS = 3;
/** Of one commit. Each run of the gate writes one status or some, and other tools write theirs. */
const MAX_PAGES = 2;
/** The most that a page of GitHub's has, by GraphQL and by REST. A baseline of more commits ago would be outdated. */
const PER_PAGE = 100;
/** Writes the sets of a judged run into statuses of its commit. Throws what Octokit throws. */
async function recordSets({ octokit, owner, repo }, record) {
    const { commit: sha, excuse, key, runUrl } = record;
    const link = runUrl === undefined ? {} : { target_url: runUrl };
    // The first part comes last: until it is written, the record does not count.
    for (const status of formatRecord(record, key, excuse).reverse()) {
        const { data } = await octokit.rest.repos.createCommitStatus({ owner, repo, sha, ...status, ...link });
        // Otherwise what answered may be a proxy, and nothing was written.
        (0,errors/* assertWhole */.MA)((0,payload/* stringAt */.bX)(data, 'state') === status.state);
    }
}
/**
 * The newest records of this key that may serve as a baseline, from a place backwards: whatever their verdict, up to
 * the last that claimed a change, which is left out since its set is one that was picked. Makes two requests, one or two
 * more where that finds too few records, and two for each commit of which all statuses are read: 10 at most. Throws what
 * Octokit throws.
 *
 * @param most records
 */
async function findRecords(target, place, key, most) {
    const isMergeBase = place.from === 'merge-base';
    const start = isMergeBase ? await findMergeBase(target, place.base, place.head) : place.commit;
    if (start === undefined)
        return NOTHING;
    // What has been merged is compared with what was there before.
    const startCounts = isMergeBase ? start !== place.head : place.from === 'commit';
    // GitHub compares contexts without case.
    const ours = contextOf(key, 1).toLowerCase();
    const all = [];
    let left = MAX_COMMITS;
    let newest;
    for (const { oid, statuses } of await readFirstParents(target, start)) {
        const isOurs = statuses.some(({ context }) => context.toLowerCase() === ours);
        if ((oid === start && !startCounts) || !isOurs)
            continue;
        const visible = recordsAmong(statuses, oid, key, target.runId);
        const isWhole = !visible.some(isOfUse) && left > 0;
        if (isWhole)
            left -= 1;
        // There may be older records behind the newest status, such as that of an inconclusive run.
        const records = isWhole ? await readRecordsOf(target, oid, key) : visible;
        if (newest === undefined && records.some(isOfUse))
            newest = { oid, isWhole };
        all.push(...records);
        // Older records make no difference then.
        if (all.some(({ changed }) => changed) || takePool(all, most).records.length === most)
            break;
    }
    const found = takePool(all, most);
    // Where there is a record and none serves, the newest claimed a change.
    const isSettled = found.records.length === most || found.records.length === 0;
    if (newest === undefined || newest.isWhole || isSettled)
        return found;
    // Nightly runs may have recorded many sets on one commit.
    const { oid } = newest;
    const more = await readRecordsOf(target, oid, key);
    const others = all.filter(({ id, commit }) => commit !== oid || !more.some((one) => one.id === id));
    return takePool([...more, ...others], most);
}
const NOTHING = { records: [], since: undefined };
/** The sets of an inconclusive run may be of no use as a baseline; but a change that it claimed ends the others'. */
function isOfUse({ verdict, changed }) {
    return verdict !== 'inconclusive' || changed;
}
/** @param all the newest first */
function takePool(all, most) {
    const useful = all.filter(isOfUse);
    const [newest] = useful;
    if (newest === undefined)
        return NOTHING;
    if (newest.changed)
        return { records: [], since: newest.id };
    const end = useful.findIndex(({ changed }) => changed);
    const records = useful
        .slice(0, end === -1 ? useful.length : end)
        // A run that began before a change was recorded does not know of it.
        .filter(({ since }) => since === newest.since);
    return { records: records.slice(0, most), since: newest.since };
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
  query ($owner: String!, $repo: String!, $oid: GitObjectID!, $first: Int!) {
    repository(owner: $owner, name: $repo) {
      object(oid: $oid) {
        ... on Commit {
          history(first: $first) {
            nodes {
              oid
              parents(first: 1) { nodes { oid } }
              status { contexts { context state description targetUrl } }
            }
          }
        }
      }
    }
  }`;
/**
 * A commit and its first parents, the newest first, as far as they are among the last 100 of its history, with the newest
 * status of each context on each. Other parents, which a merge brought in, were never the head of the branch. Throws what
 * Octokit throws, and an {@link AnswerError} where GitHub does not show the commit.
 */
async function readFirstParents({ octokit, owner, repo }, oid) {
    const answer = await octokit.graphql(HISTORY_QUERY, { owner, repo, oid, first: PER_PAGE });
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
        // Without statuses it is null. A form that is not known must not pass for that.
        (0,errors/* assertWhole */.MA)(Array.isArray((0,payload/* valueAt */.fK)(node, 'status.contexts')) || (0,payload/* valueAt */.fK)(node, 'status') === null);
        // Each counts once, so that a circle ends.
        byOid.delete(next);
        chain.push({ oid: next, statuses: (0,payload/* listAt */.gT)(node, 'status.contexts').map(toStatus) });
        next = (0,payload/* stringAt */.bX)(node, 'parents.nodes.0.oid');
    }
    return chain;
}
/** @param node as GraphQL has it, with the state in upper case */
function toStatus(node) {
    return {
        context: (0,payload/* stringAt */.bX)(node, 'context') ?? '',
        state: ((0,payload/* stringAt */.bX)(node, 'state') ?? '').toLowerCase(),
        description: (0,payload/* stringAt */.bX)(node, 'description') ?? null,
        target_url: (0,payload/* stringAt */.bX)(node, 'targetUrl') ?? null,
    };
}
/** The records on a commit, among all its statuses, but for our own run's. */
async function readRecordsOf({ octokit, owner, repo, runId }, commit, key) {
    const statuses = [];
    for (let page = 1; page <= MAX_PAGES; page += 1) {
        const query = { owner, repo, ref: commit, per_page: PER_PAGE, page };
        // The newest first.
        const { data } = await octokit.rest.repos.listCommitStatusesForRef(query);
        (0,errors/* assertWhole */.MA)(Array.isArray(data));
        statuses.push(...data);
        if (data.length < PER_PAGE)
            break;
    }
    return recordsAmong(statuses, commit, key, runId);
}
/** @param statuses of one commit, the newest first */
function recordsAmong(statuses, commit, key, runId) {
    const byContext = Map.groupBy(statuses, ({ context }) => context.toLowerCase());
    const ofPart = (part) => byContext.get(contextOf(key, part).toLowerCase()) ?? [];
    return ofPart(1).flatMap((first) => {
        const promised = parseFirstPart(first);
        const isOfThisRun = new RegExp(`/actions/runs/${runId}(?:/|$)`).test(first.target_url ?? '');
        if (promised === undefined || isOfThisRun)
            return [];
        const { parts, id } = promised;
        const further = Array.from({ length: parts - 1 }, (_, index) => {
            const end = endOf(id, index + 2, parts);
            return ofPart(index + 2).find(({ description }) => description?.endsWith(end)) ?? null;
        });
        const record = parseRecord([first, ...further], key);
        return record === undefined ? [] : [{ ...record, commit }];
    });
}


/***/ })

};
