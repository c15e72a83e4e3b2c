import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMail, type MailOptions } from '../../src/commands/check-mail.ts';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { namesBy } from '../../src/probes/outbound/names.ts';
import type { Outbound, OutboundLimits } from '../../src/probes/outbound/outbound.ts';
import { startDnsLab } from './dns-lab.ts';
import { makeMailHosts } from './mail-servers.ts';
import { type DkimKeys, type MailShape, type MailShapeName, mailShapesWith } from './mail-shapes.ts';
import { type NginxServer, nginxFolder, startNginx } from './nginx-lab.ts';
import { startPostfix } from './postfix-lab.ts';
import { freePort } from './running-program.ts';
import { certificateLines, makeAuthorities, now, outboundToLab } from './site-lab.ts';
import { type MadeCertificate, makeCertificate } from './test-certificates.ts';

export interface MailLab {
  /** The validating resolver, as JUNSHU_PROBE_DNS names it. */
  readonly dns: string;
  readonly root: string;
  readonly ports: { readonly smtpPort: number; readonly policyPort: number };
  readonly shapes: Readonly<Record<MailShapeName, MailShape>>;
  readonly outbound: (limits?: Partial<OutboundLimits>) => Outbound;
  /** Checks a domain as the command does. */
  check(domain: string, options?: MailOptions, outbound?: Outbound): Promise<CheckedTarget>;
  stop(): Promise<void>;
}

const rsa = (modulusLength: number): string =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

const makeKeys = (): DkimKeys => ({
  good: rsa(2048),
  rsa1024: rsa(1024),
  rsa512: rsa(512),
  ed25519: generateKeyPairSync('ed25519')
    .publicKey.export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('base64'),
});

const policy = (mode: string, mx: string, age = '604800'): string =>
  `version: STSv1\r\nmode: ${mode}\r\nmx: ${mx}\r\nmax_age: ${age}\r\n`;

/** The policies of MTA-STS; null: the host answers 404. */
const policies: Readonly<Partial<Record<MailShapeName, string | null>>> = {
  good: policy('enforce', 'mx-good.lab.go.jp'),
  ststest: policy('testing', '*.lab.go.jp'),
  stsoff: policy('none', '*.lab.go.jp'),
  stsuntrusted: policy('enforce', '*.lab.go.jp'),
  stslost: null,
  stsbad: policy('enforce', '*.lab.go.jp', 'a week'),
  stsother: policy('enforce', 'mx-good.lab.go.jp'),
};

function policyServers(folder: string, port: number, issuer: MadeCertificate): readonly NginxServer[] {
  return Object.entries(policies).map(([name, text]) => {
    const host = `mta-sts.${name}.lab.go.jp`;
    const wish = { subject: `/CN=${host}`, names: [`DNS:${host}`], issuer: name === 'stsuntrusted' ? null : issuer };
    const root = join(folder, name);
    mkdirSync(join(root, '.well-known'), { recursive: true });
    if (text !== null) writeFileSync(join(root, '.well-known/mta-sts.txt'), text);
    const lines = certificateLines(
      folder,
      makeCertificate(folder, `${name}-sts`, wish),
      name === 'stsuntrusted' ? [] : [issuer],
    );
    return { port, tls: true, body: `server_name ${host}; root ${root}; default_type text/plain; ${lines}` };
  });
}

/** Starts names of every shape, a postfix for the mail hosts, and the hosts of policies. */
export async function startMailLab(): Promise<MailLab> {
  const folder = nginxFolder();
  const { root, intermediate } = makeAuthorities(folder, '');
  const [smtpPort, policyPort] = [await freePort(), await freePort()];
  const shapes = mailShapesWith(makeKeys());
  const hosts = makeMailHosts(folder, intermediate, intermediate.certificatePath);
  const unsigned = hosts.find(({ name }) => name === 'mx-unsigned')?.server?.address ?? '';
  const domains = Object.entries(shapes as Readonly<Record<string, MailShape>>).map(([name, { records }]) =>
    records(name),
  );
  const names = await startDnsLab([
    { name: 'jp', signing: 'signed', records: '' },
    { name: 'go.jp', signing: 'signed', records: '' },
    { name: 'lab.go.jp', signing: 'signed', records: [...domains, ...hosts.map(({ records }) => records)].join('\n') },
    {
      name: 'org.go.jp',
      signing: 'signed',
      records: '_dmarc IN TXT "v=DMARC1; p=reject; sp=quarantine; rua=mailto:d@org.go.jp"\nsub IN TXT "v=spf1 -all"',
    },
    {
      name: 'broken.go.jp',
      signing: 'broken',
      records: '@ IN MX 10 mx\n@ IN TXT "v=spf1 -all"\nwww IN TXT "v=spf1 -all"\nmx IN A 127.0.0.2',
    },
    { name: 'test', signing: 'unsigned', records: 'lab.go.jp._dummy IN TXT "x"' },
    {
      name: 'unsigned.test',
      signing: 'unsigned',
      records: `@ IN MX 10 mx\nmx IN A ${unsigned}\n_25._tcp.mx IN TLSA 3 1 1 ${'ab'.repeat(32)}`,
    },
    { name: 'agrees.test', signing: 'unsigned', records: '*._report._dmarc IN TXT "v=DMARC1"' },
    { name: 'silent.test', signing: 'unsigned', records: '' },
  ]);
  const nginx = await startNginx(folder, policyServers(folder, policyPort, intermediate));
  const postfix = await startPostfix(
    hosts.flatMap(({ server }) => server ?? []),
    smtpPort,
  );
  const outbound = (limits?: Partial<OutboundLimits>): Outbound => outboundToLab(limits, namesBy([names.server], 2000));
  return {
    dns: names.server,
    root: root.certificate,
    ports: { smtpPort, policyPort },
    shapes,
    outbound,
    check(domain, options = {}, out = outbound()) {
      const kit = { outbound: out, now, today: now().slice(0, 10), signal: new AbortController().signal };
      return checkMail(domain, kit, { smtpPort, policyPort, roots: [root.certificate], ...options });
    },
    async stop() {
      await Promise.all([nginx.stop(), names.stop(), postfix.stop()]);
    },
  };
}
