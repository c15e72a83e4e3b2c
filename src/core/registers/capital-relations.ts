import { defineRegister } from './declaration.ts';

/** 資本関係. */
export const capitalRelations = defineRegister({
  name: 'capitalRelations',
  label: { ja: '資本関係', en: 'Capital relations' },
  purpose: {
    ja: '株主、親会社、子会社など、受注者の資本関係を残します。',
    en: 'Shareholders, parents and subsidiaries of the contractor.',
  },
  obligations: [4],
  titleField: 'party',
  sameWhen: ['party'],
  grid: true,
  existsFrom: 'since',
  fields: {
    party: {
      kind: 'text',
      label: { ja: '相手', en: 'Party' },
      required: true,
      filler: 'refused',
      synonyms: ['株主', '株主名', '会社名', '名称'],
    },
    relation: {
      kind: 'choice',
      label: { ja: '関係', en: 'Relation' },
      required: true,
      choices: {
        shareholder: { ja: '株主', en: 'Shareholder' },
        parent: { ja: '親会社', en: 'Parent' },
        subsidiary: { ja: '子会社', en: 'Subsidiary' },
      },
    },
    sharePercent: {
      kind: 'number',
      label: { ja: '持株比率（％）', en: 'Share (%)' },
      range: [0, 100],
      synonyms: ['比率', '持株比率', '出資比率', '議決権比率'],
    },
    country: { kind: 'text', label: { ja: '国', en: 'Country' } },
    presentedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '担当職員への提示日', en: 'Presented to the official on' },
      synonyms: ['提示日'],
    },
    since: {
      kind: 'date',
      sense: 'from',
      label: { ja: 'この関係になった日', en: 'Since' },
      help: {
        ja: '提示した後に加わったものには、その日を書きます。担当職員へあらためて提示する必要があるかを、この日で判断します。',
        en: 'The day from which it holds, for what came after the presentation: by it the product tells what is to be presented again.',
      },
      synonyms: ['発生日', '関係の開始日', '取得日'],
    },
  },
});
