import { useEffect, useState } from 'react';
import type { ImportedRows } from '../../commands/import-register.ts';
import type { ImportPreview, RegisterView } from '../../queries/read-models.ts';
import { contractPath, send, upload } from '../data/api.ts';
import { useImportWords } from '../data/import-words.ts';
import { queryClient, refresh } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { answered, type ImportSaid, useImportSaid } from '../data/use-import-said.ts';
import type { Kept } from '../data/use-kept.ts';
import { type RefusedImports, readRefused } from '../data/use-refused-rows.ts';
import { ArrivedHeading } from './arrived-heading.tsx';
import { Button } from './button.tsx';
import { ImportColumns, onceAssigned } from './import-columns.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { ImportNotices } from './import-notices.tsx';
import { ImportQuestions } from './import-questions.tsx';
import { ImportRows } from './import-rows.tsx';
import { Trouble } from './page.tsx';
import { RefusedDownload } from './refused-rows.tsx';
import { UndoImport } from './undo-import.tsx';

interface Props {
  readonly number: string;
  readonly view: RegisterView;
  /** What earlier imports left out. */
  readonly refused: Kept<RefusedImports>;
  /** A file, or the text of a pasted table. */
  readonly source: File | string;
  /** The rows are in the register. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A file held against the register; read anew when columns are assigned otherwise. */
function useImportPreview(base: string, source: File | string, { columns: assigned, header, answers }: ImportSaid) {
  const [shown, setShown] = useState<{ readonly source: unknown; readonly preview: ImportPreview } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const columns = Object.entries(assigned).map(([column, field]) => `${column}:${field}`);
  const assignment = columns.length === 0 ? '' : `&columns=${encodeURIComponent(columns.join(','))}`;
  const place = header === undefined ? '' : `&header=${header}`;
  const given = Object.entries(answers).map(([id, value]) => `&answer=${encodeURIComponent(`${id}:${value}`)}`);
  const query = `${assignment}${place}${given.join('')}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again for the same
  useEffect(() => {
    const [name, type] =
      typeof source === 'string'
        ? ['paste.tsv', 'text/tab-separated-values']
        : [source.name, 'application/octet-stream'];
    // Asked again with other columns, the earlier answer no longer counts, and is not shown when it comes late.
    let isLatest = true;
    setError(null);
    upload<ImportPreview>(`${base}/import-previews?name=${encodeURIComponent(name)}${query}`, source, type).then(
      (preview) => (isLatest ? setShown({ source, preview }) : undefined),
      (problem) => (isLatest ? setError(problem) : undefined),
    );
    return () => {
      isLatest = false;
    };
  }, [base, source, query, turn]);
  // What was shown of another file is not this one's.
  return { preview: shown?.source === source ? shown.preview : null, error, setError, retry: () => setTurn(turn + 1) };
}

/** Stores what a preview shows, once, and keeps what it leaves out on this device. */
function useStoring({ number, view, refused, onDone }: Props, base: string, onTrouble: (problem: unknown) => void) {
  const [done, setDone] = useState<ImportedRows | null>(null);
  const [isBusy, setBusy] = useState(false);
  const store = async (preview: ImportPreview, assigned: ImportSaid['columns']): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      const left = await readRefused(base, preview, view, assigned);
      const stored = await send<ImportedRows>('POST', `${base}/import-previews/${preview.id}/confirmation`, {});
      if (left.rows.length > 0) {
        const at = new Date().toISOString();
        refused.change({ imports: [{ at, ...left }, ...refused.value.imports] });
      }
      setDone(stored);
      onDone();
      await queryClient.invalidateQueries({ queryKey: [base] });
      void refresh(number);
    } catch (problem) {
      onTrouble(problem);
    }
    setBusy(false);
  };
  return { done, store };
}

/** What came of it, and the way back. */
function Stored({ number, done }: { readonly number: string; readonly done: ImportedRows }) {
  const { t } = useRegisterWords();
  return (
    <>
      <ArrivedHeading>✓ {t('imported', { count: done.count })}</ArrivedHeading>
      {done.seq === null ? null : (
        <div className="mt-2">
          <UndoImport number={number} seq={done.seq} />
        </div>
      )}
    </>
  );
}

interface AskedProps extends Pick<Props, 'view'> {
  readonly preview: ImportPreview | null;
  readonly said: ImportSaid;
  readonly onSaid: (said: ImportSaid) => void;
}

/** The question of columns, where no header was recognised. */
function AskedColumns({ preview, view, said, onSaid }: AskedProps) {
  if (preview?.unheaded === undefined) return null;
  return (
    <ImportColumns
      key={preview.id}
      unheaded={preview.unheaded}
      view={view}
      choosing={said.choosing}
      onChoose={(choosing) => onSaid({ ...said, choosing })}
      onSaid={(columns) => onSaid({ ...said, choosing: columns, ...columns })}
    />
  );
}

/** What an import would do, in figures, and what its source was recognised as. */
function PreviewHead({ preview }: { readonly preview: ImportPreview }) {
  const { t, say } = useRegisterWords();
  return (
    <>
      <p role="status">{t('previewCounts', preview.counts)}</p>
      {preview.source === undefined ? null : <p>{t('previewSource', { source: say(preview.source) })}</p>}
    </>
  );
}

/** What an import would do, row by row and cell by cell; nothing is stored before it is confirmed. */
export function ImportPanel(props: Props) {
  const { number, view, source, onClose } = props;
  const { t } = useRegisterWords();
  const { t: i } = useImportWords();
  const { said, say } = useImportSaid(number, view.declaration.name, source);
  const base = contractPath(number, `/registers/${view.declaration.name}`);
  const { preview, error, setError, retry } = useImportPreview(base, source, said);
  const { done, store } = useStoring(props, base, setError);
  const taken = preview === null ? 0 : preview.counts.add + preview.counts.change + preview.counts.remove;
  const isAsked = preview?.unheaded !== undefined;
  const isOpen = preview !== null && done === null && !isAsked;
  return (
    <section aria-label={t('previewTitle')} className="my-4 rounded-8 border-2 border-key-900 p-4">
      {done === null ? (
        <ArrivedHeading step={`${isAsked}`}>{t('previewTitle')}</ArrivedHeading>
      ) : (
        <Stored number={number} done={done} />
      )}
      {error === null ? null : <Trouble error={error} retry={retry} />}
      {preview === null && error === null ? <p role="status">{t('loading')}</p> : null}
      <AskedColumns preview={preview} view={view} said={said} onSaid={say} />
      {isOpen ? (
        <>
          <PreviewHead preview={preview} />
          <ImportMapping
            preview={preview}
            register={view.declaration}
            onAssign={(column, field) => say({ ...said, columns: onceAssigned(said.columns, column, field) })}
          />
          <ImportQuestions
            preview={preview}
            said={said}
            onAnswer={(question, value) => say(answered(said, question, value))}
          />
          <ImportNotices preview={preview} />
          <ImportRows key={preview.id} base={base} view={view} preview={preview} />
        </>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        {isOpen && taken > 0 ? (
          <Button kind="solid" onClick={() => void store(preview, said.columns)}>
            {t('previewConfirm', { count: taken })}
          </Button>
        ) : null}
        {isOpen && preview.counts.refused > 0 ? (
          <RefusedDownload
            name={`${number}-${view.declaration.name}-refused`}
            load={() => readRefused(base, preview, view, said.columns)}
          />
        ) : null}
        <Button onClick={onClose}>{done === null ? t('cancel') : i('closePreview')}</Button>
      </div>
    </section>
  );
}
