import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckOutcome } from '../../core/checks/check.ts';
import type { CheckArea as AreaName } from '../../core/contract/check-schedule.ts';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { CheckAreaView, CheckConclusionView, CheckTargetView } from '../../queries/check-read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { type CheckTextKey, useCheckWords } from '../data/check-words.ts';
import { refresh } from '../data/queries.ts';
import { useArrival } from '../data/use-arrival.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { CheckMark } from './check-mark.tsx';
import { CheckScheduleForm } from './check-schedule-form.tsx';
import { Trouble } from './page.tsx';

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

const hasAdvice = ({ findings }: CheckConclusionView): boolean => findings.some(({ advice }) => advice);

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

function ConclusionRow({ conclusion }: { readonly conclusion: CheckConclusionView }) {
  const { t, say, day } = useCheckWords();
  return (
    <tr className="border-t border-solid-gray-420 align-top">
      <th scope="row" className="p-3 text-left font-normal">
        {say(conclusion.title)}
      </th>
      <td className="p-3">
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
      <td className="p-3">
        <Findings conclusion={conclusion} />
      </td>
      <td className="p-3 text-dns-14N-130 whitespace-nowrap">
        {day(japanDay(conclusion.at))} {japanTime(conclusion.at)}
      </td>
    </tr>
  );
}

const order = { fail: 0, undetermined: 1, pass: 2 } as const;

const byUrgency = (a: CheckConclusionView, b: CheckConclusionView): number =>
  order[a.outcome] - order[b.outcome] || Number(hasAdvice(b)) - Number(hasAdvice(a));

function Target({
  number,
  view,
  id,
}: {
  readonly number: string;
  readonly view: CheckTargetView;
  readonly id: string;
}) {
  const { t } = useCheckWords();
  const own = useArrival(id);
  const { title, target, register, isOwned, conclusions } = view;
  return (
    <section ref={own} id={id} tabIndex={-1} className="mt-6 scroll-mt-32">
      <h3 className="text-std-18B-160 wrap-anywhere">{title === '' ? target : title}</h3>
      {isOwned ? null : (
        <Banner kind="information" title={t('checkNotOwned')}>
          <Link to="/c/$number/registers/$register" params={{ number, register }} hash={view.entryId}>
            {t('checkNotOwnedMend')}
          </Link>
        </Banner>
      )}
      {conclusions.length === 0 ? (
        <p>{t('checkNever')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
        <section className="mt-2 overflow-x-auto" tabIndex={0} aria-label={title}>
          <table className="w-full min-w-176 border-y border-solid-gray-420 text-dns-16N-130">
            <thead className="bg-solid-gray-100 text-left">
              <tr>
                {(['checkColumn', 'checkResult', 'checkFindings', 'checkSeenAt'] as const).map((key) => (
                  <th key={key} scope="col" className="p-3">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...conclusions].sort(byUrgency).map((conclusion) => (
                <ConclusionRow key={conclusion.check} conclusion={conclusion} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

/** Where each area's targets are declared. */
const registers = {
  site: 'sites',
  content: 'sites',
  server: 'servers',
  mail: 'mailDomains',
  retirement: 'retirements',
  deliverable: 'deliverables',
} as const satisfies Record<AreaName, string>;

/** Nothing to look at: what would make something a target, and where that is written. */
function NoTargets({ number, area }: { readonly number: string; readonly area: AreaName }) {
  const { t } = useCheckWords();
  return (
    <p className="mt-2">
      {t(`checkNone_${area}`)}{' '}
      <Link to="/c/$number/registers/$register" params={{ number, register: registers[area] }}>
        {t('checkOpenRegister')}
      </Link>
    </p>
  );
}

/** One area: its targets with what was seen, a button to look now, and when it looks by itself. */
export function CheckArea({ number, view }: { readonly number: string; readonly view: CheckAreaView }) {
  const { t, say } = useCheckWords();
  const [trouble, setTrouble] = useState<unknown>(null);
  const ask = async (): Promise<void> => {
    try {
      await send('POST', contractPath(number, '/checks/runs'), { area: view.area });
      setTrouble(null);
      await refresh(number);
    } catch (error) {
      setTrouble(error);
    }
  };
  const owned = view.targets.filter(({ isOwned }) => isOwned).length;
  return (
    <section aria-labelledby={`area-${view.area}`} className="mt-10 border-t-4 border-key-900 pt-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id={`area-${view.area}`} className="text-std-22B-150">
          {say(view.label)}
        </h2>
        {owned === 0 ? null : (
          <Button kind="solid" onClick={() => void ask()}>
            {t('checkNow', { count: owned })}
          </Button>
        )}
      </div>
      <CheckScheduleForm number={number} view={view} />
      {trouble === null ? null : <Trouble error={trouble} />}
      {view.targets.length === 0 ? <NoTargets number={number} area={view.area} /> : null}
      {view.targets.map((target) => (
        <Target key={target.entryId} id={`${view.area}.${target.entryId}`} number={number} view={target} />
      ))}
    </section>
  );
}
