import type { Bilingual, Language } from '../../core/kernel/bilingual.ts';
import type { JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import { japanDay } from '../../core/kernel/plain-date.ts';
import { shortText } from '../../core/kernel/short-text.ts';
import { incidents } from '../../core/registers/incidents.ts';
import { type Present, readTypedCell } from '../../core/registers/typed-cell.ts';
import type { incidentTexts } from '../messages/incident-texts.ts';
import type { Waiting, WaitingPhoto } from './incident-outbox.ts';

/** A first report as it is typed. */
export interface IncidentForm {
  /** The row's id, chosen here: sent twice it is still one row. */
  readonly id: string;
  readonly kind: string;
  /** ISO instant; '' where none was chosen. */
  readonly when: string;
  /** Which button told it. */
  readonly way: string;
  /** The time as it is written, understood as of when it was typed; null where a button told it. */
  readonly written: string | null;
  readonly what: string;
  readonly affected: string;
  readonly count: string;
  readonly countUnknown: boolean;
  readonly contained: string;
  readonly callback: string;
  readonly drill: boolean;
  readonly photos: readonly WaitingPhoto[];
}

export const emptyForm = (id: string): IncidentForm => ({
  id,
  kind: '',
  when: '',
  way: '',
  written: null,
  what: '',
  affected: '',
  count: '',
  countUnknown: false,
  contained: '',
  callback: '',
  drill: false,
  photos: [],
});

/** What a row says in a field, as it is typed; '' where nothing. */
export const fieldText = (data: JsonObject, name: string): string => String(own(data, name) ?? '');

/** A report that waits, as it was typed. */
export const formOf = ({ id, data, photos }: Waiting): IncidentForm => ({
  id,
  kind: fieldText(data, 'incidentKind'),
  when: fieldText(data, 'recognisedAt'),
  way: 'other',
  written: fieldText(data, 'recognisedAt'),
  what: fieldText(data, 'what'),
  affected: fieldText(data, 'affected'),
  count: fieldText(data, 'affectedCount'),
  countUnknown: data.countUnknown === true,
  contained: fieldText(data, 'contained'),
  callback: fieldText(data, 'callback'),
  drill: data.drill === true,
  photos,
});

/** A field of the form, and what is wrong with it: a word of the page, or of the field itself. */
export interface FormProblem {
  readonly field: 'kind' | 'when' | 'what' | 'count';
  readonly text: keyof typeof incidentTexts | Bilingual;
}

const found = <Value>(value: Value | null): value is Value => value !== null;

/** When something is typed. */
function present(): Present {
  const now = new Date().toISOString();
  return { today: japanDay(now), now };
}

/** What a time that is written was read as; '' where it says none, and why it can't be read where it can't. */
export function writtenTime(written: string): { readonly at: string; readonly wrong: Bilingual | null } {
  const { value, issues } = readTypedCell(incidents.fields.recognisedAt, written, () => undefined, present());
  const [issue] = issues;
  if (typeof value === 'string' || issue === undefined) return { at: String(value ?? ''), wrong: null };
  const { message, mend } = issue;
  return { at: '', wrong: { ja: `${message.ja}${mend.ja}`, en: `${message.en} ${mend.en}` } };
}

function countOf({ count }: IncidentForm): number | null {
  const { value } = readTypedCell(incidents.fields.affectedCount, count, () => undefined, present());
  return typeof value === 'number' ? value : null;
}

/** What keeps a report from being recorded, field by field in the form's order. */
export function problemsIn(form: IncidentForm): readonly FormProblem[] {
  const { wrong } = writtenTime(form.written ?? '');
  const problems: readonly (FormProblem | null)[] = [
    form.kind === '' ? { field: 'kind', text: 'missingKind' } : null,
    form.when === '' ? { field: 'when', text: wrong ?? 'missingWhen' } : null,
    form.what.trim() === '' ? { field: 'what', text: 'missingWhat' } : null,
    form.count.trim() !== '' && countOf(form) === null ? { field: 'count', text: 'countWrong' } : null,
  ];
  return problems.filter(found);
}

/** The longest part of what is known that names the row. */
const titleLength = 30;

/** The row that a form without problems makes, on top of what the row said before. */
export function rowOfForm(form: IncidentForm, before: JsonObject, language: Language): JsonObject {
  const kind = own(incidents.fields.incidentKind.choices, form.kind)?.[language] ?? form.kind;
  const [firstLine = ''] = form.what.trim().split('\n');
  const count = form.countUnknown ? null : countOf(form);
  const values = {
    title: `${kind}：${shortText(firstLine, titleLength)}`,
    incidentKind: form.kind,
    recognisedAt: form.when,
    what: form.what.trim(),
    affected: form.affected.trim(),
    affectedCount: count,
    countUnknown: form.countUnknown || null,
    contained: form.contained,
    callback: form.callback.trim(),
    drill: form.drill || null,
  };
  const said = Object.entries({ ...before, ...values }).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(said) as JsonObject;
}
