import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dnsClientBy } from '../../src/probes/dns/dns-client.ts';
import { freePort, startProgram } from './running-program.ts';

/** A zone of the lab. `broken`: signed, but the parent vouches for another key, so that a validating resolver refuses it. */
export interface LabZone {
  readonly name: string;
  readonly signing: 'signed' | 'unsigned' | 'broken';
  /** Records in the form of a zone file; SOA and NS are written by the lab. */
  readonly records: string;
}

export interface DnsLab {
  /** The validating resolver, as JUNSHU_PROBE_DNS names it. */
  readonly server: string;
  /** The server that answers for the zones, as itself. */
  readonly authority: string;
  stop(): Promise<void>;
}

const run = (folder: string, program: string, ...args: string[]): string =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8' }).trim();

const head = (name: string): string => `$ORIGIN ${name}.
$TTL 60
@ IN SOA ns1 hostmaster 1 3600 600 86400 60
@ IN NS ns1
ns1 IN A 127.0.0.1
`;

const makeKey = (folder: string, zone: string): string =>
  run(folder, 'ldns-keygen', '-a', 'ECDSAP256SHA256', '-k', zone);

const dsOf = (folder: string, key: string): string => run(folder, 'ldns-key2ds', '-n', '-2', `${key}.key`);

/** Writes one zone, signed where it is; gives back the DS record that its parent publishes. */
function writeZone(folder: string, { name, signing, records }: LabZone, delegations: string): string | null {
  writeFileSync(join(folder, `${name}.zone`), `${head(name)}${records}\n${delegations}\n`);
  if (signing === 'unsigned') return null;
  const key = makeKey(folder, name);
  run(folder, 'ldns-signzone', '-n', '-f', `${name}.zone.signed`, `${name}.zone`, key);
  writeFileSync(join(folder, `${name}.zone`), readFileSync(join(folder, `${name}.zone.signed`)));
  return dsOf(folder, signing === 'broken' ? makeKey(folder, name) : key);
}

const isBelow = (name: string, parent: string): boolean => name.endsWith(`.${parent}`);

/** Writes all zones, children before parents; gives back the trust anchors, the DS records of zones without a parent. */
function writeZones(folder: string, zones: readonly LabZone[]): readonly string[] {
  const published = new Map<string, string | null>();
  for (const zone of zones.toSorted((a, b) => b.name.length - a.name.length)) {
    const below = zones.filter(({ name }) => isBelow(name, zone.name));
    const children = below.filter(({ name }) => !below.some((other) => isBelow(name, other.name)));
    const delegations = children.map(
      ({ name }) => `${name}. IN NS ns1.${name}.\nns1.${name}. IN A 127.0.0.1\n${published.get(name) ?? ''}`,
    );
    published.set(zone.name, writeZone(folder, zone, delegations.join('\n')));
  }
  const roots = zones.filter(({ name }) => !zones.some((other) => isBelow(name, other.name)));
  return roots.flatMap(({ name }) => published.get(name) ?? []);
}

function nsdSettings(folder: string, port: number, zones: readonly LabZone[]): string {
  const served = zones.map(({ name }) => `zone:\n  name: "${name}"\n  zonefile: "${folder}/${name}.zone"\n`);
  return `server:
  ip-address: 127.0.0.1@${port}
  username: ""
  chroot: ""
  zonesdir: "${folder}"
  database: ""
  pidfile: ""
  xfrdfile: "${folder}/xfrd.state"
  xfrdir: "${folder}"
  zonelistfile: "${folder}/zone.list"
remote-control:
  control-enable: no
${served.join('')}`;
}

function unboundSettings(folder: string, port: number, authority: number, zones: readonly LabZone[]): string {
  const stubs = zones.map(({ name }) => `stub-zone:\n  name: "${name}"\n  stub-addr: 127.0.0.1@${authority}\n`);
  const local = zones.map(({ name }) => `  local-zone: "${name.split('.').at(-1)}." nodefault\n`);
  return `server:
  interface: 127.0.0.1@${port}
  username: ""
  chroot: ""
  directory: "${folder}"
  pidfile: ""
  use-syslog: no
  do-ip6: no
  do-not-query-localhost: no
  module-config: "validator iterator"
  trust-anchor-file: "${folder}/anchors"
  domain-insecure: "test."
  val-log-level: 1
${[...new Set(local)].join('')}remote-control:
  control-enable: no
${stubs.join('')}`;
}

const answers = (server: string, name: string) => async (): Promise<boolean> =>
  (await dnsClientBy({ servers: [server], milliseconds: 300 }).ask(name, 'SOA')).state !== 'unreachable' &&
  (await dnsClientBy({ servers: [server], milliseconds: 300 }).ask(name, 'SOA')).state !== 'timedOut';

/** Starts nsd for the zones and a validating unbound before it, both on free ports of 127.0.0.1. */
export async function startDnsLab(zones: readonly LabZone[]): Promise<DnsLab> {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-dns-'));
  const [authorityPort, port] = [await freePort(), await freePort()];
  const [authority, server] = [`127.0.0.1:${authorityPort}`, `127.0.0.1:${port}`];
  const name = zones[0]?.name ?? 'test';
  writeFileSync(join(folder, 'anchors'), `${writeZones(folder, zones).join('\n')}\n`);
  writeFileSync(join(folder, 'nsd.conf'), nsdSettings(folder, authorityPort, zones));
  writeFileSync(join(folder, 'unbound.conf'), unboundSettings(folder, port, authorityPort, zones));
  const nsd = await startProgram('/usr/sbin/nsd', ['-d', '-c', join(folder, 'nsd.conf')], answers(authority, name));
  const unbound = await startProgram(
    '/usr/sbin/unbound',
    ['-d', '-c', join(folder, 'unbound.conf')],
    answers(server, name),
  );
  return {
    server,
    authority,
    async stop() {
      await Promise.all([nsd.stop(), unbound.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
