import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultyContract } from '../commands/mend-contracts.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { Examined } from '../doctor/examine.ts';
import type { Settings } from '../settings.ts';
import { withApi } from './api.ts';
import { contractFaultTexts } from './faulty-contract-texts.ts';

const mended: Bilingual = { ja: '直しました。', en: 'Mended.' };
function told({ contractId, number, fault, isMended }: FaultyContract): Examined {
  const what = contractFaultTexts[fault];
  const next = isMended ? mended : { ja: '', en: '' };
  const name = number === '' ? contractId : number;
  return {
    name: 'contract',
    result: isMended || fault === 'unusedKey' ? 'fine' : 'fault',
    text: { ja: `${name}：${what.ja}${next.ja}`, en: `${name}: ${what.en} ${next.en}`.trim() },
  };
}

/** Mends the contracts that are not whole; a server is started for that where none runs. */
export async function mendContracts({ DATABASE_URL, JUNSHU_DATA }: Settings): Promise<readonly Examined[]> {
  if (DATABASE_URL === undefined && !existsSync(join(JUNSHU_DATA, 'postgres'))) return [];
  const faulty = await withApi((api) => api.send<FaultyContract[]>('POST', '/faulty-contracts/mending', {}));
  return faulty.map(told);
}
