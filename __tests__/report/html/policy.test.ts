/** The page's content security policy: it knows the page's own style and script by their hashes, and nothing else. */
import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { renderHtml } from '../../../src/report/html/page.ts';
import { SCRIPT, SCRIPT_HASH } from '../../../src/report/html/script.ts';
import { STYLE, STYLE_HASH } from '../../../src/report/html/style.ts';
import { reportOfSets } from '../../support/reports.ts';
import { documentedSet } from '../../support/sets.ts';

test.each([
  ['style', STYLE, STYLE_HASH],
  ['script', SCRIPT, SCRIPT_HASH],
])('the hash of the %s is the one that is expected here: copy it after a change', (_, text, hash) => {
  expect(hash).toBe(`sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`);
});

test('allows nothing but the two', () => {
  const page = renderHtml(reportOfSets([documentedSet()]));
  const policies = [...page.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g)];
  expect(policies.map(([, policy]) => policy)).toEqual([
    `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`,
  ]);
  expect(page).toContain(`<style>${STYLE}</style>`);
  expect(page).toContain(`<script>${SCRIPT}</script>`);
  expect(page).not.toMatch(/ (?:style|on\w+)=/);
});
