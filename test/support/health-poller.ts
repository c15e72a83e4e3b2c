import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A process of its own: what the test itself works on does not colour what is measured. `node health-poller.ts control` is a server
// that does nothing; `node health-poller.ts 20 URL CONTROL` asks both every 20 ms and tells the times at the end of its input.

function bestCase(): void {
  const server = createServer((_, answer) => answer.end('{"status":"ok"}'));
  server.listen(0, '127.0.0.1', () =>
    process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/\n`),
  );
}

async function ask(url: string, times: number[]): Promise<void> {
  const begun = performance.now();
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await answer.text();
    if (answer.status !== 200) times.push(30_000);
    else times.push(performance.now() - begun);
  } catch {
    times.push(30_000);
  }
}

function poll(every: number, urls: readonly string[]): void {
  const times: number[][] = urls.map(() => []);
  const open = new Set<Promise<void>>();
  // Whether earlier ones are answered or not: who waits is not left out.
  const timer = setInterval(() => {
    for (const [index, url] of urls.entries()) {
      const one = ask(url, times[index] ?? []);
      open.add(one);
      void one.then(() => open.delete(one));
    }
  }, every);
  process.stdin.on('end', async () => {
    clearInterval(timer);
    await Promise.all(open);
    process.stdout.write(JSON.stringify(times));
  });
  process.stdin.resume();
  process.stdout.write('polling\n');
}

const [first = '', ...others] = process.argv.slice(2);
if (first === 'control') bestCase();
else poll(Number(first), others);
