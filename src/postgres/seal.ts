import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomFillSync } from 'node:crypto';
import { MachineProblem } from './places.ts';

/** A contract's key, split by use (HKDF): one part seals, the other makes ids of rows. */
export interface ContractKey {
  readonly sealing: Buffer;
  readonly naming: Buffer;
}

/** Where a sealed text stands. It opens there alone: moved to another row, revision, contract or tenant it does not. */
export interface SealPlace {
  readonly tenant: string;
  readonly contractId: string;
  readonly table:
    | 'register_entries'
    | 'log_entries'
    | 'contract_summaries'
    | 'import_previews'
    | 'calendar_feeds'
    | 'notifications'
    | 'mail_deliveries'
    | 'closings';
  /** Tells the row, and the revision where a row has some. */
  readonly row: string;
}

/** A sealed text was altered, moved or sealed under another key. */
export class SealBroken extends MachineProblem {
  readonly place: SealPlace;

  constructor(place: SealPlace) {
    const where = `${place.table} ${place.row} (${place.contractId})`;
    super({
      ja: `${where} の封が開きません。データベースが書き換えられたか、鍵（keys/contracts/）が別のものです。控えから戻してください。`,
      en: `The seal of ${where} does not open: the database was altered, or keys/contracts/ holds another key. Restore them from a backup.`,
    });
    this.place = place;
  }
}

const part = (secret: Uint8Array, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `junshu-contract-key@1 ${use}`, 32));

/** The parts of a contract's 32 secret bytes. */
export const keyFrom = (secret: Uint8Array): ContractKey => ({
  sealing: part(secret, 'sealing'),
  naming: part(secret, 'naming'),
});

const version = 1;
const nonceLength = 12;
const tagLength = 16;

const nonces = Buffer.alloc(nonceLength * 256);
let noncesUsed = nonces.length;

/** A nonce from a store of random bytes, each used once: asking the system for every twelve costs more than sealing. */
function nextNonce(): Buffer {
  if (noncesUsed === nonces.length) {
    randomFillSync(nonces);
    noncesUsed = 0;
  }
  noncesUsed += nonceLength;
  return Buffer.from(nonces.subarray(noncesUsed - nonceLength, noncesUsed));
}

const placeBytes = ({ tenant, contractId, table, row }: SealPlace): Buffer =>
  Buffer.from(JSON.stringify(['junshu-seal@1', tenant, contractId, table, row]));

/** Version, random nonce, AES-256-GCM ciphertext, tag; the place is the associated data. */
export function seal({ sealing }: ContractKey, place: SealPlace, text: string | Uint8Array): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
  cipher.setAAD(placeBytes(place));
  const hidden = typeof text === 'string' ? cipher.update(text, 'utf8') : cipher.update(text);
  cipher.final();
  return Buffer.concat([Buffer.of(version), nonce, hidden, cipher.getAuthTag()]);
}

/** The text behind a seal. Throws SealBroken when it was not sealed with this key at this place. */
export function unseal({ sealing }: ContractKey, place: SealPlace, sealed: Uint8Array): Buffer {
  const body = sealed.subarray(1 + nonceLength, -tagLength);
  try {
    if (sealed[0] !== version || sealed.length < 1 + nonceLength + tagLength) throw new SealBroken(place);
    const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(1, 1 + nonceLength));
    decipher.setAAD(placeBytes(place));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new SealBroken(place);
  }
}

/** The id of a row in the database: a keyed digest, because people may write names into the ids of their entries. */
export function rowIdOf({ naming }: ContractKey, register: string, entryId: string): Buffer {
  return createHmac('sha256', naming)
    .update(JSON.stringify([register, entryId]))
    .digest()
    .subarray(0, 16);
}
