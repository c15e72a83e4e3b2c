import type { Bilingual } from '../kernel/bilingual.ts';
import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { japanDay, type PlainDate } from '../kernel/plain-date.ts';
import { shortText } from '../kernel/short-text.ts';
import type { DayOrder, Field, RegisterDeclaration } from './declaration.ts';
import type { EntryProblem } from './entry-problems.ts';
import { fillerAnswer, isMindedFiller } from './field-content.ts';

/** What a door finds in a row beside its form: what can't be so, and what will count for nothing. */
export interface DoorFinding extends EntryProblem {
  readonly rule: 'futureDay' | 'reversedDays' | 'filler';
  /** `refused`: it is not stored; `warned`: it is stored, and the person is told. */
  readonly atEntry: 'refused' | 'warned';
}

const textIn = (data: JsonObject, name: string): string | undefined => {
  const value = own(data, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const shown = (text: string): string => shortText(text, 40);

/** A text that fills a field without saying anything, in words; null where it says something or nobody minds. */
export function fillerFinding(name: string, field: Field, text: string): DoorFinding | null {
  const atEntry = fillerAnswer(field);
  if (atEntry === undefined || !isMindedFiller(field, text)) return null;
  const { ja, en } = field.label;
  const mend: Bilingual =
    atEntry === 'refused'
      ? { ja: '実際の名称や番号を入れてください。', en: 'Enter the real name or number.' }
      : {
          ja: '決まったことを具体的に書いてください。それまでは未記入として判定します。',
          en: 'Write what it is; until then it is judged as not filled in.',
        };
  return {
    rule: 'filler',
    field: name,
    atEntry,
    message: {
      ja: `「${ja}」の「${shown(text)}」は、何も書いていないのと同じに扱います。`,
      en: `“${shown(text)}” in “${en}” counts as nothing.`,
    },
    mend,
  };
}

/** A day on which something happened that has not come yet. */
export function futureFinding(name: string, field: Field, text: string, today: PlainDate): DoorFinding | null {
  if ((field.kind !== 'date' && field.kind !== 'instant') || field.sense !== 'happened') return null;
  const day = field.kind === 'date' ? text : Number.isNaN(Date.parse(text)) ? today : japanDay(text);
  if (day <= today) return null;
  const { ja, en } = field.label;
  return {
    rule: 'futureDay',
    field: name,
    atEntry: 'refused',
    message: {
      ja: `「${ja}」の ${shown(text)} は、まだ来ていない日です。済んだことの日を入れる項目です。`,
      en: `${shown(text)} in “${en}” has not come yet; the field says when something was done.`,
    },
    mend: {
      ja: '済んだ日に直してください。予定なら空のままにし、済んでから入れてください。',
      en: 'Enter the day on which it was done; leave it empty until then.',
    },
  };
}

/** Whether two days of a row stand the wrong way round. */
export function isReversed(fields: RegisterDeclaration['fields'], order: DayOrder, data: JsonObject): boolean {
  const [first, second] = [textIn(data, order.earlier), textIn(data, order.later)];
  if (first === undefined || second === undefined) return false;
  return own(fields, order.earlier)?.kind === 'instant' ? Date.parse(second) < Date.parse(first) : second < first;
}

function reversedFindings({ fields, order = [] }: RegisterDeclaration, data: JsonObject): DoorFinding[] {
  return order
    .filter((one) => isReversed(fields, one, data))
    .map(({ earlier, later, atEntry }) => {
      const label = (name: string, language: keyof Bilingual): string => own(fields, name)?.label[language] ?? name;
      const text = (name: string): string => shown(textIn(data, name) ?? '');
      return {
        rule: 'reversedDays',
        field: later,
        atEntry,
        message: {
          ja: `「${label(later, 'ja')}」（${text(later)}）が「${label(earlier, 'ja')}」（${text(earlier)}）より前です。`,
          en: `“${label(later, 'en')}” (${text(later)}) lies before “${label(earlier, 'en')}” (${text(earlier)}).`,
        },
        mend: { ja: '二つの日のどちらかを直してください。', en: 'Correct one of the two.' },
      };
    });
}

/** What a row says that can't be so on the day on which it is told, or counts for nothing; empty where all is well. */
export function doorFindings(
  declaration: RegisterDeclaration,
  data: JsonObject,
  today: PlainDate,
): readonly DoorFinding[] {
  const { fields } = declaration;
  const inFields = Object.keys(data).flatMap((name) => {
    const [field, text] = [own(fields, name), textIn(data, name)];
    if (field === undefined || text === undefined) return [];
    return [futureFinding(name, field, text, today), fillerFinding(name, field, text)].filter((one) => one !== null);
  });
  return [...inFields, ...reversedFindings(declaration, data)];
}
