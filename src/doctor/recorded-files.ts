import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractListItem, EvidenceView } from '../queries/read-models.ts';
import { fault, fine, type Look, notLooked, several } from './look.ts';

/** So many contracts are asked in one look; the nightly reading covers all. */
const mostContracts = 100;

/** The digests of all files in the folder. */
function digestsIn(folder: string): ReadonlySet<string> {
  const place = join(folder, 'blobs');
  if (!existsSync(place)) return new Set();
  return new Set(readdirSync(place, { recursive: true }).map((name) => String(name).split('/').at(-1) ?? ''));
}

/** Whether every file that the evidence names is there; which those are the server alone knows. */
export const recordedFiles: Look = {
  name: 'recordedFiles',
  needs: ['JUNSHU_DATA'],
  async look({ settings: { JUNSHU_DATA: folder }, server }) {
    if (server === null)
      return notLooked(
        'どのファイルがあるはずかは、サーバーが動いている間だけ分かります。',
        'Which files should be there is known only while the server runs.',
      );
    const contracts = (await server.get<readonly ContractListItem[]>('/contracts')).filter(
      ({ trouble }) => trouble === undefined,
    );
    const asked = contracts.slice(0, mostContracts);
    const there = digestsIn(folder);
    const lost: string[] = [];
    let count = 0;
    for (const { number } of asked) {
      const { items } = await server.get<EvidenceView>(`/contracts/${encodeURIComponent(number)}/evidence`);
      count += items.length;
      lost.push(...items.filter(({ item }) => !there.has(item.digest)).map(({ item }) => `${number}: ${item.name}`));
    }
    if (lost.length > 0)
      return fault(
        { ja: `ファイルがありません：${several(lost)}`, en: `Files that are gone: ${several(lost)}` },
        {
          ja: '同じファイルを証跡としてもう一度加えるか、バックアップの blobs/ から戻してください。',
          en: 'Add the same file as evidence again, or restore it from blobs/ of a backup.',
        },
      );
    if (count === 0) return notLooked('証跡はまだありません。', 'There is no evidence yet.');
    return fine(
      `${asked.length}件の契約の証跡${count}件のファイルがあります。`,
      `The files of ${count} pieces of evidence of ${asked.length} contracts are there.`,
    );
  },
};
