import type { ContractListItem } from '../queries/read-models.ts';
import { fault, fine, type Look, notLooked } from './look.ts';

/** Which contracts can't be read or judged, by number with why; asked of the server that runs. */
export const contracts: Look = {
  name: 'contracts',
  needs: ['JUNSHU_DATA'],
  async look({ server }) {
    if (server === null)
      return notLooked(
        'サーバーが動いていないため、契約は調べていません（npm start の後でもう一度）。',
        'No server runs, so the contracts were not examined (again after npm start).',
      );
    const all = await server.get<readonly ContractListItem[]>('/contracts');
    const troubled = all.flatMap(({ number, trouble }) => (trouble === undefined ? [] : [{ number, trouble }]));
    if (troubled.length === 0) return fine(`読める契約 ${all.length}件`, `${all.length} contracts can be read`);
    return fault(
      {
        ja: troubled.map(({ number, trouble }) => `${number}：${trouble.ja}`).join(' '),
        en: troubled.map(({ number, trouble }) => `${number}: ${trouble.en}`).join(' '),
      },
      {
        ja: 'npx junshu doctor --mend が、直せるものを直します。鍵やファイルは控えから戻してください。',
        en: 'npx junshu doctor --mend mends those that can be; keys and files come back from a backup.',
      },
    );
  },
};
