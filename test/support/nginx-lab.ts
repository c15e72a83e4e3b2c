import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './running-program.ts';

/** One server block: the port and what stands in it, as nginx reads it. */
export interface NginxServer {
  readonly port: number;
  readonly tls: boolean;
  readonly http2?: boolean;
  readonly body: string;
}

export interface NginxLab {
  readonly folder: string;
  stop(): Promise<void>;
}

const accepts = (port: number) => (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const block = ({ port, tls, http2 = false, body }: NginxServer): string => `server {
  listen 127.0.0.1:${port}${tls ? ' ssl' : ''}${http2 ? ' http2' : ''};
  ${body}
}
`;

const settings = (folder: string, servers: readonly NginxServer[]): string => `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off;
  default_type text/html;
  client_body_temp_path ${folder}/t1;
  proxy_temp_path ${folder}/t2;
  fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4;
  scgi_temp_path ${folder}/t5;
  server_tokens off;
${servers.map(block).join('')}}
`;

/** A folder for the files that the servers show. */
export const nginxFolder = (): string => mkdtempSync(join(tmpdir(), 'junshu-nginx-'));

/** Starts one nginx with all the servers, as the user that runs the tests. */
export async function startNginx(folder: string, servers: readonly NginxServer[]): Promise<NginxLab> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'nginx.conf');
  writeFileSync(path, settings(folder, servers));
  const [first] = servers;
  const args = ['-e', join(folder, 'error.log'), '-p', folder, '-c', path];
  const program = await startProgram('/usr/sbin/nginx', args, accepts(first?.port ?? 0));
  return {
    folder,
    async stop() {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
