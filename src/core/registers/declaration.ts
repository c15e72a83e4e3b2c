import type { Bilingual } from '../kernel/bilingual.ts';

/** The kinds of field a register may have. Dates are 'YYYY-MM-DD' in JST, instants ISO 8601 with offset. */
export type FieldKind =
  | 'text' // one line
  | 'longText' // several lines
  | 'kana' // hiragana reading; katakana of either width is converted
  | 'code' // identifiers: NFKC on entry (serials, versions, numbers, mail addresses)
  | 'date'
  | 'until' // the day to which something holds, or 'unlimited' (無期限)
  | 'instant'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'choices' // any number of the choices
  | 'reference' // the id of an entry in another register
  | 'url';

export interface Field {
  readonly kind: FieldKind;
  readonly label: Bilingual;
  /** Compulsory (* in the obligations page). */
  readonly required?: boolean;
  readonly help?: Bilingual;
  /** Header spellings met in other people's spreadsheets, beside the labels and the key. */
  readonly synonyms?: readonly string[];
  /** Personal data (nationality, track record): shown only to roles that need it. */
  readonly personal?: boolean;
  /** For `choice` and `choices`: value → label. */
  readonly choices?: Readonly<Record<string, Bilingual>>;
  /** For `reference`: the register that is referred to. */
  readonly register?: string;
  /** Spellings of a choice met in spreadsheets → value, e.g. 有 → yes. */
  readonly choiceSynonyms?: Readonly<Record<string, string>>;
  /** For `integer` and `number`: the least and the greatest that make sense; a count or amount where absent. */
  readonly range?: readonly [least: number, most: number];
}

/** A register is declared, not coded: table, API, grid, import, export, search and log follow from this. */
export interface RegisterDeclaration {
  /** camelCase plural; the same word in SQL, JSON, URL and the command line. */
  readonly name: string;
  readonly label: Bilingual;
  readonly purpose: Bilingual;
  /** Obligation numbers that the register serves. */
  readonly obligations: readonly number[];
  readonly fields: Readonly<Record<string, Field>>;
  /** The field shown where one line must stand for the entry. */
  readonly titleField: string;
  /** Fields by whose text keys two rows are taken for the same (warned, never merged silently). */
  readonly sameWhen: readonly string[];
  /** May an ordinary person edit it in the grid? Books (claims, plan …) are changed by their own commands only. */
  readonly grid: boolean;
}

/** Whether a field holds a day. */
export const holdsDay = ({ kind }: Field): boolean => kind === 'date' || kind === 'until';

export function defineRegister<const Declaration extends RegisterDeclaration>(declaration: Declaration): Declaration {
  return declaration;
}
