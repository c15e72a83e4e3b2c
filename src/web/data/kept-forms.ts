import { draftKey, keptDrafts, readDraft } from './drafts.ts';

/** Where the form of a row keeps what is typed. */
export const formKey = (number: string, register: string, id: string): string =>
  draftKey(number, register, `form:${id}`);

/** A row's form that was left half written. */
export interface KeptForm {
  readonly id: string;
  /** The first thing that was typed; '' when only something was cleared. */
  readonly title: string;
}

/** Forms of a register's rows that were left half written, the latest first. */
export function keptForms(number: string, register: string): readonly KeptForm[] {
  return keptDrafts(number)
    .filter(({ kind, id }) => kind === register && id.startsWith('form:'))
    .map(({ key, id }) => ({
      id: id.slice('form:'.length),
      title:
        Object.values(readDraft<Readonly<Record<string, string>>>(key)?.value ?? {}).find((text) => text !== '') ?? '',
    }));
}

/** An id for a new row, also where the page came over plain http (browsers give no UUID there). */
export const newRowId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
