/** All inputs together: defaults, every problem at once, and no secret in any message. */
import { describe, expect, test } from '@jest/globals';
import { DEFAULTS, INPUT_NAMES, type InputName, type RawInputs } from '../../src/inputs/inputs.ts';
import { readPolicy } from '../../src/inputs/policy/policy.ts';
import { type InputFacts, readInputs } from '../../src/inputs/read-inputs.ts';
import { NUMBER_INPUTS } from '../../src/rules/all.ts';
import { fc } from '../support/property.ts';
import {
  FACTS,
  inputsIn,
  KEY,
  messagesIn,
  problemsIn,
  read,
  readBare,
  TOKEN,
} from '../support/raw-inputs.ts';

function messages(given: Partial<RawInputs>, facts: Partial<InputFacts> = {}): string[] {
  return messagesIn(read(given, facts));
}

describe('defaults', () => {
  test('what is not given has the default of the contract', () => {
    const reading = read();
    expect(reading).toEqual({
      ok: true,
      inputs: {
        apiKey: KEY,
        sets: { from: 'ids', ids: ['set-1'] },
        baseUrl: new URL('https://api.bland.ai'),
        pollIntervalMs: 5000,
        timeoutMs: 1_800_000,
        rules: {
          limits: {},
          failOnStatus: ['FAILED', 'ERROR'],
          proveLimits: false,
          regressionSignificance: 0.05,
          scenarios: [],
          sources: {},
          policyPath: undefined,
        },
        baseline: { from: 'none' },
        transcripts: false,
        saved: [],
        remarks: [],
      },
      publishing: {
        githubToken: TOKEN,
        comment: 'always',
        commentKey: '',
        pullRequest: undefined,
        mentionOwners: false,
        jobSummary: true,
        annotations: true,
        reportDir: '',
        links: { run: undefined, set: undefined },
        redact: true,
        warnOnly: false,
        overrideLabel: undefined,
      },
    });
  });

  test('one that is given is read as one that is not, but for where a rule came from', () => {
    const readWith = (given: Partial<RawInputs>) => {
      const required = { 'api-key': KEY, 'simulation-set-id': 'set-1', 'github-token': TOKEN };
      const reading = read({ ...given, ...required });
      const { rules, ...inputs } = inputsIn(reading);
      return { ...reading, inputs: { ...inputs, rules: { ...rules, sources: {} } } };
    };
    // They say nothing without a baseline, and without an agent.
    const agent = { 'check-environment': '' };
    const needy = { 'regression-significance': '', 'baseline-sets': '', ...agent };
    expect(readWith({ ...DEFAULTS, ...needy })).toEqual(readWith({}));
    expect(readWith({ ...DEFAULTS, ...agent, baseline: 'auto' })).toEqual(readWith({ baseline: 'auto' }));
  });

  test('blanks alone are nothing given', () => {
    const blanks = Object.fromEntries(INPUT_NAMES.map((name) => [name, ' \n\t'])) as RawInputs;
    const required = { 'api-key': KEY, 'simulation-set-id': 'set-1', 'github-token': TOKEN };
    expect(readInputs({ ...blanks, ...required }, FACTS)).toEqual(read());
  });

  test('an empty max-flaky-count is no rule, not a limit of 0', () => {
    expect(inputsIn(read({ 'max-flaky-count': '' })).rules.limits['max-flaky-count']).toBeUndefined();
    expect(inputsIn(read({ 'max-flaky-count': '0' })).rules.limits['max-flaky-count']).toBe(0);
  });
});

describe('what is given', () => {
  test('each input ends up in its own place', () => {
    const reading = read({
      'simulation-set-id': 'set-1, set-2\nset-3,set-1',
      'base-url': 'http://127.0.0.1:8080/x/',
      'poll-interval': '1',
      timeout: '2m',
      'fail-on-status': 'failed, Cancelled,FAILED',
      'min-avg-pass-rate': '80%',
      'max-flaky-count': '1',
      'min-reliable-count': '2',
      'min-scenario-pass-rate': '0.7',
      'min-scenario-score': '.6',
      'min-runs-per-scenario': '5',
      'max-age': '2h',
      baseline: 'base-1',
      'max-pass-rate-drop': '5%',
      'regression-significance': '0.1',
      'prove-limits': 'True',
      'warn-only': 'TRUE',
      'override-label': ' 💥 gate override ',
      comment: 'on-failure',
      'comment-key': ' gate-sales ',
      'pr-number': '42',
      'mention-owners': 'true',
      'job-summary': 'false',
      annotations: 'False',
      'report-dir': ' out/report files ',
      'run-url': ' https://example.com/{set_id}/{scenario_id}/{run_id}\n',
      'set-url': 'https://example.com/sets/{set_id}',
      transcripts: 'true',
      redact: 'FALSE',
    });
    expect(reading).toEqual({
      ok: true,
      inputs: {
        apiKey: KEY,
        sets: { from: 'ids', ids: ['set-1', 'set-2', 'set-3'] },
        baseUrl: new URL('http://127.0.0.1:8080/x'),
        pollIntervalMs: 1000,
        timeoutMs: 120_000,
        rules: {
          limits: {
            'min-avg-pass-rate': 0.8,
            'max-flaky-count': 1,
            'min-reliable-count': 2,
            'min-scenario-pass-rate': 0.7,
            'min-scenario-score': 0.6,
            'min-runs-per-scenario': 5,
            'max-age': 7200,
            'max-pass-rate-drop': 0.05,
          },
          failOnStatus: ['FAILED', 'CANCELLED'],
          proveLimits: true,
          regressionSignificance: 0.1,
          scenarios: [],
          sources: {
            'fail-on-status': 'input',
            'min-avg-pass-rate': 'input',
            'max-flaky-count': 'input',
            'min-reliable-count': 'input',
            'min-scenario-pass-rate': 'input',
            'min-scenario-score': 'input',
            'min-runs-per-scenario': 'input',
            'max-age': 'input',
            'max-pass-rate-drop': 'input',
            'regression-significance': 'input',
            'prove-limits': 'input',
          },
          policyPath: undefined,
        },
        baseline: { from: 'ids', ids: ['base-1'] },
        transcripts: true,
        saved: [],
        remarks: ['simulation-set-id names set-1 more than once; it is used once.'],
      },
      publishing: {
        githubToken: TOKEN,
        comment: 'on-failure',
        commentKey: 'gate-sales',
        pullRequest: 42,
        mentionOwners: true,
        jobSummary: false,
        annotations: false,
        reportDir: 'out/report files',
        links: {
          run: { template: 'https://example.com/{set_id}/{scenario_id}/{run_id}' },
          set: { template: 'https://example.com/sets/{set_id}' },
        },
        redact: false,
        warnOnly: true,
        overrideLabel: '💥 gate override',
      },
    });
  });

  test.each([
    ['as long as', '30s', '30s', 30_000],
    ['longer than', '10m', '30s', 600_000],
  ])(
    'the poll interval may be %s the time-out: then the set is looked at once',
    (_, interval, timeout, ms) => {
      expect(inputsIn(read({ 'poll-interval': interval, timeout }))).toMatchObject({
        pollIntervalMs: ms,
        timeoutMs: 30_000,
      });
    },
  );

  test('a comment key may have 200 characters', () => {
    expect(read({ 'comment-key': 'k'.repeat(200) })).toMatchObject({
      ok: true,
      publishing: { commentKey: 'k'.repeat(200) },
    });
  });

  test.each(['.', 'a/../out', '/tmp/out', '/tmp/../out', 'a~', 'ö', 'd'.repeat(500)])(
    'the folder of the report files may be %s',
    (path) => {
      expect(read({ 'report-dir': path })).toMatchObject({ ok: true, publishing: { reportDir: path } });
    },
  );

  test('the longest time-out is what a job may take, and a set may be older than that', () => {
    expect(inputsIn(read({ timeout: '120h' })).timeoutMs).toBe(432_000_000);
    expect(inputsIn(read({ 'max-age': '8760h' })).rules.limits['max-age']).toBe(31_536_000);
  });
});

/** The input, the value, and what the message must say. */
const BAD_VALUES: readonly (readonly [InputName, string, RegExp])[] = [
  ['min-avg-pass-rate', '80', /“80”.*a rate from 0 to 1, such as 0\.8 or 80%: did you mean “80%”\?$/],
  ['min-avg-pass-rate', '80 %%', /“80 %%”.*0\.8 or 80%/],
  ['min-avg-pass-rate', 'abc', /“abc”.*0\.8 or 80%/],
  ['min-avg-pass-rate', '-0.1', /“-0\.1”.*0\.8 or 80%/],
  ['min-avg-pass-rate', '101', /“101”.*0\.8 or 80%\.$/],
  ['min-scenario-pass-rate', '0,8', /“0,8”.*0\.8 or 80%: did you mean “0\.8”\?$/],
  ['min-scenario-score', '101%', /“101%”.*0\.8 or 80%/],
  ['max-flaky-count', '1.5', /“1\.5”.*whole number from 0 to 1000000, such as 2\b/],
  ['max-flaky-count', '-1', /“-1”.*whole number.*such as 2\b/],
  ['min-reliable-count', '1000001', /“1000001”.*whole number.*such as 2\b/],
  ['min-runs-per-scenario', '0', /“0”.*from 1 to 1000000, such as 5\b/],
  ['simulation-set-id', 'a/b', /“a\/b”.*such as d4e5f6a7-/],
  ['simulation-set-id', 'a b', /“a b”.*such as d4e5f6a7-/],
  ['simulation-set-id', '..', /“\.\.”.*such as d4e5f6a7-/],
  ['simulation-set-id', 'good,b%d', /“b%d”.*such as d4e5f6a7-/],
  ['simulation-set-id', '', /is empty.*such as d4e5f6a7-/],
  ['simulation-set-id', ' , \n', /is “,”, which names nothing: give an id, such as d4e5f6a7-/],
  ['base-url', 'http://example.com', /“http:\/\/example\.com”.*such as https:\/\/api\.bland\.ai/],
  ['base-url', 'https://a:b@example.com', /such as https:\/\/api\.bland\.ai/],
  ['base-url', 'https://example.com/?a=b', /such as https:\/\/api\.bland\.ai/],
  ['base-url', 'https://example.com/#a', /such as https:\/\/api\.bland\.ai/],
  ['base-url', 'https:\\\\example.com', /such as https:\/\/api\.bland\.ai/],
  ['base-url', 'https://api.bland.ai/v1', /such as https:\/\/api\.bland\.ai/],
  ['poll-interval', '500ms', /“500ms”.*such as 5s or 1m/],
  ['poll-interval', '0', /“0”.*at least one second.*such as 5s or 1m/],
  ['timeout', 'soon', /“soon”.*such as 30m or 1h30m/],
  ['timeout', '0s', /“0s”.*from one second.*such as 30m/],
  ['timeout', '121h', /“121h”.*120 hours.*such as 30m/],
  ['max-age', 'a day', /“a day”.*at least one second, such as 2h/],
  ['max-age', '0', /“0”.*at least one second, such as 2h/],
  ['max-age', '1d', /“1d”.*at least one second, such as 2h/],
  ['poll-interval', '121h', /“121h”.*such as 5s or 1m/],
  ['fail-on-status', 'FAILED,DONE', /“DONE”.*such as FAILED,ERROR/],
  ['fail-on-status', 'PASSED', /“PASSED”.*such as FAILED,ERROR/],
  [
    'fail-on-status',
    ',',
    /is “,”, which names nothing: give any of FAILED.*such as FAILED,ERROR, or leave it out/,
  ],
  ['fail-on-status', ',\n , ', /names nothing/],
  ['fail-on-status', 'fa\u0131led', /“FAıLED”.*such as FAILED,ERROR/],
  ['fail-on-status', 'RUNNING', /“RUNNING”.*such as FAILED,ERROR/],
  ['max-pass-rate-drop', '5', /“5”.*0\.8 or 80%: did you mean “5%”\?$/],
  ['regression-significance', '0', /“0”.*above 0 and at most 0\.5, such as 0\.05/],
  ['regression-significance', '5', /such as 0\.05: did you mean “5%”\?$/],
  ['regression-significance', '0,05', /such as 0\.05: did you mean “0\.05”\?$/],
  ['regression-significance', '0.51', /“0\.51”.*such as 0\.05/],
  ['regression-significance', '5e-2', /“5e-2”.*such as 0\.05/],
  ['baseline', 'a/b', /“a\/b”.*such as d4e5f6a7-/],
  ['baseline', ' , ', /is “,”, which names nothing: give none, auto or ids of sets, such as d4e5f6a7-/],
  ['suspect-runs', '-1', /“-1”.*whole number from 0 to 1000, such as 25\.$/],
  ['suspect-runs', '1001', /“1001”.*whole number from 0 to 1000, such as 25\.$/],
  ['suspect-runs', '2.5', /“2\.5”.*such as 25\.$/],
  ['suspect-runs', 'x', /“x”.*such as 25\.$/],
  ['prove-limits', 'yes', /“yes”.*true or false\.$/],
  ['prove-limits', '1', /“1”.*true or false\.$/],
  ['prove-limits', '95%', /“95%”.*true or false\.$/],
  ['warn-only', 'yes', /“yes”.*true or false/],
  ['comment', 'Always', /“Always”.*always, on-failure or never/],
  ['comment-key', 'a\nb', /“a b”.*one line.*such as gate-sales-agent/],
  ['comment-key', 'a\u202eb', /printable.*such as gate-sales-agent/],
  ['comment-key', 'k'.repeat(201), /at most 200.*such as gate-sales-agent/],
  ['report-dir', 'a\nb', /“a b”.*a folder, of at most 500 printable.*such as simulation-report/],
  ['report-dir', 'a\u0000b', /printable.*such as simulation-report/],
  ['report-dir', 'a\u202eb', /printable.*such as simulation-report/],
  ['report-dir', 'd'.repeat(501), /at most 500.*such as simulation-report/],
  ['report-dir', '~/out', /“~\/out”.*such as simulation-report/],
  ['report-dir', 'https://jo:pw@host/out', /“https:\/\/…@host\/out”, which is a URL/],
  [
    'report-dir',
    '../out',
    /“\.\.\/out”, which leads out of the workspace: .* \$\{\{ runner\.temp \}\}\/report\.$/,
  ],
  [
    'report-dir',
    'C:\\out',
    /“C:\\out”, which is a path of Windows, but this runner has another system: give a path/,
  ],
  ['pr-number', '#42', /“#42”.*such as 42\b/],
  ['pr-number', '0', /“0”.*such as 42\b/],
  ['mention-owners', '@alice', /“@alice”.*true or false/],
  [
    'run-url',
    'https://example.com/runs',
    /with \{run_id\} after its host.*such as https:\/\/example\.com\/runs\/\{run_id\}\.$/,
  ],
  [
    'run-url',
    'https://example.com/{runId}',
    /“https.*\{runId\}”.*no placeholders other than that, \{set_id\} and \{scenario_id\}, such as/,
  ],
  [
    'run-url',
    'http://example.com/{run_id}',
    /an https URL of at most 500 printable.*http is only for loopback/,
  ],
  ['run-url', 'javascript:{run_id}', /an https URL/],
  [
    'set-url',
    'https://example.com/{set_id}/{run_id}',
    /with \{set_id\} after its host, and no other placeholder, such as/,
  ],
  ['set-url', 'https://example.com/sets', /such as https:\/\/example\.com\/sets\/\{set_id\}\.$/],
  [
    'override-label',
    'x'.repeat(51),
    /the name of one label, of at most 50 printable characters, such as gate-override\.$/,
  ],
  ['override-label', 'one\ntwo', /“one two”, but must be the name of one label/],
  ['override-label', 'unseen\u200b', /the name of one label/],
  ['job-summary', '1', /“1”.*true or false/],
  ['annotations', 'on', /“on”.*true or false/],
  ['transcripts', 'all', /“all”.*true or false/],
  ['redact', 'off', /“off”.*true or false/],
];

describe('bad values', () => {
  test.each(BAD_VALUES.map(([name, value, says]) => ({ name, value, says, shown: value.slice(0, 30) })))(
    '$name: $shown',
    ({ name, value, says }) => {
      const reading = read({ [name]: value });
      expect(problemsIn(reading).map(({ input }) => input)).toEqual([name]);
      const [message] = messages({ [name]: value });
      expect(message).toMatch(says);
      expect(message?.startsWith(`${name} `)).toBe(true);
    },
  );

  test.each(['x'.repeat(50), '💥'.repeat(50), 'any, "text" `of` <ours>'])(
    'the longest label: %s',
    (label) => {
      expect(read({ 'override-label': label }).publishing.overrideLabel).toBe(label);
    },
  );

  test('a value of 10,000 characters is shown in part', () => {
    const [message] = messages({ 'simulation-set-id': 'x'.repeat(10_000) });
    expect(message).toMatch(/^simulation-set-id contains “x+…”, but an id is /);
    expect(message?.length).toBeLessThan(300);
  });

  test.each<InputName>(['base-url', 'run-url'])('%s: credentials in an address are not shown', (name) => {
    for (const credentials of ['user:hidden', 'hidden', 'user:hid/den#hidden', 'user:p@hidden']) {
      const [message] = messages({ [name]: `https://${credentials}@example/{run_id}`, redact: 'false' });
      expect(message).toContain(`${name} is “https://…@example/{run_id}”, but must be`);
    }
  });

  test('every bad id is named, the good ones are not', () => {
    expect(messages({ 'simulation-set-id': 'a/b, good, c d' }).map((text) => text.slice(0, 31))).toEqual([
      'simulation-set-id contains “a/b',
      'simulation-set-id contains “c d',
    ]);
  });

  test('an unknown status is named once, however often it is given', () => {
    expect(messages({ 'fail-on-status': 'done,DONE,Done' })).toHaveLength(1);
  });

  test('all problems are told at once, each with its input', () => {
    const rules = NUMBER_INPUTS.map(({ name }) => [name, '?']);
    const all = Object.fromEntries([...rules, ...BAD_VALUES.map(([name, value]) => [name, value])]);
    const starting = {
      'scenario-ids': 'a b',
      'pathway-id': 'a/b',
      'persona-id': '..',
      'scenario-category': '1',
      'required-scenarios-only': 'yes',
      'simulations-per-scenario': 'many',
      'baseline-sets': 'many',
      'pathway-version': 'newest',
      'max-runs': 'many',
      'agent-id': 'a b',
      'check-environment': 'dev',
      'agent-version-id': 'a b',
      'check-run-id': '..',
    };
    const given = { ...all, ...starting, 'simulation-set-id': '', 'api-key': 'Bearer x' };
    const policy = readPolicy('', 'policy.yml', 0);
    const problems = problemsIn(read(given, { undeclared: ['max-flaky'], policy }));
    const named = new Set(problems.map(({ input }) => input));
    const wrong = INPUT_NAMES.filter((name) => name !== 'github-token' && name !== 'simulation-set-id');
    expect([...named].sort()).toEqual([...wrong, 'max-flaky'].sort());
  });
});

test('inputs that are not declared are told beside the others', () => {
  const problems = problemsIn(read({ timeout: 'x' }, { undeclared: ['x-1', 'dir', 'min_runs'] }));
  expect(problems.map(({ input }) => input)).toEqual(['timeout', 'x-1', 'min_runs']);
});

describe('how to publish, when inputs are bad', () => {
  test('what can be read is kept, so that the problem is seen', () => {
    const given = { timeout: 'x', comment: 'on-failure', 'pr-number': '7', 'comment-key': 'k' };
    expect(read(given)).toMatchObject({
      ok: false,
      publishing: { githubToken: TOKEN, comment: 'on-failure', pullRequest: 7, commentKey: 'k' },
    });
  });

  test.each([
    { comment: 'sometimes' },
    { 'pr-number': 'x' },
    { 'comment-key': 'a\u0000b' },
    { comment: 'always', 'pr-number': 'x' },
  ])('where to comment is not guessed: %j', (given) => {
    expect(read(given)).toMatchObject({ ok: false, publishing: { comment: 'never' } });
  });

  test('a bad boolean falls back to its default, and warn-only to the strict one', () => {
    const given = { 'job-summary': 'x', annotations: 'x', redact: 'x', 'warn-only': 'x' };
    expect(read(given)).toMatchObject({
      publishing: { jobSummary: true, annotations: true, redact: true, warnOnly: false },
    });
  });

  test('links are those that can be read', () => {
    const given = {
      timeout: 'x',
      'run-url': 'https://example.com',
      'set-url': 'https://example.com/{set_id}',
    };
    expect(read(given)).toMatchObject({
      ok: false,
      publishing: { links: { run: undefined, set: { template: 'https://example.com/{set_id}' } } },
    });
  });

  test('nobody is mentioned where that can not be read', () => {
    expect(read({ 'mention-owners': 'yes' })).toMatchObject({
      ok: false,
      publishing: { mentionOwners: false },
    });
  });
});

describe('the API key', () => {
  test('without one, the message says how to hand it over and who gets no secrets', () => {
    const [message, ...others] = messages({ 'api-key': '  ' });
    expect(others).toEqual([]);
    expect(message).toContain('api-key is empty.');
    expect(message).toContain('secrets.BLAND_API_KEY');
    expect(message).toContain('forks');
  });

  test('on a fork, it says that secrets do not reach forks and where to read on', () => {
    const [message] = messages({ 'api-key': '' }, { noKey: 'fork' });
    expect(message).toMatch(/^api-key is empty\. This pull request comes from a fork/);
    expect(message).toContain('“Forks and secrets” in docs/security.md');
  });

  test('under Dependabot, it says where its secrets are kept', () => {
    const [message] = messages({ 'api-key': '' }, { noKey: 'dependabot' });
    expect(message).toMatch(/^api-key is empty\. This run was started by Dependabot/);
    expect(message).toContain('Secrets and variables → Dependabot');
  });

  test('on the command line, it names the variable, and no secret of a repository', () => {
    const noKey = 'command-line';
    expect(messages({ 'api-key': '' }, { noKey })).toEqual([
      'api-key is empty. Set the environment variable BLAND_API_KEY to your key; an option would show it to others.',
    ]);
    expect(messages({ 'api-key': 'Bearer x' }, { noKey })).toEqual([
      expect.stringMatching(/Give only the key, without Bearer\.$/),
    ]);
  });

  test('where nothing is asked of Bland, none is needed', () => {
    expect(messages({ 'api-key': '' }, { noKey: 'not-needed' })).toEqual([]);
  });

  test('withheld secrets are no problem where the key is there', () => {
    expect(messages({}, { noKey: 'fork' })).toEqual([]);
  });

  test.each(['Bearer org_hidden', 'org_\nhidden', 'org_ключ'])('%j is refused and not shown', (key) => {
    const [message, ...others] = messages({ 'api-key': key });
    expect(others).toEqual([]);
    expect(message).toMatch(/^api-key contains blanks.*without Bearer/);
    expect(message).not.toMatch(/org|hidden|ключ/);
    expect(message).not.toContain(key);
  });
});

describe('a secret that was pasted into another input', () => {
  const OTHERS = INPUT_NAMES.filter((name) => name !== 'api-key' && name !== 'github-token');
  const STARTING: readonly InputName[] = ['scenario-ids', 'pathway-id', 'persona-id', 'agent-id'];
  const PASTED = 'holds the API key or the token, which belong only in api-key and github-token.';

  /** What a secret looks like in a text, whole or in part. */
  const shows = (texts: readonly string[], secret: string) =>
    texts.join().toLowerCase().includes(secret.slice(0, 8).toLowerCase());

  test.each(OTHERS)('%s: is a problem, and neither used nor shown', (name) => {
    for (const secret of [KEY, TOKEN]) {
      for (const value of [secret, ` ${secret}\n`, `a,${secret},b`, `x${secret}/`]) {
        const reading = STARTING.includes(name) ? readBare({ [name]: value }) : read({ [name]: value });
        const texts = messagesIn(reading);
        expect(texts).toEqual([`${name} ${PASTED}`]);
        expect(shows(texts, secret)).toBe(false);
        expect(JSON.stringify({ ...reading.publishing, githubToken: '' })).not.toContain(secret);
      }
    }
  });

  test('under an input that would be repeated in the log is not repeated', () => {
    const reading = readBare({ 'scenario-ids': `${KEY},${KEY}` });
    expect(messagesIn(reading)).toEqual([`scenario-ids ${PASTED}`]);
  });

  test('with a comma in it is not shown in halves', () => {
    const key = 'first#half,second#half';
    const texts = messages({ 'api-key': key, 'simulation-set-id': key });
    expect(texts).toEqual([`simulation-set-id ${PASTED}`]);
  });

  test('as comment-key posts nothing', () => {
    expect(read({ 'comment-key': KEY })).toMatchObject({
      ok: false,
      publishing: { comment: 'never', commentKey: '' },
    });
  });

  test('twice is told of both inputs', () => {
    expect(messages({ timeout: KEY, 'pr-number': TOKEN })).toEqual([
      `timeout ${PASTED}`,
      `pr-number ${PASTED}`,
    ]);
  });

  test.each([
    ['an empty one', '', true],
    ['one of seven characters, which may stand there by chance', 'set-123', true],
    ['one of eight', 'set-1234', false],
  ])('%s: the input is good: %s', (_, token, isGood) => {
    const reading = read({ 'github-token': token, 'simulation-set-id': 'set-1234' });
    expect(reading.ok).toBe(isGood);
  });

  test('key and token may be the same: each is where it belongs', () => {
    expect(read({ 'github-token': KEY }).ok).toBe(true);
  });

  test('whatever the key is, wherever it is pasted', () => {
    const key = fc.stringMatching(/^[\x21-\x7e]{8,40}$/);
    fc.assert(
      fc.property(key, fc.constantFrom<InputName>(...OTHERS), (apiKey, name) => {
        const reading = read({ 'api-key': apiKey, [name]: `!${apiKey}!` });
        expect(reading.ok).toBe(false);
        const ours = messagesIn(read({ 'api-key': KEY, [name]: `!${KEY}!` }));
        expect(messagesIn(reading)).toEqual(ours);
      }),
    );
  });
});
