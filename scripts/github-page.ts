/** Markdown as GitHub shows it: its parser and its style, in a page of our own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import gfm from 'cmark-gfm-js';

/** Light or dark, as the browser prefers. */
const STYLE = readFileSync(
  createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css'),
  'utf8',
);

/** A comment with its frame, or a job summary, as a whole page. */
export function githubPage(markdown: string, frame: 'comment' | 'summary'): string {
  const html = gfm
    .convertUnsafe(markdown.replace(/^<!--.*?-->/, ''))
    // GitHub lets the first letter of each decide how it runs.
    .replace(/<(p|h3|ul|ol)>/g, '<$1 dir="auto">')
    // Beside code there is a button to copy it, with which the keyboard comes there.
    .replaceAll('<pre>', '<pre tabindex="0">');
  const head = frame === 'comment' ? '<div class="head"><b>github-actions</b> bot commented now</div>' : '';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A ${frame}</title>
<style>
${STYLE}
:root { color-scheme: light dark; --ground: #fff; --raised: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --faint: #59636e; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0d1117; --raised: #151b23; --line: #3d444d; --text: #f0f6fc; --faint: #9198a1; }
}
body { margin: 0; padding: 16px; background: var(--ground); }
.frame { border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.head { padding: 8px 16px; background: var(--raised); border-bottom: 1px solid var(--line); color: var(--faint); font: 14px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
.head b { color: var(--text); }
/* GitHub's style underlines links, unless its user chose otherwise. */
.markdown-body a { text-decoration: underline; }
.markdown-body { padding: 16px; font-size: 14px; }
</style>
<main class="frame">${head}<div class="markdown-body">${html}</div></main>
</html>
`;
}
