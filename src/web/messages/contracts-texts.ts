import type { Bilingual } from '../../core/kernel/bilingual.ts';
import { contractFactTexts } from './contract-fact-texts.ts';

/** Texts of the list of contracts and of the registration of one, loaded with those pages. {names} are filled in. */
export const contractsTexts = {
  readFormTitle: { ja: '記入済みの別紙４を読む', en: 'Read a filled form' },
  answeredOf: { ja: '{answered}/16 回答', en: '{answered}/16 answered' },
  openIncidents: { ja: '事故 {count}件', en: 'Incidents: {count}' },
  filterAll: { ja: 'すべて', en: 'All' },
  filterOverdue: { ja: '期限超過', en: 'Overdue' },
  filterIncidents: { ja: '事故', en: 'Incidents' },
  filterTroubled: { ja: '読めない', en: 'Unreadable' },
  orderContracts: { ja: '並び', en: 'Order' },
  orderUrgency: { ja: '急ぐ順', en: 'Most pressing first' },
  orderDue: { ja: '報告の期限の順', en: 'By the next due day' },
  orderNumber: { ja: '契約番号の順', en: 'By number' },
  searchContracts: { ja: '件名・番号・受注者で探す', en: 'Find by title, number or contractor' },
  contractsFound: { ja: '{count}件のうち{shown}件', en: '{shown} of {count}' },
  moreContracts: { ja: '残り{count}件も表示', en: 'Show more ({count} left)' },
  contractTrouble: {
    ja: '{number}：この契約は読めないか、判定できません',
    en: '{number}: this contract can’t be read or judged',
  },
  ...contractFactTexts,
  closingClosedOn: { ja: '終了日', en: 'Closed on' },
  closingLogSize: { ja: '記録の件数', en: 'Entries of the log' },
  closingRoot: { ja: '全体のハッシュ値', en: 'Root' },
  contractsTitle: { ja: '契約', en: 'Contracts' },
  contractsQuestion: { ja: 'どの契約に、次に手を入れますか。', en: 'Which contract needs you next?' },
  newContract: { ja: '契約を登録', en: 'New contract' },
  closedReminder: { ja: '守秘の義務を確かめる（{day}まで）', en: 'See whether confidentiality is kept (by {day})' },
  closedContracts: { ja: '終了した契約', en: 'Closed contracts' },
  concludedOn: { ja: '契約締結日', en: 'Concluded on' },
  periodFrom: { ja: '契約期間の初日', en: 'Period from' },
  periodTo: { ja: '契約期間の末日', en: 'Period to' },
  newTitle: { ja: '契約を登録', en: 'New contract' },
  newQuestion: {
    ja: 'あとから直せます。報告の期限は契約期間から決まります。',
    en: 'All of it can be changed later; due dates follow from the period.',
  },
  create: { ja: '登録する', en: 'Create' },
  installationNotice: { ja: 'このサーバーについて', en: 'About this server' },
} as const satisfies Readonly<Record<string, Bilingual>>;
