export const id = 510;
export const ids = [510];
export const modules = {

/***/ 4510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findPullRequest: () => (/* binding */ findPullRequest),
/* harmony export */   publishComment: () => (/* binding */ publishComment)
/* harmony export */ });
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5917);

/**
 * Makes the pull request show this result in one comment of the marker's key. Surplus ones of the same key
 * are deleted. Throws what Octokit throws.
 */
async function publishComment(target, comment) {
    const ours = await findOurComments(target, comment.marker.key);
    const [newest, ...surplus] = ours.sort(newestFirst);
    for (const { databaseId } of surplus)
        await deleteComment(target, databaseId);
    if (newest === undefined) {
        return comment.createIfMissing ? createComment(target, comment.body) : { did: 'not-needed' };
    }
    if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(newest.marker, comment.marker))
        return { did: 'left-newer', url: newest.url };
    return updateComment(target, newest.databaseId, comment.body);
}
function newestFirst(a, b) {
    if ((0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(a.marker, b.marker))
        return -1;
    return (0,_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(b.marker, a.marker) ? 1 : 0;
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
    return found;
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
async function deleteComment(target, id) {
    const { octokit, owner, repo, signal } = target;
    await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id, request: { signal } });
}
/** The open pull request whose head is this commit, for a push to its branch; `undefined` where there is none. */
async function findPullRequest(target, commit) {
    const { octokit, owner, repo, signal } = target;
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        owner,
        repo,
        commit_sha: commit,
        request: { signal },
    });
    return data.find(({ state, head }) => state === 'open' && head.sha === commit)?.number;
}


/***/ })

};
