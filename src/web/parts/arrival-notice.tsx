import { Link, useParams, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { type PlaceKind, placeKinds } from '../../core/kernel/place.ts';
import type { Missed } from '../data/arrive.ts';
import { usePageWords } from '../data/page-words.ts';
import { arrivalTexts } from '../messages/arrival-texts.ts';
import { Button } from './button.tsx';

/** What is said to be gone, by what the link named. */
const gone = {
  row: 'goneRow',
  duty: 'goneDuty',
  planDuty: 'goneDuty',
  evidence: 'goneEvidence',
  target: 'goneTarget',
  finding: 'goneFinding',
  setting: 'goneField',
} as const satisfies Partial<Record<PlaceKind, string>>;

interface Props {
  readonly missed: Missed;
  readonly onShow: () => void;
  readonly onClose: () => void;
}

/** Says that what a link names is hidden, with the way to show it, or is not there (any more): never nothing. */
export function ArrivalNotice({ missed: { id, show }, onShow, onClose }: Props) {
  const { t } = usePageWords(arrivalTexts);
  const { number } = useParams({ strict: false });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (id !== '') box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [id]);
  const below = `${path.split('/').slice(3).join('/')}#${id}`;
  const kinds = Object.keys(gone) as (keyof typeof gone)[];
  const kind = kinds.find((one) => placeKinds[one].test(below));
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="my-4 rounded-8 border-2 border-yellow-1000 bg-white p-4 wrap-anywhere"
    >
      <p className="font-bold">
        <span aria-hidden="true">⚠ </span>
        {t(show !== null ? 'hidden' : kind === undefined ? 'gonePlace' : gone[kind])}：{id}
      </p>
      {show === null ? <p>{t('goneWhy')}</p> : null}
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {show === null ? null : (
          <Button kind="solid" onClick={onShow}>
            {t('showHidden')}
          </Button>
        )}
        {show !== null || number === undefined ? null : (
          <Link to="/c/$number/history" params={{ number }} className="inline-flex min-h-11 items-center">
            {t('goneHistory')}
          </Link>
        )}
        <Button onClick={onClose}>{t('closeNotice')}</Button>
      </div>
    </div>
  );
}
