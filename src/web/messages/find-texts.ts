import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the search over everything, loaded when it is opened. {names} are filled in. */
export const findTexts = {
  findTitle: { ja: '探す', en: 'Find' },
  findLabel: {
    ja: '契約・事項・台帳の行・人・証跡を探す',
    en: 'Find contracts, matters, rows, people and evidence',
  },
  findHow: { ja: '↑↓ で選び、Enter で開きます', en: 'Arrows choose, Enter opens' },
  findNothing: { ja: '見つかりません', en: 'Nothing found' },
  findCount: { ja: '{count}件', en: '{count} found' },
  findCapped: {
    ja: '多いため、初めの{count}件だけです。言葉を足すと絞れます。',
    en: 'The first {count} only: add a word to narrow it down.',
  },
  findUnread: {
    ja: '読めない契約{count}件は探していません。',
    en: '{count} unreadable contracts were not looked into.',
  },
  findContract: { ja: '契約', en: 'Contract' },
  findMatter: { ja: '事項', en: 'Matter' },
  findDuty: { ja: '事項', en: 'Duty' },
  findRow: { ja: '台帳', en: 'Row' },
  findEvidence: { ja: '証跡', en: 'Evidence' },
  findClose: { ja: '閉じる', en: 'Close' },
} as const satisfies Readonly<Record<string, Bilingual>>;
