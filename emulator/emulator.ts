/** Bland's API and GitHub's on loopback: stateful, recording what it is asked, misbehaving on demand. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { BlandEmulator } from './bland.ts';
import { type Answer, type RecordedRequest, textOf } from './exchange.ts';
import { GitHubEmulator } from './github.ts';
import { type Misbehaviour, misbehave } from './misbehaviour.ts';

/** A rule for answering badly: the first that matches and has turns left is used. */
interface MisbehaviourRule {
  readonly matches: (request: RecordedRequest) => boolean;
  readonly behaviour: Misbehaviour;
  turns: number;
}

export class Emulator {
  readonly bland = new BlandEmulator();
  readonly github: GitHubEmulator;
  /** Every request, in order, those that were answered badly too. */
  readonly requests: RecordedRequest[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** Those on which a request has come. */
  readonly #used = new WeakSet<Socket>();
  readonly #rules: MisbehaviourRule[] = [];
  readonly #startedMs = performance.now();

  private constructor(server: Server) {
    this.#server = server;
    this.github = new GitHubEmulator(() => this.url);
    server.on('request', (request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        console.error('The emulator failed to answer', request.method, request.url, error);
        response.destroy();
      });
    });
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** Listens on a free port of 127.0.0.1, or on `port`. Close it, or it keeps the process alive. */
  static async start(port = 0): Promise<Emulator> {
    const server = createServer();
    const emulator = new Emulator(server);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return emulator;
  }

  /** What `base-url` and GITHUB_SERVER_URL are set to. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** What GITHUB_API_URL is set to, in the form that GitHub Enterprise Server has. */
  get githubApiUrl(): string {
    return `${this.url}/api/v3`;
  }

  requestsTo(part: string): RecordedRequest[] {
    return this.requests.filter(({ path }) => path.includes(part));
  }

  /**
   * Answers the next `turns` requests whose path contains `part` (and whose method is `method`, and whose body contains
   * `bodyPart`) badly.
   */
  misbehave(
    part: string,
    behaviour: Misbehaviour,
    turns = Number.POSITIVE_INFINITY,
    method?: string,
    bodyPart = '',
  ): void {
    const matches = (request: RecordedRequest) =>
      request.path.includes(part) &&
      (method === undefined || request.method === method) &&
      request.body.includes(bodyPart);
    this.#rules.push({ matches, behaviour, turns });
  }

  /** Forgets everything that {@link misbehave} was told. */
  behave(): void {
    this.#rules.length = 0;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const isReused = this.#used.has(incoming.socket);
    this.#used.add(incoming.socket);
    const request = await this.#record(incoming);
    const rule = this.#rules.find(({ matches, turns }) => turns > 0 && matches(request));
    if (rule !== undefined) {
      rule.turns -= 1;
      const answered = await misbehave(rule.behaviour, response, {
        act: () => this.#answer(request),
        isReused,
      });
      if (answered) return;
    }
    const answer = await this.#answer(request);
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.status === 204 ? undefined : textOf(answer));
  }

  async #record(incoming: IncomingMessage): Promise<RecordedRequest> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const request: RecordedRequest = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString('utf8'),
      atMs: performance.now() - this.#startedMs,
    };
    this.requests.push(request);
    return request;
  }

  async #answer(request: RecordedRequest): Promise<Answer> {
    if (/^\/v[12]\//.test(request.path)) return this.bland.answer(request);
    if (request.path.startsWith('/api/')) return this.github.answer(request);
    return { status: 404, body: { message: 'Not Found' } };
  }
}
