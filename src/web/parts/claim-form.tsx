import type { KeyboardEvent, ReactNode } from 'react';
import type { Claim } from '../../core/contract/claim.ts';
import { own } from '../../core/kernel/own.ts';
import { implementationStatuses, statusWords } from '../../core/kernel/three-values.ts';
import { useBackingWords } from '../data/backing-words.ts';
import { type ClaimTextKey, useClaimWords } from '../data/claim-words.ts';
import type { DutyView } from '../data/duty-needs.ts';
import { belongsToIme } from '../data/ime.ts';
import type { MessageKey } from '../data/language.tsx';
import { useClaim } from '../data/use-claim.ts';
import { BackingCount } from './backing.tsx';
import { Button } from './button.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { DateField } from './date-field.tsx';
import { DutyHelp } from './duty-help.tsx';
import { TextField } from './field.tsx';
import { ReasonPicks } from './reason-picks.tsx';
import { SaidField } from './said-field.tsx';
import { SaveLine } from './save-line.tsx';

/** Names of a claim's fields where two editors' values stand side by side. */
const claimLabels: Readonly<Record<string, ClaimTextKey | MessageKey>> = {
  status: 'claimStatus',
  content: 'content',
  range: 'range',
  timing: 'timing',
  exception: 'exception',
  reason: 'reason',
  dueOn: 'dueOn',
  owner: 'owner',
  interimMeasure: 'interimMeasure',
  explanation: 'explanation',
};

function StatusChoice({
  dutyId,
  claim,
  onChange,
}: {
  readonly dutyId: string;
  readonly claim: Claim;
  readonly onChange: (claim: Claim) => void;
}) {
  const { t, language } = useClaimWords();
  return (
    <fieldset className="my-3">
      <legend className="text-std-16B-170">
        {t('claimStatus')} <span className="text-dns-14N-130 text-red-900">{t('required')}</span>
      </legend>
      <div className="flex flex-wrap gap-x-6">
        {implementationStatuses.map((status) => (
          <label key={status} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              className="size-6"
              name={`status-${dutyId}`}
              checked={claim.status === status}
              onChange={() => onChange({ ...claim, status })}
            />
            <span lang="ja">{statusWords[status]}</span>
            {language === 'en' ? <span>({t(status)})</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface PartProps {
  readonly duty: DutyView;
  readonly claim: Claim;
  readonly set: (field: keyof Claim, value: string) => void;
  readonly flush: () => void;
}

function ContentFields({ duty, claim, set, flush }: PartProps) {
  const { t } = useClaimWords();
  const isRequired = duty.duty.contentRequired;
  return (
    <>
      <SaidField
        label={t('content')}
        isRequired={isRequired}
        help={t(isRequired ? 'contentRequired' : 'contentHelp')}
        rows={3}
        value={claim.content ?? ''}
        onChange={(value) => set('content', value)}
        onBlur={flush}
      />
      <div className="grid gap-x-6 desktop:grid-cols-3">
        {(['range', 'timing', 'exception'] as const).map((field) => (
          <TextField
            key={field}
            label={t(field)}
            value={claim[field] ?? ''}
            onChange={(value) => set(field, value)}
            onBlur={flush}
          />
        ))}
      </div>
    </>
  );
}

function ReasonFields({ duty, claim, set, flush }: PartProps) {
  const { t } = useClaimWords();
  return (
    <>
      <SaidField
        label={t('reason')}
        isRequired
        help={t('reasonHelp')}
        rows={3}
        value={claim.reason ?? ''}
        onChange={(value) => set('reason', value)}
        onBlur={flush}
      />
      {claim.status !== 'notApplicable' ? null : (
        <ReasonPicks duty={duty.duty} reason={claim.reason ?? ''} onPick={(reason) => set('reason', reason)} />
      )}
      {claim.status !== 'notImplemented' ? null : (
        <div className="grid gap-x-6 desktop:grid-cols-3">
          <DateField
            label={t('dueOn')}
            isRequired
            value={claim.dueOn ?? ''}
            onChange={(date) => set('dueOn', date)}
            onBlur={flush}
          />
          <SaidField
            label={t('owner')}
            isRequired
            value={claim.owner ?? ''}
            onChange={(value) => set('owner', value)}
            onBlur={flush}
          />
          <SaidField
            label={t('interimMeasure')}
            isRequired
            value={claim.interimMeasure ?? ''}
            onChange={(value) => set('interimMeasure', value)}
            onBlur={flush}
          />
        </div>
      )}
    </>
  );
}

function DraftBox({
  duty,
  claim,
  onTake,
}: {
  readonly duty: DutyView;
  readonly claim: Claim;
  readonly onTake: (claim: Claim) => void;
}) {
  const { t, language } = useClaimWords();
  const w = useBackingWords();
  const draft = duty.assessment.draft;
  if (draft === null) return null;
  const field = draft.status === 'implemented' ? 'content' : 'reason';
  const take = (): void =>
    onTake({
      ...claim,
      ...(draft.status === null ? {} : { status: draft.status }),
      [draft.status === null ? 'content' : field]: draft.text.ja,
    });
  return (
    <div className="my-3 rounded-8 bg-solid-gray-50 p-3">
      <p className="font-bold">{t('draft')}</p>
      <p lang="ja">{draft.text.ja}</p>
      {language === 'en' ? <p className="text-solid-gray-700">{draft.text.en}</p> : null}
      <div>
        <BackingCount tally={duty.backing.draftTally} label={w.t('backingOfDraft')} />
      </div>
      <Button className="mt-2" onClick={take}>
        {t('takeOver')}
      </Button>
    </div>
  );
}

function ExplanationField({ duty, claim, set, flush }: PartProps) {
  const { t } = useClaimWords();
  if (!duty.assessment.contradicted && (claim.explanation ?? '') === '') return null;
  return (
    <SaidField
      label={t('explanation')}
      isRequired
      help={t('explanationHelp')}
      rows={2}
      value={claim.explanation ?? ''}
      onChange={(value) => set('explanation', value)}
      onBlur={flush}
    />
  );
}

/** Where an answer came from that nobody typed here. */
function Origin({ claim }: { readonly claim: Claim }) {
  const { t } = useClaimWords();
  if (claim.takenFrom === undefined) return null;
  const { takenFrom: file, takenFromDay: day = '—', takenOverOn: on = '—' } = claim;
  return <p className="text-dns-14N-130 text-solid-gray-700 wrap-anywhere">{t('takenFrom', { file, day, on })}</p>;
}

/** The answer to one duty: saved by itself, never lost, never silently against the facts. */
export function ClaimForm({
  number,
  duty,
  onNext,
  above,
  beside,
}: {
  readonly number: string;
  readonly duty: DutyView;
  readonly onNext: () => void;
  /** What comes before the answer, and may change it. */
  readonly above?: ((claim: Claim, change: (claim: Claim) => void) => ReactNode) | undefined;
  /** What stands beside the answer as it is typed. */
  readonly beside?: (claim: Claim) => ReactNode;
}) {
  const { t } = useClaimWords();
  const { value: claim, base, change, flush, resolve, state, wasRestored } = useClaim(number, duty);
  const set = (field: keyof Claim, value: string): void => change({ ...claim, [field]: value });
  const next = (event: KeyboardEvent): void => {
    if (belongsToIme(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void flush();
    onNext();
  };
  const parts = { duty, claim, set, flush: () => void flush() };
  const isReasonNeeded = claim.status === 'notImplemented' || claim.status === 'notApplicable';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one shortcut for every field inside
    <div onKeyDown={next}>
      {above?.(claim, change)}
      <StatusChoice dutyId={duty.duty.id} claim={claim} onChange={change} />
      <Origin claim={claim} />
      <DutyHelp obligation={Number.parseInt(duty.duty.id, 10)} duty={duty.duty} />
      <DraftBox duty={duty} claim={claim} onTake={change} />
      {isReasonNeeded ? <ReasonFields {...parts} /> : <ContentFields {...parts} />}
      <ExplanationField {...parts} />
      {state.kind === 'conflict' && state.problem.conflict !== undefined ? (
        <ConflictPanel
          conflict={state.problem.conflict}
          base={base}
          labelOf={(field) => t(own(claimLabels, field) ?? 'claimStatus')}
          show={(_, value) => own(statusWords, String(value)) ?? (String(value ?? '') || '—')}
          onChoose={resolve}
        />
      ) : null}
      <SaveLine state={state} wasRestored={wasRestored} />
      {beside?.(claim)}
    </div>
  );
}
