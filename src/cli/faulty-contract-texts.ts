import type { ContractFault } from '../commands/mend-contracts.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';

/** What is wrong with a contract as a whole, in words. */
export const contractFaultTexts: Readonly<Record<ContractFault, Bilingual>> = {
  half: {
    ja: '登録が途中で止まり、番号だけが残っています。',
    en: 'its creation was cut short; only its number is there.',
  },
  noFacts: { ja: '契約の内容が消されています。', en: 'its facts were removed.' },
  unknownCatalogue: { ja: '知らない様式になっています。', en: 'it follows a catalogue that there is not.' },
  otherNumber: {
    ja: '契約の内容にある番号が、契約を探す番号と違います。',
    en: 'its facts give another number than the one it is found by.',
  },
  unreadable: {
    ja: '鍵か行が壊れていて読めません。控えから戻してください。',
    en: 'its key or a row is damaged: restore it from a backup.',
  },
  unusedKey: {
    ja: '登録が途中で止まった契約の鍵です（害はありません）。',
    en: 'a key of a contract whose creation was cut short (harmless).',
  },
};
