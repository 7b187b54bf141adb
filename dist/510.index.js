export const id = 510;
export const ids = [510];
export const modules = {

/***/ 4510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest),
/* harmony export */   publishComment: () => (/* binding */ publishComment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9452);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5917);


/**
 * Makes the pull request show this result in one comment of the marker's key, and deletes surplus ones of that key.
 * Two jobs that create one at the same time end with the newer. Throws what Octokit throws.
 */
async function publishComment(target, comment) {
    const { key } = comment.marker;
    const [newest, ...surplus] = await findOurComments(target, key);
    const outcome = await writeComment(target, comment, newest);
    // Only now: what goes wrong here must not keep the result from being shown.
    if (outcome.did !== 'created') {
        await deleteComments(target, surplus);
        return outcome;
    }
    // Another job may have created one at the same time; the newest stays, whosever it is.
    const [staying, ...others] = await findOurComments(target, key);
    await deleteComments(target, others);
    if (staying === undefined || staying.url === outcome.url)
        return outcome;
    return { did: 'left-newer', url: staying.url };
}
async function writeComment(target, { body, marker, createIfMissing }, newest) {
    if (newest === undefined) {
        return createIfMissing ? createComment(target, body) : { did: 'not-needed' };
    }
    if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(newest.marker, marker))
        return { did: 'left-newer', url: newest.url };
    try {
        return await updateComment(target, newest.databaseId, body);
    }
    catch (error) {
        // Somebody deleted it since we looked.
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== 404)
            throw error;
        return createComment(target, body);
    }
}
/** What can't be deleted is said and left: the result is shown all the same. */
async function deleteComments(target, comments) {
    const { octokit, owner, repo, signal, log } = target;
    for (const { databaseId, url } of comments) {
        try {
            await octokit.rest.issues.deleteComment({ owner, repo, comment_id: databaseId, request: { signal } });
        }
        catch (error) {
            // 404: another job was faster.
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .statusOf */ .c2)(error) !== 404)
                log.warning(`A surplus comment could not be deleted: ${url} (${String(error)}).`);
        }
    }
}
/** Of the same run and attempt the older comment is the one that stays, in every job's eyes. */
function newestFirst(a, b) {
    if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(a.marker, b.marker))
        return -1;
    return (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(b.marker, a.marker) ? 1 : a.databaseId - b.databaseId;
}
/** REST does not tell whether a comment is the token's own, and tokens of workflows can't ask who they are. */
const COMMENTS_QUERY = `
  query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) {
      pullRequest(number: $number) {
        comments(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          nodes { databaseId url body viewerDidAuthor }
        }
      }
    }
  }`;
/** All of a key, over every page, the newest first. */
async function findOurComments(target, key) {
    const { octokit, owner, repo, pullRequest, signal } = target;
    const found = [];
    let after = null;
    do {
        const answer = await octokit.graphql(COMMENTS_QUERY, {
            owner,
            repo,
            number: pullRequest,
            after,
            request: { signal },
        });
        const { nodes, pageInfo } = answer.repository.pullRequest.comments;
        for (const node of nodes) {
            // Anyone can write a comment that begins with a marker; only our own is ours.
            if (node === null || node.databaseId === null || !node.viewerDidAuthor)
                continue;
            const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarker */ .gY)(node.body);
            if (marker?.key === key)
                found.push({ databaseId: node.databaseId, url: node.url, marker });
        }
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return found.sort(newestFirst);
}
async function createComment(target, body) {
    const { octokit, owner, repo, pullRequest, signal } = target;
    const { data } = await octokit.rest.issues.createComment({
        owner,
        repo,
        issue_number: pullRequest,
        body,
        request: { signal },
    });
    return { did: 'created', url: data.html_url };
}
async function updateComment(target, id, body) {
    const { octokit, owner, repo, signal } = target;
    const { data } = await octokit.rest.issues.updateComment({
        owner,
        repo,
        comment_id: id,
        body,
        request: { signal },
    });
    return { did: 'updated', url: data.html_url };
}
/** The open pull request whose head is this commit, for a push to its branch; `undefined` where there is none. */
async function findPullRequest(target, commit) {
    const { octokit, owner, repo, signal } = target;
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        owner,
        repo,
        commit_sha: commit,
        per_page: 100,
        request: { signal },
    });
    const here = `${owner}/${repo}`.toLowerCase();
    const open = data.filter(({ state, head }) => state === 'open' && head.sha === commit);
    return open.find(({ base }) => base.repo.full_name.toLowerCase() === here)?.number;
}


/***/ })

};
