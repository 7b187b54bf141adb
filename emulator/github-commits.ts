/** The commits of the emulated repository, their order, and the statuses that stand on them. */
import type { Answer } from './exchange.ts';
import { GraphQLFailure } from './github-graphql.ts';

export interface EmulatedCommit {
  readonly sha: string;
  /** The first is the one that was committed upon. */
  readonly parents: readonly string[];
  /** ISO 8601. */
  readonly date: string;
}

export interface EmulatedStatus {
  readonly context: string;
  readonly state: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** What a token may do here. */
export interface CommitRights {
  readonly contents: 'none' | 'read';
  readonly statuses: 'none' | 'read' | 'write';
}

const STATES: readonly unknown[] = ['error', 'failure', 'pending', 'success'];
/** Documented: https://docs.github.com/en/rest/commits/statuses */
const MAX_STATUSES = 1000;
/** The limits that GitHub names in its refusals. */
const MAX_LENGTHS = { description: 140, context: 255 };
const MAX_PAGE = 100;

export class CommitsEmulator {
  /** The tips of branches, by name. */
  readonly branches = new Map<string, string>();
  /** When a status is written, as answers say. */
  now = () => new Date().toISOString();
  readonly #commits = new Map<string, EmulatedCommit>();
  /** In the order in which they were written. */
  readonly #statuses = new Map<string, EmulatedStatus[]>();

  /** Adds a commit, one minute younger than the last, on top of its parents. */
  add(sha: string, ...parents: readonly string[]): void {
    const date = new Date(Date.UTC(2026, 0, 1) + this.#commits.size * 60_000).toISOString();
    this.#commits.set(sha, { sha, parents, date });
  }

  /** All statuses of a commit, in the order in which they were written. */
  statusesOf(sha: string): readonly EmulatedStatus[] {
    return this.#statuses.get(sha) ?? [];
  }

  addStatus(sha: string, status: Omit<EmulatedStatus, 'createdAt'>): EmulatedStatus {
    const added = { ...status, createdAt: this.now() };
    this.#statuses.set(sha, [...this.statusesOf(sha), added]);
    return added;
  }

  /** Answers `GET /compare/{base}...{head}`. */
  compare(basehead: string, { contents }: CommitRights): Answer {
    const [base, head] = basehead.split('...').map((name) => this.branches.get(name) ?? name);
    if (contents === 'none' || base === undefined || head === undefined) return notFound();
    if (!this.#commits.has(base) || !this.#commits.has(head)) return notFound();
    const [ofBase, ofHead] = [this.#history(base), this.#history(head)];
    // The youngest that both have is the merge base, as long as no history is criss-cross.
    const mergeBase = ofBase.find((commit) => ofHead.includes(commit));
    if (mergeBase === undefined)
      return notFound(`No common ancestor between ${basehead.replace('...', ' and ')}.`);
    const aheadBy = ofHead.filter((commit) => !ofBase.includes(commit)).length;
    const behindBy = ofBase.filter((commit) => !ofHead.includes(commit)).length;
    const body = {
      status: nameRelation(aheadBy, behindBy),
      ahead_by: aheadBy,
      behind_by: behindBy,
      base_commit: { sha: base },
      merge_base_commit: { sha: mergeBase.sha },
      commits: [],
      files: [],
    };
    return { status: 200, body };
  }

  /** Answers `POST /statuses/{sha}`. */
  createStatus(sha: string, requestBody: string, { statuses }: CommitRights): Answer {
    if (statuses !== 'write')
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    if (!this.#commits.has(sha)) return invalid('sha', `No commit found for SHA: ${sha}`);
    const given = JSON.parse(requestBody) as Readonly<Record<string, string | null | undefined>>;
    const { state, context = 'default', description, target_url } = given;
    if (!STATES.includes(state)) return invalid('state', 'state is not included in the list');
    for (const field of ['description', 'context'] as const) {
      const text = given[field] ?? '';
      const max = MAX_LENGTHS[field];
      if ([...text].length > max)
        return invalid(field, `${field} is too long (maximum is ${max} characters)`);
      if (/[\u{10000}-\u{10FFFF}]/u.test(text))
        return invalid(field, `${field} doesn't accept 4-byte Unicode`);
    }
    if (this.statusesOf(sha).filter(isOf(context ?? '')).length >= MAX_STATUSES)
      return invalid('', 'This SHA and context has reached the maximum number of statuses.');
    const added = this.addStatus(sha, {
      context: context ?? '',
      state: String(state),
      description: description ?? null,
      targetUrl: target_url ?? null,
    });
    return { status: 201, body: { state, context, description, target_url, created_at: added.createdAt } };
  }

  /** Answers `GET /commits/{sha}/statuses`: all that were ever written, the newest first. */
  listStatuses(sha: string, query: URLSearchParams, { statuses }: CommitRights): Answer {
    if (statuses === 'none')
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    if (!this.#commits.has(sha)) return notFound();
    const size = Math.min(Number(query.get('per_page') ?? 30), MAX_PAGE);
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    const body = this.statusesOf(sha)
      .toReversed()
      .slice(start, start + size)
      .map(({ targetUrl, createdAt, ...status }) => ({
        ...status,
        target_url: targetUrl,
        created_at: createdAt,
      }));
    return { status: 200, body };
  }

  /** Resolves `object(oid:)` of a repository, as far as a commit has fields here. */
  resolveObject(oid: string, rights: CommitRights): object | null {
    if (rights.contents === 'none') throw inaccessible();
    return this.#commits.has(oid) ? this.#resolveCommit(oid, rights) : null;
  }

  #resolveCommit(oid: string, rights: CommitRights): object {
    return {
      __typename: 'Commit',
      oid,
      history: (page: Page) => {
        const shas = this.#history(oid).map(({ sha }) => sha);
        return { nodes: firstOf(shas, page).map((sha) => this.#resolveCommit(sha, rights)) };
      },
      parents: (page: Page) => {
        const shas = this.#commits.get(oid)?.parents ?? [];
        return { nodes: firstOf(shas, page).map((sha) => this.#resolveCommit(sha, rights)) };
      },
      status: () => {
        if (rights.statuses === 'none') throw inaccessible();
        const contexts = this.#newestStatuses(oid);
        return contexts.length === 0 ? null : { contexts };
      },
    };
  }

  /** One of each context. */
  #newestStatuses(oid: string): EmulatedStatus[] {
    const newest = new Map(this.statusesOf(oid).map((status) => [status.context.toLowerCase(), status]));
    return [...newest.values()].map((status) => ({ ...status, state: status.state.toUpperCase() }));
  }

  /** A commit and all before it, the youngest first, as `git log` has them. */
  #history(from: string): EmulatedCommit[] {
    const seen = new Map<string, EmulatedCommit>();
    const waiting = [from];
    for (const sha of waiting) {
      const commit = this.#commits.get(sha);
      if (commit === undefined || seen.has(sha)) continue;
      seen.set(sha, commit);
      waiting.push(...commit.parents);
    }
    return [...seen.values()].sort((a, b) => b.date.localeCompare(a.date));
  }
}

interface Page {
  readonly first?: number | null;
}

function firstOf(shas: readonly string[], { first }: Page): readonly string[] {
  if (first == null) throw new GraphQLFailure('MISSING_PAGINATION_BOUNDARIES', 'You must provide `first`.');
  if (first < 1 || first > MAX_PAGE)
    throw new GraphQLFailure('EXCESSIVE_PAGINATION', `Requesting ${first} records exceeds the limit.`);
  return shas.slice(0, first);
}

/** Contexts are told apart without regard to case. */
function isOf(name: string): (status: EmulatedStatus) => boolean {
  return ({ context }) => context.toLowerCase() === name.toLowerCase();
}

function nameRelation(aheadBy: number, behindBy: number): string {
  if (aheadBy === 0) return behindBy === 0 ? 'identical' : 'behind';
  return behindBy === 0 ? 'ahead' : 'diverged';
}

function inaccessible(): GraphQLFailure {
  return new GraphQLFailure('FORBIDDEN', 'Resource not accessible by integration');
}

function notFound(message = 'Not Found'): Answer {
  return { status: 404, body: { message } };
}

function invalid(field: string, message: string): Answer {
  const errors = [{ resource: 'Status', code: 'custom', field, message }];
  return { status: 422, body: { message: 'Validation Failed', errors } };
}
