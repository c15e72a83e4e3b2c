import type { Bilingual } from '../kernel/bilingual.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ImplementationStatus } from '../kernel/three-values.ts';

/**
 * How surely an answer was understood. exact: the form's own word; taken: a harmless liberty, read as meant; asked: a person must
 * say, with a reading proposed where one is likely (`status`), or none; missing: nothing there.
 */
export type Understanding = 'exact' | 'taken' | 'asked' | 'missing';

/** An answer as it was read: of a row of the form, or of one of its parts. */
export interface FormReading {
  readonly raw: string;
  readonly status: ImplementationStatus | null;
  readonly understanding: Understanding;
  readonly note: Bilingual | null;
}

/** A part of a row that bears an answer of its own, e.g. 「（５）」 of 15). */
export interface FormPart extends FormReading {
  readonly mark: string;
}

export interface FormAnswer extends FormReading {
  /** 2–17. */
  readonly number: number;
  /** Where a row was answered part by part. */
  readonly parts: readonly FormPart[];
}

/** What 別葉 says under one heading: its lines as labels (「（５）サポート…」), the word beside it, the text. */
export interface FormReasonPart {
  readonly labels: readonly string[];
  readonly status: ImplementationStatus | null;
  readonly text: string;
}

export interface FormReason {
  readonly number: number;
  readonly text: string;
  readonly parts: readonly FormReasonPart[];
}

/** A day as written, and as read; `note` when a person must say which is meant. */
export interface FormDay {
  readonly raw: string;
  readonly day: PlainDate | null;
  readonly note: Bilingual | null;
}

/** What was read from a filled 別紙４. */
export interface FilledForm {
  readonly kind: 'docx' | 'xlsx';
  readonly header: {
    readonly date: string;
    readonly addressee: string;
    readonly concludedOn: string;
    readonly title: string;
  };
  readonly days: { readonly reportedOn: FormDay; readonly concludedOn: FormDay };
  readonly answers: readonly FormAnswer[];
  readonly reasons: readonly FormReason[];
  /** Texts under 別葉 that belong to no row that could be told. */
  readonly unplaced: readonly string[];
  /** Numbers of rows whose 確認事項 is not the form's own text. */
  readonly changedTexts: readonly number[];
  readonly notUnderstood: readonly string[];
  /** What of the file was not read, by name. */
  readonly notices: readonly Bilingual[];
}
