import { existsSync, statfsSync } from 'node:fs';
import { fault, fine, type Look, notLooked } from './look.ts';

/** Below this many free bytes or files it is time to make room; changes are refused below 24 MB. */
const enough = { bytes: 1_000_000_000, files: 10_000 };

/** Room on the disk of the data folder, in bytes and in files. */
export const disk: Look = {
  name: 'disk',
  needs: ['JUNSHU_DATA'],
  look({ settings: { JUNSHU_DATA: folder } }) {
    if (!existsSync(folder)) return notLooked('データフォルダはまだありません。', 'There is no data folder yet.');
    const { bavail, bsize, files, ffree } = statfsSync(folder);
    const free = bavail * bsize;
    const gigabytes = (free / 1e9).toFixed(1);
    // Some file systems count no files, and say so by a total of nothing.
    const hasFiles = files === 0 || ffree > enough.files;
    const left = { ja: `空き ${gigabytes} GB、ファイル ${ffree}個分`, en: `${gigabytes} GB and ${ffree} files free` };
    if (free > enough.bytes && hasFiles) return fine(left.ja, left.en);
    return fault(left, {
      ja: 'ディスクを広げるか、空きを作ってください。24 MBを下回ると変更が断られます。再起動は要りません。',
      en: 'Enlarge the disk or make room: below 24 MB changes are refused. No restart is needed.',
    });
  },
};
