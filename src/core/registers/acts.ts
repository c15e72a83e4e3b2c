import { defineRegister } from './declaration.ts';

/** 担当職員の行為. */
export const acts = defineRegister({
  name: 'acts',
  label: { ja: '担当職員の行為', en: 'Acts of officials' },
  purpose: {
    ja: '許可・承認・確認・協議・指示などを、日付と手段とともに残します。担当職員が使わない間は、受注者がメールや文書を根拠に記録します。',
    en: 'Permissions, approvals, confirmations and the like, with their date and means; recorded by the contractor from mail or letter.',
  },
  obligations: [1, 4, 6, 7, 8, 9, 11, 14, 15, 17],
  titleField: 'title',
  sameWhen: ['title', 'on'],
  grid: true,
  existsFrom: 'on',
  fields: {
    title: { kind: 'text', label: { ja: '件名', en: 'Title' }, required: true, synonyms: ['内容', '件名・内容'] },
    actKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      required: true,
      synonyms: ['行為', '種類'],
      choices: {
        presentation: { ja: '提示', en: 'Presentation' },
        permission: { ja: '許可', en: 'Permission' },
        approval: { ja: '承認', en: 'Approval' },
        confirmation: { ja: '確認', en: 'Confirmation' },
        consultation: { ja: '協議', en: 'Consultation' },
        instruction: { ja: '指示', en: 'Instruction' },
        designation: { ja: '指定', en: 'Designation' },
        consent: { ja: '同意', en: 'Consent' },
        sendBack: { ja: '差戻し', en: 'Send-back' },
        receipt: { ja: '受領', en: 'Receipt' },
      },
    },
    on: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '日付', en: 'On' },
      required: true,
      synonyms: ['許可日', '承認日', '日'],
    },
    official: { kind: 'text', label: { ja: '担当職員', en: 'Official' }, required: true, synonyms: ['職員', '担当者'] },
    means: {
      kind: 'choice',
      label: { ja: '手段', en: 'Means' },
      required: true,
      choices: {
        mail: { ja: 'メール', en: 'Mail' },
        letter: { ja: '文書', en: 'Letter' },
        meeting: { ja: '打合せ', en: 'Meeting' },
        inSystem: { ja: 'システム内', en: 'In the system' },
      },
    },
    validUntil: { kind: 'until', label: { ja: '有効期限', en: 'Valid until' }, synonyms: ['期限'] },
    obligation: {
      kind: 'integer',
      label: { ja: '事項', en: 'Obligation' },
      range: [2, 17],
      help: { ja: '様式の番号（2〜17）。', en: 'The form’s number, 2 to 17.' },
      synonyms: ['事項番号', '項番'],
    },
    report: { kind: 'code', label: { ja: '報告書の番号', en: 'Report number' } },
    resolvedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '対応完了日', en: 'Resolved on' },
      help: { ja: '差戻し・指示に対応し終えた日。', en: 'The day a send-back or an instruction was dealt with.' },
    },
    note: { kind: 'longText', label: { ja: '内容・条件', en: 'Text, conditions' }, synonyms: ['備考', '条件'] },
  },
});
