import { type KeyboardEvent, useCallback } from 'react';
import type { Duty } from '../../core/catalogue/catalogue.ts';
import type { PlanEntry } from '../../core/plan/plan.ts';
import type { PlanView } from '../../queries/plan-models.ts';
import { contractPath, send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { useRefusal } from '../data/field-problems.ts';
import { belongsToIme } from '../data/ime.ts';
import { usePlanWords } from '../data/plan-words.ts';
import { refresh } from '../data/queries.ts';
import { useAutosave } from '../data/use-autosave.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { FormProblems } from './form-problems.tsx';
import { SaidField } from './said-field.tsx';
import { SaveLine } from './save-line.tsx';

const noEntry: PlanEntry = { method: '' };

const smallFields = ['frequency', 'proof', 'responsible'] as const;

function useEntry(number: string, dutyId: string, kept: PlanView['entries'][string] | undefined) {
  const save = useCallback(
    async (entry: PlanEntry, expectedRevision: number) => {
      const path = contractPath(number, `/registers/planEntries/entries/${dutyId}`);
      const saved = await send<{ revision: number; changedAt: string }>('PUT', path, { expectedRevision, data: entry });
      void refresh(number);
      return saved;
    },
    [number, dutyId],
  );
  return useAutosave<PlanEntry>({
    key: draftKey(number, 'plan', dutyId),
    initial: kept?.data ?? noEntry,
    revision: kept?.revision ?? 0,
    save,
  });
}

function Fields({
  value,
  change,
  onBlur,
}: {
  readonly value: PlanEntry;
  readonly change: (value: PlanEntry) => void;
  readonly onBlur: () => void;
}) {
  const { t } = usePlanWords();
  return (
    <>
      <SaidField
        path="method"
        label={t('method')}
        isRequired
        rows={5}
        value={value.method}
        onChange={(method) => change({ ...value, method })}
        onBlur={onBlur}
      />
      {smallFields.map((field) => (
        <SaidField
          key={field}
          path={field}
          label={t(field)}
          value={value[field] ?? ''}
          onChange={(text) => change({ ...value, [field]: text })}
          onBlur={onBlur}
        />
      ))}
    </>
  );
}

/** How one duty is kept: four fields, saved by themselves, never lost, two editors shown side by side. */
export function PlanEntryForm({
  number,
  duty,
  kept,
  onNext,
}: {
  readonly number: string;
  readonly duty: Duty;
  readonly kept: PlanView['entries'][string] | undefined;
  readonly onNext: () => void;
}) {
  const { t, say } = usePlanWords();
  const { value, base, change, flush, resolve, state, wasRestored } = useEntry(number, duty.id, kept);
  const fields = Object.fromEntries((['method', ...smallFields] as const).map((field) => [field, t(field)]));
  const next = (event: KeyboardEvent): void => {
    if (belongsToIme(event) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void flush();
    onNext();
  };
  return (
    <section id={duty.id} aria-labelledby={`${duty.id}-title`} className="border-t border-solid-gray-420 pt-3">
      <h3 id={`${duty.id}-title`} className="font-bold">
        <span lang="ja">{duty.mark}</span>
        {say(duty.label)}
      </h3>
      <p lang="ja" className="text-dns-14N-130 text-solid-gray-700">
        「{duty.quote}」
      </p>
      <FormProblems trouble={useRefusal(state)} fields={fields} contract={number} isQuiet isOneOfMany>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: one shortcut for every field inside */}
        <div onKeyDown={next}>
          <Fields value={value} change={change} onBlur={() => void flush()} />
        </div>
        {state.kind === 'conflict' && state.problem.conflict !== undefined ? (
          <ConflictPanel
            conflict={state.problem.conflict}
            base={base}
            labelOf={(field) => t(smallFields.find((one) => one === field) ?? 'method')}
            onChoose={resolve}
          />
        ) : null}
        <SaveLine state={state} wasRestored={wasRestored} />
      </FormProblems>
    </section>
  );
}
