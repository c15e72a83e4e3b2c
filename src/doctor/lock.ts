import { existsSync } from 'node:fs';
import { lockHolder, nameHolder } from '../postgres/data-lock.ts';
import { fault, fine, type Look, notLooked } from './look.ts';

/** Who has the data folder: nobody, a server that answers, or something that keeps a start out. */
export const lock: Look = {
  name: 'lock',
  needs: ['JUNSHU_DATA'],
  look({ settings: { JUNSHU_DATA: folder }, server }) {
    if (!existsSync(folder)) return notLooked('データフォルダはまだありません。', 'There is no data folder yet.');
    const holder = lockHolder(folder);
    if (holder === null) return fine('だれも使っていません。', 'Nobody has it.');
    const who = nameHolder(holder);
    if (server !== null)
      return fine(`動いているサーバーが使っています（${who.ja}）。`, `The running server has it (${who.en}).`);
    return fault(
      {
        ja: `${who.ja}が使っていて、サーバーとして答えません。`,
        en: `It is held by ${who.en}, which does not answer as a server.`,
      },
      {
        ja: 'ほかの junshu コマンドなら、終わるのを待ってください。終わらないときは、そのプロセスかコンテナーを止めてください。',
        en: 'If it is another junshu command, wait for its end. Where it does not end, stop that process or container.',
      },
    );
  },
};
