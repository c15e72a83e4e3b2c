import { defineRegister } from './declaration.ts';

/** ソフトウェア管理台帳. */
export const software = defineRegister({
  name: 'software',
  label: { ja: 'ソフトウェア管理台帳', en: 'Software inventory' },
  purpose: {
    ja: '本業務で使うソフトウェアの名称・バージョン・導入箇所とサポート期限を管理します。',
    en: 'Software in use: name, version, where installed, and the end of its support.',
  },
  obligations: [15],
  titleField: 'name',
  sameWhen: ['name', 'version', 'place'],
  apartBy: ['purl'],
  grid: true,
  neverVoid: 'buildsSystems',
  fields: {
    name: {
      kind: 'text',
      label: { ja: '名称', en: 'Name' },
      required: true,
      filler: 'refused',
      synonyms: ['ソフトウェア名', 'ソフトウェア', '製品名', 'Product', 'Software'],
    },
    version: {
      kind: 'code',
      label: { ja: 'バージョン', en: 'Version' },
      required: true,
      synonyms: ['版', 'Ver', 'Ver.'],
    },
    place: {
      kind: 'text',
      label: { ja: '導入箇所', en: 'Where' },
      required: true,
      synonyms: ['導入場所', 'ホスト', 'サーバ', '設置場所', 'Host'],
    },
    supplier: {
      kind: 'text',
      label: { ja: '提供元', en: 'Supplier' },
      synonyms: ['ベンダ', 'ベンダー', '開発元', 'Vendor'],
    },
    softwareKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      choices: {
        os: { ja: 'OS', en: 'OS' },
        middleware: { ja: 'ミドルウェア', en: 'Middleware' },
        framework: { ja: 'フレームワーク', en: 'Framework' },
        library: { ja: 'ライブラリ', en: 'Library' },
        application: { ja: 'アプリケーション', en: 'Application' },
        firmware: { ja: 'ファームウェア', en: 'Firmware' },
      },
    },
    purl: { kind: 'code', label: { ja: 'purl', en: 'purl' }, synonyms: ['Package URL'] },
    cpe: { kind: 'code', label: { ja: 'CPE', en: 'CPE' }, synonyms: ['CPE名', 'CPE 2.3'] },
    supportEndsOn: {
      kind: 'until',
      label: { ja: 'サポート期限', en: 'Support ends on' },
      synonyms: ['サポート終了日', 'EOL', 'サポート期限日', '保守期限', 'End of life'],
    },
    supportSource: { kind: 'text', label: { ja: '期限の出典', en: 'Source of the date' }, synonyms: ['出典'] },
    supportCheckedOn: { kind: 'date', sense: 'happened', label: { ja: '期限の確認日', en: 'Checked on' } },
    vulnerabilitiesCheckedOn: {
      kind: 'date',
      sense: 'happened',
      series: true,
      label: { ja: '脆弱性情報の確認日', en: 'Vulnerabilities checked on' },
      help: {
        ja: 'フィードで照合できないものを、提供元の情報などで確かめた日。',
        en: 'The day someone looked for vulnerabilities where no feed can, at the supplier for instance.',
      },
    },
    successorPlan: {
      kind: 'text',
      filler: 'warned',
      label: { ja: '後継の計画', en: 'Successor plan' },
      synonyms: ['後継計画', '移行計画'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
