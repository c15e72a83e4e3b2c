import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { formatWareki, type WarekiStyle } from '../kernel/wareki.ts';
import { namedPeriod, namedPeriodFacts, namedPeriodLabel } from '../plan/named-period.ts';
import type { NamedFact, NamedRow, PlanNames } from '../plan/plan.ts';
import { labelOf } from '../registers/book-label-texts.ts';
import { type Field, holdsDay } from '../registers/declaration.ts';
import { registerNamed } from '../registers/registers.ts';
import { showCell } from '../registers/show-cell.ts';
import type { PlanAnnex } from './plan-document.ts';

/** The plan's annexes: which facts of a register stand in which width, in millimetres. */
const layouts: Readonly<
  Record<string, { readonly heading: string; readonly widths: Readonly<Record<string, number>> }>
> = {
  people: {
    heading: '別添１　従事者名簿',
    widths: {
      name: 26,
      company: 34,
      department: 28,
      post: 20,
      role: 26,
      qualifications: 44,
      trackRecord: 36,
      nationality: 14,
      startedOn: 16.5,
      endedOn: 16.5,
    },
  },
  workplaces: { heading: '別添２　実施場所', widths: { address: 161, placeKind: 40, zone: 60 } },
  subcontracts: {
    heading: '別添３　再委託先',
    widths: { company: 52, address: 60, scope: 60, tier: 14, informationHandled: 42, from: 16.5, to: 16.5 },
  },
  cloudServices: {
    heading: '別添４　クラウドサービス',
    widths: {
      service: 38,
      provider: 36,
      serviceKind: 20,
      purpose: 46,
      confidential: 22,
      dataLocation: 32,
      ismapList: 18,
      ismapNumber: 21,
      usedFrom: 14,
      usedTo: 14,
    },
  },
};

/** What a plan calls what it names: a register, or the contract's period. */
export const namedLabel = (register: string): Bilingual =>
  register === namedPeriod ? namedPeriodLabel : labelOf(register);

/** What a plan calls a fact of what it names. */
export const factLabel = (register: string, field: string): Bilingual | undefined =>
  register === namedPeriod ? own(namedPeriodFacts, field) : own(registerNamed(register)?.fields, field)?.label;

/** A fact as the plan prints it: days in the short Japanese form, choices by their words. */
export function showFact(register: string, field: string, value: NamedFact | null, style: WarekiStyle): string {
  const declared: Field | undefined = own(registerNamed(register)?.fields, field);
  if (register === namedPeriod && typeof value === 'string') return formatWareki(value, { ...style, digits: 'half' });
  if (declared === undefined) return value === null ? '' : String(value);
  if (holdsDay(declared) && typeof value === 'string')
    return formatWareki(value, { form: 'short', ...style, digits: 'half' });
  return showCell(declared, Array.isArray(value) ? [...value] : value, {}, 'ja');
}

const rowOf = (one: string | NamedRow): NamedRow =>
  typeof one === 'string' ? { id: one, title: one, facts: {} } : one;

/** Versions of old kept only ids: such a row shows what stood for it then, its id, and nothing more. */
function cellsOf(register: string, row: NamedRow, fields: readonly string[], style: WarekiStyle): string[] {
  const titleField = registerNamed(register)?.titleField;
  return fields.map((field) =>
    field === titleField && own(row.facts, field) === undefined
      ? row.title
      : showFact(register, field, own(row.facts, field) ?? null, style),
  );
}

/** The plan's annexes from the rows that it names. `emptyReasons`: register → why it is rightly empty. */
export function planAnnexes(
  names: PlanNames,
  emptyReasons: Readonly<Record<string, string>>,
  style: WarekiStyle,
): readonly PlanAnnex[] {
  return Object.entries(layouts).map(([register, { heading, widths }]) => {
    const fields = Object.keys(widths);
    return {
      register,
      heading,
      columns: Object.entries(widths).map(([field, width]) => ({
        label: own(registerNamed(register)?.fields, field)?.label.ja ?? field,
        width,
      })),
      rows: (own(names, register) ?? [])
        .map(rowOf)
        .map((row) => ({ id: row.id, cells: cellsOf(register, row, fields, style) })),
      emptyText: own(emptyReasons, register) ?? '該当なし（台帳に記載なし）',
    };
  });
}
