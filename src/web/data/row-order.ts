import type { Json } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import { isEndless, isPlainDate } from '../../core/kernel/plain-date.ts';
import { textKey } from '../../core/kernel/text-key.ts';
import type { Field, RegisterDeclaration } from '../../core/registers/declaration.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import type { GridRow } from './row-drafts.ts';
import { shownKeys } from './shown-keys.ts';

/** The column by which rows stand in order. */
export interface RowOrder {
  readonly field: string;
  readonly isDescending: boolean;
}

/** What a cell is put in order by. */
type Rank = number | string;

interface Ranked {
  readonly row: GridRow;
  readonly kind: 'value' | 'empty' | 'unreadable';
  readonly rank: Rank;
  /** What tells apart what ranks the same. */
  readonly text: string;
}

/** Rows in order, and how many stand at the end because their cell is empty or can't be read. */
export interface OrderedRows {
  readonly rows: readonly GridRow[];
  readonly empty: number;
  readonly unreadable: number;
}

const numbered = new Intl.Collator('ja', { numeric: true });

const placesOf = (field: Field, value: Json): number | null => {
  const at = Object.keys(field.choices ?? {}).indexOf(String(value));
  return at < 0 ? null : at;
};

/** Several choices by the first of them, then the next. */
function rankOfChoices(field: Field, value: Json): string | null {
  if (!Array.isArray(value)) return null;
  const places = value.map((one) => placesOf(field, one));
  return places.includes(null) ? null : places.map((place) => String(place).padStart(3, '0')).join();
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function rankOfDay(value: Json): string | null {
  if (typeof value !== 'string') return null;
  return isEndless(value) ? '9999-99' : isPlainDate(value) ? value : null;
}

/** The place of a value among those of its field, which its shown text's key may tell; null: it is none. */
function rankOf(field: Field, value: Json, { titles, readings }: RegisterView, key: string): number | string | null {
  switch (field.kind) {
    case 'date':
    case 'until':
      return rankOfDay(value);
    case 'instant':
      return typeof value === 'string' ? finite(Date.parse(value)) : null;
    case 'integer':
    case 'number':
      return typeof value === 'number' ? finite(value) : null;
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : null;
    case 'choice':
      return placesOf(field, value);
    case 'choices':
      return rankOfChoices(field, value);
    case 'reference': {
      const [title, reading] = [titles, readings].map((all) =>
        own(own(all, field.register ?? '') ?? {}, String(value)),
      );
      return title === undefined ? null : reading === undefined || reading === '' ? key : textKey(reading);
    }
    default:
      return typeof value === 'string' ? key : null;
  }
}

/** The field by whose text a column is put in order: names of people by their reading. */
export function readingOf({ fields, titleField }: RegisterDeclaration, field: string): string {
  if (field !== titleField) return field;
  return Object.entries(fields).find(([, { kind }]) => kind === 'kana')?.[0] ?? field;
}

const isNothing = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function ranked(row: GridRow, view: RegisterView, key: string): Ranked {
  const { declaration } = view;
  const field = own(declaration.fields, key);
  const value = own(row.data, key);
  const text = own(row.texts, key) ?? '';
  if (field === undefined || text !== '') return { row, kind: 'unreadable', rank: '', text };
  const reading = readingOf(declaration, key);
  const from = isNothing(own(row.data, reading)) ? key : reading;
  const read = own(row.data, from);
  if (read === undefined || isNothing(read)) return { row, kind: 'empty', rank: '', text };
  const rank = rankOf(field, read, view, own(shownKeys(row.data, view), from)?.[0] ?? '');
  const kind = rank === null ? 'unreadable' : 'value';
  return { row, kind, rank: rank ?? '', text: String(value ?? '') };
}

const compareRanks = (one: Rank, other: Rank): number =>
  typeof one === 'number' && typeof other === 'number' ? one - other : numbered.compare(String(one), String(other));

/** Rows in the order of a column: people by their reading, numbers and days by what they are; what is empty or can't be read is last. */
export function rowsInOrder(rows: readonly GridRow[], view: RegisterView, order: RowOrder | null): OrderedRows {
  if (order === null) return { rows, empty: 0, unreadable: 0 };
  const all = rows.map((row) => ranked(row, view, order.field));
  const of = (kind: Ranked['kind']): readonly Ranked[] => all.filter((one) => one.kind === kind);
  const direction = order.isDescending ? -1 : 1;
  const values = of('value').toSorted(
    (one, other) => direction * (compareRanks(one.rank, other.rank) || numbered.compare(one.text, other.text)),
  );
  const [empty, unreadable] = [of('empty'), of('unreadable')];
  return {
    rows: [...values, ...empty, ...unreadable].map(({ row }) => row),
    empty: empty.length,
    unreadable: unreadable.length,
  };
}
