import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './source-files.ts';
import type { MadeCertificate } from './test-certificates.ts';

/** Where the sample listens, and where it sends what comes. */
export interface SamplePorts {
  readonly http: number;
  readonly https: number;
  readonly upstream: number;
}

/** packaging/nginx/junshu.conf with the ports and the certificate of a test, within a whole configuration; its path. */
export function nginxOfSample(
  folder: string,
  { certificatePath, keyPath }: MadeCertificate,
  ports: SamplePorts,
): string {
  const sample = readFileSync(`${projectRoot}packaging/nginx/junshu.conf`, 'utf8')
    .replaceAll('listen [::]:80;', '')
    .replaceAll('listen [::]:443 ssl;', '')
    .replaceAll('listen 80;', `listen 127.0.0.1:${ports.http};`)
    .replaceAll('listen 443 ssl;', `listen 127.0.0.1:${ports.https} ssl;`)
    .replaceAll('127.0.0.1:3000', `127.0.0.1:${ports.upstream}`)
    .replaceAll('/etc/ssl/certs/junshu.example.jp.pem', certificatePath)
    .replaceAll('/etc/ssl/private/junshu.example.jp.key', keyPath);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const path = join(folder, 'nginx.conf');
  writeFileSync(
    path,
    `daemon off;\n${user}\npid ${folder}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${sample}}\n`,
  );
  return path;
}
