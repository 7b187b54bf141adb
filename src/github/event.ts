/** What an event says: which pull request it is about, which commit was tested, and where a baseline is looked for. */
import { commitAt, listAt, numberAt, recordAt, stringAt } from './payload.ts';

/** Where records of earlier runs are looked for: from a commit backwards. Commits are hashes. */
export type BaselinePlace =
  /** From where `head` left the branch `base`; or from the parents of `head`, if it is part of the branch already. */
  | { readonly from: 'merge-base'; readonly base: string; readonly head: string }
  /** From this commit, itself included. */
  | { readonly from: 'commit'; readonly commit: string }
  /** From the parents of this commit. */
  | { readonly from: 'parents'; readonly commit: string };

/** The pull request that an event is about. */
export type PullRequestPlace =
  | { readonly by: 'number'; readonly number: number }
  /** The open one from this branch that has this commit as its head. */
  | { readonly by: 'branch'; readonly owner: string; readonly branch: string; readonly commit: string };

export interface EventFacts {
  /** `undefined` where it is about none. */
  readonly pullRequest: PullRequestPlace | undefined;
  /** The commit that was tested: of a pull request its head. `undefined` where the event does not tell. */
  readonly commit: string | undefined;
  /** The head that the pull request had when this happened; `undefined` where what was tested is no head. */
  readonly head: string | undefined;
  /** `undefined` where the event does not tell. */
  readonly baselinePlace: BaselinePlace | undefined;
}

/**
 * Reads the payload of an event. Never throws.
 *
 * @param sha the commit that the runner names, which for some events is the head of the default branch, or a merge
 */
export function readEvent(name: string, payload: unknown, sha: string | undefined): EventFacts {
  // So have reviews, and what else happens to a pull request.
  if (recordAt(payload, 'pull_request') !== undefined || name.startsWith('pull_request')) {
    return ofPullRequest(payload, sha);
  }
  switch (name) {
    case 'merge_group':
      return ofMergeGroup(payload, sha);
    case 'push':
      return ofPush(payload, sha);
    case 'workflow_run':
      return ofWorkflowRun(payload, sha);
    case 'issue_comment':
      return ofIssueComment(payload, sha);
    default:
      return { pullRequest: undefined, commit: sha, head: undefined, baselinePlace: from('commit', sha) };
  }
}

function ofPullRequest(payload: unknown, sha: string | undefined): EventFacts {
  const pullRequest = recordAt(payload, 'pull_request');
  const head = commitAt(recordAt(pullRequest, 'head'), 'sha');
  return {
    pullRequest: byNumber(numberAt(pullRequest, 'number')),
    // The runner's commit is a merge that nobody pushed; people know the head.
    commit: head ?? sha,
    head,
    baselinePlace: mergeBase(stringAt(recordAt(pullRequest, 'base'), 'ref'), head),
  };
}

/** A queue's branch is named after the pull request that it merges, with those before it in the queue. */
const QUEUE_BRANCH = /^refs\/heads\/gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]{40,64}$/;

function ofMergeGroup(payload: unknown, sha: string | undefined): EventFacts {
  const group = recordAt(payload, 'merge_group');
  const number = QUEUE_BRANCH.exec(stringAt(group, 'head_ref') ?? '')?.[1];
  return {
    pullRequest: byNumber(number === undefined ? undefined : Number(number)),
    commit: commitAt(group, 'head_sha') ?? sha,
    // What was tested is the queue's own commit.
    head: undefined,
    baselinePlace: from('commit', commitAt(group, 'base_sha')),
  };
}

function ofPush(payload: unknown, sha: string | undefined): EventFacts {
  const owner = stringAt(recordAt(recordAt(payload, 'repository'), 'owner'), 'login');
  const branch = /^refs\/heads\/(.+)$/.exec(stringAt(payload, 'ref') ?? '')?.[1];
  return {
    pullRequest: byBranch(owner, branch, sha),
    commit: sha,
    head: undefined,
    // A push that is run again must not be compared with itself.
    baselinePlace: from('parents', sha),
  };
}

function ofWorkflowRun(payload: unknown, sha: string | undefined): EventFacts {
  const run = recordAt(payload, 'workflow_run');
  const repository = recordAt(payload, 'repository');
  const tested = commitAt(run, 'head_sha');
  const owner = stringAt(recordAt(recordAt(run, 'head_repository'), 'owner'), 'login');
  const listed = onlyOneOf(listAt(run, 'pull_requests'), numberAt(repository, 'id'));
  return {
    // The list is empty for forks, whose pull request is found by its branch.
    pullRequest: byNumber(listed) ?? byBranch(owner, stringAt(run, 'head_branch'), tested),
    // The runner's commit is the head of the default branch, whatever was run.
    commit: tested ?? sha,
    head: listed !== undefined || stringAt(run, 'event') === 'pull_request' ? tested : undefined,
    baselinePlace: mergeBase(stringAt(repository, 'default_branch'), tested),
  };
}

/** The only pull request into this repository; in a network of forks others are listed too. */
function onlyOneOf(pullRequests: readonly unknown[], repositoryId: number | undefined): number | undefined {
  const here = pullRequests.filter(
    (pullRequest) =>
      repositoryId !== undefined &&
      numberAt(recordAt(recordAt(pullRequest, 'base'), 'repo'), 'id') === repositoryId,
  );
  return here.length === 1 ? numberAt(here[0], 'number') : undefined;
}

function ofIssueComment(payload: unknown, sha: string | undefined): EventFacts {
  const issue = recordAt(payload, 'issue');
  const isPullRequest = recordAt(issue, 'pull_request') !== undefined;
  return {
    pullRequest: byNumber(isPullRequest ? numberAt(issue, 'number') : undefined),
    // The runner's commit is the head of the default branch, which is not what such a workflow tests.
    commit: isPullRequest ? undefined : sha,
    head: undefined,
    baselinePlace: from('commit', sha),
  };
}

function byNumber(number: number | undefined): PullRequestPlace | undefined {
  return number === undefined ? undefined : { by: 'number', number };
}

function byBranch(
  owner: string | undefined,
  branch: string | undefined,
  commit: string | undefined,
): PullRequestPlace | undefined {
  return owner === undefined || branch === undefined || commit === undefined
    ? undefined
    : { by: 'branch', owner, branch, commit };
}

function from(what: 'commit' | 'parents', commit: string | undefined): BaselinePlace | undefined {
  return commit === undefined ? undefined : { from: what, commit };
}

function mergeBase(base: string | undefined, head: string | undefined): BaselinePlace | undefined {
  return base === undefined || head === undefined ? undefined : { from: 'merge-base', base, head };
}
