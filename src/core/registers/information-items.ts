import { defineRegister } from './declaration.ts';

/** 受領情報. */
export const informationItems = defineRegister({
  name: 'informationItems',
  label: { ja: '受領情報', en: 'Information received' },
  purpose: {
    ja: '本業務で得た情報を、受領から返却・消去まで追います。',
    en: 'Every piece of information obtained in the work, from receipt to its return or erasure.',
  },
  obligations: [7, 8, 9],
  titleField: 'title',
  sameWhen: ['title', 'receivedOn'],
  grid: true,
  existsFrom: 'receivedOn',
  fields: {
    title: {
      kind: 'text',
      label: { ja: '情報の名称', en: 'Title' },
      required: true,
      synonyms: ['名称', '情報名', '件名', '資料名'],
    },
    receivedFrom: { kind: 'text', label: { ja: '提供者', en: 'Received from' }, synonyms: ['受領元', '提供元'] },
    receivedOn: {
      kind: 'date',
      sense: 'from',
      label: { ja: '受領日', en: 'Received on' },
      required: true,
      synonyms: ['受領年月日', '入手日'],
    },
    form: {
      kind: 'choice',
      label: { ja: '形態', en: 'Form' },
      required: true,
      synonyms: ['媒体', '媒体種別'],
      choices: { paper: { ja: '紙', en: 'Paper' }, file: { ja: '電子', en: 'File' } },
      choiceSynonyms: { 紙媒体: 'paper', 電子媒体: 'file', 電子データ: 'file', データ: 'file' },
    },
    confidential: {
      kind: 'boolean',
      label: { ja: '要機密情報', en: 'Confidential' },
      required: true,
      synonyms: ['機密', '要機密'],
    },
    count: {
      kind: 'integer',
      label: { ja: '数量', en: 'Count' },
      required: true,
      help: {
        ja: '返却・廃棄・消去の合計がこの数になるまで、残りがあるとみなします。',
        en: 'Something remains until as many are handed back, disposed of or erased.',
      },
      synonyms: ['部数', '件数', '点数'],
    },
    keptAt: { kind: 'text', label: { ja: '保管場所', en: 'Kept at' }, synonyms: ['保管先'] },
    usedOtherwise: {
      kind: 'boolean',
      label: { ja: '他の目的への利用', en: 'Used for another purpose' },
      help: {
        ja: '本業務のほかの目的に利用したか。生成AI等の学習に使われた場合も「はい」です。',
        en: 'Whether it was used for anything but this work, the training of outside services included.',
      },
      synonyms: ['目的外利用', '目的外の利用'],
    },
    purposeKeptBy: {
      kind: 'text',
      label: { ja: '目的外利用を防ぐ措置', en: 'What keeps it to its purpose' },
      help: {
        ja: '保管場所とアクセス権の分離、学習に利用させない設定など。',
        en: 'Places and rights kept apart, settings against training, and the like.',
      },
      synonyms: ['目的外利用の防止'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
