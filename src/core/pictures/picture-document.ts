import type { Bilingual } from '../kernel/bilingual.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Drawing } from './drawing.ts';

/** 履行体制図, 情報管理体制図, サポート期限図. */
export const pictureKinds = ['performance', 'information', 'support'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** One line of a picture's text twin, with what hangs below it. */
export interface TwinItem {
  readonly text: string;
  readonly children: readonly TwinItem[];
}

/** A table beside a picture (別表): what a box counts, by name. */
export interface PictureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture as a document: its sheets, each fit for A4, the same in words, and the tables it refers to. */
export interface PictureDocument {
  readonly kind: PictureKind;
  readonly title: string;
  readonly asOf: PlainDate;
  /** Contract number, title, contractor and day. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly drawings: readonly Drawing[];
  readonly twinHeading: string;
  readonly twin: readonly TwinItem[];
  readonly tables: readonly PictureTable[];
  /** What the registers lack for the picture to be whole, with the register that mends it. */
  readonly gaps: readonly { readonly text: Bilingual; readonly register: string }[];
}
