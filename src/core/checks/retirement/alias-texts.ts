import { resultText } from '../result-text.ts';

const remove = [
  'CNAME をすぐに消してください。サービス側の契約は、CNAME を消した後に解約します。',
  'Remove the CNAME at once; cancel the service only after it is gone.',
] as const;

export const danglingAliasText = {
  title: { ja: '行き先のない別名（CNAME）', en: 'Aliases (CNAME) that lead nowhere' },
  sees: {
    ja: '別名の行き先が存在するか、乗っ取られやすいサービスかを調べます（一覧は can-i-take-over-xyz、CC BY 4.0 から）。',
    en: 'Sees whether an alias leads to nothing, or to a service prone to take-over (list from can-i-take-over-xyz, CC BY 4.0).',
  },
  grammar: {
    ja: 'CNAME の行き先を、末尾のラベルの一致で一覧のサービスと比べます。',
    en: 'The target of CNAME, compared by its last labels with the list of services.',
  },
  blind: {
    ja: '一覧にないサービスと、IP アドレスの使い回しは見えません。',
    en: 'Services outside the list, and reused addresses, are not seen.',
  },
  results: {
    none: resultText(['別名はありません', 'There is no alias'], ['CNAME はありません。', 'There is no CNAME.']),
    dangling: resultText(
      ['別名の行き先がありません', 'The alias leads to nothing'],
      [
        '{host} は存在しない {alias} を指しています。他人がその名前を作れば乗っ取られます。',
        '{host} leads to {alias}, which does not exist: whoever makes that name gets it.',
      ],
      remove,
    ),
    service: resultText(
      ['別名が外部のサービスを指しています', 'The alias leads to a service'],
      [
        '{host} は {service} の {alias} を指しています。解約すると他人が乗っ取れます。',
        '{host} leads to {alias} of {service}; once cancelled, others can take it over.',
      ],
      remove,
    ),
    alias: resultText(
      ['別名が残っています', 'The alias is still there'],
      ['{host} は {alias} を指しています。', '{host} leads to {alias}.'],
      remove,
    ),
    unseen: resultText(
      ['別名を確かめられませんでした', 'Aliases could not be told'],
      ['{detail}', '{detail}'],
      ['時間を置いてもう一度点検してください。', 'Check again later.'],
    ),
  },
} as const;
