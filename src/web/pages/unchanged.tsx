import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { CarriedAnswerView, CarryOverView } from '../../queries/carry-over-models.ts';
import { contractPath } from '../data/api.ts';
import { useCarryOverWords } from '../data/carry-over-words.ts';
import { useRead } from '../data/queries.ts';
import { useCarryOver } from '../data/use-carry-over.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { CarriedText, FreshFacts, UpdateLinks } from '../parts/carried-answer.tsx';
import { StatusChip } from '../parts/chips.tsx';
import { Loaded, Page, Trouble } from '../parts/page.tsx';

function Name({ answer }: { readonly answer: CarriedAnswerView }) {
  const { say } = useCarryOverWords();
  const { obligation, mark, label, next } = answer;
  return (
    <span>
      {obligation}) <span lang="ja">{mark}</span> {say(label)} <StatusChip status={next.status ?? null} />
    </span>
  );
}

function Fresh({
  number,
  answer,
  isChosen,
  onChoose,
}: {
  readonly number: string;
  readonly answer: CarriedAnswerView;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  return (
    <li className="border-b border-solid-gray-420 pt-1">
      <label className="flex min-h-11 cursor-pointer items-start gap-2 py-2 font-bold">
        <input
          type="checkbox"
          className="size-6 shrink-0 scroll-mb-24"
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <Name answer={answer} />
      </label>
      <div className="ml-8">
        <CarriedText answer={answer} />
        <FreshFacts number={number} answer={answer} />
      </div>
    </li>
  );
}

function Stale({ number, answer }: { readonly number: string; readonly answer: CarriedAnswerView }) {
  const { t, say } = useCarryOverWords();
  const { obligation, dutyId, obstacle } = answer;
  return (
    <li className="border-b border-solid-gray-420 py-2">
      <p className="font-bold">
        <Name answer={answer} />
      </p>
      {obstacle === null ? null : <p className="text-orange-900">{say(obstacle.why)}</p>}
      <div className="flex flex-wrap gap-x-4">
        <Link
          to="/c/$number/items/$n"
          params={{ number, n: String(obligation) }}
          hash={dutyId}
          className="inline-flex min-h-11 items-center"
        >
          {t('openDuty')}
        </Link>
        <UpdateLinks number={number} answer={answer} />
      </div>
    </li>
  );
}

/** The answers that may be confirmed, all of them chosen until one is left out, and the one button. */
function FreshList({
  number,
  scheduleId,
  answers,
  confirmation,
}: {
  readonly number: string;
  readonly scheduleId: string;
  readonly answers: readonly CarriedAnswerView[];
  readonly confirmation: ReturnType<typeof useCarryOver>;
}) {
  const { t } = useCarryOverWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = answers.filter(({ dutyId }) => !left.has(dutyId));
  const choose = (dutyId: string, isChosen: boolean): void => {
    const next = new Set(left);
    if (isChosen) next.delete(dutyId);
    else next.add(dutyId);
    setLeft(next);
  };
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="fresh" className="mt-6">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="fresh" className="mr-auto text-std-20B-150">
          {t('freshOnes', { count: answers.length })}
        </h2>
        <Button onClick={() => setLeft(new Set())}>{t('chooseAll')}</Button>
        <Button onClick={() => setLeft(new Set(answers.map(({ dutyId }) => dutyId)))}>{t('chooseNone')}</Button>
      </div>
      <ol>
        {answers.map((answer) => (
          <Fresh
            key={answer.dutyId}
            number={number}
            answer={answer}
            isChosen={!left.has(answer.dutyId)}
            onChoose={(isChosen) => choose(answer.dutyId, isChosen)}
          />
        ))}
      </ol>
      <div className="sticky bottom-0 border-t border-solid-gray-420 bg-white py-3">
        <Button
          kind="solid"
          onClick={() =>
            void (chosen.length > 0 && !confirmation.isSending && confirmation.confirm(scheduleId, chosen))
          }
        >
          {t('confirmUnchanged', { count: chosen.length })}
        </Button>
      </div>
    </section>
  );
}

function StaleList({ number, answers }: { readonly number: string; readonly answers: readonly CarriedAnswerView[] }) {
  const { t } = useCarryOverWords();
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="stale" className="mt-8">
      <h2 id="stale" className="text-std-20B-150">
        {t('staleOnes', { count: answers.length })}
      </h2>
      <p className="text-solid-gray-700">{t('staleWhy')}</p>
      <ol>
        {answers.map((answer) => (
          <Stale key={answer.dutyId} number={number} answer={answer} />
        ))}
      </ol>
    </section>
  );
}

/** What was confirmed just now, and where to go on. */
function Done({ number, count }: { readonly number: string; readonly count: number }) {
  const { t } = useCarryOverWords();
  return (
    <Banner kind="success" title={t('confirmedUnchanged', { count })} isLive>
      {t('undoInHistory')}{' '}
      <Link to="/c/$number/history" params={{ number }} className="inline-flex min-h-11 items-center">
        {t('openHistory')}
      </Link>
    </Banner>
  );
}

function Body({ number, view }: { readonly number: string; readonly view: CarryOverView }) {
  const { t, day } = useCarryOverWords();
  const confirmation = useCarryOver(number);
  const { schedule, report, answers, confirmed } = view;
  const [fresh, stale] = [
    answers.filter(({ obstacle }) => obstacle === null),
    answers.filter(({ obstacle }) => obstacle !== null),
  ];
  return (
    <>
      {confirmation.confirmed === null ? null : <Done number={number} count={confirmation.confirmed} />}
      {confirmation.trouble === null ? null : <Trouble error={confirmation.trouble} />}
      {schedule === null || report === null ? (
        <p className="my-4">{t('noPeriod')}</p>
      ) : answers.length === 0 ? (
        <p className="my-4">{t('allConfirmed', { confirmed })}</p>
      ) : (
        <>
          <p className="mt-4">
            {t('carriedFromReport', {
              report: report.id,
              on: day(report.submittedAt.slice(0, 10)),
              from: day(schedule.from),
              to: day(schedule.to),
            })}
          </p>
          <FreshList number={number} scheduleId={schedule.id} answers={fresh} confirmation={confirmation} />
          <StaleList number={number} answers={stale} />
        </>
      )}
    </>
  );
}

/** Which answers of the last report hold unchanged? Each with what bears it out; nothing is said again without a person. */
export function UnchangedPage() {
  const { t } = useCarryOverWords();
  const { number } = useParams({ from: '/c/$number/unchanged' });
  const query = useRead<CarryOverView>(contractPath(number, '/carry-over'));
  return (
    <Page
      title={t('unchangedTitle')}
      question={t('unchangedQuestion')}
      actions={
        <Link to="/c/$number/report" params={{ number }} className="inline-flex min-h-11 items-center">
          {t('toReport')}
        </Link>
      }
    >
      <Loaded query={query}>{(view) => <Body number={number} view={view} />}</Loaded>
    </Page>
  );
}
