/** The parts of GitHub's API that the action uses; its GraphQL runs on GitHub's published schema. */
import type { Answer, RecordedRequest } from './exchange.ts';
import { type CommitRights, CommitsEmulator } from './github-commits.ts';
import {
  type CommentPage,
  executeGraphQL,
  GraphQLFailure,
  type PullRequestResolvers,
} from './github-graphql.ts';

export interface EmulatedComment {
  readonly id: number;
  readonly author: string;
  body: string;
  readonly url: string;
}

export interface EmulatedPullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed' | 'merged';
  readonly headSha: string;
  /** The branch that is to be merged, as `owner:branch`; without one it has gone. */
  readonly headLabel?: string;
  readonly labels?: readonly string[];
}

/** What a token may do; the repository is private, so that nobody reads what is not granted. */
export interface EmulatedToken extends CommitRights {
  readonly login: string;
  /** On pull requests themselves too. */
  readonly comments: 'none' | 'read' | 'write';
}

export const WORKFLOW_TOKEN = 'emulated-workflow-token';
const MAX_COMMENT_LENGTH = 65_536;

export class GitHubEmulator {
  /** The one repository that is there. */
  repository = 'octo-org/voice-agents';
  readonly tokens = new Map<string, EmulatedToken>([
    [
      WORKFLOW_TOKEN,
      { login: 'github-actions[bot]', comments: 'write', contents: 'read', statuses: 'write' },
    ],
  ]);
  readonly commits = new CommitsEmulator();
  readonly pullRequests: EmulatedPullRequest[] = [];
  /** Makes every page of comments name a next one: each a new one, or the same again. */
  commentsWithoutEnd: 'new pages' | 'the same page' | undefined;
  /** Comments by pull request. */
  readonly #comments = new Map<number, EmulatedComment[]>();
  readonly #serverUrl: () => string;
  #lastId = 1000;

  constructor(serverUrl: () => string) {
    this.#serverUrl = serverUrl;
  }

  commentsOn(pullRequest: number): readonly EmulatedComment[] {
    return this.#comments.get(pullRequest) ?? [];
  }

  addComment(pullRequest: number, author: string, body: string): EmulatedComment {
    this.#lastId += 1;
    const url = `${this.#serverUrl()}/${this.repository}/pull/${pullRequest}#issuecomment-${this.#lastId}`;
    const comment = { id: this.#lastId, author, body, url };
    this.#comments.set(pullRequest, [...this.commentsOn(pullRequest), comment]);
    return comment;
  }

  /** As somebody does on the page. */
  removeComment(id: number): void {
    for (const [pullRequest, comments] of this.#comments) {
      this.#comments.set(
        pullRequest,
        comments.filter((other) => other.id !== id),
      );
    }
  }

  async answer(request: RecordedRequest): Promise<Answer> {
    const token = this.#tokenOf(request);
    if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } };
    if (request.path === '/api/graphql' && request.method === 'POST')
      return this.#answerGraphQL(request, token);
    return this.#answerRest(request, token);
  }

  #tokenOf({ headers }: RecordedRequest): EmulatedToken | undefined {
    const header = headers['authorization'];
    return typeof header === 'string'
      ? this.tokens.get(header.replace(/^(?:token|bearer) /i, ''))
      : undefined;
  }

  #answerRest(request: RecordedRequest, token: EmulatedToken): Answer {
    const { method, path, body } = request;
    const prefix = `/api/v3/repos/${this.repository}`;
    if (!path.startsWith(prefix)) return notFound();
    const route = `${method} ${path.slice(prefix.length).replace(/\?.*$/, '')}`;
    const url = new URL(path, this.#serverUrl());
    if (route.startsWith('GET /pulls') && token.comments === 'none') return forbidden();
    if (route === 'GET /pulls') return { status: 200, body: this.#list(url) };
    const shown = /^GET \/pulls\/(\d+)$/.exec(route)?.[1];
    if (shown !== undefined) return this.#show(Number(shown));
    const compared = /^GET \/compare\/([^/]+)$/.exec(route)?.[1];
    if (compared !== undefined) return this.commits.compare(decodeURIComponent(compared), token);
    const judged = /^POST \/statuses\/([0-9a-f]+)$/.exec(route)?.[1];
    if (judged !== undefined) return this.commits.createStatus(judged, body, token);
    const listed = /^GET \/commits\/([0-9a-f]+)\/statuses$/.exec(route)?.[1];
    if (listed !== undefined) return this.commits.listStatuses(listed, url.searchParams, token);
    const newOn = /^POST \/issues\/(\d+)\/comments$/.exec(route)?.[1];
    const changed = /^(PATCH|DELETE) \/issues\/comments\/(\d+)$/.exec(route);
    if (newOn === undefined && changed === null) return notFound();
    if (token.comments !== 'write') return forbidden();
    if (newOn !== undefined) return this.#create(Number(newOn), token, body);
    const id = Number(changed?.[2]);
    const comment = [...this.#comments.values()].flat().find((candidate) => candidate.id === id);
    if (comment === undefined) return notFound();
    // Only maintainers may touch what others wrote.
    if (comment.author !== token.login) return forbidden();
    return changed?.[1] === 'DELETE' ? this.#delete(comment) : this.#update(comment, body);
  }

  /** As documented, those of a branch if `head` names one, and else all. */
  #list({ searchParams }: URL): object[] {
    const [state, head] = [searchParams.get('state') ?? 'open', searchParams.get('head')];
    const size = Math.min(Number(searchParams.get('per_page') ?? 30), 100);
    const start = (Number(searchParams.get('page') ?? 1) - 1) * size;
    return this.pullRequests
      .filter((pullRequest) => state === 'all' || (pullRequest.state === 'open') === (state === 'open'))
      .filter(({ headLabel }) => head === null || !head.includes(':') || headLabel === head)
      .slice(start, start + size)
      .map((pullRequest) => this.#describe(pullRequest));
  }

  #describe({ number, state, headLabel, headSha, labels = [] }: EmulatedPullRequest): object {
    return {
      number,
      state: state === 'open' ? 'open' : 'closed',
      head: { label: headLabel, sha: headSha },
      base: { repo: { full_name: this.repository } },
      labels: labels.map((name) => ({ name })),
    };
  }

  #show(number: number): Answer {
    const found = this.pullRequests.find((one) => one.number === number);
    return found === undefined ? notFound() : { status: 200, body: this.#describe(found) };
  }

  #create(pullRequest: number, token: EmulatedToken, requestBody: string): Answer {
    if (!this.pullRequests.some(({ number }) => number === pullRequest)) return notFound();
    const body = readBody(requestBody);
    if (body === undefined) return tooLong();
    const comment = this.addComment(pullRequest, token.login, body);
    return { status: 201, body: { id: comment.id, html_url: comment.url } };
  }

  #update(comment: EmulatedComment, requestBody: string): Answer {
    const body = readBody(requestBody);
    if (body === undefined) return tooLong();
    comment.body = body;
    return { status: 200, body: { id: comment.id, html_url: comment.url } };
  }

  #delete({ id }: EmulatedComment): Answer {
    this.removeComment(id);
    return { status: 204 };
  }

  async #answerGraphQL({ body }: RecordedRequest, token: EmulatedToken): Promise<Answer> {
    const resolvers = {
      pullRequest: (number: number) => this.#resolvePullRequest(number, token),
      object: (oid: string) => this.commits.resolveObject(oid, token),
    };
    return { status: 200, body: await executeGraphQL(body, this.repository, resolvers) };
  }

  #resolvePullRequest(number: number, token: EmulatedToken): PullRequestResolvers {
    if (token.comments === 'none') {
      throw new GraphQLFailure('FORBIDDEN', 'Resource not accessible by integration');
    }
    const pullRequest = this.pullRequests.find((candidate) => candidate.number === number);
    if (pullRequest === undefined) {
      throw new GraphQLFailure(
        'NOT_FOUND',
        `Could not resolve to a PullRequest with the number of ${number}.`,
      );
    }
    return {
      state: pullRequest.state.toUpperCase(),
      headRefOid: pullRequest.headSha,
      comments: ({ first, after }) => this.#commentPage(number, first, after ?? null, token),
    };
  }

  #commentPage(number: number, first: number, after: string | null, { login }: EmulatedToken): CommentPage {
    const comments = this.commentsOn(number);
    const start = after === null ? 0 : Number(after);
    const endless = this.commentsWithoutEnd;
    const end = endless === undefined ? Math.min(start + first, comments.length) : start + first;
    const nodes = comments.slice(start, end).map(({ url, body: text, author }) => ({
      url,
      body: text,
      viewerDidAuthor: author === login,
    }));
    const endCursor = String(endless === 'the same page' ? first : end);
    return { pageInfo: { hasNextPage: endless !== undefined || end < comments.length, endCursor }, nodes };
  }
}

/** The comment in a request, or `undefined` where it is longer than GitHub takes. */
function readBody(requestBody: string): string | undefined {
  const { body } = JSON.parse(requestBody) as { body: string };
  return [...body].length > MAX_COMMENT_LENGTH ? undefined : body;
}

function notFound(): Answer {
  return { status: 404, body: { message: 'Not Found' } };
}

function forbidden(): Answer {
  return { status: 403, body: { message: 'Resource not accessible by integration' } };
}

function tooLong(): Answer {
  return { status: 422, body: { message: 'Body is too long (maximum is 65536 characters)' } };
}
