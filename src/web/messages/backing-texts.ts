import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts of what bears a sentence out, loaded with the pages that show it. {names} are filled in. */
export const backingTexts = {
  backing: { ja: '裏付け', en: 'Backing' },
  backingOfDuty: { ja: 'この義務の裏付け', en: 'Backing of this duty' },
  backingOfRow: { ja: 'この事項の裏付け', en: 'Backing of this matter' },
  backingOfReport: { ja: '報告の裏付け', en: 'Backing of the report' },
  backingOfDraft: { ja: '下書きの裏付け', en: 'Backing of the draft' },
  backingOfAnswer: { ja: '回答の裏付け', en: 'Backing of the answer' },
  backingLabel: { ja: '{label}：', en: '{label}:' },
  backingAnd: { ja: '・', en: ' · ' },
  backingLine: { ja: '{state}。{meaning}', en: '{state}. {meaning}' },
  backingNone: { ja: 'まだありません', en: 'none yet' },
  backingOf: { ja: '{word} {count}/{rows}件', en: '{word} {count} of {rows}' },
  backingSentences: { ja: '{word} {count}文', en: '{word} {count}' },
  backingReached: { ja: '届いています', en: 'reached' },
  backingOpen: { ja: '届きうるが、まだありません', en: 'could be reached' },
  backingImpossible: { ja: 'ここでは届きません', en: 'can’t be reached here' },
  backingOnlyWord: {
    ja: 'ここでは申告のほかに裏付けはありえません。欠点ではありません。',
    en: 'Nothing beyond the contractor’s word is possible here, which is no blemish.',
  },
  backingCount: {
    ja: '{sentences}文のうち{reached}文（届きうるのは{reachable}文）',
    en: '{reached} of {sentences} sentences ({reachable} could)',
  },
  backingNoRank: {
    ja: '言葉に順位はありません。文は、事実が与える言葉をすべて持ちます。文章を書き足しても増えません。',
    en: 'The words have no rank: a sentence bears each that its facts give, and no text adds one.',
  },
  backingReported: { ja: '報告時（{date}現在）', en: 'As reported (as of {date})' },
  backingNow: { ja: '今の台帳による同じ日', en: 'The same day by the registers now' },
  backingSame: { ja: '今の台帳でも変わりません。', en: 'The registers bear out the same now.' },
  backingChanged: {
    ja: 'その後の訂正などで変わった義務：{count}件',
    en: '{count|# duty|# duties} changed since by what was entered or corrected',
  },
  backingFromTo: { ja: '報告時 {reported} → 今 {now}', en: 'reported {reported} → now {now}' },
  backingBefore: {
    ja: 'この報告は、裏付けを残す前に提出されたものです。',
    en: 'This report was submitted before backing was kept.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
