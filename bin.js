#!/usr/bin/env node
// The command line: dist/ as the action runs it, told to read arguments, and where action.yml and package.json are.
process.argv.splice(2, 0, 'command-line', import.meta.dirname);
await import('./dist/index.js');
