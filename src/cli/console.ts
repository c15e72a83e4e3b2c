import type { Bilingual, Language } from '../core/kernel/bilingual.ts';

/** Exit codes of every command; documented in docs/cli.md. */
export const exitCodes = {
  ok: 0,
  findings: 1,
  usage: 2,
  /** Something can't be read, or an output can't be written. */
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

/** How this programme was called: the launcher of a bundle says so, where there is neither npx nor npm. */
const calledAs = process.env.JUNSHU_CALLED_AS ?? 'npx junshu';

/** Words of the product name its commands as a checkout has them. */
const asCalled = (text: string): string =>
  calledAs === 'npx junshu'
    ? text
    : text.replaceAll('npx junshu', calledAs).replaceAll('npm start', `${calledAs} serve`);

export const say = (text: Bilingual): string => asCalled(text[spoken]);

/** What kept the output from being written; null while all of it was. */
let outputFault: NodeJS.ErrnoException | null = null;

/**
 * Listens for what breaks while something is written; without a listener it would end the program in the middle. A reader that has
 * seen enough (`| head -1`) is no fault: the command goes on to its end, unheard. A device that takes no more is told when it ends.
 */
export function listenForFaults(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') outputFault ??= error;
  });
  // Where words can't be heard there is nobody to tell.
  process.stderr.on('error', () => undefined);
}

/** Waits until what was printed has been written, and tells whether it was: null, or the failure to end with. */
export async function outputWritten(): Promise<CommandFailure | null> {
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  // A failed write is told one turn later.
  await new Promise<void>((resolve) => setImmediate(resolve));
  const code = outputFault?.code;
  if (code === undefined) return null;
  return new CommandFailure(exitCodes.unreadable, [
    {
      ja: `標準出力に書き込めません（${code}）。出力は途中までです。空き容量か出力先を確かめて、もう一度実行してください。`,
      en: `Can't write to standard output (${code}); what was written is not whole. Check the space or the place and run again.`,
    },
  ]);
}

/** Talk goes to stderr, so that stdout holds data alone. */
export function talk(text: Bilingual): void {
  process.stderr.write(`${say(text)}\n`);
}

/** How far something is: on a terminal one line that is written over, elsewhere a line of its own unless it is `brief`. */
export function tellProgress(line: string, { isEnd = false, brief = false } = {}): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}${isEnd ? '\n' : ''}`);
  else if (!brief) process.stderr.write(`${line}\n`);
}

/** Data, byte by byte as they are. */
export function printBytes(bytes: Uint8Array): void {
  process.stdout.write(bytes);
}

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}
