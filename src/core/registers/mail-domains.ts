import { defineRegister } from './declaration.ts';
import { ownershipFields } from './ownership-fields.ts';

/** メールドメイン. */
export const mailDomains = defineRegister({
  name: 'mailDomains',
  label: { ja: 'メールドメイン', en: 'Mail domains' },
  purpose: { ja: 'メールを送受信するドメインを残します。', en: 'Domains that send or receive mail.' },
  obligations: [15],
  titleField: 'domain',
  sameWhen: ['domain'],
  grid: true,
  fields: {
    domain: { kind: 'code', label: { ja: 'ドメイン', en: 'Domain' }, required: true },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    domainReason: { kind: 'text', label: { ja: '.go.jp 以外を使う理由', en: 'Reason for another domain' } },
    smime: { kind: 'text', label: { ja: 'S/MIME等の利用', en: 'Use of S/MIME' } },
    ...ownershipFields,
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
