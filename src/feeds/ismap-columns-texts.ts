import { defineRegister } from '../core/registers/declaration.ts';

const field = (ja: string, en: string, ...synonyms: string[]) =>
  ({ kind: 'text', label: { ja, en }, synonyms }) as const;

/** The lists have no official machine-readable form: columns are found by the headings met in practice. */
export const ismapColumns = defineRegister({
  name: 'ismapListing',
  label: { ja: 'ISMAPのリスト', en: 'ISMAP list' },
  purpose: { ja: '', en: '' },
  obligations: [13],
  titleField: 'service',
  sameWhen: ['number'],
  grid: false,
  fields: {
    number: field('登録番号', 'Registration number', 'ISMAP登録番号', 'サービス登録番号'),
    service: field(
      'クラウドサービスの名称',
      'Service',
      'クラウドサービス名',
      'クラウドサービス名称',
      'サービス名',
      'サービス名称',
      'サービスの名称',
      '名称',
    ),
    provider: field(
      'クラウドサービス事業者',
      'Provider',
      '事業者名',
      '事業者',
      '事業者名称',
      'クラウドサービス事業者名',
      '法人名',
      '会社名',
      'クラウドサービス事業者の名称',
    ),
    scope: field('言明の対象範囲', 'Scope of the statement', '言明対象範囲', '対象範囲', '言明の範囲'),
    auditPeriod: field(
      '監査対象期間',
      'Audit period',
      '監査対象期間の末日',
      '監査対象期間末日',
      '監査期間',
      '監査対象期間（終了日）',
      'End of audit period',
    ),
    validUntil: field('登録の有効期限', 'Valid until', '有効期限', '登録有効期限', '有効期間', '登録期限'),
    state: field('備考', 'State', '状態', '登録状況', '後発事象', 'ステータス', '登録の状態'),
  },
});
