import type { RegisterView } from '../../queries/read-models.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { DutyHistory } from './duty-history.tsx';
import { EvidenceOfRow } from './evidence-of-row.tsx';
import { LinksOfRow } from './links-of-row.tsx';

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  readonly row: GridRow;
}

/** What belongs to a stored row beside its fields: evidence, rows that it names or that name it, and what happened to it. */
export function RowSurroundings({ number, view, row }: Props) {
  const { name } = view.declaration;
  return (
    <>
      <EvidenceOfRow number={number} register={name} entryId={row.id} />
      <LinksOfRow number={number} register={name} entryId={row.id} />
      <DutyHistory number={number} dutyId={row.id} />
    </>
  );
}
