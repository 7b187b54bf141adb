/** Which tests may notice a fault in a file: the nearest first, since each fault costs a run of theirs. */
import { existsSync, globSync } from 'node:fs';

/** The rooms whose tests must notice at least nine of ten faults, each with the rooms whose tests read it too. */
const READERS = {
  text: [],
  evidence: ['comparison'],
  bland: [],
  facts: ['gate', 'rules'],
  rules: ['gate', 'inputs'],
  comparison: ['gate'],
  inputs: [],
  gate: [],
  report: [],
} as const;

export type Room = keyof typeof READERS;

export const ROOMS = Object.keys(READERS) as Room[];

/** Where the test is not called as the file is. */
const ELSEWHERE: readonly (readonly [file: RegExp, tests: string])[] = [
  [/^text\/(?:plain-text|redaction)/, '{text/{mask,escape},report/redact}'],
  [/^bland\/http\//, 'bland/http/*'],
  [/^bland\/(?:scenarios|start|versions)/, 'bland/{client,completeness}'],
  [/^bland\/(?:simulation-set|set-progress)/, 'bland/{schema,wire,wait,polling}'],
  [/^inputs\/policy\//, 'inputs/policy/*'],
  [/^gate\/findings/, 'gate/{figures,check-rules,judge}'],
  [/^report\/view\/transcripts/, 'report/{markdown/transcripts,html/html}'],
  [/^report\/view\/next-steps/, 'report/{markdown/next-steps,html/html}'],
  [/^report\/view\//, 'report/{markdown/{markdown,scenario-lists,against-baseline},html/html}'],
  [/^report\/html\//, 'report/html/*'],
  [/^report\/json-/, 'report/json'],
  [/^report\/junit-/, 'report/junit'],
  [/^report\/default-outputs/, 'report/outputs'],
  [/^report\/judges\//, 'report/judges/*'],
  [/^report\/(?:addresses|alike)/, 'report/{markdown/markdown,html/html,outputs,report}'],
];

/** Properties that take long, and limits of size. */
const SLOW = /-properties|hostile|sinks-agree|markdown\/limits|long-texts|report\/fit|two-looks|false-alarms/;

/** @param file such as `src/gate/status.ts` */
export function roomOf(file: string): Room | undefined {
  return ROOMS.find((room) => file.startsWith(`src/${room}/`));
}

/**
 * The tests that are called as the file is, or those nearest to it, and those on the whole that a room makes.
 *
 * @param file such as `src/gate/status.ts`
 */
export function nearestTests(file: string, room: Room): readonly string[] {
  const name = file.replace(/^src\/(.*)\.ts$/, '$1');
  const own = `__tests__/${name}.test.ts`;
  const near = ELSEWHERE.find(([pattern]) => pattern.test(name))?.[1] ?? `${room}/*`;
  return [...(existsSync(own) ? [own] : quick([near])), ...quick([`${room}/whole-*`])];
}

/** Those of the room, then those of the rooms that read it. */
export function furtherTests(room: Room): readonly (readonly string[])[] {
  return [[room], READERS[room]]
    .map((rooms) => quick(rooms.map((one) => `${one}/**/*`)))
    .filter(({ length }) => length > 0);
}

function quick(patterns: readonly string[]): string[] {
  return globSync(patterns.map((pattern) => `__tests__/${pattern}.test.ts`))
    .filter((test) => !SLOW.test(test))
    .sort();
}
