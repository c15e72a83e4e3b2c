import type { Bilingual } from '../kernel/bilingual.ts';

/**
 * Every kind of deadline in words that name nobody and nothing: they stand in calendars outside, where others may read along.
 */
export const deadlineTexts = {
  reportDue: { ja: '実施状況報告書の提出期限', en: 'Report due' },
  promised: { ja: '未実施とした事項の実施期限', en: 'Promised to be done' },
  planTakesEffect: {
    ja: '確認書類の変更の発効（それまでに同意）',
    en: 'Change of the plan takes effect (agreement before)',
  },
  instructionDue: { ja: '担当職員の指示・差戻しへの対応期限', en: 'Official’s instruction or send-back due' },
  permissionEnds: { ja: '許可・承認の有効期限', en: 'Permission or approval ends' },
  measureEvidenceEnds: { ja: '対策の根拠（認証など）の有効期限', en: 'Evidence of a measure (certificate) ends' },
  findingDue: { ja: '指摘への対応期限', en: 'Finding due' },
  qualificationEnds: { ja: '資格の有効期限', en: 'Qualification ends' },
  personStarts: { ja: '従事開始（それまでに提示）', en: 'Someone starts (present before)' },
  personLeaves: { ja: '従事終了（アクセス権の停止）', en: 'Someone leaves (end access)' },
  answersDue: { ja: '再委託先の回答期限', en: 'Subcontractor’s answers due' },
  subcontractStarts: { ja: '再委託の開始（それまでに承認）', en: 'Subcontract starts (approval before)' },
  deviceLeaves: { ja: '持込機器の持出し期限', en: 'Carried-in device leaves' },
  deviceErasureDue: { ja: '持込機器の消去の証明期限', en: 'Proof of erasure of a device due' },
  copyPermissionEnds: { ja: '複製の許可の期限', en: 'Permission to keep a copy ends' },
  copyErasureDue: { ja: '複製の消去の証明期限', en: 'Proof of erasure of a copy due' },
  informationReturnDue: { ja: '受領情報の返却・廃棄・消去の期限', en: 'Information to be returned or erased' },
  usageReviewDue: { ja: 'クラウドの利用状況の確認', en: 'Review of cloud use due' },
  ismapCheckDue: { ja: 'ISMAP の登録の確認', en: 'ISMAP listing to be looked up' },
  ismapEnds: { ja: 'ISMAP の登録の有効期限', en: 'ISMAP listing ends' },
  firstReportDue: { ja: '事故の第1報', en: 'First report of an incident' },
  trainingHeld: { ja: '教育の実施', en: 'Training' },
  supportEnds: { ja: 'ソフトウェアのサポート期限', en: 'Support of software ends' },
  vulnerabilityDue: { ja: '脆弱性対策の予定日', en: 'Vulnerability to be dealt with' },
  patchDue: { ja: '修正の適用期限', en: 'Patch due' },
  siteOpens: { ja: 'サイトの公開（それまでに診断）', en: 'Site opens (diagnosis before)' },
  diagnosisDue: { ja: '1年ごとの診断', en: 'Yearly diagnosis due' },
  tlsCertificateEnds: { ja: 'サーバ証明書の有効期限', en: 'Server certificate ends' },
  closingNoticeStarts: { ja: '終了告知の開始', en: 'Closing notice starts' },
  retirementDue: { ja: 'ドメイン等の抹消の指定期日', en: 'Designated day of removal' },
  deliveryDue: { ja: '提供（それまでにスキャン・確認）', en: 'Delivery (scan and review before)' },
  releaseDue: { ja: 'ウェブアプリの公開（それまでに診断）', en: 'Web application opens (diagnosis before)' },
  contractEnds: { ja: '契約期間の末日', en: 'Last day of the contract' },
} as const satisfies Readonly<Record<string, Bilingual>>;
