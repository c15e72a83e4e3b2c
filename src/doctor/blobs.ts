import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { blobsOf } from '../blobs/blob-list.ts';
import { examineBlob } from '../blobs/blob-store.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import { fault, fine, type Look, notLooked, several } from './look.ts';

/** So many files, and so many bytes, are read again in one look. */
const sample = { files: 200, bytes: 200_000_000 };

interface Blob {
  readonly contractId: string;
  readonly sha256: string;
  readonly size: number;
}

/** Spread over all of them: every n-th, from a place that differs from day to day, until the bytes are used up. */
export function sampleOf(all: readonly Blob[], day: number): readonly Blob[] {
  const step = Math.max(1, Math.ceil(all.length / sample.files));
  let bytes = 0;
  return all.filter(({ size }, place) => {
    if (place % step !== day % step || bytes > sample.bytes) return false;
    bytes += size;
    return true;
  });
}

const mend = {
  ja: '同じファイルを証跡としてもう一度加えるか、バックアップの blobs/ から戻してください。',
  en: 'Add the same file as evidence again, or restore it from blobs/ of a backup.',
};

/** Files of evidence read again and hashed, a sample of them. */
export const blobs: Look = {
  name: 'files',
  needs: ['JUNSHU_DATA'],
  async look({ settings: { JUNSHU_DATA: folder }, now }) {
    const place = join(folder, 'blobs');
    const contracts = existsSync(place) ? readdirSync(place).filter(isUuid) : [];
    const all = contracts.flatMap((contractId) => blobsOf(folder, contractId).map((blob) => ({ contractId, ...blob })));
    if (all.length === 0) return notLooked('ファイルはまだありません。', 'There are no files yet.');
    const read = sampleOf(all, Math.floor(Date.parse(now) / 86_400_000));
    const wrong: string[] = [];
    for (const { contractId, sha256 } of read)
      if ((await examineBlob(folder, contractId, sha256)) !== 'intact')
        wrong.push(join(contractId, sha256.slice(0, 2), sha256));
    if (wrong.length > 0)
      return fault(
        { ja: `中身が変わっています：${several(wrong)}`, en: `No longer what they were: ${several(wrong)}` },
        mend,
      );
    return fine(
      `${all.length}個のうち${read.length}個を読み直しました。`,
      `${read.length} of ${all.length} were read again.`,
    );
  },
};
