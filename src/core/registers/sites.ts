import { allowedHostsField } from './allowed-hosts-field.ts';
import { defineRegister } from './declaration.ts';
import { goJpFields } from './go-jp-fields.ts';
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
    url: { kind: 'url', label: { ja: 'URL', en: 'URL' }, required: true, filler: 'refused' },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    opensOn: { kind: 'date', sense: 'from', label: { ja: '公開開始日', en: 'Opens on' } },
    closesOn: { kind: 'date', sense: 'until', label: { ja: '公開終了日', en: 'Closes on' } },
    certificateIssuer: {
      kind: 'text',
      filler: 'warned',
      label: { ja: '証明書の認証局', en: 'Certificate authority' },
      help: {
        ja: '利用者がルート証明書を入れなくても検証できる認証局であること。',
        en: 'One whose root certificate users need not install.',
      },
      synonyms: ['認証局', '発行者'],
    },
    certificateExpiresOn: {
      kind: 'until',
      label: { ja: '証明書の有効期限', en: 'Certificate expires on' },
      synonyms: ['証明書期限'],
    },
    ...goJpFields,
    ports: portsField,
    allowedHosts: allowedHostsField,
    policyUrl: {
      kind: 'url',
      label: { ja: 'プライバシーポリシー', en: 'Privacy policy' },
      help: {
        ja: '点検で、情報が渡る第三者と突き合わせます。',
        en: 'Checks hold it against the third parties that are reached.',
      },
      synonyms: ['個人情報保護方針'],
    },
    ...ownershipFields,
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
