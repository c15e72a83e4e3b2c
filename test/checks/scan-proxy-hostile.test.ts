import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { openScanProxy, type ScanProxy } from '../../src/probes/scanning/scan-proxy.ts';
import { outboundToLab } from '../support/site-lab.ts';

/** What the target says next, whatever it is asked; and what it was asked last. */
let says = '';
let asked = '';
let target: Server;
let proxy: ScanProxy;
let port = 0;

before(async () => {
  target = createServer((socket: Socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (chunk: Buffer) => {
      asked = chunk.toString('latin1');
      socket.end(Buffer.from(says, 'latin1'));
    });
  });
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
  ({ port } = target.address() as AddressInfo);
  const outbound = outboundToLab();
  const host = await outbound.vet('127.0.0.1');
  proxy = await openScanProxy({ outbound, host, port, mostBytes: 1e6, onUsedUp: () => undefined });
});
after(async () => {
  await proxy.close();
  target.close();
});

/** Asks the proxy, letter for letter, and reads until it closes. */
async function ask(line: string): Promise<string> {
  const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1');
  let said = '';
  socket.on('data', (chunk: Buffer) => (said += chunk.toString('latin1'))).on('error', () => undefined);
  socket.write(`${line}\r\nhost: x\r\nconnection: close\r\n\r\n`, 'latin1');
  await once(socket, 'close');
  return said;
}

const get = (path: string): Promise<string> => ask(`GET http://127.0.0.1:${port}${path} HTTP/1.1`);

describe('the proxy of a scan, before a hostile target', () => {
  const answers: readonly string[] = [
    'HTTP/1.1 000 x\r\ncontent-length: 2\r\n\r\nok',
    'HTTP/1.1 99 x\r\n\r\n',
    'HTTP/1.1 101 Switching\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\nraw',
    'HTTP/1.1 200 OK\r\ntrailer: x\r\ncontent-length: 2\r\n\r\nok',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello',
    'HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nshort',
    'HTTP/1.1 204 No\r\ncontent-length: 4\r\n\r\nbody',
    'HTTP/1.1 200 OK\r\nx-a: \u0001\u0002\r\n\r\n',
    `HTTP/1.1 200 OK\r\nx-a: ${'a'.repeat(200_000)}\r\n\r\n`,
    'no HTTP at all',
    '',
  ];
  for (const answer of answers)
    it(`lives on after ${JSON.stringify(answer.slice(0, 60))}`, async () => {
      says = answer;
      await get('/');
      says = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nalive';
      assert.match(await get('/'), /200 OK[\s\S]*alive/);
    });

  it('hands attacks on paths on as they were sent', async () => {
    says = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
    for (const path of [
      '/../../etc/passwd',
      '/a/..%5c..%5cwin.ini',
      "/x?q='%0d%0aSet-Cookie:a=b",
      '/a//b/./c',
      '/\\..\\x',
    ]) {
      await get(path);
      assert.equal(asked.split(' ')[1], path);
    }
    await get('?q=1');
    assert.equal(asked.split(' ')[1], '/?q=1');
  });

  it('ends what it can’t repeat, and lives on', async () => {
    for (const line of [
      `GET http://127.0.0.1:${port}/\u00e3\u0081 HTTP/1.1`,
      `BREW http://127.0.0.1:${port}/ HTTP/1.1`,
      'CONNECT  HTTP/1.1',
      'GET http:// HTTP/1.1',
      `GET http://user:pass@127.0.0.1:${port}/ HTTP/1.1`,
    ])
      await ask(line);
    assert.match(await get('/'), /200 OK/);
  });
});
