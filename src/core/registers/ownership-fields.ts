import type { Field } from './declaration.ts';

/** Who made sure that a target may be checked, and when: nothing that goes out touches a target before that is on record. */
export const ownershipFields = {
  ownershipConfirmedOn: {
    kind: 'date',
    sense: 'happened',
    label: { ja: '点検してよいことの確認日', en: 'Checking allowed since' },
    help: {
      ja: '自社か省の管理するものだと確かめ、自動点検で接続してよいと確認した日。空のままなら接続しません。',
      en: 'The day it was made sure that the target is ours or the ministry’s and may be contacted; while empty, it is not.',
    },
    synonyms: ['点検許可日'],
  },
  ownershipConfirmedBy: {
    kind: 'text',
    label: { ja: '確認した人', en: 'Made sure by' },
    synonyms: ['点検の確認者'],
  },
} as const satisfies Readonly<Record<string, Field>>;
