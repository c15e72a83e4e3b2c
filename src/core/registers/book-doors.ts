import type { Json, JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Field } from './declaration.ts';
import { type DoorFinding, fillerFinding, futureFinding } from './door-findings.ts';

const happened = (ja: string, en: string): Field => ({ kind: 'date', sense: 'happened', label: { ja, en } });
const words = (ja: string, en: string): Field => ({ kind: 'longText', filler: 'warned', label: { ja, en } });

const on = { on: happened('日付', 'On') };
const reason = { reason: words('理由', 'Reason') };

/** What doors mind in the entries of books, by the path of the value: days on which something was done, and texts that must say something. */
const minded: Readonly<Record<string, Readonly<Record<string, Field>>>> = {
  claims: {
    content: words('実施内容', 'Content'),
    ...reason,
    explanation: words('説明', 'Explanation'),
    owner: words('担当', 'Owner'),
    interimMeasure: words('それまでの措置', 'Interim measure'),
    attestedOn: happened('確認日', 'Attested on'),
  },
  rowOverrides: reason,
  addedItems: {
    text: words('事項', 'Item'),
    content: words('実施内容', 'Content'),
    ...reason,
    'consultation.on': happened('協議日', 'Consulted on'),
    'consultation.answer': words('協議の結果', 'Answer'),
  },
  planEntries: {
    method: words('遵守の方法', 'Method'),
    frequency: words('頻度', 'Frequency'),
    proof: words('証跡', 'Proof'),
    responsible: words('責任者', 'Responsible'),
  },
  planVersions: {
    proposedOn: happened('提示日', 'Proposed on'),
    'agreement.on': happened('了承日', 'Agreed on'),
  },
  emptyRegisters: { ...reason, ...on },
  findingNotes: { note: words('補足', 'Note'), ...on },
  checklistAnswers: {
    ...reason,
    interimMeasure: words('それまでの措置', 'Interim measure'),
    officialInformedOn: happened('担当職員への説明日', 'Official informed on'),
    answeredOn: happened('回答日', 'Answered on'),
  },
  evidenceItems: { 'withdrawn.on': happened('取消日', 'Withdrawn on') },
};

/** A value by its path: `agreement.on`. */
function valueAt(data: JsonObject, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, key) => {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? own(value as JsonObject, key) : undefined;
  }, data);
}

/** What an entry of a book says that can't be so on the day on which it is told, or counts for nothing. */
export function bookFindings(book: string, data: JsonObject, today: PlainDate): readonly DoorFinding[] {
  return Object.entries(own(minded, book) ?? {}).flatMap(([path, field]) => {
    const text = valueAt(data, path);
    if (typeof text !== 'string' || text === '') return [];
    return [futureFinding(path, field, text, today), fillerFinding(path, field, text)].filter((one) => one !== null);
  });
}
