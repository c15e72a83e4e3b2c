import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useWords } from '../data/language.tsx';
import { lazyPart } from './lazy-part.tsx';

interface PageProps {
  readonly title: string;
  /** The one question that the screen answers. */
  readonly question?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page's head and body; the tab bears its name. */
export function Page({ title, question, actions, children }: PageProps) {
  const { t } = useWords();
  useEffect(() => {
    document.title = `${title} — ${t('product')}`;
  }, [title, t]);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-std-26B-150">{title}</h1>
          {question === undefined ? null : <p className="text-solid-gray-700">{question}</p>}
        </div>
        <div className="no-print flex flex-wrap gap-2">{actions}</div>
      </div>
      {children}
    </>
  );
}

interface TroubleProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** Where not even the words can be had, there is no connection. */
function Unreachable() {
  const { t } = useWords();
  return <p role="alert">{t('unreachable')}</p>;
}

/** Loaded when something is wrong: the first load does without. */
const ToldTrouble = lazyPart<TroubleProps>(async () => (await import('./trouble.tsx')).ToldTrouble, Unreachable);

/** What could not be loaded, in words, with the next step. */
export function Trouble(props: TroubleProps) {
  return (
    <Suspense fallback={null}>
      <ToldTrouble {...props} />
    </Suspense>
  );
}

/** The value of a query, or what stands in its way. */
export function Loaded<Value>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Value>;
  readonly children: (value: Value) => ReactNode;
}) {
  const { t } = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  return (
    <p role="status" aria-busy="true" className="my-6">
      {t('loading')}
    </p>
  );
}
