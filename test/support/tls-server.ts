import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type TlsOptions } from 'node:tls';
import { makeCertificate } from './test-certificates.ts';

/** A TLS server on loopback that answers every request of HTTP with one page. */
export async function startTlsServer(
  options: TlsOptions = {},
): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-tls-'));
  const wish = { subject: '/CN=localhost', names: ['DNS:localhost'], key: 'rsa2048' } as const;
  const { certificate, key } = makeCertificate(folder, 'server', wish);
  const server = createServer({ cert: certificate, key, ...options }, (socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok'));
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
