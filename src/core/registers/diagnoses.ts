import { defineRegister } from './declaration.ts';

/** 診断. */
export const diagnoses = defineRegister({
  name: 'diagnoses',
  label: { ja: '診断', en: 'Diagnoses' },
  purpose: {
    ja: 'プラットフォーム診断とウェブアプリケーション診断を残します。',
    en: 'Platform and web application diagnoses.',
  },
  obligations: [15, 16, 17],
  titleField: 'title',
  sameWhen: ['title', 'heldOn'],
  grid: true,
  existsFrom: 'heldOn',
  fields: {
    title: { kind: 'text', label: { ja: '診断', en: 'Diagnosis' }, required: true },
    diagnosisKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      required: true,
      choices: {
        platform: { ja: 'プラットフォーム診断', en: 'Platform' },
        webApplication: { ja: 'ウェブアプリケーション診断', en: 'Web application' },
      },
    },
    occasion: {
      kind: 'choice',
      label: { ja: '時期', en: 'Occasion' },
      choices: {
        beforeOpening: { ja: '公開前', en: 'Before opening' },
        yearly: { ja: '年次', en: 'Yearly' },
        afterChange: { ja: '改修後', en: 'After a change' },
        newThreat: { ja: '新たな脅威', en: 'New threat' },
      },
      choiceSynonyms: { 開始前: 'beforeOpening', 運用開始前: 'beforeOpening', 定期: 'yearly' },
    },
    site: { kind: 'reference', label: { ja: 'サイト', en: 'Site' }, register: 'sites' },
    server: { kind: 'reference', label: { ja: 'サーバ', en: 'Server' }, register: 'servers' },
    webApplication: {
      kind: 'reference',
      label: { ja: 'ウェブアプリケーション', en: 'Web application' },
      register: 'webApplications',
    },
    heldOn: { kind: 'date', sense: 'from', label: { ja: '実施日', en: 'Held on' }, required: true },
    heldBy: { kind: 'text', label: { ja: '実施者', en: 'By whom' }, required: true },
    tool: { kind: 'text', label: { ja: 'ツールと版', en: 'Tool and version' }, synonyms: ['ツール', '診断ツール'] },
    scope: { kind: 'text', label: { ja: '範囲', en: 'Scope' } },
    extent: {
      kind: 'choice',
      label: { ja: '診断の程度', en: 'Extent' },
      help: {
        ja: '「一部だけ」の診断は、公開前・年次・改修後の診断をしたことには数えません。',
        en: 'A diagnosis in part does not count as the one before opening, of the year, or after a change.',
      },
      choices: {
        whole: { ja: '全体', en: 'Whole' },
        part: { ja: '一部だけ', en: 'In part' },
      },
      choiceSynonyms: { 一部: 'part' },
    },
    conditions: {
      kind: 'longText',
      label: { ja: '実行の条件', en: 'How the tool was run' },
      help: { ja: '引数、認証の有無、診断した環境など。', en: 'Arguments, signed in or not, which environment.' },
      synonyms: ['引数', '診断条件'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
