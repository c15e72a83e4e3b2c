import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** Texts about the sample and of an installation without contracts, loaded when there is either. {names} are filled in. */
export const sampleTexts = {
  sampleTitle: { ja: '見本が入っています', en: 'This is the sample' },
  sampleWhat: {
    ja: '契約 {numbers} は、架空の受注者の見本です。自由に触って試せます。ご自分の契約を始めるときに、見本を消せます。',
    en: 'The contracts {numbers} are a sample of a made-up contractor, to be tried out freely. Take it away when you begin with contracts of your own.',
  },
  sampleComma: { ja: '、', en: ', ' },
  sampleRemove: { ja: '見本を消して始める', en: 'Remove the sample and begin' },
  sampleOwnTitle: {
    ja: '見本に加えた記録{count}件も消えます',
    en: 'What was added to the sample would go too: {count}',
  },
  sampleTyped: {
    ja: 'この端末に書きかけの入力{count}件も消えます',
    en: 'What is typed on this device and not stored would go too: {count}',
  },
  sampleOwnEach: { ja: '{number}：{count}件', en: '{number}: {count}' },
  sampleOwnHow: {
    ja: '取っておくものは、先にその契約の「契約の終了」の画面から契約ファイルに書き出してください。',
    en: 'What you want to keep can first be exported as a contract file, on the contract’s page of its closing.',
  },
  sampleConfirm: { ja: '加えた記録ごと消す', en: 'Remove it with what was added' },
  sampleKeep: { ja: 'やめる', en: 'Keep it' },
  firstTitle: { ja: '最初にすること', en: 'First steps' },
  firstNew: { ja: '契約を登録する', en: 'Register a contract' },
  firstNewHow: {
    ja: '契約件名、契約期間、相手の課室。報告の期限はここから決まります。',
    en: 'Its title, its period and the section in charge: due dates of reports follow from them.',
  },
  firstForm: {
    ja: '前に出した別紙４があれば、読み込む',
    en: 'Read the form that was handed in before, if there is one',
  },
  firstFormHow: {
    ja: '記入済みの Word ファイルから、契約の内容と回答の下書きが入ります。',
    en: 'The contract’s facts and a draft of the answers come from the filled Word file.',
  },
  firstSample: { ja: '見本で試す', en: 'Try it with the sample' },
  firstSampleHow: {
    ja: '架空の受注者の契約三つを入れます。あとで一度に消せます。',
    en: 'Brings in three contracts of a made-up contractor, which can be taken away again in one step.',
  },
  sampleAdd: { ja: '見本を入れる', en: 'Bring in the sample' },
} as const satisfies Readonly<Record<string, Bilingual>>;
