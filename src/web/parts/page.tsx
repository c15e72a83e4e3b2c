import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { ApiProblem } from '../data/api.ts';
import { useWords } from '../data/language.tsx';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

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

/** What could not be loaded, in words, with the next step. */
export function Trouble({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t, say } = useWords();
  if (error instanceof ApiProblem && error.problem.status === 401)
    return (
      <Banner kind="information" title={t('signInFirst')}>
        {t('signInHow')}
      </Banner>
    );
  const title = error instanceof ApiProblem ? say(error.problem.title) : t('brokenTitle');
  return (
    <Banner kind="error" title={title} isLive>
      {error instanceof ApiProblem ? say(error.problem.detail) : t('unreachable')}
      {retry === undefined ? null : (
        <div className="mt-2">
          <Button onClick={retry}>{t('retry')}</Button>
        </div>
      )}
    </Banner>
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
