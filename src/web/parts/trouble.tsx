import { ApiProblem } from '../data/api.ts';
import { usePageWords } from '../data/page-words.ts';
import { troubleTexts } from '../messages/trouble-texts.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

/** What could not be loaded, in words, with the next step. */
export function ToldTrouble({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t, say } = usePageWords(troubleTexts);
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
