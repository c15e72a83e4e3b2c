import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { registersNamedByPlan } from '../../core/assessment/plan-names.ts';
import type { JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import { japanTime } from '../../core/kernel/plain-date.ts';
import { fieldsFound, searchWords } from '../../core/registers/search.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { keptForms, newRowId } from '../data/kept-forms.ts';
import { useRegister } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import type { GridRow } from '../data/row-drafts.ts';
import { useKept } from '../data/use-kept.ts';
import { type RegisterEditor, useRegisterEditor } from '../data/use-register.ts';
import { Button } from '../parts/button.tsx';
import { ChecklistLinks } from '../parts/checklist-links.tsx';
import { DiagnosisImport } from '../parts/diagnosis-import.tsx';
import { EmptyRegister } from '../parts/empty-register.tsx';
import { EvidenceOfRow } from '../parts/evidence-of-row.tsx';
import { TextField } from '../parts/field.tsx';
import { FileChoice } from '../parts/file-choice.tsx';
import { ImportPanel } from '../parts/import-panel.tsx';
import { KeptForms } from '../parts/kept-forms.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { PastRegister } from '../parts/past-register.tsx';
import { PictureLinks } from '../parts/picture-links.tsx';
import { PlanChangeNotice } from '../parts/plan-change-notice.tsx';
import { RegisterGrid } from '../parts/register-grid.tsx';
import { RegisterTrouble } from '../parts/register-trouble.tsx';
import { RowCards } from '../parts/row-cards.tsx';
import { RowForm } from '../parts/row-form.tsx';
import { ScanLink } from '../parts/scan-link.tsx';
import { SoftwareLink } from '../parts/software-link.tsx';

/** A new row that is to be opened: the field that says what it is about, and the id or name of that. */
export interface RegisterSearch {
  readonly fill?: string;
  readonly value?: string;
}

/** What a new row holds to begin with, when the page was opened for one. */
function useNewRow({ declaration }: RegisterView): { readonly isAsked: boolean; readonly data: JsonObject } {
  const { fill, value } = useSearch({ from: '/c/$number/registers/$register' });
  const isField = own(declaration.fields, fill ?? '') !== undefined && value !== undefined && value !== '';
  return { isAsked: fill !== undefined, data: isField && fill !== undefined ? { [fill]: value } : {} };
}

/** The rows whose shown texts hold every searched word, whatever kind of kana or width it was typed in. */
function matching(rows: readonly GridRow[], view: RegisterView, search: string): readonly GridRow[] {
  const words = searchWords(search);
  if (words.length === 0) return rows;
  return rows.filter(({ data }) => fieldsFound(view.declaration, data, view.titles, words).length > 0);
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

/** A file to be imported, or a pasted table: that is kept on this device until it is imported. */
function useImportSource(number: string, register: string) {
  const pasted = useKept(draftKey(number, register, 'paste'), { text: '' });
  const [source, setSource] = useState<File | string | null>(pasted.isTyped ? pasted.value.text : null);
  const take = (next: File | string): void => {
    setSource(next);
    if (typeof next === 'string') pasted.change({ text: next });
  };
  const close = (): void => {
    setSource(null);
    pasted.forget();
  };
  return { source, take, close, forget: pasted.forget };
}

/** The row whose form is open: to begin with the new one that was asked for, else one that was left half written. */
function useOpenRow(number: string, view: RegisterView, rows: readonly GridRow[]) {
  const register = view.declaration.name;
  const asked = useNewRow(view);
  const [askedId] = useState(() => (asked.isAsked ? newRowId() : null));
  const [openId, setOpenId] = useState(() => askedId ?? keptForms(number, register)[0]?.id ?? null);
  const row = rows.find(({ id }) => id === openId);
  const data = openId === askedId ? asked.data : {};
  const open = openId === null ? null : (row ?? { id: openId, revision: 0, data });
  const others = keptForms(number, register).filter(({ id }) => id !== openId);
  return { open, others, setOpenId };
}

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

function RegisterBody({ number, view }: { readonly number: string; readonly view: RegisterView }) {
  const { t } = useRegisterWords();
  const { name } = view.declaration;
  const editor = useRegisterEditor(number, view);
  const [search, setSearch] = useState('');
  const { open, others, setOpenId } = useOpenRow(number, view, editor.rows);
  const { source, take, close, forget } = useImportSource(number, name);
  const rows = matching(editor.rows, view, search);
  return (
    <>
      <Ways number={number} view={view} />
      <Tools number={number} view={view} editor={editor} onAdd={() => setOpenId(newRowId())} onFile={take} />
      {source === null ? null : (
        <ImportPanel number={number} register={view.declaration} source={source} onDone={forget} onClose={close} />
      )}
      <KeptForms forms={others} onOpen={setOpenId} />
      {open === null ? null : (
        <RowForm
          key={open.id}
          number={number}
          view={view}
          row={open}
          onSave={editor.edit}
          onRemove={() => editor.remove(open)}
          onClose={() => setOpenId(null)}
        >
          {open.revision === 0 ? null : <EvidenceOfRow number={number} register={name} entryId={open.id} />}
        </RowForm>
      )}
      <RegisterTrouble view={view} editor={editor} />
      <p role="status" className="min-h-6 text-dns-14N-130 text-solid-gray-700">
        {editor.savedAt === null ? '' : t('savedAt', { time: japanTime(editor.savedAt) })}
      </p>
      {editor.rows.length === 0 ? (
        <EmptyRegister number={number} view={view} />
      ) : (
        <>
          <TextField label={t('search')} value={search} onChange={setSearch} />
          <p>{t('rowsCount', { count: rows.length })}</p>
          <RegisterGrid number={number} view={view} editor={editor} rows={rows} onPasteTable={take} />
          <RowCards view={view} rows={rows} onOpen={({ id }) => setOpenId(id)} />
        </>
      )}
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
          <PictureLinks number={number} place={register} />
          {registersNamedByPlan.includes(register) ? <PlanChangeNotice number={number} register={register} /> : null}
          <RegisterBody key={register} number={number} view={view} />
        </Page>
      )}
    </Loaded>
  );
}
