import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { RegisterView } from '../../queries/read-models.ts';
import { useSeeker } from '../data/places.ts';
import { useRegisterWords } from '../data/register-words.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { useRowWords } from '../data/row-words.ts';
import { SelectedBlock } from '../data/selected-block.ts';
import { useArrangement, type ViewArrangement } from '../data/use-arrangement.ts';
import type { OpenRow } from '../data/use-open-row.ts';
import type { RegisterEditor } from '../data/use-register.ts';
import { type ShownRows, useShownRows } from '../data/use-shown-rows.ts';
import type { ActNoticeState } from './act-notice.tsx';
import { ConditionChips } from './condition-chips.tsx';
import { EmptyRegister } from './empty-register.tsx';
import { TextField } from './field.tsx';
import { PrintTable } from './print-table.tsx';
import { RegisterGrid } from './register-grid.tsx';
import { focusRow, RowCards } from './row-cards.tsx';
import { RowPanel, useRowTitle } from './row-panel.tsx';
import { RowsTold } from './rows-told.tsx';
import { RowsToolbar, useRowsTools } from './rows-tools.tsx';

/** The shown rows; of one that search or filters hide, the way to see it. */
function useSeenRows(all: readonly GridRow[], view: RegisterView, arrangement: ViewArrangement): ShownRows {
  const shown = useShownRows(all, view, arrangement);
  const isIn = (some: readonly GridRow[], id: string): boolean => some.some((row) => row.id === id);
  useSeeker((id) =>
    isIn(all, id) && !isIn(shown.rows, id) ? { isHidden: true, show: arrangement.dropConditions } : null,
  );
  return shown;
}

interface RowsProps {
  readonly number: string;
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly opened: OpenRow;
  readonly notice: ActNoticeState;
  readonly onPasteTable: (text: string) => void;
}

interface ShownProps extends RowsProps {
  readonly onRemove: (row: GridRow) => void;
  readonly grid: RefObject<(() => void) | null>;
  /** The row that stands open. */
  readonly panel: ReactNode;
}

/** The rows that are looked at, with what can be done with all of them. */
function ShownRegister({ number, view, editor, opened, notice, onPasteTable, onRemove, grid, panel }: ShownProps) {
  const { t } = useRegisterWords();
  const arrangement = useArrangement(view);
  const shown = useSeenRows(editor.rows, view, arrangement);
  const [selected] = useState(() => new SelectedBlock());
  const tools = useRowsTools(view, grid);
  const { open, openRow } = opened;
  const { fields, search, setSearch } = arrangement;
  return (
    <>
      <TextField need="none" label={t('search')} value={search} onChange={setSearch} />
      <RowsToolbar {...{ view, editor, arrangement, shown, selected, tools }} onTell={notice.tell} />
      <ConditionChips view={view} arrangement={arrangement} />
      <RowsTold {...{ view, editor, arrangement, shown }} />
      <div className="flex flex-col gap-x-4 desktop-admin:flex-row desktop-admin:items-start">
        <RegisterGrid
          {...{ number, view, editor, arrangement, selected, onPasteTable, onRemoveRow: onRemove }}
          rows={shown.rows}
          openId={open?.id ?? null}
          focusRef={grid}
          onOpenRow={({ id }) => openRow(id)}
          onTell={notice.tell}
          onColumn={(column) => tools.open('column', column)}
          onReplace={() => tools.open('replace')}
        />
        {panel}
      </div>
      <RowCards view={view} rows={shown.rows} fields={fields} onOpen={({ id }) => openRow(id)} />
      <PrintTable number={number} view={view} rows={shown.rows} fields={fields} />
    </>
  );
}

/** The rows, with the one that stands open beside them. */
export function RegisterRows(props: RowsProps) {
  const { number, view, editor, opened, notice, onPasteTable } = props;
  const { t } = useRowWords();
  const titleOf = useRowTitle(view);
  const { open, handOpenings, close } = opened;
  const grid = useRef<(() => void) | null>(null);
  const closeRow = (): void => {
    close();
    if (open !== null) focusRow(open.id, grid);
  };
  const remove = (row: GridRow): void => {
    editor.remove(row);
    notice.tell(t('rowRemoved', { title: titleOf(row) }));
    if (row.id === open?.id) close();
    focusRow(row.id, grid);
  };
  const panel =
    open === null ? null : (
      <RowPanel
        key={open.id}
        number={number}
        view={view}
        row={open}
        handOpenings={handOpenings}
        onSave={editor.edit}
        onRemove={() => remove(open)}
        onClose={closeRow}
      />
    );
  if (editor.rows.length > 0) return <ShownRegister {...props} onRemove={remove} grid={grid} panel={panel} />;
  return (
    <>
      {panel}
      <EmptyRegister number={number} view={view} onPasteTable={onPasteTable} />
    </>
  );
}
