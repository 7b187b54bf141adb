/** What no workflow may do: those rules of zizmor (https://docs.zizmor.sh/audits) that need no network, under its names. */
import { parse } from 'yaml';

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: unknown;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

type Permissions = string | Readonly<Record<string, string>>;

export interface Job {
  readonly 'runs-on'?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly if?: unknown;
  readonly uses?: string;
  readonly secrets?: unknown;
  readonly environment?: unknown;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly container?: unknown;
  readonly services?: Readonly<Record<string, unknown>>;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
  readonly steps?: readonly Step[];
}

export interface Workflow {
  readonly name?: string;
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

type Rule = (workflow: Workflow, text: string) => readonly unknown[];

/** Where the owner of this repository is not known yet. */
const PLACEHOLDER = 'your-org/';
const PINNED = /^[\w./-]+@[0-9a-f]{40} # v\d+(?:\.\d+)*$/;
const HOSTED = /^(?:ubuntu|macos|windows)-(?:latest|[\d.]+(?:-arm)?)$/;
const ARGUMENT_SCRIPTS: Readonly<Record<string, string>> = { 'actions/github-script': 'script' };

/** Each gives what is wrong; nothing, if nothing is. These hold for the workflows that the documentation shows too. */
export const RULES: Readonly<Record<string, Rule>> = {
  'unpinned-uses': (_, text) =>
    linesOf(text, 'uses').filter(
      (uses) => !uses.startsWith('./') && !uses.startsWith(PLACEHOLDER) && !PINNED.test(uses),
    ),
  'unpinned-images': ({ jobs }) =>
    Object.values(jobs)
      .flatMap(({ container, services = {} }) => [container, ...Object.values(services)])
      .map((each) => (isRecord(each) ? each['image'] : each))
      .filter((image) => image !== undefined && !/@sha256:[0-9a-f]{64}$/.test(String(image))),
  'template-injection': (workflow) => scriptsOf(workflow).filter((script) => script.includes('${{')),
  artipacked: (workflow) =>
    stepsOf(workflow).filter(
      ({ uses, with: given }) =>
        uses?.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false,
    ),
  'dangerous-triggers': (workflow) =>
    eventsOf(workflow).some(isDangerous)
      ? stepsOf(workflow).filter(
          ({ uses, run }) =>
            uses?.includes('checkout') || /\bgit (?:clone|fetch|pull)\b|gh pr checkout/.test(run ?? ''),
        )
      : [],
  'github-env': (workflow) =>
    eventsOf(workflow).some(isDangerous)
      ? scriptsOf(workflow).filter((script) => /GITHUB_(?:ENV|PATH)\b/.test(script))
      : [],
  'excessive-permissions': ({ permissions, jobs }) => [
    ...(isRecord(permissions) && Object.values(permissions).every((level) => level !== 'write')
      ? []
      : [permissions ?? 'none said']),
    ...Object.values(jobs)
      .map((job) => job.permissions)
      .filter((each) => each !== undefined && !isRecord(each)),
  ],
  'secrets-inherit': ({ jobs }) => Object.values(jobs).filter(({ secrets }) => secrets === 'inherit'),
  'overprovisioned-secrets': (_, text) => matches(text, /toJSON\(\s*secrets\s*\)|secrets\[(?!')/gi),
  'unredacted-secrets': (_, text) => matches(text, /fromJSON\(\s*secrets\b/gi),
  'insecure-commands': (_, text) => matches(text, /ACTIONS_ALLOW_UNSECURE_COMMANDS/g),
  'hardcoded-credentials': ({ jobs }) =>
    Object.values(jobs)
      .flatMap(({ container, services = {} }) => [container, ...Object.values(services)])
      .map((each) =>
        isRecord(each) && isRecord(each['credentials']) ? each['credentials']['password'] : undefined,
      )
      .filter((password) => password !== undefined && !String(password).startsWith('${{')),
  'self-hosted': ({ jobs }) =>
    Object.values(jobs)
      .flatMap(runnersOf)
      .filter((label) => !HOSTED.test(label)),
  'unsound-condition': (workflow) =>
    [...Object.values(workflow.jobs), ...stepsOf(workflow)]
      .map((each) => each.if)
      .filter((condition) => typeof condition === 'string' && condition.includes('${{'))
      .filter((condition) => !/^\$\{\{(?:(?!\}\}).)*\}\}$/s.test(String(condition))),
  'bot-conditions': (_, text) => matches(text, /github\.actor\s*==\s*'[\w-]+\[bot\]'/g),
  'cache-poisoning': (workflow) =>
    publishes(workflow)
      ? stepsOf(workflow).filter(
          ({ uses = '', with: given = {} }) =>
            uses.startsWith('actions/cache') ||
            (uses.startsWith('actions/setup-node@') &&
              ('cache' in given || given['package-manager-cache'] !== false)),
        )
      : [],
};

/** These hold for the workflows of this repository, which have more at stake than a recipe. */
export const RULES_FOR_OURS: Readonly<Record<string, Rule>> = {
  'dangerous-triggers': (workflow) => eventsOf(workflow).filter(isDangerous),
  'undocumented-permissions': (_, text) =>
    matches(text, /^ +[\w-]+: write.*$/gm).filter((line) => !/: write # \S/.test(line)),
  'secrets-outside-env': ({ jobs }) =>
    Object.values(jobs).filter(
      (job) => job.environment === undefined && /\bsecrets\.(?!GITHUB_TOKEN\b)/.test(JSON.stringify(job)),
    ),
  'use-trusted-publishing': (workflow, text) =>
    scriptsOf(workflow).some((script) => script.includes('npm publish'))
      ? matches(text, /NODE_AUTH_TOKEN|NPM_TOKEN|_authToken/g)
      : [],
  'adhoc-packages': (workflow) =>
    scriptsOf(workflow).filter((script) =>
      /\b(?:npm (?:i|install|exec|add)|npx|pip3? install|yarn|pnpm|gem install|cargo install)\b|curl [^\n]*\| *(?:ba)?sh/.test(
        script,
      ),
    ),
  'concurrency-limits': ({ concurrency, jobs }) =>
    concurrency === undefined ? Object.values(jobs).filter((job) => job.concurrency === undefined) : [],
  'anonymous-definition': ({ name }) => (name ? [] : ['no name']),
  'no-timeout': ({ jobs }) =>
    Object.values(jobs).filter(
      ({ 'timeout-minutes': minutes = 0, uses }) => uses === undefined && minutes <= 0,
    ),
};

/** The rules that a workflow breaks, with what breaks them. */
export function broken(
  rules: Readonly<Record<string, Rule>>,
  text: string,
): Readonly<Record<string, unknown>> {
  const workflow = parse(text) as Workflow;
  const found = Object.entries(rules).map(([name, rule]) => [name, rule(workflow, text)] as const);
  return Object.fromEntries(found.filter(([, problems]) => problems.length > 0));
}

export function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}

export function eventsOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return isList(on) ? [...on] : Object.keys(on);
}

/** What a shell or an interpreter gets to run. */
function scriptsOf(workflow: Workflow): string[] {
  return stepsOf(workflow).flatMap(({ run, uses = '', with: given = {} }) => {
    const argument = ARGUMENT_SCRIPTS[uses.split('@')[0] ?? ''];
    return [run, argument === undefined ? undefined : given[argument]].filter(
      (script) => typeof script === 'string',
    );
  });
}

/** It has our secrets and a token that may write, while somebody else decides when and on what. */
function isDangerous(event: string): boolean {
  return event === 'pull_request_target' || event === 'workflow_run' || event === 'issue_comment';
}

/** What it makes reaches users, so nothing that another run left in a cache may get into it. */
function publishes(workflow: Workflow): boolean {
  const { on } = workflow;
  const push = isRecord(on) ? on['push'] : undefined;
  return (
    eventsOf(workflow).includes('release') ||
    (isRecord(push) && 'tags' in push) ||
    scriptsOf(workflow).some((script) => /\b(?:npm publish|gh release)\b/.test(script))
  );
}

/** The labels of runners, a matrix resolved. */
function runnersOf({ 'runs-on': on, strategy, uses }: Job): string[] {
  if (uses !== undefined) return [];
  const [, key = ''] = /^\$\{\{ *matrix\.([\w-]+) *\}\}$/.exec(String(on)) ?? [];
  const labels = key === '' ? on : (strategy?.matrix?.[key] ?? on);
  return (isList(labels) ? labels : [labels]).map((label) =>
    typeof label === 'string' ? label : JSON.stringify(label),
  );
}

/** The values of a key, with the comment that follows. */
function linesOf(text: string, key: string): string[] {
  return matches(text, new RegExp(`^ *(?:- )?${key}: .*$`, 'gm')).map((line) =>
    line.replace(/^ *(?:- )?[\w-]+: /, ''),
  );
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
