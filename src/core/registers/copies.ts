import { defineRegister } from './declaration.ts';

/** 複製. */
export const copies = defineRegister({
  name: 'copies',
  label: { ja: '複製', en: 'Copies' },
  purpose: {
    ja: '本業務の情報の複製と、その許可を残します。省内で作った複製も、バックアップやメールの添付も複製です。',
    en: 'Copies of information with their permission, made outside the ministry or inside; backups and attachments are copies too.',
  },
  obligations: [6, 7, 8],
  titleField: 'mediumId',
  sameWhen: ['mediumId'],
  grid: true,
  existsFrom: 'madeOn',
  fields: {
    informationItem: {
      kind: 'reference',
      label: { ja: '元の情報', en: 'Copy of' },
      required: true,
      synonyms: ['情報名', '原本', '対象情報'],
      register: 'informationItems',
    },
    medium: {
      kind: 'choice',
      label: { ja: '媒体', en: 'Medium' },
      required: true,
      choices: {
        paper: { ja: '紙', en: 'Paper' },
        usb: { ja: 'USBメモリ等', en: 'USB or disk' },
        pc: { ja: '端末', en: 'PC' },
        server: { ja: 'サーバ', en: 'Server' },
        cloud: { ja: 'クラウド', en: 'Cloud' },
      },
    },
    mediumId: {
      kind: 'code',
      label: { ja: '媒体の識別番号', en: 'Medium id' },
      required: true,
      filler: 'refused',
      synonyms: ['媒体ID', '管理番号', '媒体番号', 'シリアル'],
    },
    place: { kind: 'text', label: { ja: '保管場所', en: 'Where' }, required: true, synonyms: ['場所', '保管先'] },
    purpose: { kind: 'text', label: { ja: '目的', en: 'Purpose' } },
    madeOn: {
      kind: 'date',
      sense: 'from',
      label: { ja: '複製日', en: 'Copied on' },
      required: true,
      synonyms: ['作成日'],
    },
    madeAt: {
      kind: 'choice',
      label: { ja: '複製した場所', en: 'Copied where' },
      help: {
        ja: '経済産業省の中で作った複製は事項６、外で作った複製は事項７です。',
        en: 'Copies made inside the ministry are matter 6, those made outside matter 7.',
      },
      synonyms: ['省内・省外', '省内外の別', '作成場所'],
      choices: {
        inside: { ja: '省内', en: 'Inside the ministry' },
        outside: { ja: '省外', en: 'Outside the ministry' },
      },
      choiceSynonyms: { 経済産業省内: 'inside', 経済産業省外: 'outside', 内: 'inside', 外: 'outside' },
    },
    permission: {
      kind: 'reference',
      label: { ja: '許可', en: 'Permission' },
      synonyms: ['許可番号'],
      help: {
        ja: '複製の前に得た担当職員の許可。「担当職員の行為」に登録したものを選びます。',
        en: 'The official’s permission, given before the copy was made, from the register of acts.',
      },
      register: 'acts',
    },
    permittedUntil: {
      kind: 'until',
      label: { ja: '許可の期限', en: 'Permitted until' },
      synonyms: ['許可期限', '期限'],
    },
    workEndedOn: {
      kind: 'date',
      sense: 'from',
      label: { ja: '作業終了日', en: 'Work ended on' },
      help: {
        ja: 'この日から消去の証明の期限を数えます。',
        en: 'The time to prove the erasure is counted from this day.',
      },
      synonyms: ['作業終了'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
