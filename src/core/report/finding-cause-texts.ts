import type { Bilingual } from '../kernel/bilingual.ts';
import type { FindingRule } from './finding-texts.ts';

/** What findings of one kind have in common, told once for all of them; {names} are figures of the first. */
export const findingCauseTexts = {
  statusMissing: { ja: '実施状況が未回答', en: 'Answers are missing' },
  reasonMissing: { ja: '理由がない', en: 'The reason is missing' },
  contentMissing: { ja: '実施内容がない', en: 'The content is missing' },
  openWithoutPlan: {
    ja: '対応予定日・責任者・代替策がそろっていない',
    en: 'Due date, owner or interim measure is missing',
  },
  planMissing: { ja: '確認書類がない', en: 'There is no compliance plan' },
  planNotAgreed: { ja: '確認書類が了承されていない', en: 'The plan is not agreed' },
  sendBackOpen: { ja: '対応の済んでいない差戻し', en: 'Send-backs are open' },
  contradiction: { ja: '台帳と食い違う回答', en: 'Answers stand against the registers' },
  brokenInPeriod: { ja: '対象期間中に満たしていない日がある', en: 'Not kept on some days of the period' },
  consultationMissing: { ja: '追加項目に相談の記録がない', en: 'Added items without a consultation' },
  addedTextMissing: { ja: '追加項目に確認事項がない', en: 'Added items that say nothing' },
  dateOutsideContract: { ja: '対応予定日が契約期間の外', en: 'Due dates outside the contract' },
  characterUnusable: { ja: '提出先で使えない文字', en: 'Characters that can’t be used' },
  reasonShort: { ja: '短すぎる理由', en: 'Reasons that are short' },
  reasonRepeated: { ja: 'ほかの事項とほぼ同じ理由', en: 'Reasons nearly the same as another' },
  contentRepeated: { ja: 'ほかの事項とほぼ同じ実施内容', en: 'Content nearly the same as another' },
  likeLastPeriod: { ja: '前回の報告とほぼ同じ文', en: 'Nearly the same as in the last report' },
  registerUntouched: { ja: '今期に入ってから更新のない台帳', en: 'Registers untouched since the period began' },
  notApplicableUnusual: { ja: 'ふつう認められない「該当なし」', en: '該当なし that is hardly ever right' },
  notSatisfied: { ja: '{what}', en: '{whatEn}' },
  advice: { ja: '{what}（助言）', en: '{whatEn} (advice)' },
  wholeNotSatisfied: { ja: '{title}', en: '{titleEn}' },
  overrideReasonMissing: { ja: '事項全体の判断に理由がない', en: 'Answers for whole rows without a reason' },
  overrideUnsupported: { ja: 'どの義務の回答とも違う事項全体の判断', en: 'Answers for whole rows that no duty bears' },
  overrideContradiction: {
    ja: '台帳と食い違う事項全体の判断',
    en: 'Answers for whole rows stand against the registers',
  },
  planOutdatedByRegister: { ja: '確認書類と台帳の食い違い', en: 'The plan differs from the registers' },
  evidenceUnreadable: { ja: '読めない証跡', en: 'Evidence that can’t be read' },
  implementedWithoutEvidence: { ja: '証跡のない「実施」', en: '実施 without any evidence' },
  evidenceOlderThanPeriod: { ja: '対象期間より前の証跡だけの事項', en: 'All evidence is older than the period' },
  evidenceShared: { ja: '多くの事項に使われている同じファイル', en: 'One file serves many matters' },
  changedSinceLast: { ja: '前回の報告から変わった事項', en: 'Changed since the last report' },
} as const satisfies Readonly<Record<FindingRule, Bilingual>>;
