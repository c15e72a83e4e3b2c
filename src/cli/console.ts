import type { Bilingual, Language } from '../core/kernel/bilingual.ts';

/** Exit codes of every command; documented in docs/cli.md. */
export const exitCodes = {
  ok: 0,
  findings: 1,
  usage: 2,
  unreadable: 3,
  notAllowed: 4,
  unreachable: 5,
  conflict: 6,
  notFound: 7,
  internal: 70,
  interrupted: 130,
} as const;

/** A command that can't go on: what is wrong and the code to end with. */
export class CommandFailure extends Error {
  readonly code: number;
  readonly lines: readonly Bilingual[];

  constructor(code: number, lines: readonly Bilingual[]) {
    super(lines[0]?.en ?? '');
    this.code = code;
    this.lines = lines;
  }
}

let spoken: Language = 'ja';

export function speak(chosen: Language): void {
  spoken = chosen;
}

/** The language that was asked for. */
export const language = (): Language => spoken;

export const say = (text: Bilingual): string => text[spoken];

/** Talk goes to stderr, so that stdout holds data alone. */
export function talk(text: Bilingual): void {
  process.stderr.write(`${say(text)}\n`);
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}
