import { ApiProblem, Unreachable } from '../data/api.ts';
import { useKeptWords } from '../data/kept-words.ts';
import type { Kept } from '../data/use-kept.ts';
import { Banner } from './banner.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { Trouble } from './page.tsx';
import { ProblemList } from './problem-list.tsx';

interface Props<Value extends object> {
  readonly kept: Kept<Value>;
  readonly labelOf?: (field: string) => string;
  readonly show?: (field: string, value: unknown) => string;
}

/** Why it is not stored yet, and that nothing typed is lost. */
function Failure({ trouble }: { readonly trouble: unknown }) {
  const { t, say } = useKeptWords();
  if (trouble instanceof Unreachable) return <Banner kind="warning" title={t('unsent')} isLive />;
  if (!(trouble instanceof ApiProblem)) return <Trouble error={trouble} />;
  const { status, title, problems = [], problemCount = 0 } = trouble.problem;
  if (status !== 401 && problems.length === 0) return <Trouble error={trouble} />;
  if (status !== 401)
    return (
      <Banner kind="error" title={say(title)} isLive>
        <ProblemList problems={problems} count={problemCount} />
      </Banner>
    );
  return (
    <Banner kind="warning" title={t('signInFirst')} isLive>
      {t('sessionEndedForm')}
    </Banner>
  );
}

/** Where the input of a form that a button sends is, what came of the last try, and what somebody else stored meanwhile. */
export function KeptNotice<Value extends object>({ kept, labelOf = (field) => field, show }: Props<Value>) {
  const { t } = useKeptWords();
  const { trouble, conflict, isTyped, wasRestored, isUnkept, resolve } = kept;
  const words = isUnkept ? t('unkept') : wasRestored ? t('draftRestored') : isTyped ? t('keptUntilSent') : '';
  return (
    <>
      <p role="status" className="min-h-6 text-dns-14N-130 text-solid-gray-700">
        {words}
      </p>
      {conflict !== null ? (
        <ConflictPanel
          conflict={conflict}
          base={kept.base}
          labelOf={labelOf}
          {...(show === undefined ? {} : { show })}
          onChoose={resolve}
        />
      ) : trouble === null ? null : (
        <Failure trouble={trouble} />
      )}
    </>
  );
}
