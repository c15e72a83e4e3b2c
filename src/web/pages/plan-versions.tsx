import { Link, useParams } from '@tanstack/react-router';
import type { PlanView } from '../../queries/plan-models.ts';
import { contractPath } from '../data/api.ts';
import { usePlanWords } from '../data/plan-words.ts';
import { usePlan, usePlanDifference } from '../data/queries.ts';
import { useAddress } from '../data/use-address.ts';
import { Loaded, Page } from '../parts/page.tsx';
import { PlanAgreement } from '../parts/plan-agreement.tsx';
import { PlanChangeNotice } from '../parts/plan-change-notice.tsx';
import { PlanDifferenceList } from '../parts/plan-difference.tsx';
import { PlanProposalForm } from '../parts/plan-proposal-form.tsx';

type Version = PlanView['versions'][number];

function Files({ path, query = '', name }: { readonly path: string; readonly query?: string; readonly name: string }) {
  return (['docx', 'pdf'] as const).map((format) => (
    <a key={format} className="mr-4 inline-flex min-h-11 items-center" href={`/api${path}/files/${format}${query}`}>
      {name} {format.toUpperCase()}
    </a>
  ));
}

function Agreed({ version }: { readonly version: Version }) {
  const { t, day } = usePlanWords();
  const { agreement } = version;
  if (agreement === undefined)
    return (
      <span className="font-bold text-orange-900">
        <span aria-hidden="true">○</span> {t('agreementWaiting')}
      </span>
    );
  const means = {
    mail: 'meansMail',
    letter: 'meansLetter',
    meeting: 'meansMeeting',
    inSystem: 'meansInSystem',
  } as const;
  return (
    <span className="text-green-900">
      ✓ {t('agreedBy', { date: day(agreement.on), official: agreement.official, means: t(means[agreement.means]) })}
    </span>
  );
}

function VersionItem({ number, version }: { readonly number: string; readonly version: Version }) {
  const { t, day } = usePlanWords();
  return (
    <li className="my-3 rounded-8 border border-solid-gray-420 p-4">
      <h3 className="font-bold">{t('version', { version: version.version })}</h3>
      <p>
        <Agreed version={version} />
      </p>
      <p>
        {t('proposedBy', { date: day(version.proposedOn), name: version.proposedBy })} ·{' '}
        {t('effectiveOn', { date: day(version.effectiveFrom) })}
      </p>
      {version.reason === undefined ? null : (
        <p>
          {t('changeReason')}：<span lang="ja">{version.reason}</span>
        </p>
      )}
      {version.afterTheFact === undefined ? null : (
        <p>
          ⚠ {t('afterTheFact')}：<span lang="ja">{version.afterTheFact}</span>
        </p>
      )}
      {version.agreement?.note === undefined ? null : <p lang="ja">{version.agreement.note}</p>}
      <Files path={contractPath(number, `/plan/versions/v${version.version}`)} name={t('planDocument')} />
      {version.version > 1 ? (
        <Files
          path={contractPath(number, '/plan/differences')}
          query={`?from=v${version.version - 1}&to=v${version.version}`}
          name={t('changeDocument')}
        />
      ) : null}
      {version.agreement === undefined ? <PlanAgreement number={number} version={version.version} /> : null}
    </li>
  );
}

function Side({
  label,
  value,
  view,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly view: PlanView;
  readonly onChange: (value: string) => void;
}) {
  const { t } = usePlanWords();
  return (
    <label>
      <span className="block">{label}</span>
      <select
        className="min-h-11 rounded-8 border border-solid-gray-600 bg-white px-3"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {view.versions.map(({ version }) => (
          <option key={version} value={`v${version}`}>
            {t('version', { version })}
          </option>
        ))}
        <option value="draft">{t('planDraft')}</option>
      </select>
    </label>
  );
}

function Differences({ number, view }: { readonly number: string; readonly view: PlanView }) {
  const { t } = usePlanWords();
  const newest = view.versions.at(-1)?.version ?? 1;
  const [from, setFrom] = useAddress('from', `v${Math.max(1, newest - 1)}`);
  const [to, setTo] = useAddress('to', newest > 1 ? `v${newest}` : 'draft');
  const query = usePlanDifference(number, from, to);
  return (
    <section aria-labelledby="differences" className="mt-8">
      <h2 id="differences" className="text-std-20B-150">
        {t('differences')}
      </h2>
      <div className="my-2 flex flex-wrap gap-4">
        <Side label={t('differenceFrom')} value={from} view={view} onChange={setFrom} />
        <Side label={t('differenceTo')} value={to} view={view} onChange={setTo} />
      </div>
      {from === 'draft' ? null : (
        <Files
          path={contractPath(number, '/plan/differences')}
          query={`?from=${from}&to=${to}`}
          name={t('changeDocument')}
        />
      )}
      <Loaded query={query}>{(difference) => <PlanDifferenceList difference={difference} />}</Loaded>
    </section>
  );
}

function Change({ number, view }: { readonly number: string; readonly view: PlanView }) {
  const { t } = usePlanWords();
  const { agreedVersion, differences, editedDuties } = view.change;
  const isChange = view.versions.length > 0;
  const form = <PlanProposalForm key={view.versions.length} number={number} view={view} />;
  return (
    <section id="change" aria-labelledby="change-title" className="mt-4 rounded-8 border-2 border-key-900 p-4">
      <h2 id="change-title" className="text-std-20B-150">
        {t(isChange ? 'changeTitle' : 'proposeTitle')}
      </h2>
      {isChange ? (
        <p>
          {agreedVersion === null
            ? t('changeNoneAgreed')
            : t('changeCounts', { version: agreedVersion, rows: differences.length, duties: editedDuties.length })}
        </p>
      ) : (
        <p>{t('proposeHelp')}</p>
      )}
      {agreedVersion === null ? null : (
        <Files
          path={contractPath(number, '/plan/differences')}
          query={`?from=v${agreedVersion}&to=draft`}
          name={t('changeDocumentDraft')}
        />
      )}
      {view.change.isCoveredByOpen ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-bold text-key-900">{t('proposeAnother')}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  );
}

/** Which version holds, what must change, and what differs between versions. */
export function PlanVersionsPage() {
  const { t } = usePlanWords();
  const { number } = useParams({ from: '/c/$number/plan/versions' });
  const query = usePlan(number);
  const back = (
    <Link to="/c/$number/plan" params={{ number }} className="inline-flex min-h-11 items-center px-2">
      {t('planTitle')}
    </Link>
  );
  return (
    <Page title={t('planVersionsTitle')} question={t('planVersionsQuestion')} actions={back}>
      <PlanChangeNotice number={number} />
      <Loaded query={query}>
        {(view) => (
          <>
            <Change number={number} view={view} />
            <section aria-labelledby="versions" className="mt-8">
              <h2 id="versions" className="text-std-20B-150">
                {t('planVersions')}
              </h2>
              {view.versions.length === 0 ? <p>{t('planNone')}</p> : null}
              <ol>
                {[...view.versions].reverse().map((version) => (
                  <VersionItem key={version.version} number={number} version={version} />
                ))}
              </ol>
            </section>
            {view.versions.length === 0 ? null : <Differences key={view.versions.length} number={number} view={view} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
