import { existsSync, statfsSync } from 'node:fs';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { fault, fine, type Look, notLooked } from './look.ts';

/** File systems by the kernel's numbers (linux/magic.h): those that keep what they were told to keep. */
const lasting: ReadonlyMap<number, string> = new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x2fc12fc1, 'zfs'],
  [0xf2f52010, 'f2fs'],
  [0xca451a4e, 'bcachefs'],
]);

/** What is gone with the power or the container. */
const fleeting: ReadonlyMap<number, string> = new Map([
  [0x01021994, 'tmpfs'],
  [0x858458f6, 'ramfs'],
  [0x794c7630, 'overlay'],
]);

/** What lies on another machine: locks and written-through bytes can't be relied on. */
const distant: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb'],
  [0x517b, 'smb'],
  [0x01021997, '9p'],
  [0x00c36400, 'ceph'],
  [0x0bd00bd0, 'lustre'],
  [0x786f4256, 'vboxsf'],
  [0x5346414f, 'afs'],
]);

const ownDisk: Bilingual = {
  ja: 'JUNSHU_DATA を、この機械のディスク（ext4、xfs など）か、コンテナーなら永続ボリュームにしてください。',
  en: 'Set JUNSHU_DATA to a disk of this machine (ext4, xfs …), in a container to a lasting volume.',
};

const apart: Bilingual = {
  ja: 'JUNSHU_DATA をこの機械のディスクにするか、データベースを DATABASE_URL のサーバーに置いてください。',
  en: 'Set JUNSHU_DATA to a disk of this machine, or put the database on a server (DATABASE_URL).',
};

/** On what kind of file system the data lie. */
export const folderKind: Look = {
  name: 'folderKind',
  needs: ['JUNSHU_DATA', 'DATABASE_URL'],
  look({ settings: { JUNSHU_DATA: folder, DATABASE_URL: url } }) {
    if (!existsSync(folder)) return notLooked('データフォルダはまだありません。', 'There is no data folder yet.');
    const number = statfsSync(folder).type;
    const kept = lasting.get(number);
    if (kept !== undefined) return fine(kept, kept);
    const gone = fleeting.get(number);
    if (gone !== undefined)
      return fault(
        {
          ja: `データフォルダが ${gone} にあり、再起動かコンテナーの作り直しで失われます。`,
          en: `The data folder is on ${gone}: it is gone with a restart or with the container.`,
        },
        ownDisk,
      );
    const far = distant.get(number);
    if (far !== undefined && url === undefined)
      return fault(
        {
          ja: `データフォルダが別の機械のディスク（${far}）にあり、組込みのデータベースを安全に置けません。`,
          en: `The data folder is on another machine's disk (${far}), where an embedded database is not safe.`,
        },
        apart,
      );
    if (far !== undefined)
      return fine(
        `${far}（データベースは DATABASE_URL のサーバー）`,
        `${far} (the database is on the server of DATABASE_URL)`,
      );
    return notLooked(
      `知らない種類のファイルシステムです（0x${number.toString(16)}）。`,
      `A kind of file system that is not known (0x${number.toString(16)}).`,
    );
  },
};
