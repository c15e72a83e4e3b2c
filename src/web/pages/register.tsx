import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { registersNamedByPlan } from '../../core/assessment/plan-names.ts';
import { japanTime } from '../../core/kernel/plain-date.ts';
import { textKey } from '../../core/kernel/text-key.ts';
import { readCell } from '../../core/registers/read-cell.ts';
import { fieldsFound, searchWords } from '../../core/registers/search.ts';
import { showCell } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath } from '../data/api.ts';
import { useRegister } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { type GridRow, type RegisterEditor, useRegisterEditor } from '../data/use-register.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { ChecklistLinks } from '../parts/checklist-links.tsx';
import { DiagnosisImport } from '../parts/diagnosis-import.tsx';
import { EmptyRegister } from '../parts/empty-register.tsx';
import { EvidenceOfRow } from '../parts/evidence-of-row.tsx';
import { TextField } from '../parts/field.tsx';
import { FileChoice } from '../parts/file-choice.tsx';
import { Grid } from '../parts/grid.tsx';
import { type Place, widthOf } from '../parts/grid-model.ts';
import { ImportPanel } from '../parts/import-panel.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { PastRegister } from '../parts/past-register.tsx';
import { PictureLinks } from '../parts/picture-links.tsx';
import { PlanChangeNotice } from '../parts/plan-change-notice.tsx';
import { RegisterTrouble } from '../parts/register-trouble.tsx';
import { RowCards } from '../parts/row-cards.tsx';
import { RowForm } from '../parts/row-form.tsx';
import { ScanLink } from '../parts/scan-link.tsx';
import { SoftwareLink } from '../parts/software-link.tsx';

/** The rows whose shown texts hold every searched word, whatever kind of kana or width it was typed in. */
function matching(rows: readonly GridRow[], view: RegisterView, search: string): readonly GridRow[] {
  const words = searchWords(search);
  if (words.length === 0) return rows;
  return rows.filter(({ data }) => fieldsFound(view.declaration, data, view.titles, words).length > 0);
}

function RegisterGrid({
  view,
  editor,
  rows,
  onPasteTable,
}: {
  readonly view: RegisterView;
  readonly editor: RegisterEditor;
  readonly rows: readonly GridRow[];
  readonly onPasteTable: (text: string) => void;
}) {
  const { t, say, language } = useRegisterWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const fields = Object.entries(view.declaration.fields);
  const columns = fields.map(([key, field]) => ({
    key,
    label: say(field.label),
    width: widthOf(field.kind),
    isRequired: field.required === true,
  }));
  const textOf = (row: number, column: number): string => {
    const [key = '', field] = fields[column] ?? [];
    return field === undefined ? '' : showCell(field, rows[row]?.data[key], view.titles, language);
  };
  const find = (register: string, title: string): string | undefined =>
    Object.entries(view.titles[register] ?? {}).find(
      ([id, name]) => id === title || textKey(name) === textKey(title),
    )?.[0];
  const commit = ({ row, column }: Place, text: string): void => {
    const [key = '', field] = fields[column] ?? [];
    const target = rows[row];
    if (field === undefined || target === undefined || text === textOf(row, column)) return;
    const { value, issues } = readCell(field, text, find);
    const wrong = issues.find(({ severity }) => severity === 'error');
    setRefusal(wrong === undefined ? null : `${say(field.label)}：${say(wrong.message)} ${say(wrong.mend)}`);
    if (wrong !== undefined) return;
    const { [key]: _, ...others } = target.data;
    void editor.write(target, value === null ? others : { ...others, [key]: value });
  };
  const isMissing = (row: number, column: number): boolean =>
    columns[column]?.isRequired === true && rows[row]?.revision === 0 && textOf(row, column) === '';
  return (
    <div className="hidden desktop:block">
      <p className="mt-2 text-dns-14N-130 text-solid-gray-700">{t('pasteHelp')}</p>
      {refusal === null ? null : <Banner kind="error" title={refusal} isLive />}
      <Grid
        label={t('gridLabel', { register: say(view.declaration.label) })}
        columns={columns}
        rowIds={rows.map(({ id }) => id)}
        textOf={textOf}
        isInvalid={isMissing}
        onCommit={commit}
        onPasteTable={onPasteTable}
        onUndo={() => void editor.undo()}
      />
    </div>
  );
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
      <Button aria-disabled={!editor.canUndo} onClick={() => void editor.undo()}>
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

function RegisterBody({ number, view }: { readonly number: string; readonly view: RegisterView }) {
  const { t } = useRegisterWords();
  const editor = useRegisterEditor(number, view);
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const [source, setSource] = useState<File | string | null>(null);
  const rows = matching(editor.rows, view, search);
  const open = editor.rows.find(({ id }) => id === openId);
  const close = (): void => setOpenId(null);
  return (
    <>
      {matchedRegisters.has(view.declaration.name) ? <SoftwareLink number={number} /> : null}
      {scannedRegisters.has(view.declaration.name) ? <ScanLink number={number} /> : null}
      {view.declaration.name === 'diagnoses' ? <DiagnosisImport number={number} /> : null}
      {view.declaration.name === 'checklists' ? <ChecklistLinks number={number} /> : null}
      <Tools number={number} view={view} editor={editor} onAdd={() => setOpenId(editor.add())} onFile={setSource} />
      {source === null ? null : (
        <ImportPanel number={number} register={view.declaration} source={source} onClose={() => setSource(null)} />
      )}
      {open === undefined ? null : (
        <RowForm
          key={open.id}
          view={view}
          data={open.data}
          onSave={(data) => {
            void editor.write(open, data);
            close();
          }}
          onRemove={() => {
            void editor.remove(open);
            close();
          }}
          onCancel={close}
        >
          {open.revision === 0 ? null : (
            <EvidenceOfRow number={number} register={view.declaration.name} entryId={open.id} />
          )}
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
          <RegisterGrid view={view} editor={editor} rows={rows} onPasteTable={setSource} />
          <RowCards view={view} rows={rows} onOpen={({ id }) => setOpenId(id)} />
        </>
      )}
      <PastRegister number={number} register={view.declaration.name} />
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
