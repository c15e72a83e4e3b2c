import { Link } from '@tanstack/react-router';
import type { NameDifferenceView, PlanChangeView } from '../../queries/plan-models.ts';
import { usePlanWords } from '../data/plan-words.ts';
import { usePlanChange } from '../data/queries.ts';
import { Banner } from './banner.tsx';

const shownTitles = 3;

const kindKeys = { added: 'planAdded', left: 'planLeft', changed: 'planChanged' } as const;

/** 「追加：大阪分室」 for a few rows, and how many more. */
function DifferenceNames({ rows }: { readonly rows: readonly NameDifferenceView[] }) {
  const { t, language } = usePlanWords();
  const names = rows.slice(0, shownTitles).map(({ kind, title }) => t(kindKeys[kind], { name: title }));
  const more = rows.length > shownTitles ? [t('moreRows', { count: rows.length - shownTitles })] : [];
  return <>{[...names, ...more].join(language === 'ja' ? '、' : ', ')}</>;
}

function Notice({
  number,
  change,
  rows,
}: {
  readonly number: string;
  readonly change: PlanChangeView;
  readonly rows: readonly NameDifferenceView[];
}) {
  const { t } = usePlanWords();
  const link = (text: string) => (
    <Link
      to="/c/$number/plan/versions"
      params={{ number }}
      hash="change"
      className="inline-flex min-h-11 items-center font-bold"
    >
      {text}
    </Link>
  );
  if (change.isCoveredByOpen)
    return (
      <Banner kind="information" title={t('changeWaiting', { version: change.openVersion ?? 0, count: rows.length })}>
        <p>
          <DifferenceNames rows={rows} />
        </p>
        {link(t('changeSeeOpen'))}
      </Banner>
    );
  return (
    <Banner kind="warning" title={t('changeNeeded', { count: rows.length })}>
      <p>
        <DifferenceNames rows={rows} />
      </p>
      <p>{t('changeNeededWhy', { version: change.agreedVersion ?? 0 })}</p>
      {link(t('changeDraft'))}
    </Banner>
  );
}

/** Says when the registers (or one of them) have moved on from the agreed plan, with the way to a proposal of change. */
export function PlanChangeNotice({ number, register }: { readonly number: string; readonly register?: string }) {
  const change = usePlanChange(number).data;
  const rows = change?.differences.filter((one) => register === undefined || one.register === register) ?? [];
  return change === undefined || rows.length === 0 ? null : <Notice number={number} change={change} rows={rows} />;
}
