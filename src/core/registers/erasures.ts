import { defineRegister } from './declaration.ts';

/** 消去. */
export const erasures = defineRegister({
  name: 'erasures',
  label: { ja: '消去', en: 'Erasures' },
  purpose: {
    ja: '複製や機器から情報を消去した事実と証明を残します。',
    en: 'Erasures of copies and devices with their proof.',
  },
  obligations: [6, 7, 8],
  titleField: 'mediumId',
  sameWhen: ['mediumId', 'erasedOn'],
  grid: true,
  existsFrom: 'erasedOn',
  order: [{ earlier: 'erasedOn', later: 'confirmedOn', atEntry: 'refused' }],
  fields: {
    copy: { kind: 'reference', label: { ja: '消去した複製', en: 'Copy erased' }, register: 'copies' },
    device: { kind: 'reference', label: { ja: '消去した持込機器', en: 'Device erased' }, register: 'carriedInDevices' },
    informationItem: {
      kind: 'reference',
      label: { ja: '消去した情報', en: 'Information erased' },
      register: 'informationItems',
    },
    count: {
      kind: 'integer',
      label: { ja: '消去した数量', en: 'Count erased' },
      help: {
        ja: '受領情報を消去したときの数量。受領した数量が1でなければ必要です（事項８の残りから差し引きます）。',
        en: 'How many of the information received were erased; needed unless one was received (taken from the balance of matter 8).',
      },
      synonyms: ['数量', '部数', '消去数', '点数'],
    },
    mediumId: {
      kind: 'code',
      label: { ja: '媒体の識別番号', en: 'Medium id' },
      required: true,
      filler: 'refused',
      synonyms: ['媒体ID', '管理番号', '媒体番号', 'シリアル'],
    },
    method: {
      kind: 'choice',
      label: { ja: '方法', en: 'Method' },
      required: true,
      synonyms: ['消去方法'],
      choices: {
        clear: { ja: '上書き消去（Clear）', en: 'Overwrite (Clear)' },
        purge: { ja: '除去（Purge）', en: 'Purge' },
        destroy: { ja: '物理破壊', en: 'Destroy' },
        cryptographicErase: { ja: '暗号化消去', en: 'Cryptographic erase' },
        shredding: { ja: '裁断', en: 'Shredding' },
      },
    },
    tool: { kind: 'text', label: { ja: 'ツール', en: 'Tool' } },
    erasedBy: { kind: 'text', label: { ja: '実施者', en: 'By' }, required: true, synonyms: ['作業者'] },
    witness: { kind: 'text', label: { ja: '立会者', en: 'Witness' } },
    erasedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '消去日', en: 'Erased on' },
      required: true,
      synonyms: ['実施日'],
    },
    proof: {
      kind: 'text',
      filler: 'warned',
      label: { ja: '証明書・記録', en: 'Proof' },
      help: { ja: '消去証明書の番号やログのファイル名。', en: 'Number of the certificate or name of the log.' },
      synonyms: ['証明', '消去証明', '証明書番号'],
    },
    confirmedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '担当職員の確認日', en: 'Confirmed by the official on' },
      synonyms: ['確認日'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
