import { Link } from '@tanstack/react-router';
import { useBackingWords } from '../data/backing-words.ts';
import { useClaimWords } from '../data/claim-words.ts';
import type { DutyView } from '../data/duty-needs.ts';
import { BackingCount, BackingMark } from './backing.tsx';
import { ClaimForm } from './claim-form.tsx';
import { DutyDays } from './duty-days.tsx';
import { DutyHistory } from './duty-history.tsx';
import { AnswerChip } from './duty-outline.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { Fact } from './fact.tsx';
import { PreviousAnswer } from './previous-answer.tsx';
import { UnchangedHere } from './unchanged-here.tsx';

/** By what the duty is borne out: its sentences counted, and the answer by itself. */
function DutyBackings({ duty: { backing } }: { readonly duty: DutyView }) {
  const { t } = useBackingWords();
  return (
    <div className="flex flex-wrap items-start gap-x-6">
      <BackingCount tally={backing.tally} label={t('backingOfDuty')} />
      {backing.answer === null ? null : <BackingMark backing={backing.answer} label={t('backingOfAnswer')} />}
    </div>
  );
}

/** The form's own words for the duty and what the plan promised, in a fold beside the answer. */
function Basis({ duty }: { readonly duty: DutyView }) {
  const { t } = useClaimWords();
  return (
    <details open className="rounded-8 bg-solid-gray-50 p-3">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">{t('asked')}</summary>
      <p lang="ja">「{duty.duty.quote}」</p>
      <h3 className="mt-3 font-bold">{t('planMethod')}</h3>
      <p lang="ja">{duty.planEntry?.method ?? t('planMethodNone')}</p>
    </details>
  );
}

interface Props {
  readonly number: string;
  readonly n: number;
  readonly duties: readonly DutyView[];
  readonly duty: DutyView;
  /** The next duty without an answer, behind this one. */
  readonly unanswered: DutyView | undefined;
  readonly onward: number | null;
  readonly onNext: () => void;
}

const linkLook = 'inline-flex min-h-11 items-center';

function Steps({ number, n, duties, duty, unanswered, onward }: Props) {
  const { t } = useClaimWords();
  const at = duties.indexOf(duty);
  const to = (other: DutyView | undefined, text: string) =>
    other === undefined ? null : (
      <Link
        to="/c/$number/items/$n"
        params={{ number, n: String(n) }}
        search={(before: object) => before as never}
        hash={other.duty.id}
        className={linkLook}
      >
        {text}
      </Link>
    );
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-6 border-t border-solid-gray-420 pt-2">
      {to(duties[at - 1], `← ${t('dutyBefore')}`)}
      {to(duties[at + 1], `${t('dutyAfter')} →`)}
      {unanswered === undefined ? null : (
        <span className="inline-flex items-center gap-2">
          {to(unanswered, t('nextUnanswered'))}
          <kbd className="rounded-4 border border-solid-gray-420 px-1 text-dns-14N-130">Ctrl+Enter</kbd>
        </span>
      )}
      {unanswered !== undefined && at < duties.length - 1 ? null : onward === null ? (
        <Link to="/c/$number/report" params={{ number }} className={linkLook}>
          {t('onToReport')} →
        </Link>
      ) : (
        <Link to="/c/$number/items/$n" params={{ number, n: String(onward) }} className={linkLook}>
          {t('nextMatterOpen', { n: onward })} →
        </Link>
      )}
    </p>
  );
}

/** One duty, open: what is asked beside what is answered, then what the registers say of it. */
export function DutyPanel(props: Props) {
  const { t, say } = useClaimWords();
  const { number, n, duty, onNext } = props;
  const { carried } = duty;
  const { id, mark, label } = duty.duty;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="min-w-0 border-t-4 border-key-900 pt-4">
      <h2 id={`${id}-title`} className="flex flex-wrap items-center gap-2 text-std-20B-150">
        {mark === '' ? null : <span lang="ja">{mark}</span>} {say(label)} <AnswerChip duty={duty} />
        <Link
          to="/c/$number/items/$n"
          params={{ number, n: String(n) }}
          search={(before: object) => before as never}
          className={`ml-auto text-dns-14N-130 ${linkLook}`}
        >
          {t('toOutline')}
        </Link>
      </h2>
      <Basis duty={duty} />
      <h3 className="mt-3 font-bold">{t('facts')}</h3>
      <ul>
        {duty.reasons.map((reason) => (
          <Fact key={reason.rule} number={number} reason={reason} />
        ))}
      </ul>
      <ClaimForm
        key={`${number}/${id}`}
        number={number}
        duty={duty}
        onNext={onNext}
        above={
          carried === null
            ? undefined
            : (claim, change) => (
                <UnchangedHere number={number} answer={carried} onSame={(more) => change({ ...claim, ...more })} />
              )
        }
        beside={(claim) => <PreviousAnswer duty={duty} claim={claim} />}
      />
      <Steps {...props} />
      <DutyBackings duty={duty} />
      <DutyDays days={duty.days} />
      <EvidenceSection number={number} dutyId={id} label={`${mark} ${say(label)}`} />
      <DutyHistory number={number} dutyId={id} />
    </section>
  );
}
