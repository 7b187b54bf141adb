/** Which server the GitHub client speaks to. */
import { expect, test } from '@jest/globals';
import { apiUrl } from '../../src/github/octokit.ts';

test.each([
  ['https://api.github.com', 'https://api.github.com'],
  ['https://api.github.com/', 'https://api.github.com'],
  ['https://github.example/api/v3//', 'https://github.example/api/v3'],
  [' https://github.example/api/v3/ ', 'https://github.example/api/v3'],
  ['', 'https://api.github.com'],
  ['/', 'https://api.github.com'],
  [undefined, 'https://api.github.com'],
])('GITHUB_API_URL %j: %j', (given, expected) => {
  expect(apiUrl({ GITHUB_API_URL: given })).toBe(expected);
});
