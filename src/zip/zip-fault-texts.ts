import type { Bilingual } from '../core/kernel/bilingual.ts';

const saveAgain: Bilingual = {
  ja: '元の文書から保存し直してください。',
  en: 'Save it anew from the source.',
};

/** What is wrong with an archive, and how to mend it. */
export const zipFaultTexts = {
  noDirectory: {
    message: {
      ja: '壊れたファイルです（ZIP の目録が読めません）。',
      en: 'The file is damaged (its directory can’t be read).',
    },
    mend: saveAgain,
  },
  wrongDirectory: {
    message: {
      ja: '壊れたファイルです（ZIP の目録の件数や大きさが中身と合いません）。',
      en: 'The file is damaged (the counts or sizes of its directory are wrong).',
    },
    mend: saveAgain,
  },
  encrypted: {
    message: { ja: 'パスワード付きのファイルです。', en: 'The file has a password.' },
    mend: { ja: 'パスワードを外して保存し直してください。', en: 'Save it without a password.' },
  },
  tooManyMembers: {
    message: { ja: '中のファイルが多すぎます。', en: 'It holds too many files.' },
    mend: { ja: '要るものだけの文書にしてください。', en: 'Keep what is needed.' },
  },
  tooLarge: {
    message: { ja: '展開すると大きすぎるファイルです。', en: 'It unpacks too large.' },
    mend: {
      ja: '画像や使っていないシートを除いて、保存し直してください。',
      en: 'Remove pictures and unused sheets, and save it anew.',
    },
  },
  unsafeName: {
    message: { ja: '中のファイルの名前が不正です（{name}）。', en: 'A name inside is not allowed ({name}).' },
    mend: saveAgain,
  },
  sameName: {
    message: { ja: '同じ名前のファイルが二つ入っています（{name}）。', en: 'Two files inside have one name ({name}).' },
    mend: saveAgain,
  },
  overlapping: {
    message: { ja: '中のファイルが重なり合っています。', en: 'The files inside overlap one another.' },
    mend: saveAgain,
  },
  unknownMethod: {
    message: { ja: '知らない方法で圧縮されています（{name}）。', en: 'It is compressed in an unknown way ({name}).' },
    mend: saveAgain,
  },
  damaged: {
    message: {
      ja: '壊れたファイルです（{name} を展開できないか、目録と合いません）。',
      en: 'The file is damaged ({name} can’t be unpacked, or isn’t what the directory says).',
    },
    mend: saveAgain,
  },
} as const satisfies Record<string, { readonly message: Bilingual; readonly mend: Bilingual }>;

export type ZipFault = keyof typeof zipFaultTexts;
