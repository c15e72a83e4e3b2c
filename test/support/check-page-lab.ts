import { once } from 'node:events';
import { createServer as createWebServer } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { startDnsLab } from './dns-lab.ts';
import { startPostfix } from './postfix-lab.ts';

/** What a contract may declare and the page of checks can look at, on the ports that mail and web servers have everywhere. */
export interface CheckPageLab {
  /** What the server needs to reach it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Receives by a real postfix without encryption; SPF and DMARC are as they ought to be. */
  readonly mailDomain: string;
  /** Its server takes connections and says nothing. */
  readonly silentDomain: string;
  /** Was to be gone; its server still answers. */
  readonly keptHost: string;
  /** Settles once someone has connected to the silent server. */
  reached(): Promise<void>;
  stop(): Promise<void>;
}

/** Addresses of this process alone, so that two suites on one machine can both have port 25. */
const addressOf = (last: number): string =>
  `127.${64 + ((process.pid >> 14) & 63)}.${(process.pid >> 6) & 255}.${((process.pid & 63) << 2) | last}`;

const records = (mail: string, silent: string): string => `good IN MX 10 mx
good IN TXT "v=spf1 mx -all"
_dmarc.good IN TXT "v=DMARC1; p=reject; rua=mailto:d@good.lab.go.jp"
mx IN A ${mail}
quiet IN MX 10 still
still IN A ${silent}
kept IN A ${mail}
`;

export async function startCheckPageLab(): Promise<CheckPageLab> {
  const [mail, silent] = [addressOf(1), addressOf(2)];
  const open = new Set<Socket>();
  let tell = (): void => undefined;
  const connected = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const still = createServer((socket) => {
    open.add(socket.on('error', () => undefined));
    tell();
  }).listen(25, silent);
  const web = createWebServer((_, response) => response.end('<!doctype html><title>旧サイト</title>')).listen(80, mail);
  await Promise.all([once(still, 'listening'), once(web, 'listening')]);
  const names = await startDnsLab([
    { name: 'go.jp', signing: 'signed', records: '' },
    { name: 'lab.go.jp', signing: 'signed', records: records(mail, silent) },
  ]);
  const postfix = await startPostfix([{ address: mail, settings: { smtpd_tls_security_level: 'none' } }], 25);
  return {
    settings: { JUNSHU_PROBE_ALLOW: '127.0.0.0/8', JUNSHU_PROBE_PACE: '500', JUNSHU_PROBE_DNS: names.server },
    mailDomain: 'good.lab.go.jp',
    silentDomain: 'quiet.lab.go.jp',
    keptHost: 'kept.lab.go.jp',
    reached: () => connected,
    async stop() {
      for (const socket of open) socket.destroy();
      web.closeAllConnections();
      web.close();
      still.close();
      await Promise.all([names.stop(), postfix.stop()]);
    },
  };
}
