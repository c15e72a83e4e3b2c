import { useEffect, useRef, useState } from 'react';
import { ApiProblem, signOut } from '../data/api.ts';
import { clearDevice } from '../data/clear-device.ts';
import { keptDrafts } from '../data/drafts.ts';
import { usePageWords } from '../data/page-words.ts';
import { signOutTexts } from '../messages/sign-out-texts.ts';
import { Button } from './button.tsx';

/** How long what was typed just now may take to be saved before it is asked about. */
const lastSave = { tries: 8, milliseconds: 200 };

/** How much of what was typed is on this device alone, once what is on its way has arrived. */
async function unsavedAfterSaving(): Promise<number> {
  for (let tries = 0; tries < lastSave.tries && keptDrafts().length > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, lastSave.milliseconds));
  return keptDrafts().length;
}

/** Ends the session; one that has ended already is no trouble. */
async function endSession(): Promise<void> {
  try {
    await signOut();
  } catch (error) {
    if (!(error instanceof ApiProblem && error.problem.status === 401)) throw error;
  }
}

/** The way out, once it was asked for. What was never saved leaves this device with it, so it is asked about first. */
export function SignOutAsked({ onBack }: { readonly onBack: () => void }) {
  const { t } = usePageWords(signOutTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const [unsaved, setUnsaved] = useState(0);
  const [hasFailed, setFailed] = useState(false);

  const leave = async (): Promise<void> => {
    try {
      await endSession();
      await clearDevice();
      window.location.replace('/');
    } catch {
      setFailed(true);
      dialog.current?.showModal();
    }
  };
  const ask = async (): Promise<void> => {
    // Without a connection nobody can count them, nor sign out.
    const count = await unsavedAfterSaving().catch(() => 0);
    setUnsaved(count);
    setFailed(false);
    if (count === 0) await leave();
    else dialog.current?.showModal();
  };

  const begin = useRef(ask);
  useEffect(() => void begin.current(), []);

  return (
    <dialog
      ref={dialog}
      onClose={onBack}
      aria-labelledby="sign-out-title"
      className="m-auto max-w-120 rounded-8 border border-solid-gray-420 p-6 backdrop:bg-black/50"
    >
      <h2 id="sign-out-title" className="text-std-20B-150">
        {t('signOut')}
      </h2>
      {unsaved === 0 ? null : <p className="my-4">{t('signOutUnsaved', { count: unsaved })}</p>}
      {hasFailed ? (
        <p role="alert" className="my-4 text-red-900">
          {t('signOutFailed')}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button kind="solid" onClick={() => dialog.current?.close()}>
          {t('signOutBack')}
        </Button>
        <Button onClick={() => void leave()}>{unsaved === 0 ? t('retry') : t('signOutAnyway')}</Button>
      </div>
    </dialog>
  );
}
