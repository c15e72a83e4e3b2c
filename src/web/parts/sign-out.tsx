import { Suspense, useState } from 'react';
import { useWords } from '../data/language.tsx';
import { lazyPart } from './lazy-part.tsx';

/** Where it can't be had there is no connection, and nobody can sign out. */
function Unreachable() {
  const { t } = useWords();
  return <p role="alert">{t('signOutFailed')}</p>;
}

/** Loaded when somebody leaves: the first load does without. */
const SignOutAsked = lazyPart(async () => (await import('./sign-out-asked.tsx')).SignOutAsked, Unreachable);

/** The button that leads out. */
export function SignOut() {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setAsked(true)}
        className="min-h-11 px-2 text-key-900 underline underline-offset-4"
      >
        {t('signOut')}
      </button>
      <Suspense fallback={null}>{isAsked ? <SignOutAsked onBack={() => setAsked(false)} /> : null}</Suspense>
    </>
  );
}
