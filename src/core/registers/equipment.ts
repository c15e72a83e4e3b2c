import { defineRegister } from './declaration.ts';

/** 調達した機器等. */
export const equipment = defineRegister({
  name: 'equipment',
  label: { ja: '調達した機器等', en: 'Procured equipment' },
  purpose: {
    ja: '調達した機器等（電子計算機、通信回線装置、電磁的記録媒体、ソフトウェア等）の製造者、製造工程の管理、サポートを残します。',
    en: 'Procured hardware and software: its maker, how its making was looked after, its support.',
  },
  obligations: [15],
  titleField: 'name',
  sameWhen: ['name', 'model', 'procuredOn'],
  grid: true,
  existsFrom: 'procuredOn',
  fields: {
    name: {
      kind: 'text',
      filler: 'refused',
      label: { ja: '機器等', en: 'Equipment' },
      required: true,
      synonyms: ['機器名', '品名'],
    },
    model: { kind: 'code', label: { ja: '型番', en: 'Model' }, synonyms: ['型式', 'Part number'] },
    equipmentKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      choices: {
        computer: { ja: '電子計算機', en: 'Computer' },
        embedded: { ja: '電子計算機が組み込まれた機器', en: 'Device with a computer in it' },
        network: { ja: '通信回線装置', en: 'Network device' },
        medium: { ja: '電磁的記録媒体', en: 'Storage medium' },
        software: { ja: 'ソフトウェア', en: 'Software' },
      },
    },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    count: { kind: 'integer', label: { ja: '数量', en: 'Count' } },
    procuredOn: { kind: 'date', sense: 'from', label: { ja: '調達日', en: 'Procured on' }, required: true },
    maker: { kind: 'text', label: { ja: '製造者', en: 'Maker' }, synonyms: ['メーカー', 'メーカ', 'Manufacturer'] },
    origin: {
      kind: 'text',
      label: { ja: '製造国・製造場所', en: 'Origin' },
      synonyms: ['原産国', '製造国', 'Country of origin'],
    },
    supplier: { kind: 'text', label: { ja: '納入者', en: 'Supplier' }, synonyms: ['購入先', '販売元'] },
    assurance: {
      kind: 'text',
      label: { ja: '製造工程の管理の確認', en: 'How its making was made sure of' },
      help: {
        ja: '製造工程で意図しない変更が加えられないよう管理されていることを、何で確かめたか（製造者の証明書、規格の認証など）。',
        en: 'What shows that no unintended change is made in its making: a certificate of the maker, of a standard …',
      },
    },
    supportEndsOn: {
      kind: 'until',
      label: { ja: 'サポート期限', en: 'Support ends on' },
      synonyms: ['保守期限', 'EOL'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
