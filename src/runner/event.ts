/** What an event says: which pull request it is about, which commit was tested, and where a baseline is looked for. */
import { commitAt, listAt, numberAt, recordAt, stringAt } from '../github/payload.ts';

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
  | { readonly by: 'branch'; readonly owner: string; readonly branch: string; readonly commit: string }
  /** The open one from any branch that has this commit as its head. */
  | { readonly by: 'commit'; readonly commit: string };

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
    case 'workflow_dispatch':
      return ofDispatch(payload, sha);
    case 'deployment':
    case 'deployment_status':
      return ofTested(payload, sha, { commit: commitAt(recordAt(payload, 'deployment'), 'sha') });
    case 'check_suite':
    case 'check_run':
      return ofChecks(payload, sha, recordAt(payload, name));
    case 'status':
      return ofTested(payload, sha, { commit: commitAt(payload, 'sha') });
    case 'issue_comment':
    case 'issues':
      return ofIssue(payload, sha);
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
  return {
    pullRequest: byBranch(ownerOf(recordAt(payload, 'repository')), branchOf(payload), sha),
    commit: sha,
    head: undefined,
    // A push that is run again must not be compared with itself.
    baselinePlace: from('parents', sha),
  };
}

function ofDispatch(payload: unknown, sha: string | undefined): EventFacts {
  const repository = recordAt(payload, 'repository');
  const branch = branchOf(payload);
  const base = stringAt(repository, 'default_branch');
  const isOfOtherBranch = branch !== undefined && base !== undefined && branch !== base;
  return {
    pullRequest: byBranch(ownerOf(repository), branch, sha),
    commit: sha,
    head: undefined,
    // On the default branch the set of today is compared with that of yesterday, of the same commit too. On another
    // branch that would hide what the branch made worse.
    baselinePlace: isOfOtherBranch ? mergeBase(base, sha) : from('commit', sha),
  };
}

function ofWorkflowRun(payload: unknown, sha: string | undefined): EventFacts {
  const run = recordAt(payload, 'workflow_run');
  const commit = commitAt(run, 'head_sha');
  const owner = ownerOf(recordAt(run, 'head_repository'));
  return ofTested(payload, sha, {
    commit,
    // The list is empty for forks, whose pull request is found by its branch.
    listed: listAt(run, 'pull_requests'),
    otherwise: byBranch(owner, stringAt(run, 'head_branch'), commit),
    isHead: stringAt(run, 'event') === 'pull_request',
  });
}

function ofChecks(payload: unknown, sha: string | undefined, checks: unknown): EventFacts {
  const commit = commitAt(checks, 'head_sha');
  return ofTested(payload, sha, { commit, listed: listAt(checks, 'pull_requests') });
}

/** What was run, checked or deployed elsewhere. */
interface Tested {
  readonly commit: string | undefined;
  /** The pull requests that the event names beside it. */
  readonly listed?: readonly unknown[];
  /** Where none of them is the one; by default that which has the commit as its head. */
  readonly otherwise?: PullRequestPlace | undefined;
  readonly isHead?: boolean;
}

/** An event about a commit that was tested elsewhere: of most the runner's own is the head of the default branch. */
function ofTested(payload: unknown, sha: string | undefined, tested: Tested): EventFacts {
  const { commit, listed = [], isHead = false } = tested;
  const repository = recordAt(payload, 'repository');
  const number = onlyOneOf(listed, numberAt(repository, 'id'));
  const otherwise = 'otherwise' in tested ? tested.otherwise : byCommit(commit);
  return {
    pullRequest: byNumber(number) ?? otherwise,
    commit: commit ?? sha,
    head: number !== undefined || isHead ? commit : undefined,
    baselinePlace: mergeBase(stringAt(repository, 'default_branch'), commit),
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

function ofIssue(payload: unknown, sha: string | undefined): EventFacts {
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

function byCommit(commit: string | undefined): PullRequestPlace | undefined {
  return commit === undefined ? undefined : { by: 'commit', commit };
}

function ownerOf(repository: unknown): string | undefined {
  return stringAt(recordAt(repository, 'owner'), 'login');
}

/** The branch that a payload's `ref` names; a tag is none. */
function branchOf(payload: unknown): string | undefined {
  return /^refs\/heads\/(.+)$/.exec(stringAt(payload, 'ref') ?? '')?.[1];
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
