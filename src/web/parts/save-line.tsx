import { japanTime } from '../../core/kernel/plain-date.ts';
import { useKeptWords } from '../data/kept-words.ts';
import type { SaveState } from '../data/use-autosave.ts';
import { Banner } from './banner.tsx';
import { ProblemList } from './problem-list.tsx';

/** Where the input is: saved, on its way, or on this device only. */
export function SaveLine({ state, wasRestored }: { readonly state: SaveState; readonly wasRestored: boolean }) {
  const { t, say } = useKeptWords();
  const text = {
    idle: wasRestored ? t('draftRestored') : '',
    saving: t('saving'),
    kept: t('unsaved'),
    unready: t('unready'),
    unkept: t('unkept'),
    signedOut: '',
    conflict: '',
    refused: '',
    saved: '',
  }[state.kind];
  return (
    <>
      <p role="status" className="min-h-6 text-dns-14N-130 text-solid-gray-700">
        {state.kind === 'saved' ? t('savedAt', { time: japanTime(state.at) }) : text}
      </p>
      {state.kind === 'signedOut' ? (
        <Banner kind="warning" title={t('signInFirst')} isLive>
          {t('sessionEnded')}
        </Banner>
      ) : null}
      {state.kind === 'refused' ? (
        <Banner kind="error" title={say(state.problem.title)} isLive>
          {state.problem.problems === undefined ? (
            say(state.problem.detail)
          ) : (
            <ProblemList problems={state.problem.problems} count={state.problem.problemCount ?? 0} />
          )}
        </Banner>
      ) : null}
    </>
  );
}
