import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** What the facts of a contract are called, on every page that shows or asks for them; loaded with those pages. */
export const contractFactTexts = {
  contractNumber: { ja: '契約番号（英数字とハイフン）', en: 'Contract number (letters, digits, hyphens)' },
  contractTitle: { ja: '契約件名', en: 'Title' },
  addressee: {
    ja: 'あて先（局・課と役職。省の名前と「殿」は付きます）',
    en: 'Addressee (section and post; the ministry and 殿 are added)',
  },
  /** As it is typed: papers are in Japanese. */
  addresseeExample: { ja: '商務情報政策局総務課長', en: '商務情報政策局総務課長' },
  addresseeSample: { ja: '書面では「{line}」となります。', en: 'On paper: “{line}”.' },
  addresseeEmpty: {
    ja: '例：{example} → 書面では「{line}」となります。',
    en: 'For example {example}; on paper: “{line}”.',
  },
  contractorName: { ja: '受注者の名称', en: 'Contractor' },
  contractorAddress: { ja: '受注者の住所', en: 'Contractor’s address' },
  representative: { ja: '代表者氏名', en: 'Representative' },
} as const satisfies Readonly<Record<string, Bilingual>>;
