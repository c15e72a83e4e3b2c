import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { registersNamedByPlan } from '../../core/assessment/plan-names.ts';
import { japanTime } from '../../core/kernel/plain-date.ts';
import type { RegisterView } from '../../queries/read-models.ts';
import { contractPath } from '../data/api.ts';
import { keptForms, newRowId } from '../data/kept-forms.ts';
import { useRegister } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { useImportSource } from '../data/use-import-source.ts';
import { useOpenRow } from '../data/use-open-row.ts';
import { type RegisterEditor, useRegisterEditor } from '../data/use-register.ts';
import { ActNotice, useActNotice } from '../parts/act-notice.tsx';
import { Button } from '../parts/button.tsx';
import { ChecklistLinks } from '../parts/checklist-links.tsx';
import { DiagnosisImport } from '../parts/diagnosis-import.tsx';
import { FileChoice } from '../parts/file-choice.tsx';
import { ImportArea } from '../parts/import-area.tsx';
import { KeptForms } from '../parts/kept-forms.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { Loaded, Page } from '../parts/page.tsx';
import { PastRegister } from '../parts/past-register.tsx';
import { PictureLinks } from '../parts/picture-links.tsx';
import { PlanChangeNotice } from '../parts/plan-change-notice.tsx';
import { RegisterRows } from '../parts/register-rows.tsx';
import { RegisterTrouble } from '../parts/register-trouble.tsx';
import { ScanLink } from '../parts/scan-link.tsx';
import { SoftwareLink } from '../parts/software-link.tsx';

const RegisterHelp = lazyPart(async () => (await import('../parts/register-help.tsx')).RegisterHelp);

/** A new row that is to be opened: the field that says what it is about, and the id or name of that. */
export interface RegisterSearch {
  readonly fill?: string;
  readonly value?: string;
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
      <RegisterRows number={number} view={view} editor={editor} opened={opened} notice={notice} onPasteTable={take} />
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
