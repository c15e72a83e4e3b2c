import type { Bilingual } from '../kernel/bilingual.ts';
import { type Checkpoint, type CheckpointKey, openNote } from './checkpoint.ts';
import type { Digest } from './merkle.ts';
import type { LogHead } from './verify-log.ts';

/** A log that went on from a backup: what the backup kept of it, and the newest head that was known of before. */
export interface LogEpoch {
  readonly origin: string;
  /** ISO instant of the restore. */
  readonly restoredAt: string;
  readonly kept: LogHead;
  /** The kept head itself where no newer one was known. */
  readonly known: LogHead;
}

const title = 'junshu-epoch@1';

const headLines = ({ size, root }: LogHead): string => `${size}\n${root.toString('base64')}\n`;

/** The text that the key of the logs signs. */
export const epochText = ({ origin, restoredAt, kept, known }: LogEpoch): string =>
  `${title}\n${origin}\n${restoredAt}\n${headLines(kept)}${headLines(known)}`;

const isSize = (text: string): boolean => /^(0|[1-9]\d{0,14})$/.test(text);

function headFrom(size: string, root: string): LogHead | null {
  const bytes = Buffer.from(root, 'base64');
  return isSize(size) && bytes.length === 32 ? { size: Number(size), root: bytes } : null;
}

/** Reads an epoch that one of the keys signed; null when none of them did, or it says nothing of the kind. */
export function openEpoch(note: string, keys: readonly CheckpointKey[]): LogEpoch | null {
  const text = keys.map((key) => openNote(note, key)).find((one) => one !== null) ?? '';
  const [first, origin = '', restoredAt = '', ...lines] = text.split('\n');
  const [keptSize = '', keptRoot = '', knownSize = '', knownRoot = '', end] = lines;
  const [kept, known] = [headFrom(keptSize, keptRoot), headFrom(knownSize, knownRoot)];
  if (first !== title || end !== '' || kept === null || known === null) return null;
  const epoch = { origin, restoredAt, kept, known };
  return epochText(epoch) === text ? epoch : null;
}

/** The root over the first entries of a log as it stands; undefined where it has fewer. */
type RootAt = (size: number) => Digest | undefined;

/** Entries by their numbers, both counted in. */
interface EntryRange {
  readonly from: number;
  readonly to: number;
}

/** What a restore did to a log, or what a signed head says of it. */
export interface ToldHistory {
  /** foreign: no key of these logs signed it for this one. holds: agrees. restored: entries are lost by a restore. tampered: something else than a restore took or changed entries. */
  readonly outcome: 'foreign' | 'holds' | 'restored' | 'tampered';
  readonly lost: EntryRange | null;
  readonly text: Bilingual;
}

const range = ({ from, to }: EntryRange): string => (from === to ? `${from}` : `${from}–${to}`);

/** The log as it stands leads from what the epoch kept. */
const isKept = ({ kept }: LogEpoch, rootAt: RootAt): boolean => rootAt(kept.size)?.equals(kept.root) === true;

const isOther = (rootAt: RootAt, { size, root }: LogHead): boolean => rootAt(size)?.equals(root) === false;

/** What is to be told of a restore; `null`: an epoch that nobody signed. */
export function epochTold(epoch: LogEpoch | null, rootAt: RootAt): ToldHistory {
  if (epoch === null || !isKept(epoch, rootAt))
    return {
      outcome: 'tampered',
      lost: null,
      text: {
        ja: '復元の記録に、ログの鍵の正しい署名がないか、残したはずの記録が変わっています。',
        en: 'A restore is on record without a valid signature of the logs’ key, or what it kept has changed.',
      },
    };
  const { kept, known, restoredAt } = epoch;
  const lost = known.size > kept.size ? { from: kept.size, to: known.size - 1 } : null;
  const two = lost !== null && isOther(rootAt, known);
  const told =
    lost === null ? { ja: '失われたと分かっている記録はありません', en: 'no entry is known to be lost' } : null;
  return {
    outcome: 'restored',
    lost,
    text: {
      ja: `${restoredAt} にバックアップから復元（${kept.size}件まで）。${told?.ja ?? `記録 ${range(lost as EntryRange)} は失われました`}。${two ? `${known.size}件の署名付き先頭が、復元の前と後で二つあります。` : ''}`,
      en: `Restored from a backup at ${restoredAt} (up to ${kept.size} entries); ${told?.en ?? `entries ${range(lost as EntryRange)} are lost`}.${two ? ` There are two signed heads of ${known.size} entries, one from before the restore and one from after it.` : ''}`,
    },
  };
}

const sizeOf = ({ kept }: LogEpoch): number => kept.size;

/** What a signed head, kept elsewhere, says of the log as it stands. `epochs`: those whose signatures are valid. */
export function headTold(head: Checkpoint, epochs: readonly LogEpoch[], rootAt: RootAt): ToldHistory {
  const root = rootAt(head.size);
  if (root?.equals(head.root) === true)
    return {
      outcome: 'holds',
      lost: null,
      text: { ja: `${head.size}件の先頭と合います。`, en: `Agrees with the head of ${head.size} entries.` },
    };
  const before = epochs.filter((epoch) => sizeOf(epoch) < head.size && isKept(epoch, rootAt));
  const two = {
    ja: root === undefined ? '' : `${head.size}件の署名付き先頭が二つあります。`,
    en: root === undefined ? '' : ` There are two signed heads of ${head.size} entries.`,
  };
  if (before.length === 0)
    return {
      outcome: 'tampered',
      lost: null,
      text: {
        ja: `${two.ja}${head.size}件の先頭に署名があるのに、このログはそこに至りません。復元の記録もありません。記録が消されたか、書き換えられています。`,
        en: `A head of ${head.size} entries was signed, and this log does not lead to it, nor is any restore on record: entries were removed or altered.${two.en}`,
      },
    };
  const lost = { from: Math.min(...before.map(sizeOf)), to: head.size - 1 };
  return {
    outcome: 'restored',
    lost,
    text: {
      ja: `復元により、記録 ${range(lost)} は失われました。${two.ja}`,
      en: `Restored: entries ${range(lost)} are lost.${two.en}`,
    },
  };
}

/** A head that no key of these logs signed, or that is another log's: it says nothing of this one. */
export const foreignHead: ToldHistory = {
  outcome: 'foreign',
  lost: null,
  text: {
    ja: 'この契約のログの先頭として署名されたものではありません。',
    en: 'It was not signed as a head of this contract’s log.',
  },
};
