import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testFile } from '../../src/probes/malware/test-file.ts';
import { startProgram } from './running-program.ts';

export interface ClamdLab {
  readonly socket: string;
  readonly settingsPath: string;
  /** Where its signatures lie. */
  readonly database: string;
  stop(): Promise<void>;
}

/** What stands for malware in the tests: text that means nothing to anyone else. */
export const labMarker = 'junshu-lab-marker-7f3a';

const md5Line = (name: string, bytes: Uint8Array): string =>
  `${createHash('md5').update(bytes).digest('hex')}:${bytes.length}:${name}\n`;

export interface LabWish {
  /** Without it, clamd has nothing but a signature that fits nothing. */
  readonly hasSignatures?: boolean;
  readonly more?: string;
  /** Files that are malware too, by their digest. */
  readonly malware?: readonly Uint8Array[];
}

/** Starts a real clamd with signatures of the lab alone, on a socket in a folder of its own. */
export async function startClamd({ hasSignatures = true, more = '', malware = [] }: LabWish = {}): Promise<ClamdLab> {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-clamd-'));
  const [socket, settingsPath, database] = [join(folder, 'c'), join(folder, 'conf'), join(folder, 'db')];
  mkdirSync(database);
  writeFileSync(join(database, 'lab.hdb'), md5Line('Lab.None', Buffer.from('nothing has this content')));
  if (hasSignatures) {
    const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
    const lines = malware.map((bytes) => md5Line('Lab.Given', bytes));
    writeFileSync(join(database, 'lab.hdb'), [md5Line('Lab.Eicar', testFile()), ...lines].join(''));
    writeFileSync(join(database, 'lab.ndb'), `Lab.Marker:0:*:${hex(Buffer.from(labMarker))}\n`);
  }
  const user = process.getuid?.() === 0 ? 'User root\n' : '';
  const settings = `DatabaseDirectory ${database}\nLocalSocket ${socket}\nForeground yes\nTemporaryDirectory ${folder}\nMaxThreads 2\nSelfCheck 86400\n${user}${more}`;
  writeFileSync(settingsPath, settings);
  const program = await startProgram('/usr/sbin/clamd', ['-c', settingsPath], async () => existsSync(socket), 30_000);
  return {
    socket,
    settingsPath,
    database,
    async stop() {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The same clamd behind a socket that answers VERSION in its stead: signatures with a day have to be signed by ClamAV's makers. */
export async function sayingVersion(lab: ClamdLab, version: string): Promise<ClamdLab> {
  const socket = `${lab.socket}-dated`;
  const server = createServer((client) => {
    client.once('data', (first) => {
      if (first.toString('latin1').startsWith('zVERSION')) return client.end(`${version}\0`);
      const real = connect(lab.socket);
      real.write(first);
      client.pipe(real).pipe(client);
      real.on('error', () => client.destroy());
      client.on('error', () => real.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  const stop = async (): Promise<void> => {
    server.close();
    await lab.stop();
  };
  return { ...lab, socket, stop };
}
