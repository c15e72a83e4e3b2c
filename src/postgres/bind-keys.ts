import type pg from 'pg';
import type { ContractKeys } from './contract-keys.ts';
import { MachineProblem } from './places.ts';

/**
 * Binds a database to the folder of keys that it was first opened with. A second server on the same database must come with
 * the same `keys/contracts`, else it would make contracts that the first can't read, and is told so before it does anything.
 */
export async function bindKeys(owner: pg.Client, keys: ContractKeys, dataFolder: string): Promise<void> {
  const mine = keys.folderId();
  await owner.query('INSERT INTO key_folders (folder_id) VALUES ($1) ON CONFLICT DO NOTHING', [mine]);
  const { rows } = await owner.query<{ folder_id: string }>('SELECT folder_id FROM key_folders');
  if (rows[0]?.folder_id === mine) return;
  throw new MachineProblem({
    ja: `このデータベースの契約の鍵は、別のデータフォルダにあります（${dataFolder}/keys/contracts では開けません）。最初に使ったデータフォルダを JUNSHU_DATA に指定するか、その keys/contracts/ を folder-id ごと写してください。`,
    en: `The keys of this database's contracts live in another data folder (${dataFolder}/keys/contracts does not open them). Set JUNSHU_DATA to the first data folder, or bring its keys/contracts/ here, folder-id included.`,
  });
}
