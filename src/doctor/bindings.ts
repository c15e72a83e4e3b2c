import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBindings } from '../postgres/examine-database.ts';
import { fault, fine, type Look } from './look.ts';
import { databaseNeeds, lookAtDatabase } from './reach-database.ts';

const readId = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8').trim() : null);

/** Whether keys and files of the folder belong to the database. */
export const bindings: Look = {
  name: 'bindings',
  needs: databaseNeeds,
  look: (surroundings) =>
    lookAtDatabase(surroundings, async (client) => {
      const { JUNSHU_DATA: folder } = surroundings.settings;
      const { keys, blobs } = await readBindings(client);
      const places = [
        { path: join(folder, 'keys', 'contracts', 'folder-id'), bound: keys },
        { path: join(folder, 'blobs', 'store-id'), bound: blobs },
      ];
      const wrong = places
        .filter(({ path, bound }) => bound !== null && readId(path) !== bound)
        .map(({ path }) => path);
      if (wrong.length === 0)
        return fine('鍵とファイルはこのデータベースのものです。', 'Keys and files belong to this database.');
      return fault(
        {
          ja: `このデータベースのものではないか、ありません：${wrong.join('、')}`,
          en: `Missing, or not of this database: ${wrong.join(', ')}`,
        },
        {
          ja: '最初に使ったデータフォルダを JUNSHU_DATA に指定するか、その keys/contracts/ と blobs/ を、folder-id と store-id ごと写してください。',
          en: 'Set JUNSHU_DATA to the first data folder, or bring its keys/contracts/ and blobs/ with folder-id and store-id.',
        },
      );
    }),
};
