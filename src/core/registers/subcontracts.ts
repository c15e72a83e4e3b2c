import { defineRegister } from './declaration.ts';

/** 再委託先. */
export const subcontracts = defineRegister({
  name: 'subcontracts',
  label: { ja: '再委託先', en: 'Subcontracts' },
  purpose: {
    ja: '再委託先と、その承認・条件・回答を残します。',
    en: 'Subcontractors with approval, conditions and answers.',
  },
  obligations: [5],
  titleField: 'company',
  sameWhen: ['company', 'scope'],
  grid: true,
  existsFrom: 'from',
  fields: {
    company: {
      kind: 'text',
      label: { ja: '再委託先', en: 'Company' },
      required: true,
      filler: 'refused',
      synonyms: ['会社名', '名称', '委託先'],
    },
    address: { kind: 'text', label: { ja: '所在地', en: 'Address' }, synonyms: ['住所'] },
    scope: {
      kind: 'text',
      label: { ja: '委託する業務', en: 'Scope' },
      required: true,
      synonyms: ['業務内容', '委託内容'],
    },
    tier: {
      kind: 'integer',
      label: { ja: '階層', en: 'Tier' },
      range: [1, 20],
      required: true,
      help: { ja: '再委託は1、再々委託は2。', en: '1 for a subcontract, 2 for one below it.' },
    },
    parent: { kind: 'reference', label: { ja: '上位の再委託先', en: 'Above it' }, register: 'subcontracts' },
    informationHandled: {
      kind: 'text',
      none: true,
      label: { ja: '取り扱う情報', en: 'Information handled' },
      required: true,
      help: {
        ja: '要機密情報を含むかどうかも書きます。取り扱わないなら「なし」。',
        en: 'Say whether it is confidential; write “none” when there is none.',
      },
      synonyms: ['取扱情報', '情報'],
    },
    handlesConfidential: {
      kind: 'boolean',
      label: { ja: '要機密情報を扱う', en: 'Handles confidential information' },
      synonyms: ['要機密情報', '要機密', '機密取扱'],
    },
    relation: {
      kind: 'choice',
      label: { ja: '当社との関係', en: 'Relation' },
      synonyms: ['受注者との関係', '関係', '契約形態'],
      choices: {
        subcontract: { ja: '再委託', en: 'Subcontract' },
        outsourcing: { ja: '外注', en: 'Outsourcing' },
      },
      choiceSynonyms: {
        再委託先: 'subcontract',
        再々委託先: 'subcontract',
        再々委託: 'subcontract',
        外注先: 'outsourcing',
      },
    },
    amountIncludingTax: {
      kind: 'integer',
      label: { ja: '契約金額（税込・円）', en: 'Amount (yen, tax included)' },
      range: [0, 100_000_000_000_000],
      synonyms: ['契約金額', '金額', '契約金額(税込)', 'Amount'],
    },
    sharePercent: {
      kind: 'number',
      label: { ja: '契約に占める割合（％）', en: 'Share of the contract (%)' },
      range: [0, 100],
      synonyms: ['割合', '比率'],
    },
    selectionReason: {
      kind: 'text',
      label: { ja: '選定理由', en: 'Why selected' },
      synonyms: ['必要性', '再委託の必要性', '選定の理由'],
    },
    from: { kind: 'date', sense: 'from', label: { ja: '開始日', en: 'From' }, required: true },
    to: { kind: 'date', sense: 'until', label: { ja: '終了日', en: 'To' } },
    approval: { kind: 'reference', label: { ja: '承認', en: 'Approval' }, register: 'acts' },
    flowDown: {
      kind: 'text',
      filler: 'warned',
      label: { ja: '課した条件（契約条項）', en: 'Conditions imposed' },
      help: {
        ja: '本契約と同じ情報セキュリティ対策を課した条項を書きます（例：再委託契約 第8条）。',
        en: 'The clause that binds the subcontractor to the same measures, e.g. article 8 of the subcontract.',
      },
    },
    answersDueOn: { kind: 'date', sense: 'planned', label: { ja: '回答の期限', en: 'Answers due on' } },
    answersReceivedOn: { kind: 'date', sense: 'happened', label: { ja: '回答を受けた日', en: 'Answers received on' } },
    returnStatedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '返却・消去の申告日', en: 'Return stated on' },
      help: {
        ja: '再委託先が、扱った情報の返却・廃棄・消去を済ませたと申告した日（事項８）。',
        en: 'The day on which the subcontractor stated that it returned or erased what it handled (matter 8).',
      },
    },
    returnStatement: { kind: 'text', filler: 'warned', label: { ja: '返却・消去の申告書', en: 'Statement of return' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
