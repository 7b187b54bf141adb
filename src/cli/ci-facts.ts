/** Where the command line runs: what the CI system, or a checkout of git, says of the run. */
import { commitHash, stringAt, valueAt } from '../github/payload.ts';
import type { RunFacts } from '../report/report.ts';
import { positiveInteger, readContext } from '../runner/context.ts';
import type { Environment } from '../runner/step-files.ts';
import { toWebAddress } from '../text/url-template.ts';

/** Where the run is, and the secrets that no process which is started to find out may see. */
export interface Surroundings {
  readonly env: Environment;
  readonly cwd: string;
  readonly secrets: readonly string[];
}

const NOTHING: RunFacts = { commit: undefined, branch: undefined, runNumber: undefined, runUrl: undefined };

/** Never throws: what nothing says, or what is of another form, is unknown. */
export async function readCiFacts({ env, cwd, secrets }: Surroundings): Promise<RunFacts> {
  // The runner says more than the library reads, such as the head of a pull request.
  if (env['GITHUB_ACTIONS'] === 'true') return readContext(env).facts;
  try {
    const { default: envCi } = await import('env-ci');
    return toFacts(envCi({ env: environmentWithout(env, secrets), cwd }));
  } catch {
    // It reads text from outside without looking at its form first.
    return NOTHING;
  }
}

/** The library starts git, in this environment: what is `undefined` is not handed on, even if the process has it. */
function environmentWithout(env: Environment, secrets: readonly string[]): Environment {
  const isSecret = (value: string) => secrets.some((secret) => secret !== '' && value.includes(secret));
  return Object.fromEntries(
    Object.entries(env).map(([name, value = '']) => [name, isSecret(value) ? undefined : value]),
  );
}

/** @param found what the library says, of which every value is text from outside */
export function toFacts(found: unknown): RunFacts {
  return {
    commit: commitHash(stringAt(found, 'commit')),
    branch: branchIn(found),
    runNumber: positiveInteger(stringAt(found, 'build')),
    runUrl: linkIn(stringAt(found, 'jobUrl')) ?? linkIn(stringAt(found, 'buildUrl')),
  };
}

/** Of a merge request the source; the library calls the target its branch. */
function branchIn(found: unknown): string | undefined {
  const branch = stringAt(found, valueAt(found, 'isPr') === true ? 'prBranch' : 'branch');
  // Several systems name a tag where they name a branch else.
  const isOther = branch === undefined || branch === stringAt(found, 'tag') || branch.startsWith('refs/');
  return isOther ? undefined : branch;
}

/** The library puts links together, of whatever variables there are. */
function linkIn(text = ''): string | undefined {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  return /\/undefined(?:[/?#]|$)/.test(url.href) ? undefined : toWebAddress(url.href);
}
