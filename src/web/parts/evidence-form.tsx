import { useCallback } from 'react';
import {
  type Confidentiality,
  confidentialities,
  type EvidenceItem,
  type EvidenceKind,
  type EvidenceMetadata,
  evidenceKinds,
} from '../../core/contract/evidence-item.ts';
import { confidentialityTexts, evidenceKindTexts } from '../../core/evidence/evidence-texts.ts';
import { own } from '../../core/kernel/own.ts';
import type { EvidenceView } from '../../queries/read-models.ts';
import { send } from '../data/api.ts';
import { draftKey } from '../data/drafts.ts';
import { evidencePath, metadataOf, useEvidenceWords } from '../data/evidence.ts';
import { useRefusal } from '../data/field-problems.ts';
import { useWords } from '../data/language.tsx';
import { refresh } from '../data/queries.ts';
import { isDayRead } from '../data/typed-day.ts';
import { useAutosave } from '../data/use-autosave.ts';
import type { EvidenceText } from '../messages/evidence-texts.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { DateField } from './date-field.tsx';
import { EvidenceTargets } from './evidence-targets.tsx';
import { TextField } from './field.tsx';
import { FormProblems } from './form-problems.tsx';
import { SaveLine } from './save-line.tsx';
import { SelectField } from './select-field.tsx';

interface Props {
  readonly number: string;
  readonly view: EvidenceView;
  readonly id: string;
  readonly revision: number;
  readonly item: EvidenceItem;
}

const labels: Readonly<Record<string, EvidenceText>> = {
  kind: 'kind',
  datedOn: 'day',
  confidentiality: 'confidentiality',
  targets: 'targets',
  duties: 'duties',
  note: 'note',
};

const isReady = ({ datedOn }: EvidenceMetadata): boolean => isDayRead(datedOn);

function useMetadata({ number, id, revision, item }: Props) {
  const save = useCallback(
    async (value: EvidenceMetadata, expectedRevision: number) => {
      // An item has been stored since it came: an early draft that knows no revision was typed on the first.
      const body = { expectedRevision: Math.max(1, expectedRevision), metadata: metadataOf(value) };
      const saved = await send<{ revision: number; changedAt: string }>('PUT', evidencePath(number, `/${id}`), body);
      void refresh(number);
      return saved;
    },
    [number, id],
  );
  const initial = metadataOf(item);
  const key = draftKey(number, 'evidence', id);
  return useAutosave<EvidenceMetadata>({ key, initial, revision, save, isReady });
}

/** What is said of a file: kind, day, confidentiality, rows and duties, note. Saved by itself, as everywhere. */
export function EvidenceForm(props: Props) {
  const e = useEvidenceWords();
  const { say } = useWords();
  const { value, base, change, flush, resolve, state, wasRestored } = useMetadata(props);
  const leave = (): void => void flush();
  const fields = Object.fromEntries(Object.entries(labels).map(([name, text]) => [name, e(text)]));
  return (
    <FormProblems trouble={useRefusal(state)} fields={fields} contract={props.number} isQuiet isOneOfMany>
      <div className="grid gap-x-6 desktop:grid-cols-2">
        <SelectField
          path="kind"
          label={e('kind')}
          isRequired
          value={value.kind}
          options={evidenceKinds.map((kind) => [kind, say(evidenceKindTexts[kind])])}
          onChange={(kind) => change({ ...value, kind: kind as EvidenceKind })}
          onBlur={leave}
        />
        <DateField
          path="datedOn"
          label={e('day')}
          value={value.datedOn ?? ''}
          onChange={(datedOn) => change({ ...value, datedOn })}
          onBlur={leave}
        />
        <SelectField
          path="confidentiality"
          label={e('confidentiality')}
          value={value.confidentiality}
          options={confidentialities.map((level) => [level, say(confidentialityTexts[level])])}
          onChange={(level) => change({ ...value, confidentiality: level as Confidentiality })}
          onBlur={leave}
        />
        <TextField
          path="note"
          label={e('note')}
          value={value.note ?? ''}
          onChange={(note) => change({ ...value, note })}
          onBlur={leave}
        />
        <EvidenceTargets view={props.view} value={value} onChange={change} />
        <div className="desktop:col-span-2">
          {state.kind === 'conflict' && state.problem.conflict !== undefined ? (
            <ConflictPanel
              conflict={state.problem.conflict}
              base={base}
              labelOf={(field) => e(own(labels, field) ?? 'details')}
              onChoose={resolve}
            />
          ) : null}
          <SaveLine state={state} wasRestored={wasRestored} />
        </div>
      </div>
    </FormProblems>
  );
}
