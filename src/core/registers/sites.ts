import { defineRegister } from './declaration.ts';
import { ownershipFields } from './ownership-fields.ts';
import { portsField } from './ports-field.ts';

/** ウェブサイト. */
export const sites = defineRegister({
  name: 'sites',
  label: { ja: 'ウェブサイト', en: 'Sites' },
  purpose: {
    ja: '公開ウェブサイトと、開始・終了・ドメインを残します。',
    en: 'Public web sites, their opening, closing and domain.',
  },
  obligations: [15],
  titleField: 'url',
  sameWhen: ['url'],
  grid: true,
  fields: {
    url: { kind: 'url', label: { ja: 'URL', en: 'URL' }, required: true },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    opensOn: { kind: 'date', label: { ja: '公開開始日', en: 'Opens on' } },
    closesOn: { kind: 'date', label: { ja: '公開終了日', en: 'Closes on' } },
    domainReason: { kind: 'text', label: { ja: '.go.jp 以外を使う理由', en: 'Reason for another domain' } },
    ports: portsField,
    ...ownershipFields,
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
