// The command line for many calls in one process (see run-cli.ts): what a call costs is mostly the loading of what it is made of, which
// happens once here. The programme's own first file runs anew each time; what it prints and how it ends is told to whoever asked.
import { main } from './programme.ts';

/** One call as it is asked for. */
export interface CliCall {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** How it ended. */
export interface CliEnd {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

const events = ['SIGINT', 'uncaughtException', 'unhandledRejection'];

let calls = 0;

/** Takes what is written to a stream, until it is given back. */
function takeFrom(stream: NodeJS.WriteStream): { readonly end: () => Buffer } {
  const write = stream.write;
  const heard = stream.listeners('error');
  const chunks: Buffer[] = [];
  stream.write = (chunk: string | Uint8Array, ...more: readonly unknown[]): boolean => {
    chunks.push(Buffer.from(chunk as Uint8Array));
    const told = more.at(-1);
    if (typeof told === 'function') process.nextTick(told as () => void);
    return true;
  };
  const end = (): Buffer => {
    stream.write = write;
    for (const listener of stream.listeners('error'))
      if (!heard.includes(listener)) stream.off('error', listener as () => void);
    return Buffer.concat(chunks);
  };
  return { end };
}

async function run({ args, env }: CliCall): Promise<CliEnd> {
  const before = { env: process.env, argv: process.argv };
  const heard = new Map(events.map((event) => [event, process.listeners(event as 'SIGINT')]));
  process.env = { ...env };
  process.argv = [process.execPath, main, ...args];
  process.exitCode = undefined;
  const [stdout, stderr] = [takeFrom(process.stdout), takeFrom(process.stderr)];
  calls += 1;
  try {
    await import(`${main}?call=${calls}`);
  } finally {
    Object.assign(process, before);
    for (const [event, listeners] of heard)
      for (const listener of process.listeners(event as 'SIGINT'))
        if (!listeners.includes(listener)) process.off(event, listener);
  }
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { code, stdout: stdout.end(), stderr: stderr.end() };
}

// One after the other: what a call is given belongs to the whole process.
let last: Promise<unknown> = Promise.resolve();
process.on('message', (call: CliCall) => {
  last = last.then(async () => process.send?.(await run(call)));
});
