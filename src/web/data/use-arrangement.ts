import { useMemo } from 'react';
import { own } from '../../core/kernel/own.ts';
import type { Field } from '../../core/registers/declaration.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { useHiddenColumns } from './chosen-columns.ts';
import { type Condition, type Conditions, readConditions, writeConditions } from './row-conditions.ts';
import type { RowOrder } from './row-order.ts';
import { useAddress } from './use-address.ts';

export type NamedField = readonly [key: string, field: Field];

/** How a person looks at a register: what is searched for, by which column the rows stand, what narrows them, which columns are shown. */
export interface ViewArrangement {
  readonly search: string;
  readonly order: RowOrder | null;
  readonly conditions: Conditions;
  /** The shown columns; the one that a row is called by is always among them. */
  readonly fields: readonly NamedField[];
  readonly hidden: readonly NamedField[];
  setSearch(search: string): void;
  setOrder(order: RowOrder | null): void;
  /** null: none. */
  setCondition(field: string, condition: Condition | null): void;
  /** Shows every row. */
  dropConditions(): void;
  setHidden(fields: ReadonlySet<string>): void;
}

function orderIn(text: string, fields: Readonly<Record<string, Field>>): RowOrder | null {
  const field = text.replace(/^-/, '');
  return own(fields, field) === undefined ? null : { field, isDescending: text.startsWith('-') };
}

/** Search, order and filters stand in the address; the columns are kept on the device. */
export function useArrangement({ declaration }: RegisterView): ViewArrangement {
  const [search, setSearch] = useAddress('q');
  const [ordered, setOrdered] = useAddress('order');
  const [where, setWhere] = useAddress('where');
  const [chosen, setHidden] = useHiddenColumns(declaration.name);
  const conditions = useMemo(() => readConditions(where, declaration), [where, declaration]);
  const order = useMemo(() => orderIn(ordered, declaration.fields), [ordered, declaration]);
  const isHidden = ([key]: NamedField): boolean => chosen.has(key) && key !== declaration.titleField;
  const all = Object.entries(declaration.fields);
  return {
    ...{ search, order, conditions, setSearch, setHidden },
    fields: all.filter((one) => !isHidden(one)),
    hidden: all.filter(isHidden),
    setOrder: (next) => setOrdered(next === null ? '' : `${next.isDescending ? '-' : ''}${next.field}`),
    setCondition: (field, condition) => {
      const { [field]: _, ...others } = conditions;
      setWhere(writeConditions(condition === null ? others : { ...others, [field]: condition }));
    },
    dropConditions: () => {
      setSearch('');
      setWhere('');
    },
  };
}
