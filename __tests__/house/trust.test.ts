/** Holds the pages on trust to what is there: each threat to a test that exists, each command to what a release has. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT, read } from './tree.ts';

describe('docs/threat-model.md', () => {
  const parts = read('docs/threat-model.md').split(/^## /m).slice(2);

  test('is of callers, forks, the API, the network and dependencies', () => {
    expect(parts.map((part) => part.split('\n')[0])).toEqual([
      'Callers whose words reach the comment',
      'Authors of forks',
      'A hostile or broken API',
      'The network',
      'A compromised dependency, or a stolen account',
    ]);
  });

  test.each(parts.map((part) => [part.split('\n')[0], part]))(
    '%s: each threat has a test that exists',
    (_, part) => {
      const [, , ...rows] = (part ?? '').split('\n').filter((line) => line.startsWith('|'));
      expect(rows.length).toBeGreaterThan(2);
      for (const row of rows) {
        const [, threat, answer, tests = ''] = row.split(' | ').length === 3 ? ['', ...row.split(' | ')] : [];
        expect([row, threat, answer]).not.toContain(undefined);
        const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
        expect([row, named.length]).not.toEqual([row, 0]);
        const missing = named.filter((path) => !path.endsWith('.test.ts') || !existsSync(join(ROOT, path)));
        expect(missing).toEqual([]);
      }
    },
  );

  test('fits on a page', () => {
    expect(read('docs/threat-model.md').split(/\s+/).length).toBeLessThan(1200);
  });
});

describe('docs/security.md', () => {
  const [, verify = ''] = read('docs/security.md').split('## Verify a release\n');

  test('verifies by the workflow that makes releases', () => {
    const named = [...verify.matchAll(/\$GH_REPO\/([\w./-]+\.yml)/g)].map(([, path = '']) => path);
    expect(new Set(named)).toEqual(new Set(['.github/workflows/release.yml']));
    expect(existsSync(join(ROOT, '.github/workflows/release.yml'))).toBe(true);
  });

  test('has commands for each file of a release', () => {
    const { name } = JSON.parse(read('package.json'));
    for (const file of [`${name}-\${TAG#v}.tgz`, 'sbom.cdx.json', 'SHA256SUMS'])
      expect(verify).toContain(file);
  });

  test('builds as the release does', () => {
    const release = read('.github/workflows/release.yml');
    for (const command of ['npm ci --ignore-scripts', 'npm run build']) {
      expect(release).toContain(`- run: ${command}\n`);
      expect(read('docs/security.md')).toContain(`\n${command}\n`);
    }
  });
});
