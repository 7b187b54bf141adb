/** Behind a proxy, and on GitHub Enterprise Server: both services are reached as the environment says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { generate } from 'selfsigned';
import { DOCUMENTED_ANSWER, DOCUMENTED_ID } from '../../emulator/bland.ts';
import { pullRequestEvent } from '../../emulator/runner.ts';
import { useStage } from '../support/stage.ts';

const stage = useStage();
const HEAD = 'c0ffee'.padEnd(40, '0');
const BLAND_HOST = 'bland.example';
const GITHUB_HOST = 'ghe.example';

const folder = mkdtempSync(join(tmpdir(), 'simulation-gate-proxy-'));
const certificateFile = join(folder, 'ca.pem');
const tunnels: string[] = [];
let front: Server;
let proxy: Server;

/** A TLS server for both hosts, which hands everything on to the emulator, and compresses what Bland answers. */
async function startFront(): Promise<Server> {
  const names = [BLAND_HOST, GITHUB_HOST];
  const extensions = [
    { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) },
  ] as const;
  const pems = await generate([{ name: 'commonName', value: BLAND_HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [...extensions],
  });
  writeFileSync(certificateFile, pems.cert);
  return createHttpsServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const answer = await fetch(`${stage.emulator.url}${request.url}`, {
        method: request.method ?? 'GET',
        headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
        ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
      });
      const text = await answer.text();
      const isBland = request.url?.startsWith('/v1/') === true;
      response.writeHead(answer.status, {
        'content-type': 'application/json',
        ...(isBland ? { 'content-encoding': 'br' } : {}),
      });
      response.end(isBland ? brotliCompressSync(text) : text);
    });
  });
}

/** A proxy that tunnels to the TLS server, whatever host is asked for, and keeps a list. */
function startProxy(): Server {
  const server = createHttpServer((request, response) => {
    tunnels.push(request.url ?? '');
    response.writeHead(405).end();
  });
  server.on('connect', (request, socket) => {
    tunnels.push(request.url ?? '');
    const upstream = connect((front.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  return server;
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
}

beforeAll(async () => {
  front = await startFront();
  proxy = startProxy();
  await Promise.all([listen(front), listen(proxy)]);
});

afterAll(async () => {
  for (const server of [front, proxy]) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  tunnels.length = 0;
  stage.emulator.bland.addSet(DOCUMENTED_ID, DOCUMENTED_ANSWER);
  stage.emulator.github.pullRequests.push({ number: 7, state: 'open', headSha: HEAD });
});

function run(
  env: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  onLog: (chunk: string) => void = () => {},
) {
  return stage.run(
    {
      'simulation-set-id': DOCUMENTED_ID,
      'base-url': `https://${BLAND_HOST}`,
      timeout: '20s',
      'poll-interval': '1s',
      ...inputs,
    },
    {
      eventName: 'pull_request',
      event: pullRequestEvent(stage.emulator, 7, HEAD),
      env: {
        GITHUB_API_URL: `https://${GITHUB_HOST}/api/v3`,
        GITHUB_SERVER_URL: `https://${GITHUB_HOST}`,
        NODE_EXTRA_CA_CERTS: certificateFile,
        ...env,
      },
      onLog,
    },
  );
}

function proxyUrl(): string {
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
}

describe('HTTPS_PROXY', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])('%s is used for Bland and for GitHub', async (variable) => {
    const result = await run({ [variable]: proxyUrl() });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(tunnels).toContain(`${BLAND_HOST}:443`);
    expect(tunnels).toContain(`${GITHUB_HOST}:443`);
    const [comment] = stage.emulator.github.commentsOn(7);
    expect(comment?.body).toContain(`https://${GITHUB_HOST}/octo-org/voice-agents/actions/runs/9001`);
  });

  test('its tunnels do not keep the step from ending', async () => {
    let lastLineMs = 0;
    const result = await run({ HTTPS_PROXY: proxyUrl() }, { comment: 'never' }, () => {
      lastLineMs = performance.now();
    });
    expect(result.exitCode).toBe(0);
    // Far less than servers and clients keep idle connections.
    expect(performance.now() - lastLineMs).toBeLessThan(2000);
  });

  test('a proxy that refuses is trouble of the network', async () => {
    const refusing = createHttpServer();
    refusing.on('connect', (_request, socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
    });
    await listen(refusing);
    const url = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`;
    const result = await run({ HTTPS_PROXY: url }, { comment: 'never' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.log).toContain('Proxy response (407)');
    expect(result.log).not.toContain('bug in the action');
    refusing.closeAllConnections();
    await new Promise((resolve) => refusing.close(resolve));
  });

  test('NO_PROXY keeps hosts from it', async () => {
    const result = await run({ HTTPS_PROXY: proxyUrl(), NO_PROXY: `${BLAND_HOST},${GITHUB_HOST}` });
    // Without the proxy these names lead nowhere.
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.annotations.at(-1)?.message).toMatch(
      /: Bland's host \S+ was not found \((?:ENOTFOUND|EAI_AGAIN)\)\. Check base-url, .* \(GET \S+\)$/,
    );
    expect(tunnels).toEqual([]);
  });

  test('does not stand between us and loopback', async () => {
    const result = await run(
      { HTTPS_PROXY: proxyUrl(), HTTP_PROXY: proxyUrl(), NODE_USE_ENV_PROXY: '1' },
      { 'base-url': stage.emulator.url, comment: 'never' },
    );
    expect([result.exitCode, result.outputs['verdict']]).toEqual([0, 'passed']);
    expect(tunnels).toEqual([]);
  });
});

test('a certificate that nobody vouches for is final at once, with advice', async () => {
  const result = await run(
    { HTTPS_PROXY: proxyUrl(), NODE_EXTRA_CA_CERTS: '' },
    { timeout: '1m', comment: 'never' },
  );
  expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
  expect(result.annotations.at(-1)?.message).toMatch(
    /: Bland's certificate at \S+ is not trusted \(\w+\): “.*”\. If a proxy intercepts TLS, .* \(GET \S+\)$/,
  );
  expect(result.summary).toContain('NODE_EXTRA_CA_CERTS');
  expect(stage.emulator.requests).toEqual([]);
});

test.each(['proxy.corp:3128', 'http://user:pass word@:1'])(
  'a proxy that is no URL is named, but not shown: %s',
  async (value) => {
    const result = await run({ HTTPS_PROXY: value }, { comment: 'never' });
    expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
    expect(result.log).toContain('HTTPS_PROXY or HTTP_PROXY is not a usable proxy URL');
    expect(result.log + result.summary).not.toContain(value);
  },
);

test('a server that speaks no TLS is trouble of the network, not a bug', async () => {
  const { port } = new URL(stage.emulator.url);
  const result = await run({}, { 'base-url': `https://127.0.0.1:${port}`, comment: 'never' });
  expect([result.exitCode, result.outputs['verdict']]).toEqual([1, 'error']);
  expect(result.log).toMatch(
    /Bland could not be reached at \S+ \((?:ERR_SSL_\w+|EPROTO|ECONNRESET|UND_ERR_SOCKET)\)/,
  );
  expect(result.log).not.toContain('bug in the action');
});
