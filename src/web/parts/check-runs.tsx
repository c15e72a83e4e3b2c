import { useEffect } from 'react';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { CheckRunView } from '../../queries/check-read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { type CheckTextKey, useCheckWords } from '../data/check-words.ts';
import { refresh } from '../data/queries.ts';
import { Button } from './button.tsx';

const states = {
  running: 'runRunning',
  stopped: 'runStopped',
  finished: 'runFinished',
  missed: 'runMissed',
} as const satisfies Record<CheckRunView['state'], CheckTextKey>;

/** How often a run under way is asked how far it has come, in milliseconds. */
const lookEvery = 2000;

function Left({ run }: { readonly run: CheckRunView }) {
  const { t } = useCheckWords();
  if (run.secondsLeft === null) return null;
  return <span>{t('runLeft', { seconds: run.secondsLeft })}</span>;
}

function RunLine({ number, run }: { readonly number: string; readonly run: CheckRunView }) {
  const { t, say, day } = useCheckWords();
  const path = contractPath(number, `/checks/runs/${run.runId}/stop`);
  const act = async (method: 'PUT' | 'DELETE'): Promise<void> => {
    await send(method, path, {}).catch(() => undefined);
    await refresh(number);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-solid-gray-420 py-2">
      <span className="font-bold">{say(run.label)}</span>
      <span>
        {day(japanDay(run.askedAt))} {japanTime(run.askedAt)} {run.isScheduled ? t('runScheduled') : t('runAsked')}
      </span>
      <span>
        {t(states[run.state])} {run.done}/{run.total}
        {run.failed === 0 ? '' : ` ${t('runFailed', { count: run.failed })}`}
      </span>
      {run.state === 'running' ? (
        <>
          <progress value={run.done} max={Math.max(1, run.total)} aria-label={say(run.label)} className="h-2" />
          <Left run={run} />
          <Button onClick={() => void act('PUT')}>{t('runStop')}</Button>
        </>
      ) : null}
      {run.state === 'stopped' ? <Button onClick={() => void act('DELETE')}>{t('runResume')}</Button> : null}
    </li>
  );
}

/** Runs, newest first; what is under way is told as it goes, aloud every now and then by the status line. */
export function CheckRuns({ number, runs }: { readonly number: string; readonly runs: readonly CheckRunView[] }) {
  const { t, say } = useCheckWords();
  const running = runs.filter(({ state }) => state === 'running');
  const isRunning = running.length > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void refresh(number), lookEvery);
    return () => clearInterval(timer);
  }, [isRunning, number]);
  if (runs.length === 0) return null;
  const status = running.map((run) => `${say(run.label)} ${run.done}/${run.total}`).join(', ');
  return (
    <section aria-labelledby="runs" className="mt-6">
      <h2 id="runs" className="text-std-20B-150">
        {t('runsTitle')}
      </h2>
      <p role="status" className="sr-only">
        {status}
      </p>
      <ul>
        {runs.slice(0, 5).map((run) => (
          <RunLine key={run.runId} number={number} run={run} />
        ))}
      </ul>
      {runs.length > 5 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">{t('runsOlder', { count: runs.length - 5 })}</summary>
          <ul>
            {runs.slice(5).map((run) => (
              <RunLine key={run.runId} number={number} run={run} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
