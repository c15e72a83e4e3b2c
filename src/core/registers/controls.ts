import { defineRegister } from './declaration.ts';

/** 規程等の対策. */
export const controls = defineRegister({
  name: 'controls',
  label: { ja: '規程等の対策', en: 'Controls' },
  purpose: {
    ja: '規程等が求める八つの対策を、自社のどの対策で満たすかを残します。',
    en: 'Which of our measures answers each of the eight families of the regulations.',
  },
  obligations: [2],
  titleField: 'what',
  sameWhen: ['family', 'what'],
  grid: true,
  neverVoid: 'always',
  fields: {
    family: {
      kind: 'choice',
      label: { ja: '対策の区分', en: 'Family' },
      required: true,
      synonyms: ['区分'],
      choices: {
        incident: { ja: 'インシデント対処', en: 'Incident handling' },
        access: { ja: '識別とアクセス制御', en: 'Identification and access' },
        logging: { ja: 'ログの取得と監視', en: 'Logging and monitoring' },
        physical: { ja: '物理的保護', en: 'Physical protection' },
        staff: { ja: '要員の周知と統制', en: 'People' },
        assets: { ja: '資産管理とリスク評価', en: 'Assets and risk' },
        integrity: { ja: '完全性の保護', en: 'Integrity' },
        review: { ja: '検証・評価・見直し', en: 'Verification and review' },
      },
    },
    what: {
      kind: 'text',
      label: { ja: '自社の対策', en: 'Our measure' },
      required: true,
      synonyms: ['対策', '対策内容'],
    },
    evidence: { kind: 'text', label: { ja: '根拠', en: 'Evidence' }, synonyms: ['証跡'] },
    validUntil: {
      kind: 'until',
      label: { ja: '根拠の有効期限', en: 'Evidence valid until' },
      help: { ja: '空なら、期限なしとみなします。', en: 'Empty: it counts as long as it stands.' },
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
