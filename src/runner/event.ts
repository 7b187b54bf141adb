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

/** A queue's branch is named after the pull request that it merges, with those before it in the queue. */
const QUEUE_BRANCH = /^refs\/heads\/gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]{40,64}$/;

/**
 * Reads the payload of an event. Never throws.
 *
 * @param sha the commit that the runner names, which for some events is the head of the default branch, or a merge
 */
export function readEvent(name: string, payload: unknown, sha: string | undefined): EventFacts {
  const usual: EventFacts = {
    pullRequest: undefined,
    commit: sha,
    head: undefined,
    baselinePlace: from('commit', sha),
  };
  // Reviews and others have a pull request too.
  if (recordAt(payload, 'pull_request') !== undefined || name.startsWith('pull_request')) {
    const head = commitAt(payload, 'pull_request.head.sha');
    return {
      pullRequest: byNumber(numberAt(payload, 'pull_request.number')),
      // The runner's commit is a merge that nobody pushed; people know the head.
      commit: head ?? sha,
      head,
      baselinePlace: mergeBase(stringAt(payload, 'pull_request.base.ref'), head),
    };
  }
  switch (name) {
    case 'merge_group': {
      const number = QUEUE_BRANCH.exec(stringAt(payload, 'merge_group.head_ref') ?? '')?.[1];
      return {
        ...usual,
        pullRequest: byNumber(number === undefined ? undefined : Number(number)),
        commit: commitAt(payload, 'merge_group.head_sha') ?? sha,
        baselinePlace: from('commit', commitAt(payload, 'merge_group.base_sha')),
      };
    }
    case 'push':
      // A push that is run again must not be compared with itself.
      return { ...usual, pullRequest: byRef(payload, sha), baselinePlace: from('parents', sha) };
    case 'workflow_dispatch': {
      const base = stringAt(payload, 'repository.default_branch');
      const branch = branchOf(payload);
      const pullRequest = byRef(payload, sha);
      // On the default branch today's set is compared with yesterday's, of the same commit too. On another branch that
      // would hide what the branch made worse.
      return branch === undefined || base === undefined || branch === base
        ? { ...usual, pullRequest }
        : { ...usual, pullRequest, baselinePlace: mergeBase(base, sha) };
    }
    case 'issue_comment':
    case 'issues':
      if (recordAt(payload, 'issue.pull_request') === undefined) return usual;
      // The runner's commit is the head of the default branch, which is not what such a workflow tests.
      return { ...usual, pullRequest: byNumber(numberAt(payload, 'issue.number')), commit: undefined };
    case 'workflow_run': {
      const commit = commitAt(payload, 'workflow_run.head_sha');
      const owner = stringAt(payload, 'workflow_run.head_repository.owner.login');
      const branch = stringAt(payload, 'workflow_run.head_branch');
      const facts = ofCommit(payload, sha, commit, listedIn(payload, name));
      const isHead = stringAt(payload, 'workflow_run.event') === 'pull_request';
      return {
        ...facts,
        // None is listed for forks.
        pullRequest: facts.pullRequest?.by === 'number' ? facts.pullRequest : byBranch(owner, branch, commit),
        head: isHead ? commit : facts.head,
      };
    }
    case 'check_suite':
    case 'check_run':
      return ofCommit(payload, sha, commitAt(payload, `${name}.head_sha`), listedIn(payload, name));
    case 'deployment':
    case 'deployment_status':
      return ofCommit(payload, sha, commitAt(payload, 'deployment.sha'));
    case 'status':
      return ofCommit(payload, sha, commitAt(payload, 'sha'));
    default:
      return usual;
  }
}

/**
 * An event about a commit that was tested elsewhere; the runner's own is mostly the head of the default branch.
 *
 * @param listed the number of the pull request that the event names; without one it is that which has the commit as head
 */
function ofCommit(
  payload: unknown,
  sha: string | undefined,
  commit: string | undefined,
  listed?: number,
): EventFacts {
  return {
    pullRequest: byNumber(listed) ?? (commit === undefined ? undefined : { by: 'commit', commit }),
    commit: commit ?? sha,
    head: listed === undefined ? undefined : commit,
    baselinePlace: mergeBase(stringAt(payload, 'repository.default_branch'), commit),
  };
}

/** The only pull request into this repository that the event lists; in a network of forks it lists others too. */
function listedIn(payload: unknown, name: string): number | undefined {
  const repositoryId = numberAt(payload, 'repository.id');
  const [only, ...others] = listAt(payload, `${name}.pull_requests`).filter(
    (listed) => repositoryId !== undefined && numberAt(listed, 'base.repo.id') === repositoryId,
  );
  return others.length === 0 ? numberAt(only, 'number') : undefined;
}

function byNumber(number: number | undefined): PullRequestPlace | undefined {
  return number === undefined ? undefined : { by: 'number', number };
}

/** By the branch that the payload's `ref` names; a tag is none. */
function byRef(payload: unknown, commit: string | undefined): PullRequestPlace | undefined {
  return byBranch(stringAt(payload, 'repository.owner.login'), branchOf(payload), commit);
}

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
