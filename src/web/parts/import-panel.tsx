import { useEffect, useState } from 'react';
import type { ImportedRows } from '../../commands/import-register.ts';
import type { RegisterDeclaration } from '../../core/registers/declaration.ts';
import type { ImportPreview } from '../../queries/read-models.ts';
import { contractPath, send, upload } from '../data/api.ts';
import { queryClient, refresh } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { ImportMapping } from './import-mapping.tsx';
import { Trouble } from './page.tsx';
import { UndoImport } from './undo-import.tsx';

interface Props {
  readonly number: string;
  readonly register: RegisterDeclaration;
  /** A file, or the text of a pasted table. */
  readonly source: File | string;
  /** The rows are in the register. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Columns that a person assigned, and the file of which they said so. */
interface Assigned {
  readonly source: File | string;
  readonly columns: Readonly<Record<string, string>>;
}

const nothingAssigned = {};

const glyphs = { error: '✗', warning: '⚠', information: 'ℹ' } as const;

function Issues({ preview }: { readonly preview: ImportPreview }) {
  const { t, say } = useRegisterWords();
  if (preview.issues.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">{t('previewIssues', { count: preview.issueCount })}</h3>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        className="max-h-80 overflow-auto"
        aria-label={t('previewIssues', { count: preview.issueCount })}
      >
        <table className="w-full text-dns-14N-130">
          <thead className="bg-solid-gray-100">
            <tr>
              {[t('previewRow'), t('previewColumn'), t('previewMessage'), t('previewMend')].map((heading) => (
                <th key={heading} scope="col" className="px-2 py-1">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.issues.map(({ severity, row, column, message, mend, rule }) => (
              <tr key={`${row}${column}${rule}${message.en}`} className="border-b border-solid-gray-420 align-top">
                <th scope="row" className="px-2 py-1 whitespace-nowrap">
                  {glyphs[severity]} {row === 0 ? t('previewFile') : row}
                </th>
                <td className="px-2 py-1 whitespace-nowrap">{column ?? '—'}</td>
                <td className="px-2 py-1">{say(message)}</td>
                <td className="px-2 py-1">{say(mend)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A file held against the register; read anew when columns are assigned otherwise. */
function useImportPreview(base: string, source: File | string, assigned: Readonly<Record<string, string>>) {
  const [shown, setShown] = useState<{ readonly source: unknown; readonly preview: ImportPreview } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const columns = Object.entries(assigned).map(([column, field]) => `${column}:${field}`);
  const query = columns.length === 0 ? '' : `&columns=${encodeURIComponent(columns.join(','))}`;
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

/** What an import would do, cell by cell; nothing is stored before it is confirmed. */
export function ImportPanel({ number, register, source, onDone, onClose }: Props) {
  const { t, say } = useRegisterWords();
  const [said, setSaid] = useState<Assigned>({ source, columns: {} });
  const assigned = said.source === source ? said.columns : nothingAssigned;
  const [done, setDone] = useState<ImportedRows | null>(null);
  const base = contractPath(number, `/registers/${register.name}`);
  const { preview, error, setError, retry } = useImportPreview(base, source, assigned);
  const confirm = async (): Promise<void> => {
    if (preview === null) return;
    try {
      setDone(await send<ImportedRows>('POST', `${base}/import-previews/${preview.id}/confirmation`, {}));
      onDone();
      await queryClient.invalidateQueries({ queryKey: [base] });
      void refresh(number);
    } catch (problem) {
      setError(problem);
    }
  };
  const taken = preview === null ? 0 : preview.counts.add + preview.counts.change + preview.counts.remove;
  return (
    <section aria-label={t('previewTitle')} className="my-4 rounded-8 border-2 border-key-900 p-4">
      <h2 className="text-std-18B-160">{t('previewTitle')}</h2>
      {error === null ? null : <Trouble error={error} retry={retry} />}
      {preview === null && error === null ? <p role="status">{t('loading')}</p> : null}
      {preview === null || done !== null ? null : (
        <>
          <p role="status">{t('previewCounts', preview.counts)}</p>
          {preview.source === undefined ? null : <p>{t('previewSource', { source: say(preview.source) })}</p>}
          <ImportMapping
            preview={preview}
            register={register}
            onAssign={(column, field) => setSaid({ source, columns: { ...assigned, [column]: field } })}
          />
          <Issues preview={preview} />
        </>
      )}
      {done === null ? null : <Banner kind="success" title={t('imported', { count: done.count })} isLive />}
      {done?.seq === undefined || done.seq === null ? null : <UndoImport number={number} seq={done.seq} />}
      <div className="mt-4 flex gap-3">
        {taken > 0 && done === null ? (
          <Button kind="solid" onClick={() => void confirm()}>
            {t('previewConfirm', { count: taken })}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </section>
  );
}
