import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { registerNamed } from './registers.ts';

/** Books that are no grid, as people know them. */
const bookLabels: Readonly<Record<string, Bilingual>> = {
  contract: { ja: '契約', en: 'Contract' },
  claims: { ja: '実施状況', en: 'Answer' },
  carryOvers: { ja: '「変わりなし」の確認', en: 'Confirmed as unchanged' },
  planEntries: { ja: '遵守の方法', en: 'Method' },
  planVersions: { ja: '確認書類の版', en: 'Plan version' },
  rowOverrides: { ja: '事項全体の判断', en: 'Answer of a row' },
  addedItems: { ja: '追加した項目', en: 'Added item' },
  emptyRegisters: { ja: '該当なしの台帳', en: 'Empty register' },
  findingNotes: { ja: '提出前チェックの確認', en: 'Note on a finding' },
  reports: { ja: '報告書', en: 'Report' },
  checklistAnswers: { ja: '作り方チェックリストの回答', en: 'Checklist answer' },
  softwareConclusions: { ja: 'ソフトウェアの照合結果', en: 'What feeds say of software' },
  ismapConclusions: { ja: 'ISMAPの照合結果', en: 'What the ISMAP lists say' },
  feedSnapshots: { ja: '照合したフィード', en: 'Feed matched with' },
  evidenceItems: { ja: '証跡', en: 'Evidence' },
  evidenceFaults: { ja: '証跡ファイルの異常', en: 'Damaged evidence file' },
  checkBundles: { ja: '渡した点検の依頼', en: 'Bundle of checks given out' },
  checkSigners: { ja: '点検結果に署名する鍵', en: 'Key that signs check results' },
  mailRecipients: { ja: '通知メールの宛先', en: 'Address for notifications' },
  checkSchedules: { ja: '自動点検の予定', en: 'Schedule of checks' },
  observations: { ja: '点検の記録', en: 'Observation' },
  scanRuns: { ja: '診断ツールの実行', en: 'Run of a scanner' },
  reportRibbons: { ja: '報告書の日ごとの判定', en: 'Verdicts by day of a report' },
  verdictsSeen: { ja: '残した判定', en: 'Verdicts kept' },
  closing: { ja: '契約の終了', en: 'Closing' },
};

/** Every book: a kind of entry that is no grid. What is not named here can't be written to (see contract-file.test.ts). */
export const bookNames: readonly string[] = Object.keys(bookLabels);

/** What a register or book is called. */
export const labelOf = (register: string): Bilingual =>
  registerNamed(register)?.label ?? own(bookLabels, register) ?? { ja: register, en: register };
