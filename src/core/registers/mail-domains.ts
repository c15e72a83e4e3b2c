import { defineRegister } from './declaration.ts';
import { goJpFields } from './go-jp-fields.ts';
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
    domain: { kind: 'code', label: { ja: 'ドメイン', en: 'Domain' }, required: true, filler: 'refused' },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    ...goJpFields,
    smime: { kind: 'text', label: { ja: 'S/MIME等の利用', en: 'Use of S/MIME' } },
    sends: {
      kind: 'boolean',
      label: { ja: '送信する', en: 'Sends mail' },
      help: {
        ja: '「いいえ」なら、送信しないことの宣言（v=spf1 -all、null MX）を点検します。',
        en: '“No” has it checked that the domain says so (v=spf1 -all, null MX).',
      },
      synonyms: ['送信の有無', '送信'],
    },
    dkimSelectors: {
      kind: 'text',
      label: { ja: 'DKIMのセレクタ', en: 'DKIM selectors' },
      help: {
        ja: '送信済みメールの DKIM-Signature にある s= の値。複数は読点か空白で区切ります（50個まで）。DNS から一覧はできません。',
        en: 'The s= of the DKIM-Signature of sent mail, several with commas (up to 50). DNS can’t list them.',
      },
      synonyms: ['DKIM', 'セレクタ'],
    },
    ...ownershipFields,
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
