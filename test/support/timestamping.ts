import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASN1Obj } from '@sigstore/core';
import type { MadeCertificate } from './test-certificates.ts';

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), value]);
}

const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
const [sha256, policy] = [hex('0609608648016503040201'), hex('06032a0304')];
const stampAttribute = hex('060b2a864886f70d010910020e');

const generalized = (days: number): Buffer => {
  const time = new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return der(0x18, Buffer.from(`${time}Z`));
};

/** A timestamp (RFC 3161) on bytes, as a clock that stands some days off would make it. */
export function makeTimestamp(folder: string, by: MadeCertificate, stamped: Uint8Array, days: number): Buffer {
  const imprint = der(0x30, der(0x30, sha256, hex('0500')), der(0x04, createHash('sha256').update(stamped).digest()));
  const info = der(0x30, hex('020101'), policy, imprint, hex('020107'), generalized(days));
  const path = join(folder, 'stamp-info');
  writeFileSync(path, info);
  const how = ['-binary', '-nodetach', '-cades', '-md', 'sha256', '-econtent_type', '1.2.840.113549.1.9.16.1.4'];
  const keys = ['-signer', by.certificatePath, '-inkey', by.keyPath];
  return execFileSync('/usr/bin/openssl', ['cms', '-sign', ...how, ...keys, '-in', path, '-outform', 'DER'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** CMS with a timestamp that `stamp` makes on the value of its (only) signature. */
export function withTimestamp(cms: Uint8Array, stamp: (signature: Uint8Array) => Uint8Array): Buffer {
  const whole = ASN1Obj.parseBuffer(Buffer.from(cms));
  const signer = whole.subs[1]?.subs[0]?.subs.at(-1)?.subs[0];
  const signature = signer?.subs.find(({ tag }) => tag.isOctetString())?.value;
  if (signer === undefined || signature === undefined) throw new Error('no signer in what openssl made');
  const attribute = der(0x30, stampAttribute, der(0x31, stamp(signature)));
  signer.subs.push(ASN1Obj.parseBuffer(Buffer.from(der(0xa1, attribute))));
  return whole.toDER();
}
