import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { ScanRunView } from '../../queries/scan-read-models.ts';
import { usePageWords } from '../data/page-words.ts';
import { scanTexts } from '../messages/scan-texts.ts';
import { Button } from './button.tsx';

interface Props {
  readonly runs: readonly ScanRunView[];
  readonly onStop: (runId: string) => void;
  readonly onTake: (uploadId: string) => void;
}

function State({ run }: { readonly run: ScanRunView }) {
  const { t } = usePageWords(scanTexts);
  const { state, progress } = run;
  const far = progress === null ? '' : ` ${t(`progress_${progress.of}`, { done: progress.done })}`;
  return (
    <span role={state === 'running' ? 'status' : undefined}>
      {t(`run_${state}`)}
      {far}
    </span>
  );
}

function Run({ run, onStop, onTake }: Omit<Props, 'runs'> & { readonly run: ScanRunView }) {
  const { t, say, day } = usePageWords(scanTexts);
  const { runId, tool, depth, title, confirmedAt, confirmedBy, uploadId, why, refused } = run;
  return (
    <li className="border-t border-solid-gray-420 py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-bold">
          {tool}（{t(`depth_${depth}`)}） {title}
        </span>
        <span>
          {day(japanDay(confirmedAt))} {japanTime(confirmedAt)}
        </span>
        <span>{t('runConfirmed', { name: confirmedBy })}</span>
        <State run={run} />
        {run.state === 'running' ? <Button onClick={() => onStop(runId)}>{t('runStop')}</Button> : null}
        {uploadId === null ? null : <Button onClick={() => onTake(uploadId)}>{t('runTake')}</Button>}
      </div>
      {why === null ? null : (
        <p>
          {say(why.explanation)} {say(why.remedy)}
        </p>
      )}
      {refused.length === 0 ? null : <p className="break-all">{t('runRefused', { places: refused.join(', ') })}</p>}
    </li>
  );
}

/** Runs of scanners, newest first: who confirmed the notice, how far they have come, and what to do with the result. */
export function ScanRuns({ runs, onStop, onTake }: Props) {
  const { t } = usePageWords(scanTexts);
  if (runs.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-bold">{t('runsTitle')}</h3>
      <ul>
        {runs.map((run) => (
          <Run key={run.runId} run={run} onStop={onStop} onTake={onTake} />
        ))}
      </ul>
    </>
  );
}
