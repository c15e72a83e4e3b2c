import type { Catalogue, Duty, Obligation } from '../catalogue/catalogue.ts';
import type { Claim } from '../contract/claim.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { parseJapaneseDate } from '../kernel/japanese-date.ts';
import { normalForm } from '../kernel/normal-form.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ImplementationStatus } from '../kernel/three-values.ts';
import type { FilledForm, FormReason, Understanding } from './filled-form.ts';
import { partMark } from './form-headings.ts';
import { squeezed } from './form-page.ts';

/** A text of a claim that 別葉 heads by its name, and the one without a name. */
export type ClaimTexts = Pick<
  Claim,
  'content' | 'range' | 'timing' | 'exception' | 'reason' | 'dueOn' | 'owner' | 'interimMeasure' | 'explanation'
> & { readonly unnamed?: string | undefined };

/** What a form says of one duty. told: part, by its own line or row; row, by the row it stands in; open, not at all. */
export interface FormClaim {
  readonly dutyId: string;
  readonly obligation: number;
  readonly mark: string;
  readonly label: Bilingual;
  readonly told: 'part' | 'row' | 'open';
  readonly status: ImplementationStatus | null;
  /** A person must say the status before it is taken over; `status` is then a proposal at most. */
  readonly isAsked: boolean;
  readonly texts: ClaimTexts;
  /** What a person should look at in them: a day that was read in a way that its writing doesn't tell. */
  readonly notices: readonly Bilingual[];
}

/** A text of the form that belongs to no duty that could be told. */
export interface UnplacedText {
  readonly obligation: number | null;
  readonly text: string;
}

/** A form, duty by duty. */
export interface FormClaims {
  readonly claims: readonly FormClaim[];
  readonly unplaced: readonly UnplacedText[];
}

const slots = new Map<string, keyof ClaimTexts>([
  ['実施内容', 'content'],
  ['範囲', 'range'],
  ['時期', 'timing'],
  ['例外', 'exception'],
  ['理由', 'reason'],
  ['事項全体の判断理由', 'reason'],
  ['対応予定日', 'dueOn'],
  ['責任者', 'owner'],
  ['それまでの代替策', 'interimMeasure'],
  ['台帳との相違についての説明', 'explanation'],
]);

/** Written from the facts of its time, and not by the person. */
const derived = '対象期間中に満たしていない日';

interface ReadTexts {
  readonly texts: ClaimTexts;
  readonly notices: readonly Bilingual[];
}

/** The texts by their names, with what the day among them was taken for where its writing leaves a doubt. */
function readTexts(text: string): ReadTexts {
  const texts: Record<string, string> = {};
  const notices: Bilingual[] = [];
  const add = (name: keyof ClaimTexts, value: string): void => {
    if (value.trim() !== '') texts[name] = [texts[name], value.trim()].filter(Boolean).join('\n');
  };
  const [before = '', ...named] = text.split('【');
  add('unnamed', before);
  for (const piece of named) {
    const end = piece.indexOf('】');
    const name = piece.slice(0, Math.max(end, 0)).trim();
    const slot = slots.get(name);
    const value = piece.slice(end + 1);
    const day = slot === 'dueOn' ? parseJapaneseDate(value.trim()) : null;
    if (name === derived) continue;
    if (day?.outcome === 'understood' && (texts.dueOn ?? day.date) === day.date) {
      texts.dueOn = day.date;
      if (day.notice !== null) notices.push(day.notice);
    } else if (slot === undefined || day !== null) add('unnamed', `【${piece}`);
    else add(slot, value);
  }
  return { texts, notices };
}

/** 「【理由】…【責任者】…」 by its names; a day that is none, and another one after the first, stay in the text. */
export const textsOf = (text: string): ClaimTexts => readTexts(text).texts;

const key = (text: string): string => squeezed(normalForm(text, 'NFKC')).toLowerCase();

/** The duties that a label of 別葉 names: by mark and label, by label, or all that bear its mark. */
function dutiesNamed({ duties }: Obligation, label: string): readonly Duty[] {
  const wanted = key(label);
  const exact = duties.filter((duty) => [key(duty.mark + duty.label.ja), key(duty.label.ja)].includes(wanted));
  if (exact.length > 0) return exact;
  const mark = partMark(label);
  return mark === '' ? [] : duties.filter((duty) => duty.mark.startsWith(mark));
}

interface Said {
  readonly status: ImplementationStatus | null;
  readonly told: FormClaim['told'];
  readonly isAsked: boolean;
}

/** What a statement about several duties says of each: 実施 and 該当なし of all, 未実施 of some that nobody names. */
function saidOfEach(
  count: number,
  status: ImplementationStatus | null,
  understanding: Understanding,
): Omit<Said, 'told'> {
  if (status === null) return { status, isAsked: true };
  if (status === 'notImplemented' && count > 1) return { status: null, isAsked: true };
  return { status, isAsked: understanding === 'asked' };
}

/** Duties that the form answers one by one: on lines of 別葉 that bear a word, or on rows of their own. */
function saidByParts(obligation: Obligation, form: FilledForm): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  const answer = form.answers.find(({ number }) => number === obligation.number);
  for (const { mark, status, understanding } of answer?.parts ?? []) {
    const duties = obligation.duties.filter((duty) => mark !== '' && duty.mark.startsWith(mark));
    for (const { id } of duties) said.set(id, { ...saidOfEach(duties.length, status, understanding), told: 'part' });
  }
  for (const { labels, status } of reasonOf(form, obligation.number)?.parts ?? []) {
    if (status === null) continue;
    for (const duties of labels.map((label) => dutiesNamed(obligation, label))) {
      const each = saidOfEach(duties.length, status, 'exact');
      for (const { id } of duties) {
        const known = said.get(id)?.status ?? null;
        if (known === status && each.status === null) continue;
        const isAgreed = known === null || known === status;
        said.set(id, { ...(isAgreed ? each : { status: null, isAsked: true }), told: 'part' });
      }
    }
  }
  return said;
}

const reasonOf = (form: FilledForm, number: number): FormReason | undefined =>
  form.reasons.find((reason) => reason.number === number);

/** What the row says of the duties that are not answered one by one. */
function saidByRow({ number, duties }: Obligation, form: FilledForm, parts: ReadonlyMap<string, Said>): Said {
  const answer = form.answers.find((one) => one.number === number);
  if (answer === undefined || answer.understanding === 'missing') return { status: null, told: 'open', isAsked: true };
  const rest = duties.filter(({ id }) => !parts.has(id)).length;
  const isOpen = answer.status === 'notImplemented' && duties.length > 1;
  const said = saidOfEach(isOpen ? Math.max(rest, 2) : rest, answer.status, answer.understanding);
  return { ...said, told: said.status === null ? 'open' : 'row' };
}

const isOtherWord = (status: ImplementationStatus | null): boolean => status !== 'implemented';

/** Texts of 別葉 on the duties that they name; one without a name is the reason of what is not implemented. */
function placeTexts(
  obligation: Obligation,
  form: FilledForm,
  saidOf: (id: string) => Said,
  unplaced: UnplacedText[],
): ReadonlyMap<string, string> {
  const placed = new Map<string, string>();
  for (const { labels, text } of reasonOf(form, obligation.number)?.parts ?? []) {
    if (text.trim() === '') continue;
    const named = labels.flatMap((label) => dutiesNamed(obligation, label));
    const all = obligation.duties.filter(({ id }) => saidOf(id).told !== 'part' && isOtherWord(saidOf(id).status));
    const targets =
      named.length > 0 ? named : obligation.duties.length === 1 ? obligation.duties : labels.length > 0 ? [] : all;
    if (targets.length === 0)
      unplaced.push({ obligation: obligation.number, text: [labels.join('、'), text].filter(Boolean).join(' ') });
    for (const { id } of new Set(targets)) placed.set(id, [placed.get(id), text].filter(Boolean).join('\n'));
  }
  return placed;
}

/** What a form that was read says, duty by duty, and what of it could not be placed. Nothing is guessed: what isn't told is asked. */
export function claimsOfForm(catalogue: Catalogue, form: FilledForm): FormClaims {
  const unplaced: UnplacedText[] = form.unplaced.map((text) => ({ obligation: null, text }));
  const claims = catalogue.obligations.flatMap((obligation) => {
    const parts = saidByParts(obligation, form);
    const byRow = saidByRow(obligation, form, parts);
    const saidOf = (id: string): Said => parts.get(id) ?? byRow;
    const texts = placeTexts(obligation, form, saidOf, unplaced);
    return obligation.duties.map(({ id, mark, label }) => ({
      dutyId: id,
      obligation: obligation.number,
      mark,
      label,
      ...saidOf(id),
      ...readTexts(texts.get(id) ?? ''),
    }));
  });
  return { claims, unplaced };
}

/** The claim that is stored: a text without a name is the content of 実施, and the reason of any other word. */
export function claimWith({ unnamed, ...texts }: ClaimTexts, status: ImplementationStatus): Claim {
  const slot = status === 'implemented' ? 'content' : 'reason';
  const text = [texts[slot], unnamed].filter(Boolean).join('\n');
  return { ...texts, status, ...(text === '' ? {} : { [slot]: text }) };
}

/** A claim as it stands once a form's is taken over: what the form doesn't say stays, but where it comes from is told of this form alone. */
export function takenClaim(
  current: Claim | null,
  taken: Claim,
  { file, day, on }: { readonly file: string; readonly day: PlainDate | null; readonly on: PlainDate },
): Claim {
  const { takenFromDay: _, ...kept } = current ?? {};
  return { ...kept, ...taken, takenFrom: file, ...(day === null ? {} : { takenFromDay: day }), takenOverOn: on };
}
