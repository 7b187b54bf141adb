/** That each rule on workflows finds what it is there for, and leaves what is right alone. */
import { describe, expect, test } from '@jest/globals';
import { broken, RULES, RULES_FOR_OURS } from './workflow-rules.ts';

const HASH = 'a'.repeat(40);

/** A workflow that breaks no rule. The parts of an example take the place of its lines. */
const GOOD = `name: Good
on: push
permissions: {}
concurrency: good
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${HASH} # v6.0.2
        with:
          persist-credentials: false
      - run: echo "$NAME"
        env:
          NAME: \${{ github.head_ref }}
`;

/** What is replaced in it, and by what. */
type Change = readonly [from: string, to: string];

const ON_TAGS: Change = ['on: push', 'on: { push: { tags: ["v*"] } }'];
const setUpNode = (inputs: string): Change => [
  '      - run',
  `      - uses: actions/setup-node@${HASH} # v6.2.0\n        with: { ${inputs} }\n      - run`,
];

const BAD: Readonly<Record<keyof typeof RULES, readonly (readonly Change[])[]>> = {
  'unpinned-uses': [
    [[`@${HASH} # v6.0.2`, '@v6']],
    [[`@${HASH} # v6.0.2`, '@main # v6.0.2']],
    [[`@${HASH} # v6.0.2`, `@${HASH}`]],
    [[`@${HASH} # v6.0.2`, `@${HASH.slice(1)} # v6.0.2`]],
    [['      - run', '      - uses: docker://alpine:3\n      - run']],
    [['jobs:', 'jobs:\n  two:\n    uses: an-owner/flows/.github/workflows/a.yml@v1']],
  ],
  'unpinned-images': [
    [['    steps', '    container: node:24\n    steps']],
    [['    steps', '    container: { image: "node:24" }\n    steps']],
    [['    steps', '    services: { db: { image: postgres } }\n    steps']],
  ],
  'template-injection': [
    [['echo "$NAME"', `echo "\${{ github.head_ref }}"`]],
    [
      [
        '      - run',
        `      - uses: actions/github-script@${HASH} # v8.0.0\n        with:\n          script: log("\${{ github.head_ref }}")\n      - run`,
      ],
    ],
  ],
  artipacked: [[['false', 'true']], [['        with:\n          persist-credentials: false\n', '']]],
  'dangerous-triggers': [
    [['on: push', 'on: pull_request_target']],
    [['on: push', 'on: [push, workflow_run]']],
    [['on: push', 'on: { issue_comment: }']],
    [
      ['on: push', 'on: workflow_run'],
      [/- uses[\s\S]*false\n/.exec(GOOD)?.[0] ?? '', '- run: gh pr checkout 7\n'],
    ],
  ],
  'github-env': [
    [
      ['on: push', 'on: workflow_run'],
      ['echo "$NAME"', 'echo "NAME=$NAME" >> "$GITHUB_ENV"'],
    ],
  ],
  'excessive-permissions': [
    [['permissions: {}\n', '']],
    [['permissions: {}', 'permissions: write-all']],
    [['permissions: {}', 'permissions: read-all']],
    [['permissions: {}', 'permissions: { contents: write }']],
    [['    steps', '    permissions: write-all\n    steps']],
  ],
  'secrets-inherit': [
    [['jobs:', `jobs:\n  two:\n    uses: ./.github/workflows/a.yml\n    secrets: inherit`]],
  ],
  'overprovisioned-secrets': [
    [['github.head_ref', 'toJSON(secrets)']],
    [['github.head_ref', 'secrets[matrix.name]']],
  ],
  'unredacted-secrets': [[['github.head_ref', 'fromJSON(secrets.ALL).one']]],
  'insecure-commands': [[['NAME: $', 'ACTIONS_ALLOW_UNSECURE_COMMANDS: true\n          NAME: $']]],
  'hardcoded-credentials': [
    [
      [
        '    steps',
        `    container: { image: "a@sha256:${'a'.repeat(64)}", credentials: { username: a, password: b } }\n    steps`,
      ],
    ],
  ],
  'self-hosted': [
    [['ubuntu-latest', 'self-hosted']],
    [['ubuntu-latest', '[self-hosted, linux]']],
    [['ubuntu-latest', '{ group: large }']],
    [['ubuntu-latest', `\${{ matrix.os }}\n    strategy: { matrix: { os: [ubuntu-latest, my-runner] } }`]],
    [['ubuntu-latest', `\${{ inputs.os }}`]],
  ],
  'unsound-condition': [
    [['      - run', `      - if: \${{ false }} && true\n        run`]],
    [['    steps', `    if: |\n      \${{ false }}\n    steps`]],
    [['    steps', `    if: \${{ false }} || \${{ false }}\n    steps`]],
  ],
  'bot-conditions': [[['    steps', `    if: github.actor == 'dependabot[bot]'\n    steps`]]],
  'cache-poisoning': [
    [ON_TAGS, setUpNode('cache: npm, package-manager-cache: false')],
    [ON_TAGS, setUpNode('node-version: 24')],
    [ON_TAGS, ['- run', `- uses: actions/cache@${HASH} # v5.0.0\n      - run`]],
    [['on: push', 'on: release'], setUpNode('node-version: 24')],
    [['echo "$NAME"', 'npm publish "$NAME"'], setUpNode('node-version: 24')],
  ],
};

const BAD_FOR_OURS: Readonly<Record<keyof typeof RULES_FOR_OURS, readonly (readonly Change[])[]>> = {
  'dangerous-triggers': [[['on: push', 'on: pull_request_target']], [['on: push', 'on: { workflow_run: }']]],
  'undocumented-permissions': [
    [['    steps', '    permissions:\n      contents: write\n    steps']],
    [['    steps', '    permissions:\n      contents: write #\n    steps']],
  ],
  'secrets-outside-env': [[['github.head_ref', 'secrets.A_KEY']]],
  'use-trusted-publishing': [
    [
      ['echo "$NAME"', 'npm publish'],
      ['NAME: ', 'NODE_AUTH_TOKEN: '],
    ],
  ],
  'adhoc-packages': [
    [['echo "$NAME"', 'npm install -g npm']],
    [['echo "$NAME"', 'npx cowsay']],
    [['echo "$NAME"', 'curl https://example.com/install | sh']],
  ],
  'concurrency-limits': [[['concurrency: good\n', '']]],
  'anonymous-definition': [[['name: Good\n', '']]],
  'no-timeout': [[['    timeout-minutes: 5\n', '']]],
};

function changed(changes: readonly Change[]): string {
  let text = GOOD;
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  return text;
}

test('a good workflow breaks no rule', () => {
  expect(broken({ ...RULES, ...RULES_FOR_OURS }, GOOD)).toEqual({});
});

describe.each([
  ['every workflow', RULES, BAD],
  ['the workflows of this repository', RULES_FOR_OURS, BAD_FOR_OURS],
])('of the rules for %s', (_, rules, bad) => {
  test('each has an example that breaks it', () => {
    expect(Object.keys(bad)).toEqual(Object.keys(rules));
  });

  const examples = Object.entries(bad).flatMap(([rule, each]) => each.map((changes) => ({ rule, changes })));
  test.each(examples)('$rule finds $changes', ({ rule, changes }) => {
    expect(Object.keys(broken(rules, changed(changes)))).toContain(rule);
  });
});

test.each<[string, readonly Change[]]>([
  [
    'a hash with a comment in a reusable workflow',
    [['jobs:', `jobs:\n  two:\n    uses: a/b/.github/workflows/c.yml@${HASH} # v1`]],
  ],
  ['an action of this repository', [['- run', '- uses: ./\n      - run']]],
  ['an image by its digest', [['    steps', `    container: "a@sha256:${'a'.repeat(64)}"\n    steps`]]],
  [
    'a password from a secret, in an environment',
    [
      [
        '    steps',
        `    environment: e\n    container: { image: "a@sha256:${'a'.repeat(64)}", credentials: { password: "\${{ secrets.A }}" } }\n    steps`,
      ],
    ],
  ],
  [
    'a matrix of hosted runners',
    [
      [
        'ubuntu-latest',
        `\${{ matrix.os }}\n    strategy: { matrix: { os: [macos-latest, ubuntu-24.04-arm] } }`,
      ],
    ],
  ],
  [
    'a permission that says what for',
    [['    steps', '    permissions:\n      contents: write # to release\n    steps']],
  ],
  ['a condition that is one expression', [['    steps', `    if: \${{ github.ref == 'a' }}\n    steps`]]],
  ['a tag without a cache', [ON_TAGS, setUpNode('package-manager-cache: false')]],
  ['a cache where nothing is published', [setUpNode('cache: npm')]],
])('%s breaks no rule', (_, changes) => {
  expect(broken({ ...RULES, ...RULES_FOR_OURS }, changed(changes))).toEqual({});
});
