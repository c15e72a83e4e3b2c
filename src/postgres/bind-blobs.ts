import type pg from 'pg';
import { blobStoreId } from '../blobs/store-id.ts';
import { MachineProblem } from './places.ts';

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/**
 * Binds a database to the store of files that it was first opened with. A server with another store would find none of the evidence,
 * and mark all of it as damaged: it is told so before it does anything. The id is no secret, so that whoever has lost a store for good
 * can say so on purpose.
 */
export async function bindBlobs(owner: pg.Client, dataFolder: string): Promise<void> {
  const mine = blobStoreId(dataFolder);
  if (isId(mine)) await owner.query('INSERT INTO blob_stores (store_id) VALUES ($1) ON CONFLICT DO NOTHING', [mine]);
  const { rows } = await owner.query<{ store_id: string }>('SELECT store_id FROM blob_stores');
  const bound = rows[0]?.store_id;
  if (bound === mine) return;
  throw new MachineProblem({
    ja: `このデータベースの証跡のファイルは、別の場所にあります（${dataFolder}/blobs ではありません）。最初に使ったデータフォルダを JUNSHU_DATA に指定するか、その blobs/ を store-id ごと写すか、共有してください。ファイルを失い、控えもないときに限り、${dataFolder}/blobs/store-id の中身を ${bound} にすると、失われた証跡を「なくなった」として起動します。`,
    en: `The evidence files of this database live elsewhere, not in ${dataFolder}/blobs. Set JUNSHU_DATA to the first data folder, or bring or share its blobs/, store-id included. Only if the files are lost and there is no backup: write ${bound} into ${dataFolder}/blobs/store-id, and the server starts and tells of the lost ones as missing.`,
  });
}
