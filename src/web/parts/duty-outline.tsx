import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { backingTexts, backingWords } from '../../core/assessment/backing-words.ts';
import { useBackingWords } from '../data/backing-words.ts';
import { useClaimWords } from '../data/claim-words.ts';
import { type DutyView, needsSomething } from '../data/duty-needs.ts';
import { AlertChip, StatusChip, VerdictMark } from './chips.tsx';
import { Strip } from './duty-days.tsx';
import { isKeptHere } from './kept-answers.tsx';

/** The answer's chip; one of the last report that nobody confirmed says so. */
export function AnswerChip({ duty: { assessment, carried } }: { readonly duty: DutyView }) {
  const { t } = useClaimWords();
  return carried === null ? (
    <StatusChip status={assessment.claim?.status ?? null} />
  ) : (
    <AlertChip glyph="○">{t('notConfirmedShort')}</AlertChip>
  );
}

/** By what the duty's sentences are borne out, in a few words. */
function BackingBrief({ duty: { backing } }: { readonly duty: DutyView }) {
  const { t, say } = useBackingWords();
  const told = backingWords.filter((word) => backing.tally.words[word].reached > 0);
  const names = told.map((word) => say(backingTexts[word].word)).join(t('backingAnd'));
  return <span>{names === '' ? '' : t('backingLabel', { label: t('backing') }) + names}</span>;
}

interface RowProps {
  readonly number: string;
  readonly n: number;
  readonly duty: DutyView;
  readonly isOpen: boolean;
  readonly isNarrow: boolean;
}

/** One duty of the outline: the whole line is the link that opens it. */
function Row({ number, n, duty, isOpen, isNarrow }: RowProps) {
  const { t, say } = useClaimWords();
  const { id, mark, label } = duty.duty;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const wide = isNarrow
    ? ''
    : 'desktop-admin:grid-cols-[minmax(0,1fr)_16rem_9rem_minmax(0,14rem)] desktop-admin:items-center';
  return (
    <li ref={row} className="border-b border-solid-gray-300">
      <Link
        to="/c/$number/items/$n"
        params={{ number, n: String(n) }}
        search={(before: object) => before as never}
        hash={id}
        activeOptions={{ includeHash: true }}
        className={`grid min-h-11 gap-x-4 gap-y-1 px-2 py-1.5 text-solid-gray-800 no-underline hover:bg-key-50 aria-[current]:bg-key-50 ${wide}`}
      >
        <span className="underline underline-offset-4">
          <span lang="ja">{mark}</span> {say(label)}
        </span>
        <span className="flex flex-wrap items-center gap-2">
          <AnswerChip duty={duty} />
          <VerdictMark verdict={duty.assessment.verdict} />
          {duty.assessment.contradicted ? (
            <span className="text-dns-14B-130 text-red-900">⚠ {t('contradictsShort')}</span>
          ) : null}
          {isKeptHere(number, duty) ? <span className="text-dns-14N-130">✎ {t('keptHere')}</span> : null}
        </span>
        {duty.days === null ? (
          <span className={isNarrow ? 'hidden' : ''} />
        ) : (
          <span className="block min-w-0 self-center">
            <Strip period={duty.days.now} size="h-3" />
            {isNarrow ? null : <span className="sr-only">{say(duty.days.now.words)}</span>}
          </span>
        )}
        {isNarrow ? null : (
          <span className="text-dns-14N-130 text-solid-gray-700">
            <BackingBrief duty={duty} />
          </span>
        )}
      </Link>
    </li>
  );
}

interface Props {
  readonly number: string;
  readonly n: number;
  readonly duties: readonly DutyView[];
  readonly openId: string | undefined;
  readonly isOnlyOpen: boolean;
  readonly onOnlyOpen: (isOnlyOpen: boolean) => void;
}

/** Every duty of a matter at a glance: answer, verdict, days, backing; beside an open one it stays in view. */
export function DutyOutline({ number, n, duties, openId, isOnlyOpen, onOnlyOpen }: Props) {
  const { t } = useClaimWords();
  const open = duties.filter(needsSomething);
  const shown = isOnlyOpen ? duties.filter((duty) => open.includes(duty) || duty.duty.id === openId) : duties;
  return (
    <nav aria-label={t('outline')}>
      <div className="flex flex-wrap items-center gap-x-4 px-2">
        <span className="text-dns-14N-130 text-solid-gray-700">
          {t('outlineCount', { count: duties.length, open: open.length })}
        </span>
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-6"
            checked={isOnlyOpen}
            onChange={({ target }) => onOnlyOpen(target.checked)}
          />
          {t('onlyOpen')}
        </label>
      </div>
      {shown.length === 0 ? <p className="px-2 py-2">{t('noneOpen')}</p> : null}
      <ol className="border-t border-solid-gray-300">
        {shown.map((duty) => (
          <Row
            key={duty.duty.id}
            number={number}
            n={n}
            duty={duty}
            isOpen={duty.duty.id === openId}
            isNarrow={openId !== undefined}
          />
        ))}
      </ol>
    </nav>
  );
}
