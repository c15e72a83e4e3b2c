import type { ScopeKey } from '../catalogue/catalogue.ts';
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

/**
 * What a day says. `happened`: something was done on it, so it never lies ahead. `planned`: something is meant to be done; it never
 * counts as done. `from` and `until`: what the row speaks of begins with it, or ends with it, and either may lie ahead.
 */
export type DaySense = 'happened' | 'planned' | 'from' | 'until';

type DayKind = 'date' | 'instant';

export type Field =
  | (FieldFacts & { readonly kind: DayKind; readonly sense: DaySense })
  | (FieldFacts & { readonly kind: Exclude<FieldKind, DayKind> });

interface FieldFacts {
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
  /**
   * When something was last done, or what holds now: the row keeps the newest value, and its series every value that was told. Days
   * before the first are not on record, which is not the same as a breach.
   */
  readonly series?: true;
  /** A text in which 「なし」 is an answer: there is none. Elsewhere it says nothing. */
  readonly none?: true;
  /** A text in which 「不明」 is an answer, since an estimate is asked for. */
  readonly unknown?: true;
  /**
   * How a text that says nothing (「未定」, 「-」) is met where it is typed: names, serials and whatever tells one thing from another
   * are `refused`; else it is `warned` of. Absent, compulsory texts are warned of and others taken without a word.
   */
  readonly filler?: 'refused' | 'warned';
  /** For `integer` and `number`: the least and the greatest that make sense; a count or amount where absent. */
  readonly range?: readonly [least: number, most: number];
}

/**
 * Two days of a row of which the later can't come first. Reversed they contradict themselves, and what the row says of either is not
 * known; `atEntry` tells whether such a row is taken in.
 */
export interface DayOrder {
  readonly earlier: string;
  readonly later: string;
  readonly atEntry: 'refused' | 'warned';
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
  /** Fields that tell two rows apart where both say them otherwise, though all else is the same (two packages of one name). */
  readonly apartBy?: readonly string[];
  /** May an ordinary person edit it in the grid? Books (claims, plan …) are changed by their own commands only. */
  readonly grid: boolean;
  /** The field with the first day of what a row speaks of: before it, the row is not there yet for any rule. */
  readonly existsFrom?: string;
  readonly order?: readonly DayOrder[];
  /** Never rightly empty: 'always', or where the scope says so. */
  readonly neverVoid?: 'always' | ScopeKey;
}

/** Whether a field holds a day. */
export const holdsDay = ({ kind }: Field): boolean => kind === 'date' || kind === 'until';

/** Whether a field holds a day or an instant. */
export const holdsMoment = (field: Field): boolean => holdsDay(field) || field.kind === 'instant';

export function defineRegister<const Declaration extends RegisterDeclaration>(declaration: Declaration): Declaration {
  return declaration;
}
