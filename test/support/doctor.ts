import { createServer, type Server } from 'node:net';
import { runningApi } from '../../src/cli/api.ts';
import { type Examined, examine } from '../../src/doctor/examine.ts';
import { looks } from '../../src/doctor/looks.ts';
import { readSettingsLeniently } from '../../src/settings.ts';

type Environment = Readonly<Record<string, string>>;

/** The doctor's line of a name, on a data folder, with settings beside it and as if it were another hour. */
export async function lineOf(
  name: string,
  folder: string,
  more: Environment = {},
  now = new Date().toISOString(),
): Promise<Examined> {
  const environment = { JUNSHU_DATA: folder, ...more };
  const { settings, misread } = readSettingsLeniently(environment);
  const server = await runningApi(settings);
  const chosen = looks.filter((look) => look.name === name);
  const [line] = await examine({ settings, environment, misread, server, now }, chosen);
  if (line === undefined) throw new Error(`the doctor has no look ${name}`);
  return line;
}

/** Something that listens on a free port of this machine, and what it does with who comes. */
export async function listening(host = '127.0.0.1'): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, server };
}
