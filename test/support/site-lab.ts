import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSite, type SiteOptions } from '../../src/commands/check-site.ts';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { addressPolicy } from '../../src/probes/outbound/address-policy.ts';
import { type Names, namesBy } from '../../src/probes/outbound/names.ts';
import { defaultLimits, type Outbound, type OutboundLimits, outboundBy } from '../../src/probes/outbound/outbound.ts';
import { startDnsLab } from './dns-lab.ts';
import { type NginxServer, nginxFolder, startNginx } from './nginx-lab.ts';
import { freePort } from './running-program.ts';
import {
  issuerServer,
  type SitePorts,
  type SiteShape,
  type SiteShapeName,
  serversFor,
  siteShapes,
} from './site-shapes.ts';
import { type MadeCertificate, makeCertificate } from './test-certificates.ts';

/** The authorities of the lab. */
export interface LabAuthorities {
  readonly root: MadeCertificate;
  readonly intermediate: MadeCertificate;
  /** Trusted by nobody. */
  readonly stranger: MadeCertificate;
  /** As the government's own are called; in no browser either. */
  readonly governmental: MadeCertificate;
  readonly issuerUrl: string;
}

export function makeAuthorities(folder: string, issuerUrl: string): LabAuthorities {
  const authority = (name: string, subject: string, issuer?: MadeCertificate): MadeCertificate =>
    makeCertificate(folder, name, { subject, isAuthority: true, to: 1000, issuer });
  const root = authority('root', '/CN=Lab root');
  return {
    root,
    intermediate: authority('intermediate', '/CN=Lab intermediate', root),
    stranger: authority('stranger', '/C=JP/O=Nobody/CN=Strange root'),
    governmental: authority('governmental', '/C=JP/O=Japanese Government/OU=ApplicationCA'),
    issuerUrl,
  };
}

/** The lines of nginx that show a certificate with its chain. */
export function certificateLines(folder: string, made: MadeCertificate, chain: readonly MadeCertificate[]): string {
  const path = join(folder, `${made.name}-chain.pem`);
  writeFileSync(path, [made, ...chain].map(({ certificatePath }) => readFileSync(certificatePath, 'utf8')).join('\n'));
  return `ssl_certificate ${path}; ssl_certificate_key ${made.keyPath};`;
}

/** Every name is on this machine. */
export const loopbackNames: Names = {
  resolver: { getServers: () => [] } as never,
  addressesOf: () => Promise.resolve(['127.0.0.1']),
};

/** The way out to this machine alone, quick enough for tests. */
export const outboundToLab = (limits: Partial<OutboundLimits> = {}, names: Names = loopbackNames): Outbound =>
  outboundBy(addressPolicy(['127.0.0.0/8']), names, { ...defaultLimits, connectionsPerSecond: 10_000, ...limits });

export const now = (): string => new Date().toISOString();

export interface SiteLab {
  readonly root: string;
  /** The validating resolver, as JUNSHU_PROBE_DNS names it. */
  readonly dns: string;
  readonly portsOf: (name: SiteShapeName) => SitePorts;
  readonly outbound: (limits?: Partial<OutboundLimits>) => Outbound;
  /** Checks a shape as the command does. */
  check(name: SiteShapeName, options?: SiteOptions): Promise<CheckedTarget>;
  stop(): Promise<void>;
}

const addresses = Object.values(siteShapes as Readonly<Record<string, SiteShape>>)
  .filter(({ host }) => host.endsWith('.lab.go.jp') && host !== 'alias.lab.go.jp')
  .map(({ host }) => `${host}. IN A 127.0.0.1`)
  .join('\n');

const startNames = () =>
  startDnsLab([
    { name: 'go.jp', signing: 'signed', records: '' },
    {
      name: 'lab.go.jp',
      signing: 'signed',
      records: `${addresses}\nalias IN CNAME www.lab.test.\n@ IN CAA 0 issue "ca.example"`,
    },
    { name: 'broken.go.jp', signing: 'broken', records: 'www IN A 127.0.0.1' },
    { name: 'test', signing: 'unsigned', records: '' },
    { name: 'lab.test', signing: 'unsigned', records: 'www IN A 127.0.0.1' },
  ]);

const everyShape = Object.keys(siteShapes) as SiteShapeName[];

/** Starts names, and web servers of the given shapes or of every one. */
export async function startSiteLab(wanted: readonly SiteShapeName[] = everyShape): Promise<SiteLab> {
  const folder = nginxFolder();
  const issuerPort = await freePort();
  const authorities = makeAuthorities(folder, `http://good.lab.go.jp:${issuerPort}/cert.pem`);
  const ports = new Map<string, SitePorts>();
  const servers: NginxServer[] = [issuerServer(folder, issuerPort)];
  for (const name of wanted) {
    const made = { secure: await freePort(), plain: await freePort() };
    ports.set(name, made);
    servers.push(...serversFor(folder, name, siteShapes[name], authorities, made));
  }
  const [nginx, names] = [await startNginx(folder, servers), await startNames()];
  const portsOf = (name: SiteShapeName): SitePorts => ports.get(name) ?? { secure: 0, plain: 0 };
  const outbound = (limits?: Partial<OutboundLimits>): Outbound => outboundToLab(limits, namesBy([names.server], 2000));
  return {
    root: authorities.root.certificate,
    dns: names.server,
    portsOf,
    outbound,
    check(name, options) {
      const { secure, plain } = portsOf(name);
      const kit = { outbound: outbound(), now, today: now().slice(0, 10), signal: new AbortController().signal };
      const settings = { roots: [authorities.root.certificate], issuerPorts: new Set([issuerPort]), plainPort: plain };
      return checkSite(`https://${siteShapes[name].host}:${secure}/`, kit, { ...settings, ...options });
    },
    async stop() {
      await Promise.all([nginx.stop(), names.stop()]);
    },
  };
}
