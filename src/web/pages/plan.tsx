import { Link, useParams, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { Obligation } from '../../core/catalogue/catalogue.ts';
import { meti2023 } from '../../core/catalogue/meti-2023.ts';
import { own } from '../../core/kernel/own.ts';
import type { PlanView } from '../../queries/plan-models.ts';
import { contractPath } from '../data/api.ts';
import { usePlanWords } from '../data/plan-words.ts';
import { usePlan } from '../data/queries.ts';
import { Loaded, Page } from '../parts/page.tsx';
import { PictureLinks } from '../parts/picture-links.tsx';
import { PlanChangeNotice } from '../parts/plan-change-notice.tsx';
import { PlanEntryForm } from '../parts/plan-entry-form.tsx';
import { PlanOutline } from '../parts/plan-outline.tsx';
import { PlanPreview } from '../parts/plan-preview.tsx';
import { PlanTemplatePanel } from '../parts/plan-template-panel.tsx';

/** The block that the address names: '#o15', or '#15.5.eol' for one of its duties. */
function useChosenBlock(): number {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const number = Number(/^o?(\d{1,2})/.exec(hash)?.[1]);
  return meti2023.obligations.some((obligation) => obligation.number === number) ? number : 2;
}

function Block({
  number,
  obligation,
  view,
  epoch,
}: {
  readonly number: string;
  readonly obligation: Obligation;
  readonly view: PlanView;
  readonly epoch: number;
}) {
  const { say } = usePlanWords();
  const focus = (id: string | undefined): void => {
    const next = document.getElementById(id ?? '');
    next?.scrollIntoView();
    next?.querySelector('textarea')?.focus();
  };
  return (
    <section id={`o${obligation.number}`} aria-labelledby="block" className="min-w-0">
      <h2 id="block" className="text-std-18B-160">
        {obligation.number}) {say(obligation.shortLabel)}
      </h2>
      {obligation.duties.map(({ id }, index) => {
        const duty = obligation.duties[index];
        return duty === undefined ? null : (
          <PlanEntryForm
            key={`${number}/${id}/${epoch}`}
            number={number}
            duty={duty}
            kept={own(view.entries, id)}
            onNext={() => focus(obligation.duties[index + 1]?.id)}
          />
        );
      })}
    </section>
  );
}

function Editor({ number, view }: { readonly number: string; readonly view: PlanView }) {
  // Raised when a template has written entries: the forms begin anew from what is stored.
  const [epoch, setEpoch] = useState(0);
  const chosen = useChosenBlock();
  const obligation = meti2023.obligations.find((one) => one.number === chosen);
  return (
    <>
      <PlanTemplatePanel number={number} view={view} onChanged={() => setEpoch((now) => now + 1)} />
      <div className="mt-6 grid grid-cols-1 gap-6 desktop-admin:grid-cols-[11rem_minmax(0,1fr)_minmax(0,1fr)]">
        <PlanOutline obligations={meti2023.obligations} view={view} chosen={chosen} />
        {obligation === undefined ? null : <Block number={number} obligation={obligation} view={view} epoch={epoch} />}
        <PlanPreview number={number} chosen={chosen} />
      </div>
    </>
  );
}

function Actions({ number }: { readonly number: string }) {
  const { t } = usePlanWords();
  const link = 'inline-flex min-h-11 items-center px-2';
  return (
    <>
      <Link to="/c/$number/plan/versions" params={{ number }} className={link}>
        {t('planVersionsLink')}
      </Link>
      {(['docx', 'pdf'] as const).map((format) => (
        <a key={format} className={link} href={`/api${contractPath(number, `/plan/versions/draft/files/${format}`)}`}>
          {t('planDraftFile', { format: format.toUpperCase() })}
        </a>
      ))}
    </>
  );
}

/** How each duty is kept: the working draft, block by block, beside the document that it makes. */
export function PlanPage() {
  const { t } = usePlanWords();
  const { number } = useParams({ from: '/c/$number/plan' });
  const query = usePlan(number);
  return (
    <Page title={t('planTitle')} question={t('planQuestion')} actions={<Actions number={number} />}>
      <PictureLinks number={number} place="plan" />
      <PlanChangeNotice number={number} />
      <Loaded query={query}>{(view) => <Editor key={number} number={number} view={view} />}</Loaded>
    </Page>
  );
}
