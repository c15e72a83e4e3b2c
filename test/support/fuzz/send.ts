import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { FuzzRequest } from './make-request.ts';

/** What came back, or that nothing did. */
export interface FuzzAnswer {
  /** 0: no answer. */
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
  readonly trouble?: string;
}

/** Longer than this is a hang. */
export const patience = 30_000;

/** Kept of an answer: enough to see a stack trace. */
const keptBytes = 200_000;

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends a request as it is; a kept connection that the server had just closed (a refused body does that) is no answer: once more. */
export async function send(base: string, asked: FuzzRequest): Promise<FuzzAnswer> {
  const answer = await sendOver(agent, base, asked);
  return answer.status === 0 && answer.milliseconds < patience - 100 ? sendOver(false, base, asked) : answer;
}

function sendOver(
  agent: Agent | false,
  base: string,
  { method, path, headers, body }: FuzzRequest,
): Promise<FuzzAnswer> {
  const { hostname, port } = new URL(base);
  const begun = performance.now();
  return new Promise((resolve) => {
    const told = (status: number, text: string, trouble?: string): void =>
      resolve({ status, text, milliseconds: performance.now() - begun, ...(trouble === undefined ? {} : { trouble }) });
    const length = body === null ? {} : { 'content-length': String(body.length) };
    try {
      const asked = request({ hostname, port, method, path, agent, headers: { ...headers, ...length } }, (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => {
          if (text.length < keptBytes) text += chunk.toString('utf8');
        });
        answer.on('end', () => told(answer.statusCode ?? 0, text));
        answer.on('error', (error) => told(answer.statusCode ?? 0, text, error.message));
      });
      asked.setTimeout(patience, () => asked.destroy(new Error('no answer in time')));
      asked.on('error', (error) => told(0, '', error.message));
      asked.end(body ?? undefined);
    } catch (error) {
      // A header or path that Node's own client refuses to send.
      told(-1, '', (error as Error).message);
    }
  });
}

/** Bytes that are no HTTP, or HTTP that lies about itself. */
export const rawBytes: readonly string[] = [
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'GET  HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /api/contracts HTTP/1.1\r\n\r\n',
  'GET http://evil.example/api/contracts HTTP/1.1\r\nHost: evil.example\r\n\r\n',
  'GET //evil.example/%2e%2e HTTP/1.1\r\nHost: x\r\n\r\n',
  'GET /\\..\\..\\etc HTTP/1.1\r\nHost: [::1\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a b c\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
  'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: x\r\n\r\n',
  'TRACE /api/health HTTP/1.1\r\nHost: x\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'POST /api/contracts HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /api/contracts HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n',
  'POST /api/contracts HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\nshort',
  'POST /api/contracts HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nx\r\n',
  'POST /api/contracts HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n',
  'GET /api/health HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'GET /api/health HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n',
  'GET /api/health HTTP/1.1\r\nHost: x\r\nExpect: the-impossible\r\n\r\n',
  `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: x\r\n${Array.from({ length: 3000 }, (_, at) => `x${at}: y\r\n`).join('')}\r\n`,
  'GET / HTTP/1.1\r\nHost: x\r\nX: \u0000\r\n\r\n',
  'GET /\u00ff\u00fe HTTP/1.1\r\nHost: \u00ff\r\n\r\n',
];

/** Says raw bytes to the server and hears what it says until it ends or half a second has passed. */
export function say(base: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.from(bytes, 'latin1')));
    const end = (): void => {
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(end, 500);
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    for (const event of ['close', 'error'] as const)
      socket.on(event, () => {
        clearTimeout(timer);
        end();
      });
  });
}
