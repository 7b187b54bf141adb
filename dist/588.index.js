export const id = 588;
export const ids = [588];
export const modules = {

/***/ 17588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishComment: () => (/* binding */ publishComment)
});

// EXTERNAL MODULE: ./lib/github/errors.js
var errors = __webpack_require__(9452);
// EXTERNAL MODULE: ./lib/github/marker.js
var github_marker = __webpack_require__(35917);
;// CONCATENATED MODULE: ./lib/github/comment-api.js
/** The comments of a pull request, as GitHub's API gives and takes them. */


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
/** Looks at every page. Throws what Octokit throws, and where an answer was cut off something with a `status` of 502. */
async function look(target, key) {
    const found = [];
    let after = null;
    for (;;) {
        const { state, headRefOid, comments } = await readPage(target, after);
        for (const comment of comments.nodes) {
            // Anyone can write a comment that begins with a marker; only our own is ours.
            if (comment === null || comment.databaseId === null || !comment.viewerDidAuthor)
                continue;
            const marker = (0,github_marker/* parseMarker */.gY)(comment.body);
            if (marker?.key === key)
                found.push({ ...comment, databaseId: comment.databaseId, marker });
        }
        after = comments.pageInfo.hasNextPage ? comments.pageInfo.endCursor : null;
        if (after === null)
            return { state, headRefOid, comments: found };
    }
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
    const node = answer?.repository?.pullRequest;
    if (node == null)
        throw Object.assign(new Error('GitHub gave no whole answer'), { status: 502 });
    return node;
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
                budget.log.warning(`A surplus comment could not be deleted: ${url} (${String(error)}).`);
        }
    }
}

// EXTERNAL MODULE: ./lib/github/octokit.js
var octokit = __webpack_require__(51282);
// EXTERNAL MODULE: ./lib/github/persist.js + 1 modules
var persist = __webpack_require__(99804);
;// CONCATENATED MODULE: ./lib/github/comment.js
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
            const outcome = await (0,persist/* persist */.Z)(() => lookAndWrite(target, comment, progress), target.budget);
            if (outcome !== undefined)
                return outcome;
            await clock.sleep(octokit/* BETWEEN_WRITES_MS */.Hn, signal);
        }
    }
    catch (error) {
        if (progress.written === undefined)
            throw error;
        log.debug(`The comment was written, but not looked at again: ${String(error)}`);
    }
    if (progress.written === undefined)
        throw new Error('every comment vanished while it was written');
    return progress.written;
}
/** `undefined` where something was written, so that another look is due. */
async function lookAndWrite(target, comment, progress) {
    const { body, marker, createIfMissing } = comment;
    const seen = await look(target, marker.key);
    const left = progress.written === undefined ? whyLeft(target, seen) : undefined;
    if (left !== undefined)
        return left;
    const standing = whatStands(seen.comments, progress);
    const [oldest, ...surplus] = standing;
    const { written, created } = progress;
    if (oldest !== undefined && standing.some((other) => (0,github_marker/* isNewer */.U4)(other.marker, marker))) {
        // The newer job moves its result into the oldest, and deletes what is left over.
        if (created !== undefined && created.databaseId !== oldest.databaseId)
            await deleteComments(target, [created]);
        const isOurs = written?.id === oldest.databaseId && (0,github_marker/* isSameRun */.Mf)(oldest.marker, marker);
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
    return written?.id === oldest.databaseId && (0,github_marker/* isSameRun */.Mf)(oldest.marker, marker);
}
/** Writes into the first that is still there. Returns whether there was one. */
async function updateFirst(target, standing, { body, marker }, progress) {
    for (const { databaseId, url, marker: theirs } of standing) {
        if (!(await updateComment(target, databaseId, body))) {
            // Somebody may have deleted it since we looked; then the next one stays.
            progress.gone.add(databaseId);
            continue;
        }
        if ((0,github_marker/* isSameRun */.Mf)(theirs, marker)) {
            target.budget.log.warning(`The comment of another job or step of this run was written over, since both have the comment key “${marker.key}”: give each its own comment-key.`);
        }
        progress.written = { did: 'updated', id: databaseId, url };
        return true;
    }
    return false;
}


/***/ })

};
