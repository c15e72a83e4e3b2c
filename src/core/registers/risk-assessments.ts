import { defineRegister } from './declaration.ts';

/** クラウドのリスク評価. */
export const riskAssessments = defineRegister({
  name: 'riskAssessments',
  label: { ja: 'クラウドのリスク評価', en: 'Risk assessments' },
  purpose: {
    ja: 'クラウドサービスの利用に当たってのリスク評価を残します。',
    en: 'Risk assessments of cloud services.',
  },
  obligations: [14],
  titleField: 'axis',
  sameWhen: ['cloudService', 'axis'],
  grid: true,
  existsFrom: 'assessedOn',
  fields: {
    cloudService: {
      kind: 'reference',
      label: { ja: 'サービス', en: 'Service' },
      required: true,
      register: 'cloudServices',
    },
    axis: {
      kind: 'choice',
      label: { ja: '観点', en: 'Axis' },
      required: true,
      choices: {
        terms: { ja: '提供条件の変更・終了', en: 'Change and end of service' },
        dataUse: { ja: '事業者によるデータ利用', en: 'Data use by the provider' },
        law: { ja: '準拠法・裁判管轄', en: 'Governing law and court' },
        location: { ja: 'データの所在', en: 'Location' },
        subcontractors: { ja: '再委託', en: 'Subcontractors' },
        incidents: { ja: '事故の通知', en: 'Incident notice' },
        encryption: { ja: '暗号化', en: 'Encryption' },
        signIn: { ja: '認証', en: 'Sign-in' },
        deletion: { ja: '消去', en: 'Deletion' },
        audit: { ja: '監査報告', en: 'Audit reports' },
      },
    },
    likelihood: {
      kind: 'integer',
      label: { ja: '起こりやすさ（1–3）', en: 'Likelihood (1\u20133)' },
      required: true,
      range: [1, 3],
    },
    impact: {
      kind: 'integer',
      label: { ja: '影響（1–3）', en: 'Impact (1\u20133)' },
      required: true,
      range: [1, 3],
    },
    measure: { kind: 'text', filler: 'warned', label: { ja: '対策', en: 'Measure' } },
    residual: {
      kind: 'integer',
      label: { ja: '残るリスク（1–9）', en: 'Residual (1\u20139)' },
      required: true,
      range: [1, 9],
      help: {
        ja: '対策の後の「起こりやすさ×影響」。4以上を残すなら、許容した者の名が要ります。',
        en: 'Likelihood × impact after the measure; 4 or more needs the name of who accepted it.',
      },
    },
    acceptedBy: { kind: 'text', label: { ja: '許容した者', en: 'Accepted by' } },
    assessedOn: { kind: 'date', sense: 'happened', label: { ja: '評価日', en: 'Assessed on' }, required: true },
  },
});
