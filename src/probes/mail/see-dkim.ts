import { createPublicKey, type KeyObject } from 'node:crypto';
import type { DnsAnswer } from '../../core/checks/dns-answer.ts';
import { dkimTags } from '../../core/checks/mail/dkim-tags.ts';
import type { MailData } from '../../core/checks/mail/mail-observation.ts';
import { textsBeginning } from '../../core/checks/mail/mail-records.ts';

import type { DnsClient } from '../dns/dns-client.ts';
import { keptAnswer } from './kept-answer.ts';

type Key = MailData['dkim'][number];

/** Bytes before an Ed25519 key that make it a whole SubjectPublicKeyInfo (RFC 8410 §4). */
const ed25519Head = Buffer.from('302a300506032b6570032100', 'hex');

const attempt = (read: () => KeyObject): KeyObject | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

function keyFrom(kind: string, bytes: Buffer): KeyObject | null {
  if (kind === 'ed25519') {
    const key = Buffer.concat([ed25519Head, bytes]);
    return bytes.length === 32 ? attempt(() => createPublicKey({ key, format: 'der', type: 'spki' })) : null;
  }
  if (kind !== 'rsa') return null;
  return (
    attempt(() => createPublicKey({ key: bytes, format: 'der', type: 'spki' })) ??
    attempt(() => createPublicKey({ key: bytes, format: 'der', type: 'pkcs1' }))
  );
}

/** The kind and length of a key's record; no kind where it is no key of that kind. */
function readKey(answer: DnsAnswer): Pick<Key, 'type' | 'bits'> {
  const tags = dkimTags(textsBeginning(answer, /^/)[0] ?? '');
  if (tags === null) return { type: '', bits: null };
  const kind = (tags.get('k') ?? 'rsa').toLowerCase();
  const key = keyFrom(kind, Buffer.from((tags.get('p') ?? '').replace(/\s/g, ''), 'base64'));
  if (key === null || key.asymmetricKeyType !== kind) return { type: '', bits: null };
  return { type: kind, bits: key.asymmetricKeyDetails?.modulusLength ?? null };
}

/** Looks at the key of each selector. */
export const seeDkim = ({ ask }: DnsClient, domain: string, selectors: readonly string[]): Promise<Key[]> =>
  Promise.all(
    selectors.map(async (selector) => {
      const answer = await ask(`${selector}._domainkey.${domain}`, 'TXT');
      return { selector, answer: keptAnswer(answer, /^/), ...readKey(answer) };
    }),
  );
