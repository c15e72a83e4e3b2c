import { newContractFile } from '../../src/commands/new-contract-file.ts';
import { scopeKeys } from '../../src/core/catalogue/catalogue.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';

/** The file of a contract that begins, with nothing in it but its facts. */
export const smallContractFile = (number: string): JsonObject =>
  newContractFile({
    number,
    title: `契約 ${number}`,
    concludedOn: '2026-03-30',
    period: { from: '2026-04-01', to: '2027-03-31' },
    buyer: { addressee: '支出負担行為担当官' },
    contractor: { name: '株式会社あおば情報', address: '東京都', representative: '髙橋' },
    scope: Object.fromEntries(scopeKeys.map((key) => [key, null])),
  });
