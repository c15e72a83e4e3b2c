import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of an obligation’s page, loaded with it. {names} are filled in. */
export const claimTexts = {
  draft: { ja: '台帳からの下書き', en: 'Draft from the registers' },
  asked: { ja: '求められていること（原文）', en: 'What is asked (verbatim)' },
  reasonHelp: {
    ja: '別葉に印刷されます。20字以上で書いてください。',
    en: 'Printed on the separate sheet; at least 20 characters.',
  },
  interimMeasure: { ja: 'それまでの代替策', en: 'Interim measure' },
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
  scopeBanner: { ja: '契約の範囲の答えと台帳が食い違っています', en: 'The scope and the registers differ' },
  toBeCleared: { ja: '要確認', en: 'To be cleared up' },
  advice: { ja: '助言', en: 'Advice' },
  adviceWhy: {
    ja: '条項はここまで求めていません。契約や計画で求められているときは、契約の設定にその根拠を入れてください。',
    en: 'The clause does not ask for it. Where the contract or plan does, say so with its source in the contract’s settings.',
  },
  population: {
    ja: '{total}件のうち{met}件がそろっています。足りないもの：',
    en: '{met} of {total} are there. Missing:',
  },
  recordIn: { ja: '「{title}」を{register}に記録する', en: 'Record “{title}” under {register}' },
  moreMissing: { ja: 'ほか{count}件', en: 'and {count} more' },
  lastTime: { ja: '前回の答え', en: 'Last answer' },
  sentBackBanner: { ja: '差戻し（{date}・{official}）', en: 'Sent back ({date}, {official})' },
} as const satisfies Readonly<Record<string, Bilingual>>;
