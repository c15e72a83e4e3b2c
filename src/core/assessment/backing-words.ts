import type { Bilingual } from '../kernel/bilingual.ts';

/**
 * How well a sentence is borne out (裏付け). No ladder: each word says by what, and a sentence bears every one that its facts give.
 * `statement` (申告のみ) is what stands beside nothing else.
 */
export const backingWords = ['statement', 'evidence', 'official', 'machine', 'twoMethods'] as const;
export type BackingWord = (typeof backingWords)[number];

/** Each word with what it means, as it is explained beside the mark. */
export const backingTexts = {
  statement: {
    word: { ja: '申告のみ', en: 'Stated only' },
    meaning: {
      ja: '受注者が台帳や回答に記したことのほかに、示すものがありません。',
      en: 'Nothing shows it beside what the contractor entered.',
    },
  },
  evidence: {
    word: { ja: '証跡あり', en: 'Evidence' },
    meaning: {
      ja: 'それを示すことのできる種類のファイルが、数えた行に付いています。',
      en: 'A file of a kind that can prove it belongs to what is counted.',
    },
  },
  official: {
    word: { ja: '担当職員', en: 'Official' },
    meaning: {
      ja: 'この事実に結び付いた担当職員の決定があります。',
      en: 'A decision of the official is bound to these facts.',
    },
  },
  machine: {
    word: { ja: '機械', en: 'Machine' },
    meaning: {
      ja: '期限内の自動点検や照合が、同じことを見ています。',
      en: 'An automated check or a match with a feed, in date, saw the same.',
    },
  },
  twoMethods: {
    word: { ja: '二つの方法', en: 'Two methods' },
    meaning: {
      ja: '出どころの違う二つの方法（自らの点検と別の道具、ファイルと照合など）が一致しています。',
      en: 'Two methods of different origin agree (our own check and another’s tool, a file and a feed).',
    },
  },
} as const satisfies Readonly<Record<BackingWord, { readonly word: Bilingual; readonly meaning: Bilingual }>>;
