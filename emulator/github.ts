/** The parts of GitHub's API that the action uses; its GraphQL runs on GitHub's published schema. */
import type { Answer, RecordedRequest } from './exchange.ts';
import { type CommentPage, executeGraphQL, GraphQLFailure } from './github-graphql.ts';

export interface EmulatedComment {
  readonly id: number;
  readonly author: string;
  body: string;
  readonly url: string;
}

export interface EmulatedPullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly headSha: string;
}

/** What a token may do. */
export interface EmulatedToken {
  readonly login: string;
  readonly mayWrite: boolean;
}

export const WORKFLOW_TOKEN = 'emulated-workflow-token';
const MAX_COMMENT_LENGTH = 65_536;

export class GitHubEmulator {
  readonly repository = 'octo-org/voice-agents';
  readonly tokens = new Map<string, EmulatedToken>([
    [WORKFLOW_TOKEN, { login: 'github-actions[bot]', mayWrite: true }],
  ]);
  readonly pullRequests: EmulatedPullRequest[] = [];
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

  async answer(request: RecordedRequest): Promise<Answer> {
    const token = this.#tokenOf(request);
    if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } };
    if (request.path === '/api/graphql') return this.#answerGraphQL(request, token);
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
    const byCommit = /^GET \/commits\/([0-9a-f]+)\/pulls$/.exec(route)?.[1];
    if (byCommit !== undefined) return { status: 200, body: this.#pullRequestsOf(byCommit) };
    const newOn = /^POST \/issues\/(\d+)\/comments$/.exec(route)?.[1];
    const changed = /^(PATCH|DELETE) \/issues\/comments\/(\d+)$/.exec(route);
    if (newOn === undefined && changed === null) return notFound();
    if (!token.mayWrite) return forbidden();
    if (newOn !== undefined) return this.#create(Number(newOn), token, body);
    const id = Number(changed?.[2]);
    const comment = [...this.#comments.values()].flat().find((candidate) => candidate.id === id);
    if (comment === undefined) return notFound();
    // Only maintainers may touch what others wrote.
    if (comment.author !== token.login) return forbidden();
    return changed?.[1] === 'DELETE' ? this.#delete(comment) : this.#update(comment, body);
  }

  #pullRequestsOf(commit: string): object[] {
    // GitHub gives every pull request that contains the commit; here each has only its head.
    return this.pullRequests
      .filter(({ headSha }) => headSha === commit)
      .map(({ number, state, headSha }) => ({
        number,
        state,
        head: { sha: headSha },
        base: { repo: { full_name: this.repository } },
      }));
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

  #delete(comment: EmulatedComment): Answer {
    for (const [pullRequest, comments] of this.#comments) {
      this.#comments.set(
        pullRequest,
        comments.filter((other) => other !== comment),
      );
    }
    return { status: 204 };
  }

  async #answerGraphQL({ body }: RecordedRequest, token: EmulatedToken): Promise<Answer> {
    const page = (number: number, first: number, after: string | null): CommentPage => {
      if (!this.pullRequests.some((pullRequest) => pullRequest.number === number)) {
        throw new GraphQLFailure(
          'NOT_FOUND',
          `Could not resolve to a PullRequest with the number of ${number}.`,
        );
      }
      const comments = this.commentsOn(number);
      const start = after === null ? 0 : Number(after);
      const end = Math.min(start + first, comments.length);
      const nodes = comments.slice(start, end).map(({ id, url, body: text, author }) => ({
        databaseId: id,
        url,
        body: text,
        viewerDidAuthor: author === token.login,
      }));
      return { pageInfo: { hasNextPage: end < comments.length, endCursor: String(end) }, nodes };
    };
    return { status: 200, body: await executeGraphQL(body, this.repository, page) };
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
