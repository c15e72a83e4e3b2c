import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressPolicy } from '../../src/probes/outbound/address-policy.ts';
import type { Names } from '../../src/probes/outbound/names.ts';
import { defaultLimits, type Outbound, type OutboundLimits, outboundBy } from '../../src/probes/outbound/outbound.ts';
import { type NginxServer, nginxFolder, startNginx } from './nginx-lab.ts';
import { freePort } from './running-program.ts';
import { type CertificateWish, type MadeCertificate, makeCertificate } from './test-certificates.ts';

/** The authorities of the lab. */
export interface LabAuthorities {
  readonly root: MadeCertificate;
  readonly intermediate: MadeCertificate;
  /** Trusted by nobody. */
  readonly stranger: MadeCertificate;
}

export const makeAuthorities = (folder: string, issuerUrl?: string): LabAuthorities => {
  const root = makeCertificate(folder, 'root', { subject: '/CN=Lab root', isAuthority: true, to: 3650 });
  const url = issuerUrl === undefined ? {} : { issuerUrl };
  const intermediate = makeCertificate(folder, 'intermediate', {
    subject: '/CN=Lab intermediate',
    isAuthority: true,
    issuer: root,
    to: 1000,
    ...url,
  });
  const stranger = makeCertificate(folder, 'stranger', {
    subject: '/C=JP/O=Nobody/CN=Strange root',
    isAuthority: true,
  });
  return { root, intermediate, stranger };
};

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

export { type CertificateWish, freePort, makeCertificate, type NginxServer, nginxFolder, startNginx };
