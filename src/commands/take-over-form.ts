import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { type ImplementationStatus, statusWords } from '../core/kernel/three-values.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { claimWith, takenClaim } from '../core/report/form-claims.ts';
import type { Committed } from '../postgres/commit.ts';
import { findPreview, keepPreview } from '../postgres/preview-store.ts';
import type { Owner } from '../postgres/sealed-rows.ts';
import type { TakeOverItem, TakeOverView } from '../queries/take-over-models.ts';
import { type KeptForm, takeOverView } from '../queries/take-over-view.ts';
import { readFilledFormAside } from '../tables/reading-workers.ts';
import { changeEntries } from './change-entries.ts';
import { type Context, type FoundContract, type InputProblem, loadContract, type Refusal } from './context.ts';

/** A duty whose answer is taken over, as the person saw it: the status that was chosen, and the revision it stands on. */
export interface TakenDuty {
  readonly dutyId: string;
  readonly status?: ImplementationStatus | undefined;
  readonly expectedRevision: number;
}

const book = 'claims';

const gone: Refusal = {
  type: 'notFound',
  what: {
    ja: '読み取った別紙４（期限切れです。もう一度選んでください）',
    en: 'such reading (too old: choose the file again)',
  },
};

/** Kept for a day. No rows: a reading is no table, should someone confirm it as one. */
interface Waiting extends KeptForm {
  readonly rows: readonly [];
}

const ownerOf = ({ tenant }: Actor, { contractId }: FoundContract): Owner => ({ tenant, contractId });

/** Reads a filled form against a contract; nothing is stored but what was read, for a day. */
export async function readFormFor(
  context: Context,
  actor: Actor,
  number: string,
  file: string,
  bytes: Uint8Array,
): Promise<Result<TakeOverView, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const read = await readFilledFormAside(bytes);
  if (!read.ok) {
    const { message, mend } = read.refusal;
    return refused({ type: 'badInput', problems: [{ path: '', message, mend }] });
  }
  const id = context.newId();
  const kept: Waiting = { file, form: read.value, rows: [] };
  await keepPreview(context, ownerOf(actor, found.value), book, id, kept, context.now());
  return accepted(takeOverView(found.value, id, kept));
}

interface FoundReading {
  readonly found: FoundContract;
  readonly kept: KeptForm;
  readonly view: TakeOverView;
}

async function loadReading(
  context: Context,
  actor: Actor,
  number: string,
  id: string,
): Promise<Result<FoundReading, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const kept = isUuid(id) ? await findPreview<Waiting>(context, ownerOf(actor, found.value), book, id) : undefined;
  if (kept?.form === undefined) return refused(gone);
  return accepted({ found: found.value, kept, view: takeOverView(found.value, id, kept) });
}

/** A form that was read, against what the contract answers by now. */
export async function formReading(
  context: Context,
  actor: Actor,
  number: string,
  id: string,
): Promise<Result<TakeOverView, Refusal>> {
  const reading = await loadReading(context, actor, number, id);
  return reading.ok ? accepted(reading.value.view) : reading;
}

const problem = (path: string, ja: string, en: string, mendJa: string, mendEn: string): InputProblem => ({
  path,
  message: { ja, en },
  mend: { ja: mendJa, en: mendEn },
});

/** What can't be taken as it is asked: a duty that isn't there, a question without an answer, another word than the form's. */
function problemOf({ dutyId, status }: TakenDuty, item: TakeOverItem | undefined): InputProblem | null {
  if (item === undefined)
    return problem(
      dutyId,
      'その項目はありません。',
      'There is no such duty.',
      '項目を確かめてください。',
      'Check the duty.',
    );
  if (item.isAsked && status === undefined)
    return problem(
      dutyId,
      '別紙４からは実施状況が決まりません。',
      'The form doesn’t settle its status.',
      '実施・未実施・該当なしのどれかを選んでください。',
      'Choose one of 実施, 未実施 and 該当なし.',
    );
  if (item.isAsked || status === undefined || status === item.status) return null;
  const word = item.status === null ? '' : statusWords[item.status];
  return problem(
    dutyId,
    `別紙４の答えは「${word}」です。`,
    `The form says “${word}”.`,
    '取り込んだあと、事項の画面で直してください。',
    'Change it on its own page after taking it over.',
  );
}

/** Stores the answers that were chosen, in one commit that can be taken back as one; what the form doesn't say stays as it was. */
export async function takeOverForm(
  context: Context,
  actor: Actor,
  number: string,
  id: string,
  taken: readonly TakenDuty[],
): Promise<Result<Committed & { readonly count: number }, Refusal>> {
  const reading = await loadReading(context, actor, number, id);
  if (!reading.ok) return reading;
  const { found, kept, view } = reading.value;
  const items = new Map(view.items.map((item) => [item.dutyId, item]));
  const problems = taken.flatMap((duty) => problemOf(duty, items.get(duty.dutyId)) ?? []);
  if (problems.length > 0) return refused({ type: 'badInput', problems });
  const { day } = kept.form.days.reportedOn;
  const origin = { file: kept.file, day, on: japanDay(context.now()) };
  const changes = taken.flatMap(({ dutyId, status, expectedRevision }): EntryChange[] => {
    const item = items.get(dutyId);
    const word = status ?? item?.status ?? null;
    if (item === undefined || word === null) return [];
    const data = takenClaim(item.current, claimWith(item.texts, word), origin) as JsonObject;
    return [{ register: book, entryId: dutyId, expectedRevision, data }];
  });
  const done = await changeEntries(context, actor, { contractId: found.contractId }, changes, 'takeOverForm');
  return done.ok ? accepted({ ...done.value, count: changes.length }) : done;
}
