import type { CarriedAnswerView } from '../../queries/carry-over-models.ts';
import { useCarryOverWords } from '../data/carry-over-words.ts';

/** The newer records that bear an answer out, the newest at once, all that are kept in a fold; with what the registers say otherwise. */
export function FreshFacts({ number, answer }: { readonly number: string; readonly answer: CarriedAnswerView }) {
  const { t, say, day } = useCarryOverWords();
  const { fresh, freshCount, draft } = answer;
  const [first] = fresh;
  if (first === undefined) return null;
  const dayOf = ({ kind, on }: typeof first): string => (kind === 'scope' ? '' : day(on));
  return (
    <details className="text-dns-14N-130">
      <summary className="min-h-11 cursor-pointer py-2 wrap-anywhere">
        {t('restsOn', { count: freshCount })} {t(`fact_${first.kind}`)} {say(first.title)} {dayOf(first)}
      </summary>
      <ul className="mb-2 border-l-4 border-solid-gray-420 pl-3">
        {fresh.map((fact) => (
          <li key={fact.kind + fact.path} className="wrap-anywhere">
            {t(`fact_${fact.kind}`)}{' '}
            <a href={`/c/${number}/${fact.path}`} className="inline-flex min-h-11 items-center">
              {say(fact.title)}
            </a>{' '}
            {dayOf(fact)}
          </li>
        ))}
        {freshCount > fresh.length ? <li>{t('moreFacts', { count: freshCount - fresh.length })}</li> : null}
        {draft === null ? null : (
          <li className="mt-2">
            {t('registersSay')} <span lang="ja">{draft.ja}</span>
          </li>
        )}
      </ul>
    </details>
  );
}

/** What would stand: the text of then, or the registers' sentence of now. */
export function CarriedText({ answer: { claim, next } }: { readonly answer: CarriedAnswerView }) {
  const { t } = useCarryOverWords();
  const said = (next.status === 'implemented' ? next.content : next.reason) ?? '';
  const isMoved = next.content !== claim.content || next.reason !== claim.reason;
  return (
    <>
      <p lang="ja" className="wrap-anywhere whitespace-pre-line">
        {said}
      </p>
      {isMoved ? <p className="text-dns-14N-130 text-solid-gray-700">{t('figuresMove')}</p> : null}
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
