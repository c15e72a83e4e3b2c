import type { Field, RegisterDeclaration } from '../src/core/registers/declaration.ts';
import { fillerAnswer, holdsText } from '../src/core/registers/field-content.ts';
import { registerDeclarations } from '../src/core/registers/registers.ts';

const senses = {
  happened: '済んだこと（これからの日は断る） / happened: refused while it has not come',
  planned: '予定（済んだことにはならない） / planned: never counts as done',
  from: '始まる日 / begins',
  until: '終わる日 / ends',
} as const;

const met = {
  refused: '断る / refused',
  warned: '告げて受け取る（未記入として判定） / warned of, judged as not filled in',
} as const;

const isDay = ({ kind }: Field): boolean => kind === 'date' || kind === 'instant' || kind === 'until';

const senseOf = (field: Field): string => {
  const sense = 'sense' in field ? senses[field.sense] : '期限。「無期限」も値 / until when; “no end” is a value';
  return field.series === true ? `${sense}。値の変遷を残す / a series` : sense;
};

const rowsOf = ({ fields }: RegisterDeclaration): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const label = `${field.label.ja} \`${name}\``;
    if (isDay(field)) return [`- ${label}：${senseOf(field)}`];
    if (!holdsText(field)) return field.series === true ? [`- ${label}：値の変遷を残す / a series`] : [];
    const answers = [
      ...(field.none === true ? ['「なし」は「ない」という答え / “none” is an answer'] : []),
      ...(field.unknown === true ? ['「不明」も答え / so is “not known”'] : []),
    ];
    const answer = fillerAnswer(field);
    const filler = answer === undefined ? '空と同じ / counts as nothing' : met[answer];
    const series = field.series === true ? ['値の変遷を残す / a series'] : [];
    return [`- ${label}：${[...answers, `「未定」「-」など：${filler}`, ...series].join('。')}`];
  });

const ordersOf = ({ fields, order = [] }: RegisterDeclaration): string[] =>
  order.map(({ earlier, later, atEntry }) => {
    const [first, second] = [fields[earlier]?.label.ja, fields[later]?.label.ja];
    return `- 「${second}」は「${first}」より前にならない：${met[atEntry]}`;
  });

/** What every text and day of the registers means to a rule and to the doors, as declared. */
export const fieldSenses: readonly string[] = [
  '# 項目の読み方 / How fields are read',
  '',
  '空白と幅をそろえた全体が「なし」「特になし」「n/a」「不明」「未定」「未実施」「未作成」「未了」「予定」「別途」か記号だけの文字は、下にない限り、何も書いていないのと同じに扱う。',
  '',
  'A text that is nothing but such a filler, whatever its width and white space, counts as nothing written, unless told otherwise here.',
  '',
  ...registerDeclarations.flatMap((declaration) => {
    const rows = rowsOf(declaration);
    if (rows.length === 0) return [];
    const { label, name } = declaration;
    const title = `## ${label.ja} / ${label.en} \`${name}\``;
    return [title, '', ...rows, ...ordersOf(declaration), ''];
  }),
];
