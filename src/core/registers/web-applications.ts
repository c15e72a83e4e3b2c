import { defineRegister } from './declaration.ts';

/** ウェブアプリケーション. */
export const webApplications = defineRegister({
  name: 'webApplications',
  label: { ja: 'ウェブアプリケーション', en: 'Web applications' },
  purpose: {
    ja: 'ウェブアプリケーションと公開・変更の日を残します。',
    en: 'Web applications with opening and changes.',
  },
  obligations: [17],
  titleField: 'name',
  sameWhen: ['name'],
  grid: true,
  fields: {
    name: { kind: 'text', label: { ja: '名称', en: 'Name' }, required: true, filler: 'refused' },
    site: { kind: 'reference', label: { ja: 'サイト', en: 'Site' }, register: 'sites' },
    releasedOn: { kind: 'date', sense: 'from', label: { ja: '公開日', en: 'Released on' } },
    changedOn: { kind: 'date', sense: 'from', label: { ja: '最後の改修日', en: 'Last changed on' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
