import type { CheckOutcome } from '../../core/checks/check.ts';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { CheckConclusionView } from '../../queries/check-read-models.ts';
import { type CheckTextKey, useCheckWords } from '../data/check-words.ts';
import { CheckMark } from './check-mark.tsx';

const changeWords = {
  new: 'checkNew',
  same: 'checkSame',
  better: 'checkBetter',
  worse: 'checkWorse',
  unclear: 'checkUnclear',
  again: 'checkAgain',
} as const satisfies Record<CheckConclusionView['change'], CheckTextKey>;

/** What a check came to before it fell. */
const outcomeWords = {
  pass: 'checkPass',
  fail: 'checkFail',
  undetermined: 'checkUndetermined',
} as const satisfies Record<CheckOutcome, CheckTextKey>;

export const hasAdvice = ({ findings }: CheckConclusionView): boolean => findings.some(({ advice }) => advice);

function Findings({ conclusion }: { readonly conclusion: CheckConclusionView }) {
  const { say, t } = useCheckWords();
  const told = conclusion.findings.filter(({ outcome, advice }) => outcome !== 'pass' || advice);
  const shown = told.length > 0 ? told : conclusion.findings;
  return (
    <ul>
      {shown.map(({ result, place, title, explanation, remedy, outcome, advice }) => (
        <li key={`${result} ${place}`} className="my-1 wrap-anywhere">
          {place === '' ? null : <code className="mr-1">{place}</code>}
          {say(title)}
          <span className="block text-dns-14N-130 text-solid-gray-700">{say(explanation)}</span>
          {outcome === 'pass' && !advice ? null : (
            <span className="block text-dns-14N-130">
              {t('checkRemedy')} {say(remedy)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What one check comes to: the outcome beside the time before, its findings with what to do, and when it was seen. */
export function ConclusionRow({ conclusion }: { readonly conclusion: CheckConclusionView }) {
  const { t, say, day } = useCheckWords();
  return (
    <tr className="border-t border-solid-gray-420 align-top">
      <th scope="row" className="p-1 text-left font-normal wrap-anywhere desktop:p-3">
        {say(conclusion.title)}
      </th>
      <td className="p-1 desktop:p-3">
        <CheckMark outcome={conclusion.outcome} advice={hasAdvice(conclusion)} />
        <span className={`block text-dns-14N-130 ${conclusion.change === 'worse' ? 'font-bold text-red-900' : ''}`}>
          {t(changeWords[conclusion.change])}
        </span>
        {conclusion.fellFrom === null || conclusion.change === 'worse' ? null : (
          <span className="block text-dns-14N-130 font-bold text-red-900">
            {t('checkFellFrom', { outcome: t(outcomeWords[conclusion.fellFrom]) })}
          </span>
        )}
      </td>
      <td className="p-1 desktop:p-3">
        <Findings conclusion={conclusion} />
      </td>
      <td className="hidden p-3 text-dns-14N-130 whitespace-nowrap desktop:table-cell">
        {day(japanDay(conclusion.at))} {japanTime(conclusion.at)}
      </td>
    </tr>
  );
}
