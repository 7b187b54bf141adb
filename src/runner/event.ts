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

export type PullRequestPlace =
  | { readonly by: 'number'; readonly number: number }
  /** The open one from this branch that has this commit as its head. */
  | { readonly by: 'branch'; readonly owner: string; readonly branch: string; readonly commit: string }
  /** The open one from any branch that has this commit as its head. */
  | { readonly by: 'commit'; readonly commit: string };

/** `undefined` is what the event does not say. */
export interface EventFacts {
  readonly pullRequest: PullRequestPlace | undefined;
  /** The commit that was tested: of a pull request its head. */
  readonly commit: string | undefined;
  /** The head that the pull request had when this happened; `undefined` where what was tested is no head. */
  readonly head: string | undefined;
  readonly baselinePlace: BaselinePlace | undefined;
}

/** Anything may be unknown, a part of a place too. */
interface Unchecked {
  readonly pullRequest?: Partly<PullRequestPlace>;
  readonly commit?: string | undefined;
  readonly head?: string | undefined;
  readonly baselinePlace?: Partly<BaselinePlace>;
}
type Partly<Place> = { readonly [Key in keyof Place]: Place[Key] | undefined };

/**
 * Reads the payload of an event. Never throws.
 *
 * @param sha the commit that the runner names, which for some events is the head of the default branch, or a merge
 */
export function readEvent(name: string, payload: unknown, sha: string | undefined): EventFacts {
  const { pullRequest, commit, head, baselinePlace } = read(name, payload, sha);
  return {
    pullRequest: ifWhole<PullRequestPlace>(pullRequest),
    commit,
    head,
    baselinePlace: ifWhole<BaselinePlace>(baselinePlace),
  };
}

function ifWhole<Place extends object>(place: Partly<Place> | undefined): Place | undefined {
  return place === undefined || Object.values(place).includes(undefined) ? undefined : (place as Place);
}

/** A queue's branch is named after the pull request that it merges, with those before it in the queue. */
const QUEUE_BRANCH = /^refs\/heads\/gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]{40,64}$/;

function read(name: string, payload: unknown, sha: string | undefined): Unchecked {
  const defaultBranch = stringAt(payload, 'repository.default_branch');
  const usual = { commit: sha, baselinePlace: { from: 'commit', commit: sha } } as const;
  // Reviews and others have a pull request too.
  if (recordAt(payload, 'pull_request') !== undefined || name.startsWith('pull_request')) {
    const head = commitAt(payload, 'pull_request.head.sha');
    return {
      pullRequest: { by: 'number', number: numberAt(payload, 'pull_request.number') },
      // The runner's commit is a merge that GitHub made; people know the head.
      commit: head ?? sha,
      head,
      baselinePlace: { from: 'merge-base', base: stringAt(payload, 'pull_request.base.ref'), head },
    };
  }
  switch (name) {
    case 'merge_group': {
      const [, number] = QUEUE_BRANCH.exec(stringAt(payload, 'merge_group.head_ref') ?? '') ?? [];
      return {
        pullRequest: { by: 'number', number: number === undefined ? undefined : Number(number) },
        commit: commitAt(payload, 'merge_group.head_sha') ?? sha,
        baselinePlace: { from: 'commit', commit: commitAt(payload, 'merge_group.base_sha') },
      };
    }
    case 'push':
    case 'workflow_dispatch': {
      const owner = stringAt(payload, 'repository.owner.login');
      const [, branch] = /^refs\/heads\/(.+)$/.exec(stringAt(payload, 'ref') ?? '') ?? [];
      const facts = { ...usual, pullRequest: { by: 'branch', owner, branch, commit: sha } } as const;
      // A push that is run again must not be compared with itself.
      if (name === 'push') return { ...facts, baselinePlace: { from: 'parents', commit: sha } };
      // On the default branch today's set is compared with yesterday's, of the same commit too. On another branch that
      // would hide what the branch made worse.
      const isOfOtherBranch = branch !== undefined && defaultBranch !== undefined && branch !== defaultBranch;
      return isOfOtherBranch
        ? { ...facts, baselinePlace: { from: 'merge-base', base: defaultBranch, head: sha } }
        : facts;
    }
    case 'issue_comment':
    case 'issues':
      if (recordAt(payload, 'issue.pull_request') === undefined) return usual;
      return {
        ...usual,
        pullRequest: { by: 'number', number: numberAt(payload, 'issue.number') },
        // The runner's commit is the head of the default branch, which is not what such a workflow tests.
        commit: undefined,
      };
    default: {
      const path = TESTED.get(name);
      return path === undefined ? usual : readTested(name, payload, path, sha);
    }
  }
}

/** Events about a commit that was tested elsewhere, and where they have it; the runner names another. */
const TESTED: ReadonlyMap<string, string> = new Map([
  ['workflow_run', 'workflow_run.head_sha'],
  ['check_suite', 'check_suite.head_sha'],
  ['check_run', 'check_run.head_sha'],
  ['deployment', 'deployment.sha'],
  ['deployment_status', 'deployment.sha'],
  ['status', 'sha'],
]);

function readTested(name: string, payload: unknown, path: string, sha: string | undefined): Unchecked {
  const commit = commitAt(payload, path);
  const number = listedIn(payload, name);
  const facts = {
    commit: commit ?? sha,
    head: number === undefined ? undefined : commit,
    baselinePlace: { from: 'merge-base', base: stringAt(payload, 'repository.default_branch'), head: commit },
  } as const;
  if (number !== undefined) return { ...facts, pullRequest: { by: 'number', number } };
  if (name !== 'workflow_run') return { ...facts, pullRequest: { by: 'commit', commit } };
  // None is listed for forks.
  const owner = stringAt(payload, 'workflow_run.head_repository.owner.login');
  const branch = stringAt(payload, 'workflow_run.head_branch');
  const isHead = stringAt(payload, 'workflow_run.event') === 'pull_request';
  return {
    ...facts,
    pullRequest: { by: 'branch', owner, branch, commit },
    head: isHead ? commit : undefined,
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
