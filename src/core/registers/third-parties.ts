import { defineRegister } from './declaration.ts';

/** 情報が渡る第三者. */
export const thirdParties = defineRegister({
  name: 'thirdParties',
  label: { ja: '情報が渡る第三者', en: 'Third parties' },
  purpose: {
    ja: '提供物が自動でアクセスする第三者ごとに、渡る情報、目的、無効にする方法、安全の確認を残します。',
    en: 'Each third party that deliverables reach: what is passed on, why, how to turn it off, and that it is safe.',
  },
  obligations: [16],
  titleField: 'host',
  sameWhen: ['host', 'deliverable'],
  grid: true,
  fields: {
    host: { kind: 'code', filler: 'refused', label: { ja: 'ホスト名', en: 'Host' }, required: true },
    deliverable: {
      kind: 'reference',
      label: { ja: '提供物', en: 'Deliverable' },
      register: 'deliverables',
      help: {
        ja: '空なら、このホストに届くすべての提供物についての記録です。',
        en: 'Of every deliverable that reaches the host when empty.',
      },
    },
    company: { kind: 'text', label: { ja: '第三者の名称', en: 'Company' }, synonyms: ['事業者名', '提供先'] },
    data: {
      kind: 'text',
      none: true,
      label: { ja: '渡る情報', en: 'Data passed on' },
      help: {
        ja: 'アクセスだけで情報が渡らないなら「なし」。',
        en: '“None” where it is reached without passing on anything.',
      },
    },
    purpose: { kind: 'text', label: { ja: '目的', en: 'Purpose' }, synonyms: ['利用目的'] },
    optOut: {
      kind: 'text',
      label: { ja: '無効にする方法', en: 'How to turn it off' },
      synonyms: ['オプトアウト', 'Opt-out'],
    },
    inPolicy: {
      kind: 'boolean',
      label: { ja: 'ポリシーに掲載', en: 'Stated in the policy' },
      help: {
        ja: '利用者が、アクセスが発生すること、渡る情報、無効にする方法を容易に確認できるなら「はい」。',
        en: 'Yes when readers easily find that it is reached, what is passed on, and how to turn it off.',
      },
    },
    safetyCheckedOn: { kind: 'date', sense: 'happened', label: { ja: '安全を確認した日', en: 'Found safe on' } },
    safetyBasis: { kind: 'text', label: { ja: '安全の根拠', en: 'Why it is safe' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
