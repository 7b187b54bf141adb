/** Which branch the tested commit is on, as the event or the runner says it. */
import { recordAt, stringAt } from '../github/payload.ts';
import type { Environment } from './step-files.ts';

/** Events about a commit that the runner's ref does not lead to, and where they name its branch, if they do. */
const ELSEWHERE: ReadonlyMap<string, string | undefined> = new Map([
  ['workflow_run', 'workflow_run.head_branch'],
  ['check_suite', 'check_suite.head_branch'],
  ['check_run', 'check_run.check_suite.head_branch'],
  ['deployment', undefined],
  ['deployment_status', undefined],
  ['status', undefined],
]);

/** `undefined` for a tag, and where nothing says it for sure. */
export function branchOf(name: string, payload: unknown, env: Environment): string | undefined {
  const headRef = env['GITHUB_HEAD_REF'] ?? '';
  if (recordAt(payload, 'pull_request') !== undefined || headRef !== '') {
    return stringAt(payload, 'pull_request.head.ref') ?? (headRef || undefined);
  }
  if (ELSEWHERE.has(name)) {
    const path = ELSEWHERE.get(name);
    return path === undefined ? undefined : stringAt(payload, path);
  }
  // The commit of a comment on a pull request is unknown too.
  if (recordAt(payload, 'issue.pull_request') !== undefined) return undefined;
  const [, branch] = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '') ?? [];
  return branch;
}
