import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((made, part) => made.update(part), createHash('sha256')).digest();

export interface Log {
  readonly id: Buffer;
  readonly publicKey: Buffer;
  sign(bytes: Uint8Array): Buffer;
}

export function makeLog(): Log {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    id: sha256(spki(publicKey)),
    publicKey: spki(publicKey),
    sign: (bytes) => sign('sha256', bytes, privateKey),
  };
}

/** The part of a certificate that is signed: first element of its sequence. */
function signedPart(der: Buffer): Buffer {
  const lengthAt = (at: number): { readonly head: number; readonly length: number } => {
    const first = der.readUInt8(at + 1);
    if (first < 0x80) return { head: 2, length: first };
    return { head: 2 + (first & 0x7f), length: der.readUIntBE(at + 2, first & 0x7f) };
  };
  const from = lengthAt(0).head;
  const { head, length } = lengthAt(from);
  return der.subarray(from, from + head + length);
}

const number = (value: number, bytes: number): Buffer => {
  const made = Buffer.alloc(bytes);
  made.writeUIntBE(value, 0, bytes);
  return made;
};

const octets = (bytes: Buffer): Buffer => {
  const length =
    bytes.length < 0x80 ? number(bytes.length, 1) : Buffer.concat([Buffer.from([0x81]), number(bytes.length, 1)]);
  return Buffer.concat([Buffer.from([4]), length, bytes]);
};

/** A promise of a certificate log (RFC 6962, 3.2), as the extension's bytes. */
function promise(log: Log, authority: X509Certificate, precertificate: Buffer, at: number): Buffer {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(at));
  const tbs = signedPart(precertificate);
  const body = [
    Buffer.from([0, 1]),
    sha256(spki(authority.publicKey)),
    number(tbs.length, 3),
    tbs,
    Buffer.from([0, 0]),
  ];
  const signature = log.sign(Buffer.concat([Buffer.from([0, 0]), time, ...body]));
  const sct = Buffer.concat([
    ...[Buffer.from([0]), log.id, time, Buffer.from([0, 0, 4, 3])],
    ...[number(signature.length, 2), signature],
  ]);
  const list = Buffer.concat([number(sct.length, 2), sct]);
  return octets(Buffer.concat([number(list.length, 2), list]));
}

export interface Maker {
  readonly folder: string;
  readonly authority: X509Certificate;
  /** The certificate of the clock, DER. */
  readonly clock: Buffer;
  readonly certificateLog: Log;
  readonly log: Log;
}

export const [identity, issuer] = ['builder@example.test', 'https://login.example.test'];

const run = (folder: string, ...args: string[]): void => {
  execFileSync('/usr/bin/openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
};

const stamp = (at: number): string => `${new Date(at).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;

const configuration = (extensions: string): string => `[ca]
default_ca = made
[made]
new_certs_dir = .
database = index
serial = serial
policy = any
default_md = sha256
unique_subject = no
x509_extensions = extensions
[any]
commonName = optional
[req]
distinguished_name = dn
[dn]
[extensions]
${extensions}
`;

/** Certificates by openssl; the serial number is the same each time, so that a second one differs by what it bears alone. */
export function certify(
  folder: string,
  name: string,
  extensions: string,
  dates: readonly [from: number, to: number],
): Buffer {
  writeFileSync(join(folder, 'conf'), configuration(extensions));
  writeFileSync(join(folder, 'index'), '');
  writeFileSync(join(folder, 'serial'), '0a01\n');
  const by = name === 'ca' ? ['-selfsign', '-keyfile', 'ca.key'] : ['-cert', 'ca.pem', '-keyfile', 'ca.key'];
  const when = ['-startdate', stamp(dates[0]), '-enddate', stamp(dates[1])];
  const subject = name === 'ca' ? '/CN=Lab sigstore' : `/CN=${name}`;
  run(folder, 'req', '-new', '-key', `${name}.key`, '-subj', subject, '-config', 'conf', '-out', 'request.pem');
  run(
    folder,
    'ca',
    '-batch',
    '-notext',
    '-config',
    'conf',
    ...by,
    ...when,
    '-in',
    'request.pem',
    '-out',
    `${name}.pem`,
  );
  return new X509Certificate(readFileSync(join(folder, `${name}.pem`))).raw;
}

const leafExtensions = `basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = codeSigning
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = critical, email:${identity}
1.3.6.1.4.1.57264.1.8 = ASN1:UTF8String:${issuer}`;

export const newKey = (folder: string, name: string): void =>
  run(folder, 'genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`);

/** A certificate for ten minutes, with the promise of the certificate log unless told otherwise. */
export function certifyLeaf({ folder, authority, certificateLog }: Maker, from: number, withPromise: boolean): Buffer {
  newKey(folder, 'leaf');
  const dates = [from, from + 600_000] as const;
  const bare = certify(folder, 'leaf', leafExtensions, dates);
  if (!withPromise) return bare;
  const extension = promise(certificateLog, authority, bare, from + 1000).toString('hex');
  return certify(folder, 'leaf', `${leafExtensions}\n1.3.6.1.4.1.11129.2.4.2 = DER:${extension}`, dates);
}
