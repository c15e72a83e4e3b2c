import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of an obligation’s page, loaded with it. {names} are filled in. */
export const claimTexts = {
  reasonPicks: { ja: '理由の文例（選んで直せます）', en: 'Sentences to pick and edit' },
  claimStatus: { ja: '実施状況', en: 'Status' },
  content: { ja: '実施内容', en: 'What was done' },
  contentHelp: { ja: '何を、どこで、いつ、どのように行ったかを書きます。', en: 'What, where, when and how.' },
  contentRequired: {
    ja: '事項15は「実施」でも実施内容の報告が必要です。',
    en: 'Matter 15 needs its content even when implemented.',
  },
  range: { ja: '範囲', en: 'Range' },
  timing: { ja: '時期', en: 'When' },
  exception: { ja: '例外', en: 'Exceptions' },
  dueOn: { ja: '対応予定日', en: 'Due date' },
  owner: { ja: '責任者', en: 'Owner' },
  explanation: { ja: '台帳との相違についての説明', en: 'Explanation of the difference' },
  explanationHelp: {
    ja: '答えが台帳の事実と食い違っています。答えを直すか、ここに説明を書いてください。別葉に印刷されます。',
    en: 'The answer stands against the registers. Correct it or explain here; the explanation is printed.',
  },
  takeOver: { ja: '下書きを取り込む', en: 'Take over the draft' },
  officialText: { ja: '様式の原文です（日本語）。', en: 'The form’s own words, in Japanese.' },
  rollUp: { ja: '事項全体：{status}', en: 'The whole matter: {status}' },
  rollUpRule: {
    ja: '一つでも未実施なら未実施、そうでなく一つでも実施なら実施、すべて該当なしなら該当なしになります。',
    en: 'Any 未実施 makes it 未実施; else any 実施 makes it 実施; else 該当なし.',
  },
  rollUpOpen: { ja: '未回答の義務があるため、まだ決まりません。', en: 'Not settled while a duty is unanswered.' },
  previousItem: { ja: '前の事項', en: 'Previous matter' },
  nextItem: { ja: '次の事項', en: 'Next matter' },
  planMethod: { ja: '遵守の方法（確認書類）', en: 'Method of compliance (plan)' },
  planMethodNone: {
    ja: '確認書類に、この義務の遵守の方法がまだありません。',
    en: 'The plan has no method for this duty yet.',
  },
  facts: { ja: '台帳の事実', en: 'What the registers say' },
  lastTime: { ja: '前回の答え', en: 'Last answer' },
  sentBackBanner: { ja: '差戻し（{date}・{official}）', en: 'Sent back ({date}, {official})' },
} as const satisfies Readonly<Record<string, Bilingual>>;
