import { Suspense } from 'react';
import { lazyPart } from './lazy-part.tsx';

const TermList = lazyPart(async () => (await import('./terms.tsx')).TermList);

/** The words of a page that are explained, loaded beside it. */
export function PageTerms({ texts }: { readonly texts: readonly string[] }) {
  return (
    <Suspense fallback={null}>
      <TermList texts={texts} />
    </Suspense>
  );
}
