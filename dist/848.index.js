export const id = 848;
export const ids = [848];
export const modules = {

/***/ 90848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishComment: () => (/* binding */ publishComment)
});

// EXTERNAL MODULE: ./lib/github/errors.js + 1 modules
var errors = __webpack_require__(22835);
// EXTERNAL MODULE: ./lib/github/octokit.js
var octokit = __webpack_require__(51282);
// EXTERNAL MODULE: ./lib/github/retry-within.js + 1 modules
var retry_within = __webpack_require__(33285);
// EXTERNAL MODULE: ./lib/text/phrase.js
var phrase = __webpack_require__(79518);
// EXTERNAL MODULE: ./lib/publish/marker.js
var publish_marker = __webpack_require__(60081);
;// CONCATENATED MODULE: ./lib/publish/comment-api.js
/** The comments of a pull request, as GitHub's API gives and takes them. */



/** Of 100 comments each. */
const MAX_PAGES = 100;
/** Each takes a second, for which there may be no time; the next run goes on. */
const MAX_DELETIONS = 5;
/** REST does not tell whether a comment is the token's own, and tokens of workflows can't ask who they are. */
const COMMENTS_QUERY = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        state
        headRefOid
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { databaseId url body viewerDidAuthor }
        }
      }
    }
  }`;
/**
 * Reads every page. Throws what Octokit throws, and an {@link AnswerError} where an answer was cut off, or where the
 * list does not end: another comment of ours could be on the pages that were not read.
 */
async function fetchComments(target, key) {
    const found = [];
    const cursors = new Set();
    let after = null;
    while (cursors.size < MAX_PAGES && !cursors.has(after)) {
        cursors.add(after);
        const { state, headRefOid, comments } = await readPage(target, after);
        for (const comment of comments.nodes) {
            // Anyone can write a comment that begins with a marker; only our own is ours.
            if (comment === null || comment.databaseId === null || !comment.viewerDidAuthor)
                continue;
            const marker = (0,publish_marker/* parseMarker */.gY)(comment.body);
            if (marker?.key === key)
                found.push({ ...comment, databaseId: comment.databaseId, marker });
        }
        if (!comments.pageInfo.hasNextPage)
            return { state, headRefOid, comments: found };
        after = comments.pageInfo.endCursor;
    }
    throw new errors/* AnswerError */.dV(`GitHub's list of comments did not end within ${(0,phrase/* plural */.LS)(cursors.size, 'page')}, so ours may not have been found`, 200);
}
async function readPage(target, after) {
    const { octokit, owner, repo, pullRequest, budget } = target;
    const answer = await octokit.graphql(COMMENTS_QUERY, {
        owner,
        repo,
        number: pullRequest,
        after,
        request: { signal: budget.signal },
    });
    const { state, headRefOid, comments } = answer?.repository?.pullRequest ?? {};
    (0,errors/* assertWhole */.MA)(state !== undefined && headRefOid !== undefined);
    (0,errors/* assertWhole */.MA)(Array.isArray(comments?.nodes) && typeof comments.pageInfo?.hasNextPage === 'boolean');
    return { state, headRefOid, comments };
}
/** Throws what Octokit throws. */
async function createComment(target, body) {
    const { octokit, owner, repo, pullRequest, budget } = target;
    const { data } = await octokit.rest.issues.createComment({
        owner,
        repo,
        issue_number: pullRequest,
        body,
        request: { signal: budget.signal },
    });
    (0,errors/* assertWhole */.MA)(typeof data?.id === 'number' && typeof data.html_url === 'string');
    return { databaseId: data.id, url: data.html_url };
}
/** Returns whether the comment was there to be updated. Throws what Octokit throws. */
async function updateComment(target, id, body) {
    const { octokit, owner, repo, budget } = target;
    const { signal } = budget;
    try {
        await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body, request: { signal } });
        return true;
    }
    catch (error) {
        if ((0,errors/* statusOf */.c2)(error) !== 404)
            throw error;
        return false;
    }
}
/** What can't be deleted is said and left: the result is shown all the same. */
async function deleteComments(target, comments) {
    const { octokit, owner, repo, budget } = target;
    for (const { databaseId, url } of comments.slice(0, MAX_DELETIONS)) {
        try {
            await octokit.rest.issues.deleteComment({
                owner,
                repo,
                comment_id: databaseId,
                request: { signal: budget.signal },
            });
        }
        catch (error) {
            // 404: another job was faster.
            if ((0,errors/* statusOf */.c2)(error) !== 404)
                budget.log.warning((0,phrase/* say */.cv) `A surplus comment could not be deleted: ${(0,phrase/* verbatim */.Bj)(url)} (${(0,phrase/* verbatim */.Bj)((0,errors/* messageOf */.bD)(error))}).`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/publish/comment.js
/** The one comment on the pull request: found again, updated in place, never an older result over a newer. */






/** Of several writers at once each has done after two or three looks; more would be a quarrel. */
const MAX_LOOKS = 6;
/**
 * Makes the pull request show this result in one comment of the marker's key. Of several the oldest stays, and the
 * newest result is moved into it, whatever jobs run at the same time: so each of them names the comment that stays.
 *
 * GitHub can't be told to write only if nobody else has written, so that an older run that looked before a newer one
 * wrote may write after it. Therefore whoever has written looks once more, a second later, and writes again if need be.
 *
 * What stands there already is not sent again. The marker counts too: a comment that differs in nothing else must
 * still tell that it is from the newer run, or a run in between could write over it.
 *
 * Throws what {@link persist} throws, unless something was written by then.
 */
async function publishComment(target, comment) {
    const { clock, signal, log } = target.budget;
    const progress = { written: undefined, created: undefined, gone: new Set() };
    try {
        for (let look = 1; look <= MAX_LOOKS; look += 1) {
            const outcome = await (0,retry_within/* persist */.Z)(() => lookAndWrite(target, comment, progress), target.budget);
            if (outcome !== undefined)
                return outcome;
            await clock.sleep(octokit/* BETWEEN_WRITES_MS */.Hn, signal);
        }
    }
    catch (error) {
        if (progress.written === undefined)
            throw error;
        log.debug((0,phrase/* say */.cv) `The comment was written, but not looked at again: ${(0,phrase/* verbatim */.Bj)((0,errors/* messageOf */.bD)(error))}`);
    }
    if (progress.written === undefined) {
        throw new errors/* AnswerError */.dV('Every comment vanished while it was written', 200);
    }
    return progress.written;
}
/** `undefined` where something was written, so that another look is due. */
async function lookAndWrite(target, comment, progress) {
    const { body, marker, createIfMissing } = comment;
    const seen = await fetchComments(target, marker.key);
    const left = progress.written === undefined ? whyLeft(target, seen) : undefined;
    if (left !== undefined)
        return left;
    const standing = whatStands(seen.comments, progress);
    const [oldest, ...surplus] = standing;
    const { written, created } = progress;
    if (oldest !== undefined && standing.some((other) => (0,publish_marker/* isNewer */.U4)(other.marker, marker))) {
        // The newer job moves its result into the oldest, and deletes what is left over.
        if (created !== undefined && created.databaseId !== oldest.databaseId)
            await deleteComments(target, [created]);
        const isOurs = written?.id === oldest.databaseId && (0,publish_marker/* isSameRun */.Mf)(oldest.marker, marker);
        return isOurs ? written : { did: 'left-newer', url: oldest.url };
    }
    if (oldest !== undefined && shows(oldest, comment, progress)) {
        // Only now: what goes wrong here must not keep the result from being shown.
        await deleteComments(target, surplus);
        return written ?? { did: 'left-same', url: oldest.url };
    }
    if (await updateFirst(target, standing, comment, progress))
        return undefined;
    if (!createIfMissing && standing.length === 0 && progress.gone.size === 0)
        return { did: 'not-needed' };
    const made = await createComment(target, body);
    progress.created = { ...made, body, marker };
    progress.written = { did: 'created', id: made.databaseId, url: made.url };
    return undefined;
}
function whyLeft({ head }, { state, headRefOid }) {
    if (state !== 'OPEN')
        return { did: 'left-closed', state: state === 'MERGED' ? 'merged' : 'closed' };
    return head === undefined || head === headRefOid ? undefined : { did: 'left-behind', head: headRefOid };
}
/** The oldest first: ids grow with time. */
function whatStands(comments, { created, gone }) {
    const found = comments.filter(({ databaseId }) => !gone.has(databaseId));
    const isMissing = created !== undefined &&
        !gone.has(created.databaseId) &&
        !found.some(({ databaseId }) => databaseId === created.databaseId);
    return [...found, ...(isMissing ? [created] : [])].sort((a, b) => a.databaseId - b.databaseId);
}
function shows(oldest, { body, marker }, { written }) {
    if (oldest.body === body)
        return true;
    // What we have written ourselves counts, whatever form GitHub keeps it in.
    return written?.id === oldest.databaseId && (0,publish_marker/* isSameRun */.Mf)(oldest.marker, marker);
}
/** Writes into the first that is still there. Returns whether there was one. */
async function updateFirst(target, standing, { body, marker }, progress) {
    for (const { databaseId, url, marker: theirs } of standing) {
        if (!(await updateComment(target, databaseId, body))) {
            // Somebody may have deleted it since we looked; then the next one stays.
            progress.gone.add(databaseId);
            continue;
        }
        if ((0,publish_marker/* isSameRun */.Mf)(theirs, marker)) {
            target.budget.log.warning((0,phrase/* say */.cv) `The comment of another job or step of this run was written over, since both have the comment key ${(0,phrase/* quote */.hD)(marker.key)}: give each its own comment-key.`);
        }
        progress.written = { did: 'updated', id: databaseId, url };
        return true;
    }
    return false;
}


/***/ })

};
