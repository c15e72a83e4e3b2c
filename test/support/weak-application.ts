import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small web application with planted holes: script in the answer, an error of the database, an open redirect, weak headers. */
export interface WeakApplication {
  readonly url: string;
  readonly port: number;
  /** What was asked, as `METHOD path`. */
  readonly asked: string[];
  stop(): Promise<void>;
}

const front =
  '<html><body><a href="/find?q=a">find</a> <a href="/go?to=%2F">go</a> <a href="http://elsewhere.example/x">out</a>' +
  '<form method="post" action="/save"><input name="note"><input type="submit"></form></body></html>';

function answerTo(path: string): { readonly body: string; readonly location?: string } {
  const url = new URL(path, 'http://app.test');
  const q = url.searchParams.get('q') ?? '';
  if (url.pathname === '/go') return { body: '', location: url.searchParams.get('to') ?? '/' };
  if (url.pathname !== '/find') return { body: front };
  const broken = /['"]/.test(q) ? 'You have an error in your SQL syntax; check the manual of your MySQL server' : '';
  return { body: `<html><body>${q} ${broken}</body></html>` };
}

export async function startWeakApplication(): Promise<WeakApplication> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { body, location } = answerTo(request.url ?? '/');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('set-cookie', 'sid=1');
    if (location !== undefined) response.writeHead(302, { location });
    request.resume().on('end', () => response.end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
