import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the limits that a contract sets, loaded with the settings’ page. {names} are filled in. */
export const limitTexts = {
  limitsTitle: { ja: '期限と新しさの基準', en: 'Limits of time' },
  limitsHelp: {
    ja: '「速やかに」「定期的に」など、仕様書に数字のないものをこの契約で何日とみなすか。空にすると、いつもの値です。',
    en: 'What the contract takes “promptly” or “regularly” to mean, where its terms give no number. Empty: the usual.',
  },
  limitUsual: { ja: 'いつもの値：{usual}', en: 'Usual: {usual}' },
  limitNone: { ja: 'いつもの値：なし（判定しません）', en: 'Usual: none (not judged)' },
  limitWrong: {
    ja: '{least}から{most}までの整数を半角か全角の数字で書いてください。',
    en: 'Write a whole number from {least} to {most}.',
  },
  firstReportWithinHours: { ja: '事故の第1報まで（時間）', en: 'First report of an incident within (hours)' },
  erasureWithinDays: { ja: '作業終了後の消去まで（日）', en: 'Erasure after the end of the work within (days)' },
  ismapCheckMaxAgeDays: { ja: 'ISMAP の登録の確認が古くなるまで（日）', en: 'A look at ISMAP holds for (days)' },
  usageReviewEveryDays: { ja: 'クラウドの利用状況を確認する間隔（日）', en: 'Review of cloud usage every (days)' },
  checkMaxAgeDays: { ja: '自動点検の結果が古くなるまで（日）', en: 'What a check saw holds for (days)' },
  vulnerabilityFeedMaxAgeDays: {
    ja: '脆弱性のフィードが古くなるまで（日）',
    en: 'Feeds of vulnerabilities hold for (days)',
  },
  supportFeedMaxAgeDays: {
    ja: 'サポート期限のフィードが古くなるまで（日）',
    en: 'Feeds of support ends hold for (days)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
