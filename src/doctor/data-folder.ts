import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { databaseAccount, isReachable } from '../postgres/places.ts';
import { type Finding, fault, fine, type Look, notLooked } from './look.ts';
import { wordsOfError } from './words-of-error.ts';

/** Writes a small file and takes it away again. Throws what the disk says. */
function tryToWrite(folder: string): void {
  const path = join(folder, `.doctor-${randomUUID()}`);
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, 'a');
    fsyncSync(file);
  } finally {
    closeSync(file);
    rmSync(path, { force: true });
  }
}

const elsewhere: Bilingual = {
  ja: '書ける所有者で動かすか、JUNSHU_DATA に書ける場所を指定してください。',
  en: 'Run as its owner, or set JUNSHU_DATA to a folder that can be written.',
};

function unwritable(folder: string, error: unknown): Finding {
  const words = wordsOfError(error);
  return fault(
    { ja: `${folder} に書き込めません：${words.ja}`, en: `${folder} can't be written: ${words.en}` },
    elsewhere,
  );
}

/** The first start makes the folder: where it would be made must let it. */
function notYet(folder: string): Finding {
  let parent = dirname(folder);
  while (!existsSync(parent)) parent = dirname(parent);
  try {
    accessSync(parent, constants.W_OK | constants.X_OK);
  } catch (error) {
    return unwritable(parent, error);
  }
  return notLooked(
    `${folder} はまだありません（はじめての起動が作ります）。`,
    `${folder} is not there yet: the first start makes it.`,
  );
}

const ownerOf = (uid: number): Bilingual => ({
  ja: `利用者番号 ${uid}`,
  en: `user number ${uid}`,
});

/** The folder is there, is ours, lets the database in, and takes what is written. */
export const dataFolder: Look = {
  name: 'dataFolder',
  needs: ['JUNSHU_DATA'],
  look({ settings: { JUNSHU_DATA: folder } }) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found === undefined) return notYet(folder);
    if (!found.isDirectory())
      return fault({ ja: `${folder} はフォルダではありません。`, en: `${folder} is no folder.` }, elsewhere);
    const mine = process.getuid?.();
    if (mine !== undefined && found.uid !== mine)
      return fault(
        {
          ja: `${folder} の所有者は${ownerOf(found.uid).ja}で、これを動かしている${ownerOf(mine).ja}ではありません。`,
          en: `${folder} belongs to ${ownerOf(found.uid).en}, and this runs as ${ownerOf(mine).en}.`,
        },
        {
          ja: 'サーバーと doctor を、データフォルダの所有者で動かしてください（root で動かさないでください）。',
          en: 'Run server and doctor as the owner of the data folder, not as root.',
        },
      );
    if (databaseAccount() !== null && !isReachable(folder))
      return fault(
        { ja: `${folder} にデータベースの利用者が入れません。`, en: `The database's account can't enter ${folder}.` },
        {
          ja: '親のフォルダに実行権を与える（chmod o+x）か、JUNSHU_DATA を別の場所にしてください。',
          en: 'Give its parents the x bit (chmod o+x), or set JUNSHU_DATA elsewhere.',
        },
      );
    try {
      tryToWrite(folder);
    } catch (error) {
      return unwritable(folder, error);
    }
    return fine(`${folder}（書き込めました）`, `${folder} (was written to)`);
  },
};
