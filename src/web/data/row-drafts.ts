import type { JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { type Draft, draftKey, dropDraft, isSame, parseDraft, readDraft, writeDraft } from './drafts.ts';

/** A row as it is typed: its values (null: to be removed) and, by field, texts that can't be read as a value of it. */
export interface TypedRow {
  readonly data: JsonObject | null;
  readonly texts: Readonly<Record<string, string>>;
}

/** A typed row on the revision that it was typed on. */
export type RowDraft = Draft<TypedRow>;

export type RowDrafts = ReadonlyMap<string, RowDraft>;

/** A row as the grid shows it: stored (revision > 0), or typed and not stored yet. */
export interface GridRow {
  readonly id: string;
  readonly revision: number;
  readonly data: JsonObject;
  /** What was typed into a cell and can't be read, by field. */
  readonly texts?: Readonly<Record<string, string>>;
}

export const rowKey = (number: string, register: string, id: string): string => draftKey(number, register, `row:${id}`);

/** Rows that an earlier version kept together, empty ones among them, which nobody typed. */
function takeEarlierRows(number: string, register: string): void {
  const key = draftKey(number, register, 'rows');
  const rows = parseDraft<readonly GridRow[]>(localStorage.getItem(key))?.value ?? [];
  for (const { id, revision, data } of rows)
    if (Object.keys(data).length > 0)
      writeDraft<TypedRow>(rowKey(number, register, id), { value: { data, texts: {} }, base: null, revision });
  dropDraft(key);
}

/** The typed rows of a register that this device keeps. */
export function keptRows(number: string, register: string): RowDrafts {
  takeEarlierRows(number, register);
  const start = rowKey(number, register, '');
  const found = new Map<string, RowDraft>();
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(start))) {
    const draft = readDraft<TypedRow>(key);
    if (draft !== null) found.set(key.slice(start.length), draft);
  }
  return found;
}

const rowOf = (id: string, { value, revision }: RowDraft): readonly GridRow[] =>
  value.data === null ? [] : [{ id, revision, data: value.data, texts: value.texts }];

/** Stored rows with what was typed over them (on the revision it was typed on), then the new ones. */
export function rowsOf(entries: RegisterView['entries'], drafts: RowDrafts): readonly GridRow[] {
  const known = new Set(entries.map(({ id }) => id));
  return [
    ...entries.flatMap(({ id, revision, data }) => {
      const draft = drafts.get(id);
      return draft === undefined ? [{ id, revision, data }] : rowOf(id, draft);
    }),
    ...[...drafts].filter(([id]) => !known.has(id)).flatMap(([id, draft]) => rowOf(id, draft)),
  ];
}

interface OnRevision {
  readonly revision: number;
  readonly data: JsonObject | null;
}

/**
 * An edit that began on one state of a row, put on its present one where nobody touched the edited fields meanwhile; else it
 * stays on the state it began on, and meets a conflict.
 */
export function rebased(begun: OnRevision, next: JsonObject, present: OnRevision): OnRevision {
  const [was, now] = [begun.data ?? {}, present.data];
  const edited = [...new Set([...Object.keys(was), ...Object.keys(next)])].filter(
    (key) => !isSame(own(was, key), own(next, key)),
  );
  if (now === null || edited.some((key) => !isSame(own(was, key), own(now, key)))) return { ...begun, data: next };
  const kept = Object.entries(now).filter(([key]) => !edited.includes(key));
  const given = edited.flatMap((key) => {
    const value = own(next, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  return { revision: present.revision, data: Object.fromEntries([...kept, ...given]) };
}
