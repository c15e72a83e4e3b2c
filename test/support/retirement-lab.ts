import { checkRetired, type RetiredOptions } from '../../src/commands/check-retired.ts';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { namesBy } from '../../src/probes/outbound/names.ts';
import type { Outbound } from '../../src/probes/outbound/outbound.ts';
import { startDnsLab } from './dns-lab.ts';
import { nginxFolder, startNginx } from './nginx-lab.ts';
import { freePort } from './running-program.ts';
import { certificateLines, now, outboundToLab } from './site-lab.ts';
import { makeCertificate } from './test-certificates.ts';

export interface RetirementLab {
  readonly outbound: () => Outbound;
  /** A page of nginx, by the name of its server. */
  readonly page: (host: string) => string;
  check(host: string, options?: RetiredOptions, outbound?: Outbound): Promise<CheckedTarget>;
  stop(): Promise<void>;
}

const records = `other IN A 127.0.0.1
mailonly IN MX 10 mx.lab.go.jp.
full IN A 127.0.0.1
full IN TXT "v=spf1 -all"
full IN CAA 0 issue "ca.example"
lapsed IN A 127.0.0.1
foreign IN A 127.0.0.1
silent IN A 127.0.0.9
dangling IN CNAME gone.github.io.test.
nowhere IN CNAME nothing.lab.go.jp.
service IN CNAME live.github.io.
alias IN CNAME other.lab.go.jp.
below.empty IN A 127.0.0.1
child IN NS ns1.child.lab.go.jp.
ns1.child IN A 127.0.0.1
`;

/** Starts names in every state of retirement, and an nginx that some of them still lead to. */
export async function startRetirementLab(): Promise<RetirementLab> {
  const folder = nginxFolder();
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const certificate = (name: string, host: string, to: number) =>
    certificateLines(
      folder,
      makeCertificate(folder, name, { subject: `/CN=${name}`, names: [`DNS:${host}`], to, from: -90 }),
      [],
    );
  const page = (title: string, body: string): string => `location / { return 200 '<title>${title}</title>${body}'; }`;
  const links =
    '<a href="https://full.lab.go.jp/a">x</a><img srcset="//full.lab.go.jp/i.png 2x"><a href="/full.lab.go.jp">y</a>';
  const nginx = await startNginx(folder, [
    {
      port: httpPort,
      tls: false,
      body: `server_name full.lab.go.jp lapsed.lab.go.jp foreign.lab.go.jp; ${page('旧サイト', '')}`,
    },
    { port: httpPort, tls: false, body: `server_name other.lab.go.jp; ${page('ほかのサイト', links)}` },
    {
      port: httpPort,
      tls: false,
      body: `server_name below.empty.lab.go.jp; ${page('無関係', '<a href="https://nofull.lab.go.jp/">z</a>')}`,
    },
    {
      port: httpsPort,
      tls: true,
      body: `server_name full.lab.go.jp; ${certificate('full', 'full.lab.go.jp', 90)} ${page('旧サイト', '')}`,
    },
    {
      port: httpsPort,
      tls: true,
      body: `server_name lapsed.lab.go.jp; ${certificate('lapsed', 'lapsed.lab.go.jp', -5)} ${page('旧サイト', '')}`,
    },
    {
      port: httpsPort,
      tls: true,
      body: `server_name foreign.lab.go.jp; ${certificate('foreign', 'elsewhere.test', 90)} ${page('旧サイト', '')}`,
    },
  ]);
  const names = await startDnsLab([
    { name: 'go.jp', signing: 'signed', records: '' },
    { name: 'lab.go.jp', signing: 'signed', records },
    { name: 'wild.go.jp', signing: 'signed', records: '* IN A 127.0.0.1' },
    { name: 'zone.go.jp', signing: 'signed', records: '' },
    { name: 'broken.go.jp', signing: 'broken', records: 'www IN A 127.0.0.1' },
    { name: 'github.io', signing: 'unsigned', records: 'live IN A 127.0.0.1' },
    { name: 'test', signing: 'unsigned', records: '' },
    { name: 'held.test', signing: 'unsigned', records: '' },
  ]);
  const outbound = (): Outbound => outboundToLab({ exchangeMilliseconds: 3000 }, namesBy([names.server], 1000));
  return {
    outbound,
    page: (host) => `http://${host}:${httpPort}/`,
    check(host, options = {}, out = outbound()) {
      const kit = { outbound: out, now, today: now().slice(0, 10), signal: new AbortController().signal };
      return checkRetired(host, kit, { httpPort, httpsPort, ...options });
    },
    async stop() {
      await Promise.all([nginx.stop(), names.stop()]);
    },
  };
}
