import { useRef, useState } from 'react';
import type { DiagnosisPreview, ImportedDiagnosis } from '../../queries/diagnosis-models.ts';
import { contractPath, send } from '../data/api.ts';
import { forgetFile, giveUpUpload, sendFile } from '../data/evidence.ts';
import { usePageWords } from '../data/page-words.ts';
import { queryClient, refresh } from '../data/queries.ts';
import { diagnosisTexts } from '../messages/diagnosis-texts.ts';
import { Banner } from './banner.tsx';
import { DiagnosisPreviewPanel, type ScanAnswers } from './diagnosis-preview.tsx';
import { FileChoice } from './file-choice.tsx';
import { Trouble } from './page.tsx';
import { ScanPanel } from './scan-panel.tsx';
import { UndoImport } from './undo-import.tsx';

interface Upload {
  readonly id: string;
  /** Absent where a scanner of the server's wrote it: that result stays until it is imported. */
  readonly file?: File;
}

const targetOf = (key: string): object | string => {
  const [register, entryId] = key.split('/');
  return entryId === undefined ? key : { register, entryId };
};

/** One piece of work after another: whether one is under way, and what went wrong in the last. */
function useBusy() {
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const during = async (work: () => Promise<void>): Promise<void> => {
    setTrouble(null);
    setBusy(true);
    await work().catch(setTrouble);
    setBusy(false);
  };
  return { trouble, isBusy, during };
}

/** A file on its way into the register of diagnoses: uploaded, shown, and stored once a person says so. */
function useDiagnosisImport(number: string) {
  const [upload, setUpload] = useState<Upload | null>(null);
  // Answers gather while looks are under way; only the latest look is shown.
  const answers = useRef<ScanAnswers>({});
  const latest = useRef(0);
  const [preview, setPreview] = useState<DiagnosisPreview | null>(null);
  const [done, setDone] = useState<ImportedDiagnosis | null>(null);
  const { trouble, isBusy, during } = useBusy();
  const path = contractPath(number, '/diagnoses/scan-previews');
  const look = async ({ id }: Upload): Promise<void> => {
    latest.current += 1;
    const turn = latest.current;
    const { target, ...others } = answers.current;
    const body = { uploadId: id, ...others, ...(target === undefined ? {} : { target: targetOf(target) }) };
    const shown = await send<DiagnosisPreview>('POST', path, body);
    if (turn === latest.current) setPreview(shown);
  };
  const forget = async ({ id, file }: Upload): Promise<void> => {
    if (file !== undefined) forgetFile(number, file.name, file);
    setUpload(null);
    setPreview(null);
    answers.current = {};
    latest.current += 1;
    if (file !== undefined) await giveUpUpload(number, id).catch(() => undefined);
  };
  const take = (send: () => Promise<Upload>) =>
    during(async () => {
      setDone(null);
      if (upload !== null) await forget(upload);
      const chosen = await send();
      setUpload(chosen);
      await look(chosen).catch(async (error) => {
        await forget(chosen);
        throw error;
      });
    });
  const choose = (file: File) =>
    take(async () => ({ id: await sendFile(number, file.name, file, () => undefined), file }));
  const takeScan = (id: string) => take(async () => ({ id }));
  const answer = (more: ScanAnswers) =>
    during(async () => {
      answers.current = { ...answers.current, ...more };
      if (upload !== null) await look(upload);
    });
  const store = (close: readonly string[]) =>
    during(async () => {
      if (preview === null || upload === null) return;
      setDone(await send<ImportedDiagnosis>('POST', `${path}/${preview.id}/confirmation`, { close }));
      await forget(upload);
      await queryClient.invalidateQueries({ queryKey: [contractPath(number, '/registers/diagnoses')] });
      await refresh(number);
    });
  const cancel = () => during(async () => (upload === null ? undefined : forget(upload)));
  return { preview, done, trouble, isBusy, choose, takeScan, answer, store, cancel };
}

/** Takes a scanner's result into the register of diagnoses. */
export function DiagnosisImport({ number }: { readonly number: string }) {
  const { t } = usePageWords(diagnosisTexts);
  const { preview, done, trouble, isBusy, choose, takeScan, answer, store, cancel } = useDiagnosisImport(number);
  return (
    <>
      <ScanPanel number={number} onTake={(id) => void takeScan(id)} />
      <section aria-labelledby="scan" className="mt-4 rounded-8 border border-solid-gray-420 p-4">
        <h2 id="scan" className="text-std-18B-160">
          {t('scanTitle')}
        </h2>
        <p className="text-solid-gray-700">{t('scanHelp')}</p>
        <div className="mt-2">
          <FileChoice
            label={t('scanChoose')}
            accept=".json,.jsonl,.xml,.sarif,.txt"
            onFile={(file) => void choose(file)}
          />
        </div>
        {isBusy ? <p role="status">{t('scanReading')}</p> : null}
        {trouble === null ? null : <Trouble error={trouble} />}
        {done === null ? null : (
          <>
            <Banner kind="success" title={t('scanDone', { added: done.added, closed: done.closed })} isLive />
            <UndoImport key={done.seq} number={number} seq={done.seq} />
          </>
        )}
        {preview === null ? null : (
          <section aria-label={t('scanPreview')} className="mt-4 border-t border-solid-gray-420 pt-4">
            <DiagnosisPreviewPanel
              preview={preview}
              onAnswer={(more) => void answer(more)}
              onStore={(close) => void store(close)}
              onCancel={() => void cancel()}
            />
          </section>
        )}
      </section>
    </>
  );
}
