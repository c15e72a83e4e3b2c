import { useEffect, useState } from 'react';
import { contractPath, send } from '../data/api.ts';
import { usePageWords } from '../data/page-words.ts';
import { refresh, useScans } from '../data/queries.ts';
import { scanTexts } from '../messages/scan-texts.ts';
import { Loaded, Trouble } from './page.tsx';
import { ScanRuns } from './scan-runs.tsx';
import { type AskedScan, ScanStart } from './scan-start.tsx';

/** How often a run under way is asked how far it has come, in milliseconds. */
const lookEvery = 1500;

/** Runs a scanner of the server's on a target of the register; its result goes the way of every file. */
export function ScanPanel({
  number,
  onTake,
}: {
  readonly number: string;
  readonly onTake: (uploadId: string) => void;
}) {
  const { t } = usePageWords(scanTexts);
  const query = useScans(number);
  const [trouble, setTrouble] = useState<unknown>(null);
  const isRunning = query.data?.runs.some(({ state }) => state === 'running') ?? false;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void query.refetch(), lookEvery);
    return () => clearInterval(timer);
  }, [isRunning, query.refetch]);
  const path = contractPath(number, '/diagnoses/scans');
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    setTrouble(null);
    await work().catch(setTrouble);
    await refresh(number);
  };
  return (
    <section aria-labelledby="run-scan" className="mt-4 rounded-8 border border-solid-gray-420 p-4">
      <h2 id="run-scan" className="text-std-18B-160">
        {t('runTitle')}
      </h2>
      <p className="text-solid-gray-700">{t('runHelp')}</p>
      <Loaded query={query}>
        {({ scanners, runs }) => (
          <>
            {scanners
              .filter(({ isInstalled }) => !isInstalled)
              .map(({ tool, debianPackage }) => (
                <p key={tool}>{t('runAbsent', { tool, package: debianPackage })}</p>
              ))}
            {isRunning || scanners.every(({ isInstalled }) => !isInstalled) ? null : (
              <ScanStart
                scanners={scanners.filter(({ isInstalled }) => isInstalled)}
                onStart={(asked: AskedScan) => void act(() => send('POST', path, asked))}
              />
            )}
            {trouble === null ? null : <Trouble error={trouble} />}
            <ScanRuns
              runs={runs}
              onStop={(runId) => void act(() => send('PUT', `${path}/${runId}/stop`, {}))}
              onTake={onTake}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
