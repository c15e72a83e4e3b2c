import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { ContractListItem } from '../queries/read-models.ts';
import { runningApi } from './api.ts';
import { CommandFailure } from './console.ts';

/** What the doctor says of one thing. */
export interface Examined {
  readonly name: string;
  readonly result: 'pass' | 'fail' | 'undetermined';
  readonly text: Bilingual;
}

const notAsked: Bilingual = {
  ja: 'サーバーが動いていないため、契約は調べていません（npm start の後でもう一度）。',
  en: 'No server runs, so the contracts were not examined (again after npm start).',
};

async function listed(): Promise<readonly ContractListItem[] | null> {
  try {
    return (await (await runningApi())?.get<readonly ContractListItem[]>('/contracts')) ?? null;
  } catch (error) {
    // A server that is just stopping, or that refuses: nothing was learnt of the contracts.
    if (error instanceof CommandFailure || error instanceof TypeError) return null;
    throw error;
  }
}

/** Which contracts can't be read or judged, by number with why; asked of the server that runs. */
export async function examineContracts(): Promise<readonly Examined[]> {
  const contracts = await listed();
  if (contracts === null) return [{ name: 'contracts', result: 'undetermined', text: notAsked }];
  const troubled = contracts.flatMap(({ number, trouble }): Examined[] => {
    if (trouble === undefined) return [];
    const text = { ja: `${number}：${trouble.ja}`, en: `${number}: ${trouble.en}` };
    return [{ name: 'contract', result: 'fail', text }];
  });
  const fine = contracts.length - troubled.length;
  const text = { ja: `読める契約 ${fine}件`, en: `${fine} contracts can be read` };
  return [{ name: 'contracts', result: 'pass', text }, ...troubled];
}
