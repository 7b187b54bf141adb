export const id = 282;
export const ids = [282];
export const modules = {

/***/ 282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishComment: () => (/* binding */ publishComment)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9452);
/* harmony import */ var _github_octokit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1282);
/* harmony import */ var _github_payload_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7577);
/* harmony import */ var _github_retry_within_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4821);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3808);
/* harmony import */ var _text_phrase_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9518);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81);
/** The one comment on the pull request: found again, updated in place, never an older result over a newer. */







/** Several jobs that write at once are done after two or three rounds. */
const MAX_ROUNDS = 6;
/** Of 100 comments each. */
const MAX_PAGES = 100;
/** Each takes a second, for which there may be no time; the next run deletes more. */
const MAX_DELETIONS = 5;
/**
 * Makes the pull request show this result in one comment of the marker's key. Of several the oldest stays, and gets the
 * newest result, so that jobs that run at the same time agree on which one stays. GitHub has no conditional write: an
 * older run that fetched before a newer one wrote may write after it. So each job that has written fetches again, a
 * second later, and writes again if need be.
 *
 * A comment that has this body already is not written again. The marker is part of the body: a comment must show that it
 * is from the newer run, or a run in between could overwrite it.
 *
 * Throws what {@link retryWithin} throws, unless something was written by then.
 */
async function publishComment(target, comment) {
    const { deadline } = target;
    const written = { last: undefined, created: undefined, gone: new Set() };
    try {
        for (let round = 1; round <= MAX_ROUNDS; round += 1) {
            const outcome = await (0,_github_retry_within_js__WEBPACK_IMPORTED_MODULE_2__/* .retryWithin */ .Cz)(deadline, () => fetchAndWrite(target, comment, written));
            if (outcome !== undefined)
                return outcome;
            await deadline.clock.sleep(_github_octokit_js__WEBPACK_IMPORTED_MODULE_1__/* .BETWEEN_WRITES_MS */ .Hn, deadline.signal);
        }
    }
    catch (error) {
        if (written.last === undefined)
            throw error;
        deadline.log.debug((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The comment was written, but not checked: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .verbatim */ .Bj)((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}`);
    }
    if (written.last === undefined)
        throw new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AnswerError */ .dV('Every comment was deleted while it was being written');
    return written.last;
}
/** `undefined` where something was written, so that another round is due. */
async function fetchAndWrite(target, { body, marker, createIfMissing }, written) {
    const { octokit, owner, repo } = target;
    const { last, created, gone } = written;
    const { state, headRefOid, comments } = await fetchComments(target, marker.key);
    if (last === undefined) {
        if (state !== 'OPEN')
            return { did: 'left-closed', state: state === 'MERGED' ? 'merged' : 'closed' };
        const { head = headRefOid } = target;
        if (head !== headRefOid)
            return { did: 'left-behind', head: headRefOid };
    }
    const byId = new Map([...(created ? [created] : []), ...comments].map((comment) => [comment.id, comment]));
    // The oldest first: ids grow with time.
    const existing = [...byId.values()].filter(({ id }) => !gone.has(id)).sort((a, b) => a.id - b.id);
    const [oldest, ...surplus] = existing;
    if (oldest !== undefined) {
        // GitHub may have changed the form of the body that we wrote.
        const isOurs = last?.id === oldest.id && (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameRun */ .Mf)(oldest.marker, marker);
        if (existing.some((other) => (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .isNewer */ .U4)(other.marker, marker))) {
            // The newer job moves its result into the oldest, and deletes the others.
            if (created !== undefined && created.id !== oldest.id)
                await deleteComments(target, [created]);
            return isOurs ? last : { did: 'left-newer', url: oldest.url };
        }
        if (isOurs || oldest.body === body) {
            // Last, so that a failure here does not keep the result from being shown.
            await deleteComments(target, surplus);
            return last ?? { did: 'left-same', url: oldest.url };
        }
    }
    for (const { id, url, marker: previous } of existing) {
        if (await isThere(octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body }))) {
            if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameRun */ .Mf)(previous, marker)) {
                target.deadline.log.warning((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `The comment of another job or step of this run was overwritten, since both use the comment key ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .hD)(marker.key)}: give each its own comment-key.`);
            }
            written.last = { did: 'updated', id, url };
            return undefined;
        }
        gone.add(id);
    }
    if (!createIfMissing && existing.length === 0 && gone.size === 0)
        return { did: 'not-needed' };
    const request = { owner, repo, issue_number: target.number, body };
    const { data } = await octokit.rest.issues.createComment(request);
    (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertWhole */ .MA)(typeof data?.id === 'number' && typeof data.html_url === 'string');
    const { id, html_url: url } = data;
    written.created = { id, url, body, marker };
    written.last = { did: 'created', id, url };
    return undefined;
}
/** REST does not say whether a comment is the token's own, and tokens of workflows can't ask who they are. */
const COMMENTS_QUERY = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        state headRefOid
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { url body viewerDidAuthor }
        }
      }
    }
  }`;
/**
 * The pull request as it is now, and all of our comments with the key. Throws what Octokit throws, and an
 * {@link AnswerError} where not every page can be read: the others could have a comment of ours.
 */
async function fetchComments({ octokit, owner, repo, number }, key) {
    const comments = [];
    const cursors = new Set();
    let after;
    while (cursors.size < MAX_PAGES && !cursors.has(after)) {
        cursors.add(after);
        const answer = await octokit.graphql(COMMENTS_QUERY, { owner, repo, number, after });
        const page = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(answer, 'repository.pullRequest');
        const [state, headRefOid] = [(0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(page, 'state'), (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(page, 'headRefOid')];
        const nodes = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(page, 'comments.nodes');
        const hasNextPage = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(page, 'comments.pageInfo.hasNextPage');
        (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertWhole */ .MA)(state !== undefined && headRefOid !== undefined);
        (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .assertWhole */ .MA)(Array.isArray(nodes) && typeof hasNextPage === 'boolean');
        for (const node of nodes) {
            const [url = '', body = ''] = [(0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(node, 'url'), (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(node, 'body')];
            // GraphQL's `databaseId` has 32 bits, which the ids of comments exceed.
            const [, id] = /#issuecomment-(\d{1,15})$/.exec(url) ?? [];
            const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .parseMarker */ .gY)(body);
            // Anyone can write a comment that begins with a marker.
            const isOurs = marker?.key === key && (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .fK)(node, 'viewerDidAuthor') === true;
            if (isOurs && id !== undefined)
                comments.push({ id: Number(id), url, body, marker });
        }
        if (!hasNextPage)
            return { state, headRefOid, comments };
        after = (0,_github_payload_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(page, 'comments.pageInfo.endCursor');
    }
    throw new _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AnswerError */ .dV(`GitHub's list of comments did not end within ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(cursors.size, 'page')}, so ours may not have been found`);
}
/** A comment that can't be deleted is a warning: the result is shown all the same. */
async function deleteComments(target, comments) {
    const { octokit, owner, repo, deadline } = target;
    for (const { id, url } of comments.slice(0, MAX_DELETIONS)) {
        try {
            await isThere(octokit.rest.issues.deleteComment({ owner, repo, comment_id: id }));
        }
        catch (error) {
            deadline.log.warning((0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `A duplicate comment could not be deleted: ${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .verbatim */ .Bj)(url)} (${(0,_text_phrase_js__WEBPACK_IMPORTED_MODULE_3__/* .verbatim */ .Bj)((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error))}).`);
        }
    }
}
/** Whether the request found its comment: somebody may have deleted it. */
function isThere(request) {
    return request.then(() => true, (error) => {
        if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .readFailure */ .f1)(error)?.status === 404)
            return false;
        throw error;
    });
}


/***/ })

};
