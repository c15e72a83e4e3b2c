import { useParams } from '@tanstack/react-router';
import { Suspense, useRef } from 'react';
import { registersNamedByPlan } from '../../core/assessment/plan-names.ts';
import { japanTime } from '../../core/kernel/plain-date.ts';
import { searchWords } from '../../core/kernel/search-key.ts';
import { fieldsFound } from '../../core/registers/search.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath } from '../data/api.ts';
import { keptForms, newRowId } from '../data/kept-forms.ts';
import { useSeeker } from '../data/places.ts';
import { useRegister } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { useRowWords } from '../data/row-words.ts';
import { useAddress } from '../data/use-address.ts';
import { useImportSource } from '../data/use-import-source.ts';
import { type OpenRow, useOpenRow } from '../data/use-open-row.ts';
import { type RegisterEditor, useRegisterEditor } from '../data/use-register.ts';
import { ActNotice, type ActNoticeState, useActNotice } from '../parts/act-notice.tsx';
import { Button } from '../parts/button.tsx';
import { ChecklistLinks } from '../parts/checklist-links.tsx';
import { DiagnosisImport } from '../parts/diagnosis-import.tsx';
import { EmptyRegister } from '../parts/empty-register.tsx';
import { TextField } from '../parts/field.tsx';
import { FileChoice } from '../parts/file-choice.tsx';
import { ImportArea } from '../parts/import-area.tsx';
import { KeptForms } from '../parts/kept-forms.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { PastRegister } from '../parts/past-register.tsx';
import { PictureLinks } from '../parts/picture-links.tsx';
import { PlanChangeNotice } from '../parts/plan-change-notice.tsx';
import { RegisterGrid } from '../parts/register-grid.tsx';
import { RegisterTrouble } from '../parts/register-trouble.tsx';
import { focusRow, RowCards } from '../parts/row-cards.tsx';
import { RowPanel, useRowTitle } from '../parts/row-panel.tsx';
import { ScanLink } from '../parts/scan-link.tsx';
import { SoftwareLink } from '../parts/software-link.tsx';

const RegisterHelp = lazyPart(async () => (await import('../parts/register-help.tsx')).RegisterHelp);

/** A new row that is to be opened: the field that says what it is about, and the id or name of that. */
export interface RegisterSearch {
  readonly fill?: string;
  readonly value?: string;
}

/** The rows whose shown texts hold every searched word, whatever kind of kana or width it was typed in. */
function matching(rows: readonly GridRow[], view: RegisterView, search: string): readonly GridRow[] {
  const words = searchWords(search);
  if (words.length === 0) return rows;
  return rows.filter(({ data }) => fieldsFound(view.declaration, data, view.titles, words).length > 0);
}

/** The rows that are searched for; of one that the search hides, the way to see it. */
function useMatching(all: readonly GridRow[], view: RegisterView, search: string, onSearch: (search: string) => void) {
  const rows = matching(all, view, search);
  const isIn = (some: readonly GridRow[], id: string): boolean => some.some((row) => row.id === id);
  useSeeker((id) => (isIn(all, id) && !isIn(rows, id) ? { isHidden: true, show: () => onSearch('') } : null));
  return rows;
}

function Tools({
  number,
  view,
  editor,
  onAdd,
  onFile,
}: {
  readonly number: string;
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly onAdd: () => void;
  readonly onFile: (file: File) => void;
}) {
  const { t } = useRegisterWords();
  const base = `/api${contractPath(number, `/registers/${view.declaration.name}`)}`;
  const link = 'inline-flex min-h-11 items-center px-2';
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      <Button kind="solid" onClick={onAdd}>
        {t('addRow')}
      </Button>
      <FileChoice
        label={t('importFile')}
        accept={`.csv,.tsv,.txt,.xlsx${view.declaration.name === 'software' ? ',.json,.xml' : ''}`}
        onFile={onFile}
      />
      <Button aria-disabled={!editor.canUndo} onClick={editor.undo}>
        {t('undo')}
      </Button>
      <a className={link} href={`${base}/export?format=xlsx`}>
        {t('exportXlsx')}
      </a>
      <a className={link} href={`${base}/export?format=csv`}>
        {t('exportCsv')}
      </a>
    </div>
  );
}

/** Registers of which the feeds tell something. */
const matchedRegisters: ReadonlySet<string> = new Set(['software', 'vulnerabilities', 'cloudServices']);

/** Registers whose rows a scanner can be run on. */
const scannedRegisters: ReadonlySet<string> = new Set(['sites', 'webApplications']);

/** The ways from a register to what belongs to it. */
function Ways({ number, view }: { readonly number: string; readonly view: RegisterView }) {
  const { name } = view.declaration;
  return (
    <>
      {matchedRegisters.has(name) ? <SoftwareLink number={number} /> : null}
      {scannedRegisters.has(name) ? <ScanLink number={number} /> : null}
      {name === 'diagnoses' ? <DiagnosisImport number={number} /> : null}
      {name === 'checklists' ? <ChecklistLinks number={number} /> : null}
    </>
  );
}

interface RowsProps {
  readonly number: string;
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly opened: OpenRow;
  readonly notice: ActNoticeState;
  readonly onPasteTable: (text: string) => void;
}

/** The rows, with the one that stands open beside them. */
function Rows({ number, view, editor, opened, notice, onPasteTable }: RowsProps) {
  const { t } = useRowWords();
  const [search, setSearch] = useAddress('q');
  const titleOf = useRowTitle(view);
  const { open, handOpenings, openRow, close } = opened;
  const rows = useMatching(editor.rows, view, search, setSearch);
  const gridFocus = useRef<(() => void) | null>(null);
  const closeRow = (): void => {
    close();
    if (open !== null) focusRow(open.id, gridFocus);
  };
  const remove = (row: GridRow): void => {
    editor.remove(row);
    notice.tell(t('rowRemoved', { title: titleOf(row) }));
    if (row.id === open?.id) close();
    focusRow(row.id, gridFocus);
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
  if (editor.rows.length === 0)
    return (
      <>
        {panel}
        <EmptyRegister number={number} view={view} onPasteTable={onPasteTable} />
      </>
    );
  return (
    <>
      <TextField label={t('search')} value={search} onChange={setSearch} />
      <p>{t('rowsCount', { count: rows.length })}</p>
      <div className="flex flex-col gap-x-4 desktop-admin:flex-row desktop-admin:items-start">
        <RegisterGrid
          number={number}
          view={view}
          editor={editor}
          rows={rows}
          openId={open?.id ?? null}
          focusRef={gridFocus}
          onOpenRow={({ id }) => openRow(id)}
          onRemoveRow={remove}
          onPasteTable={onPasteTable}
          onTell={notice.tell}
        />
        {panel}
      </div>
      <RowCards view={view} rows={rows} onOpen={({ id }) => openRow(id)} />
    </>
  );
}

function RegisterBody({ number, view }: { readonly number: string; readonly view: RegisterView }) {
  const { t } = useRegisterWords();
  const { name } = view.declaration;
  const editor = useRegisterEditor(number, view);
  const opened = useOpenRow(number, view, editor.rows);
  const notice = useActNotice(editor.acts);
  const { source, take, close, forget } = useImportSource(number, name);
  const others = keptForms(number, name).filter(({ id }) => id !== opened.open?.id);
  return (
    <>
      <Ways number={number} view={view} />
      <Tools number={number} view={view} editor={editor} onAdd={() => opened.openRow(newRowId())} onFile={take} />
      <ImportArea number={number} view={view} source={source} onDone={forget} onClose={close} />
      <KeptForms forms={others} onOpen={opened.openRow} />
      <RegisterTrouble view={view} editor={editor} />
      <p role="status" className="min-h-6 text-dns-14N-130 text-solid-gray-700">
        {editor.savedAt === null ? '' : t('savedAt', { time: japanTime(editor.savedAt) })}
      </p>
      <ActNotice notice={notice} onUndo={editor.undo} />
      <Rows number={number} view={view} editor={editor} opened={opened} notice={notice} onPasteTable={take} />
      <PastRegister number={number} register={name} />
    </>
  );
}

/** One register: its rows as a grid, or as cards on narrow screens. */
export function RegisterPage() {
  const { say } = useRegisterWords();
  const { number, register } = useParams({ from: '/c/$number/registers/$register' });
  const query = useRegister(number, register);
  return (
    <Loaded query={query}>
      {(view) => (
        <Page title={say(view.declaration.label)} question={say(view.declaration.purpose)}>
          <Suspense fallback={null}>
            <RegisterHelp number={number} declaration={view.declaration} />
          </Suspense>
          <PictureLinks number={number} place={register} />
          {registersNamedByPlan.includes(register) ? <PlanChangeNotice number={number} register={register} /> : null}
          <RegisterBody key={register} number={number} view={view} />
        </Page>
      )}
    </Loaded>
  );
}
