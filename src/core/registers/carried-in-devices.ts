import { defineRegister } from './declaration.ts';

/** 持込機器. */
export const carriedInDevices = defineRegister({
  name: 'carriedInDevices',
  label: { ja: '持込機器', en: 'Devices carried in' },
  purpose: {
    ja: '経済産業省内に持ち込んだ機器と、その許可を残します。',
    en: 'Devices carried into the ministry, with the permission.',
  },
  obligations: [6],
  titleField: 'device',
  sameWhen: ['serial', 'from'],
  grid: true,
  existsFrom: 'from',
  fields: {
    device: {
      kind: 'text',
      label: { ja: '機器', en: 'Device' },
      required: true,
      filler: 'refused',
      synonyms: ['機器名', '品名'],
    },
    serial: {
      kind: 'code',
      label: { ja: '製造番号・管理番号', en: 'Serial' },
      required: true,
      filler: 'refused',
      synonyms: ['製造番号', '管理番号', 'シリアル'],
    },
    hasStorage: {
      kind: 'boolean',
      label: { ja: '記憶媒体がある', en: 'Has storage' },
      help: {
        ja: '記憶媒体がなければ、消去の証明は求められません。',
        en: 'Without storage no proof of erasure is asked for.',
      },
      synonyms: ['記憶媒体', 'ストレージ'],
    },
    purpose: { kind: 'text', label: { ja: '目的', en: 'Purpose' }, required: true },
    from: {
      kind: 'date',
      sense: 'from',
      label: { ja: '持込開始日', en: 'From' },
      required: true,
      synonyms: ['開始日', '持込日'],
    },
    to: {
      kind: 'date',
      sense: 'until',
      label: { ja: '持込終了日', en: 'To' },
      required: true,
      synonyms: ['終了日', '持出日'],
    },
    place: { kind: 'text', label: { ja: '場所', en: 'Place' }, required: true },
    permission: { kind: 'reference', label: { ja: '許可', en: 'Permission' }, register: 'acts' },
    workEndedOn: { kind: 'date', sense: 'from', label: { ja: '作業終了日', en: 'Work ended on' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
