import type { CarriedAnswerView } from '../../queries/carry-over-models.ts';
import { useCarryOverWords } from '../data/carry-over-words.ts';

/** The newer records that bear an answer out, each with its day and a link. */
export function FreshFacts({ number, answer }: { readonly number: string; readonly answer: CarriedAnswerView }) {
  const { t, say, day } = useCarryOverWords();
  const { fresh, freshCount } = answer;
  if (fresh.length === 0) return null;
  return (
    <div className="mt-1 text-dns-14N-130">
      <p className="font-bold">{t('restsOn')}</p>
      <ul className="flex flex-wrap gap-x-4">
        {fresh.map(({ kind, on, title, path }) => (
          <li key={kind + path} className="wrap-anywhere">
            {t(`fact_${kind}`)}{' '}
            <a href={`/c/${number}/${path}`} className="inline-flex min-h-11 items-center">
              {say(title)}
            </a>{' '}
            {kind === 'scope' ? null : day(on)}
          </li>
        ))}
        {freshCount > fresh.length ? (
          <li className="inline-flex min-h-11 items-center">{t('moreFacts', { count: freshCount - fresh.length })}</li>
        ) : null}
      </ul>
    </div>
  );
}

/** What would stand: the text of then, or the registers' sentence of now; beside it what they say otherwise. */
export function CarriedText({ answer: { claim, next, draft } }: { readonly answer: CarriedAnswerView }) {
  const { t } = useCarryOverWords();
  const said = (next.status === 'implemented' ? next.content : next.reason) ?? '';
  const isMoved = next.content !== claim.content || next.reason !== claim.reason;
  return (
    <>
      <p lang="ja" className="wrap-anywhere whitespace-pre-line">
        {said}
      </p>
      {isMoved ? <p className="text-dns-14N-130 text-solid-gray-700">{t('figuresMove')}</p> : null}
      {draft === null || said === '' ? null : (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-dns-14N-130">{t('registersSay')}</summary>
          <p lang="ja">{draft.ja}</p>
        </details>
      )}
    </>
  );
}

/** Where something newer is entered, so that the answer can be confirmed. */
export function UpdateLinks({ number, answer }: { readonly number: string; readonly answer: CarriedAnswerView }) {
  const { t, say } = useCarryOverWords();
  if (answer.updates.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-4">
      {answer.updates.map(({ path, label }, index) => (
        <a key={path} href={`/c/${number}/${path}`} className="inline-flex min-h-11 items-center">
          {index === 0 ? t('updateBasisOf', { label: say(label) }) : say(label)}
        </a>
      ))}
    </p>
  );
}
