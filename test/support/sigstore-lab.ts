import { execFileSync } from 'node:child_process';
import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  sign,
  X509Certificate,
} from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '../../src/core/kernel/canonical-json.ts';
import type { Json } from '../../src/core/kernel/json.ts';

/** What may be odd about a bundle. */
export interface BundleWish {
  /** Minutes after the certificate begins at which the log took it; the certificate holds for ten. */
  readonly loggedAfter?: number;
  readonly withLog?: boolean;
  readonly version?: '0.1' | '0.2' | '0.3';
  /** Whether the certificate bears the promise of a certificate log. */
  readonly withCertificateLog?: boolean;
}

/** An instance of sigstore of its own: authority, certificate log, transparency log. */
export interface SigstoreLab {
  /** trusted_root.json. */
  readonly root: Buffer;
  readonly identity: string;
  readonly issuer: string;
  sign(content: Uint8Array, wish?: BundleWish): Buffer;
  attest(subjects: Readonly<Record<string, Uint8Array>>, wish?: BundleWish): Buffer;
  /** Signed by a bare key: the bundle, and the key in PEM. */
  signByKey(content: Uint8Array): { readonly bundle: Buffer; readonly key: Buffer };
  stop(): void;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });
const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((made, part) => made.update(part), createHash('sha256')).digest();

interface Log {
  readonly id: Buffer;
  readonly publicKey: Buffer;
  sign(bytes: Uint8Array): Buffer;
}

function makeLog(): Log {
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

interface Maker {
  readonly folder: string;
  readonly authority: X509Certificate;
  readonly certificateLog: Log;
  readonly log: Log;
}

const [identity, issuer] = ['builder@example.test', 'https://login.example.test'];

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
function certify(folder: string, name: string, extensions: string, dates: readonly [from: number, to: number]): Buffer {
  writeFileSync(join(folder, 'conf'), configuration(extensions));
  writeFileSync(join(folder, 'index'), '');
  writeFileSync(join(folder, 'serial'), '0a01\n');
  const by = name === 'ca' ? ['-selfsign', '-keyfile', 'ca.key'] : ['-cert', 'ca.pem', '-keyfile', 'ca.key'];
  const when = ['-startdate', stamp(dates[0]), '-enddate', stamp(dates[1])];
  const subject = name === 'ca' ? '/CN=Lab sigstore' : '/CN=leaf';
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

const newKey = (folder: string, name: string): void =>
  run(folder, 'genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', `${name}.key`);

/** A certificate for ten minutes, with the promise of the certificate log unless told otherwise. */
function certifyLeaf({ folder, authority, certificateLog }: Maker, from: number, withPromise: boolean): Buffer {
  newKey(folder, 'leaf');
  const dates = [from, from + 600_000] as const;
  const bare = certify(folder, 'leaf', leafExtensions, dates);
  if (!withPromise) return bare;
  const extension = promise(certificateLog, authority, bare, from + 1000).toString('hex');
  return certify(folder, 'leaf', `${leafExtensions}\n1.3.6.1.4.1.11129.2.4.2 = DER:${extension}`, dates);
}

/** An entry of the transparency log: promise, and proof in a tree of one other leaf. */
function logEntry({ log }: Maker, kind: 'hashedrekord' | 'dsse', spec: Json, at: number, version: string): object {
  const body = Buffer.from(canonicalJson({ apiVersion: '0.0.1', kind, spec }));
  const integratedTime = Math.floor(at / 1000);
  const other = sha256(Buffer.from([0]), Buffer.from('another entry'));
  const rootHash = sha256(Buffer.from([1]), other, sha256(Buffer.from([0]), body));
  const note = `log.example.test\n2\n${base64(rootHash)}\n`;
  const line = Buffer.concat([log.id.subarray(0, 4), log.sign(Buffer.from(note))]);
  const inclusionProof = {
    ...{ logIndex: '1', rootHash: base64(rootHash), treeSize: '2', hashes: [base64(other)] },
    checkpoint: { envelope: `${note}\n— log.example.test ${base64(line)}\n` },
  };
  const promised = { body: base64(body), integratedTime, logIndex: 1, logID: log.id.toString('hex') };
  return {
    ...{ logIndex: '1', logId: { keyId: base64(log.id) }, kindVersion: { kind, version: '0.0.1' } },
    integratedTime: String(integratedTime),
    inclusionPromise: { signedEntryTimestamp: base64(log.sign(Buffer.from(canonicalJson(promised)))) },
    ...(version === '0.1' ? {} : { inclusionProof }),
    canonicalizedBody: base64(body),
  };
}

const mediaTypes = {
  '0.1': 'application/vnd.dev.sigstore.bundle+json;version=0.1',
  '0.2': 'application/vnd.dev.sigstore.bundle+json;version=0.2',
  '0.3': 'application/vnd.dev.sigstore.bundle.v0.3+json',
} as const;

interface Signed {
  readonly content: object;
  readonly kind: 'hashedrekord' | 'dsse';
  /** What the log tells of it, given the certificate as base64 of PEM. */
  readonly spec: (certificate: string) => Json;
}

/** A bundle for whatever is signed by the key of a fresh certificate. */
function bundleOf(maker: Maker, wish: BundleWish, signed: (key: string) => Signed): Buffer {
  const { loggedAfter = 1, withLog = true, version = '0.3', withCertificateLog = true } = wish;
  const from = Math.floor(Date.now() / 1000) * 1000 - 86_400_000;
  const raw = certifyLeaf(maker, from, withCertificateLog);
  const { content, kind, spec } = signed(readFileSync(join(maker.folder, 'leaf.key'), 'utf8'));
  const pem = base64(readFileSync(join(maker.folder, 'leaf.pem')));
  const entry = logEntry(maker, kind, spec(pem), from + loggedAfter * 60_000, version);
  const certificate = { rawBytes: base64(raw) };
  const material = version === '0.3' ? { certificate } : { x509CertificateChain: { certificates: [certificate] } };
  return Buffer.from(
    JSON.stringify({
      mediaType: mediaTypes[version],
      verificationMaterial: { ...material, tlogEntries: withLog ? [entry] : [] },
      ...content,
    }),
  );
}

function signedMessage(
  content: Uint8Array,
  key: string | KeyObject,
): { readonly digest: Buffer; readonly signature: string; readonly field: object } {
  const digest = sha256(content);
  const signature = base64(sign('sha256', content, key));
  const messageDigest = { algorithm: 'SHA2_256', digest: base64(digest) };
  return { digest, signature, field: { messageSignature: { messageDigest, signature } } };
}

const payloadType = 'application/vnd.in-toto+json';

function statementOf(subjects: Readonly<Record<string, Uint8Array>>): Buffer {
  const subject = Object.entries(subjects).map(([name, bytes]) => ({
    name,
    digest: { sha256: hash('sha256', bytes) },
  }));
  const predicateType = 'https://slsa.dev/provenance/v1';
  return Buffer.from(
    JSON.stringify({ _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate: {} }),
  );
}

function trustedRoot({ authority, certificateLog, log }: Maker): Buffer {
  const start = '2020-01-01T00:00:00Z';
  const logOf = (one: Log, baseUrl: string): object => ({
    ...{ baseUrl, hashAlgorithm: 'SHA2_256', logId: { keyId: base64(one.id) } },
    publicKey: { rawBytes: base64(one.publicKey), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor: { start } },
  });
  return Buffer.from(
    JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [logOf(log, 'https://log.example.test')],
      certificateAuthorities: [
        {
          subject: { organization: 'Lab', commonName: 'Lab sigstore' },
          certChain: { certificates: [{ rawBytes: base64(authority.raw) }] },
          validFor: { start },
        },
      ],
      ctlogs: [logOf(certificateLog, 'https://ct.example.test')],
      timestampAuthorities: [],
    }),
  );
}

export function startSigstore(): SigstoreLab {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-sigstore-'));
  newKey(folder, 'ca');
  const year = 365 * 86_400_000;
  const authorityExtensions =
    'basicConstraints = critical, CA:TRUE\nkeyUsage = critical, keyCertSign\nsubjectKeyIdentifier = hash';
  const authority = new X509Certificate(
    certify(folder, 'ca', authorityExtensions, [Date.now() - year, Date.now() + year]),
  );
  const maker: Maker = { folder, authority, certificateLog: makeLog(), log: makeLog() };
  return {
    ...{ identity, issuer, root: trustedRoot(maker) },
    sign: (content, wish = {}) =>
      bundleOf(maker, wish, (key) => {
        const { digest, signature, field } = signedMessage(content, key);
        const data = { hash: { algorithm: 'sha256', value: digest.toString('hex') } };
        return {
          ...{ content: field, kind: 'hashedrekord' },
          spec: (certificate) => ({ data, signature: { content: signature, publicKey: { content: certificate } } }),
        };
      }),
    attest: (subjects, wish = {}) =>
      bundleOf(maker, wish, (key) => {
        const payload = statementOf(subjects);
        const head = `DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `;
        const signature = base64(sign('sha256', Buffer.concat([Buffer.from(head), payload]), key));
        const payloadHash = { algorithm: 'sha256', value: hash('sha256', payload) };
        return {
          content: { dsseEnvelope: { payload: base64(payload), payloadType, signatures: [{ sig: signature }] } },
          kind: 'dsse',
          spec: (verifier) => ({ payloadHash, signatures: [{ signature, verifier }] }),
        };
      }),
    signByKey(content) {
      newKey(folder, 'bare');
      const pem = readFileSync(join(folder, 'bare.key'), 'utf8');
      const key = createPublicKey(pem);
      const material = { publicKey: { hint: base64(sha256(spki(key))) }, tlogEntries: [] };
      const bundle = {
        mediaType: mediaTypes['0.3'],
        verificationMaterial: material,
        ...signedMessage(content, pem).field,
      };
      return {
        bundle: Buffer.from(JSON.stringify(bundle)),
        key: Buffer.from(key.export({ type: 'spki', format: 'pem' })),
      };
    },
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
