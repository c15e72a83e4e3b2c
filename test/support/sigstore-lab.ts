import { createPublicKey, hash, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '../../src/core/kernel/canonical-json.ts';
import type { Json } from '../../src/core/kernel/json.ts';
import {
  base64,
  certify,
  certifyLeaf,
  identity,
  issuer,
  type Log,
  type Maker,
  makeLog,
  newKey,
  sha256,
  spki,
} from './sigstore-certificates.ts';
import { clockExtensions, timestampOf } from './timestamp-lab.ts';

/** What may be odd about a bundle. */
export interface BundleWish {
  /** Minutes after the certificate begins at which the log took it; the certificate holds for ten. */
  readonly loggedAfter?: number;
  readonly withLog?: boolean;
  readonly version?: '0.1' | '0.2' | '0.3';
  /** Whether the certificate bears the promise of a certificate log. */
  readonly withCertificateLog?: boolean;
  /** Whether the log promises, or proves inclusion alone. */
  readonly withPromise?: boolean;
  /** Bears a timestamp of now over its signature, or over something else; the certificate holds now. */
  readonly stamp?: 'own' | 'other';
}

/** An instance of sigstore of its own: authority, certificate log, transparency log. */
export interface SigstoreLab {
  /** trusted_root.json. */
  readonly root: Buffer;
  /** The same authority and clock without any log, as private instances have it. */
  readonly rootWithoutLogs: Buffer;
  readonly identity: string;
  readonly issuer: string;
  sign(content: Uint8Array, wish?: BundleWish): Buffer;
  attest(subjects: Readonly<Record<string, Uint8Array>>, wish?: BundleWish): Buffer;
  /** Signed by a bare key: the bundle, and the key in PEM. */
  signByKey(content: Uint8Array): { readonly bundle: Buffer; readonly key: Buffer };
  stop(): void;
}

interface LogWish {
  readonly kind: 'hashedrekord' | 'dsse';
  readonly spec: Json;
  /** Milliseconds. */
  readonly at: number;
  readonly version: string;
  readonly withPromise: boolean;
}

/** An entry of the transparency log: promise, and proof in a tree of one other leaf. */
function logEntry({ log }: Maker, { kind, spec, at, version, withPromise }: LogWish): object {
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
    // Newer logs tell no time of their own; a clock does.
    integratedTime: withPromise ? String(integratedTime) : '0',
    ...(withPromise
      ? { inclusionPromise: { signedEntryTimestamp: base64(log.sign(Buffer.from(canonicalJson(promised)))) } }
      : {}),
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
  readonly signature: string;
  /** What the log tells of it, given the certificate as base64 of PEM. */
  readonly spec: (certificate: string) => Json;
}

/** A bundle for whatever is signed by the key of a fresh certificate. */
function bundleOf(maker: Maker, wish: BundleWish, signed: (key: string) => Signed): Buffer {
  const { loggedAfter = 1, withLog = true, version = '0.3', withCertificateLog = true } = wish;
  const { withPromise = true, stamp } = wish;
  const from = Math.floor(Date.now() / 1000) * 1000 - (stamp === undefined ? 86_400_000 : 60_000);
  const raw = certifyLeaf(maker, from, withCertificateLog);
  const { content, kind, spec, signature } = signed(readFileSync(join(maker.folder, 'leaf.key'), 'utf8'));
  const pem = base64(readFileSync(join(maker.folder, 'leaf.pem')));
  const entry = logEntry(maker, { kind, spec: spec(pem), at: from + loggedAfter * 60_000, version, withPromise });
  const certificate = { rawBytes: base64(raw) };
  const material = version === '0.3' ? { certificate } : { x509CertificateChain: { certificates: [certificate] } };
  const stamped = Buffer.from(stamp === 'other' ? 'something else' : signature, stamp === 'other' ? 'utf8' : 'base64');
  const rfc3161Timestamps =
    stamp === undefined ? [] : [{ signedTimestamp: base64(timestampOf(maker.folder, stamped)) }];
  return Buffer.from(
    JSON.stringify({
      mediaType: mediaTypes[version],
      verificationMaterial: {
        ...material,
        tlogEntries: withLog ? [entry] : [],
        timestampVerificationData: { rfc3161Timestamps },
      },
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

function trustedRoot({ authority, certificateLog, log, clock }: Maker, withLogs: boolean): Buffer {
  const start = '2020-01-01T00:00:00Z';
  const logOf = (one: Log, baseUrl: string): object => ({
    ...{ baseUrl, hashAlgorithm: 'SHA2_256', logId: { keyId: base64(one.id) } },
    publicKey: { rawBytes: base64(one.publicKey), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor: { start } },
  });
  return Buffer.from(
    JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: withLogs ? [logOf(log, 'https://log.example.test')] : [],
      certificateAuthorities: [
        {
          subject: { organization: 'Lab', commonName: 'Lab sigstore' },
          certChain: { certificates: [{ rawBytes: base64(authority.raw) }] },
          validFor: { start },
        },
      ],
      ctlogs: withLogs ? [logOf(certificateLog, 'https://ct.example.test')] : [],
      timestampAuthorities: [
        {
          subject: { organization: 'Lab', commonName: 'Lab clock' },
          certChain: { certificates: [clock, authority.raw].map((raw) => ({ rawBytes: base64(raw) })) },
          validFor: { start },
        },
      ],
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
  newKey(folder, 'clock');
  const clock = certify(folder, 'clock', clockExtensions, [Date.now() - year / 2, Date.now() + year / 2]);
  const maker: Maker = { folder, authority, clock, certificateLog: makeLog(), log: makeLog() };
  return {
    ...{ identity, issuer, root: trustedRoot(maker, true), rootWithoutLogs: trustedRoot(maker, false) },
    sign: (content, wish = {}) =>
      bundleOf(maker, wish, (key) => {
        const { digest, signature, field } = signedMessage(content, key);
        const data = { hash: { algorithm: 'sha256', value: digest.toString('hex') } };
        return {
          ...{ content: field, kind: 'hashedrekord', signature },
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
          signature,
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
