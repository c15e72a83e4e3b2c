import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of the limits that a contract sets, loaded with the settings’ page. {names} are filled in. */
export const limitTexts = {
  limitsTitle: { ja: '期限と新しさの基準', en: 'Limits of time' },
  limitsHelp: {
    ja: '「速やかに」「定期的に」など、仕様書に数字のないものをこの契約で何日とみなすか。いつもの値は製品の提案で、法令や契約の定めではありません。確認書類や担当職員の指示、契約書に定めがあれば、値とその出所を入れてください。',
    en: 'What the contract takes “promptly” or “regularly” to mean, where its terms give no number. Usual values are proposals of the product, not law: where plan, official or contract say otherwise, enter the value and where it comes from.',
  },
  limitUsual: { ja: 'いつもの値：{usual}（空にするとこの値）', en: 'Usual: {usual} (taken when left empty)' },
  limitNone: {
    ja: 'いつもの値：なし（空なら、遅いかどうかを判定しません）',
    en: 'Usual: none (left empty: nothing is called late)',
  },
  limitWrong: {
    ja: '{least}から{most}までの整数を半角か全角の数字で書いてください。',
    en: 'Write a whole number from {least} to {most}.',
  },
  limitOrigin: { ja: '出所', en: 'Comes from' },
  limitNote: {
    ja: '「{limit}」が書かれている所（版、日付、条など）',
    en: 'Where “{limit}” is written (version, date, article …)',
  },
  origin_usual: { ja: '定めなし（製品の提案）', en: 'Proposal of the product' },
  origin_plan: { ja: '確認書類', en: 'The plan' },
  origin_official: { ja: '担当職員', en: 'The official' },
  origin_contract: { ja: '契約書・仕様書', en: 'The contract' },
  firstReportWithinHours: { ja: '事故の第1報まで（時間）', en: 'First report of an incident within (hours)' },
  erasureWithinDays: { ja: '作業終了後の消去まで（日）', en: 'Erasure after the end of the work within (days)' },
  ismapCheckMaxAgeDays: { ja: 'ISMAP の登録の確認が古くなるまで（日）', en: 'A look at ISMAP holds for (days)' },
  usageReviewEveryDays: { ja: 'クラウドの利用状況を確認する間隔（日）', en: 'Review of cloud usage every (days)' },
  definitionsWithinDays: { ja: '定義ファイルが古くなるまで（日）', en: 'Definitions are current for (days)' },
  productCheckWithinDays: {
    ja: '対策ソフトが最新であることの確認が古くなるまで（日）',
    en: 'A look at the anti-malware product holds for (days)',
  },
  fullScanWithinDays: { ja: '全ファイルのスキャンの間隔（日）', en: 'Full scan every (days)' },
  watchWithinDays: {
    ja: 'サーバの脆弱性情報を確認する間隔（日）',
    en: 'Look at servers’ vulnerabilities every (days)',
  },
  patchWithinDays: { ja: '修正プログラムの適用まで（日）', en: 'Patches applied within (days)' },
  noticeAtLeastDays: { ja: '終了告知の期間（日以上）', en: 'Closing notice shown for at least (days)' },
  changeReportWithinDays: { ja: '変更内容の報告まで（日）', en: 'Changes reported within (days)' },
  informWithinDays: { ja: '脆弱性情報の提供まで（日）', en: 'Vulnerability information passed on within (days)' },
  reportDueAfterDays: {
    ja: '対象期間の終わりから報告の期限まで（日）',
    en: 'Report due after the end of its period (days)',
  },
  emptyAskedAgainDays: {
    ja: '「該当なし」の台帳をもう一度たずねるまで（日）',
    en: 'Ask again about an empty register after (days)',
  },
  checkMaxAgeDays: { ja: '自動点検の結果が古くなるまで（日）', en: 'What a check saw holds for (days)' },
  vulnerabilityFeedMaxAgeDays: {
    ja: '脆弱性のフィードが古くなるまで（日）',
    en: 'Feeds of vulnerabilities hold for (days)',
  },
  supportFeedMaxAgeDays: {
    ja: 'サポート期限のフィードが古くなるまで（日）',
    en: 'Feeds of support ends hold for (days)',
  },
  demandsTitle: { ja: 'この契約が別に求めること', en: 'What this contract demands beyond the form' },
  demandsHelp: {
    ja: '様式の文にはない求めです。確認書類、担当職員の文書又は契約書に書かれているときだけ有効にし、書かれている所を入れてください。有効にすると、満たさない場合に未実施と判定します。無効なら助言だけです。',
    en: 'The form’s words don’t ask for these. Switch one on only where plan, official’s letter or contract do, and say where: it then fails a duty; otherwise it advises.',
  },
  demandSource: { ja: '「{demand}」が書かれている所', en: 'Where “{demand}” is written' },
  demandSourceNeeded: {
    ja: '書かれている所を入れてください（入れるまで有効になりません）。',
    en: 'Say where it is written; it takes effect then.',
  },
  erasureConfirmation: {
    ja: '持込機器・複製の消去を担当職員が確認する（6・7）',
    en: 'The official confirms erasures (6, 7)',
  },
  subcontractApproval: { ja: '再委託を担当職員が承認する（5）', en: 'The official approves subcontracts (5)' },
  factsPresentedAgain: {
    ja: '資本関係・役員・実施場所が変わったら、もう一度提示する（4）',
    en: 'Shareholders, officers and workplaces are presented again when they change (4)',
  },
  incidentClosingAgreed: {
    ja: '事故の終結に担当職員が同意する（11）',
    en: 'The official agrees to closing an incident (11)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
