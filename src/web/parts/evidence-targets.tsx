import { useState } from 'react';
import type { EvidenceMetadata, EvidenceTarget } from '../../core/contract/evidence-item.ts';
import type { EvidenceView } from '../../queries/read-models.ts';
import { useEvidenceWords } from '../data/evidence.ts';
import { useWords } from '../data/language.tsx';
import { Button } from './button.tsx';
import { SelectField } from './select-field.tsx';

interface Props {
  readonly view: EvidenceView;
  readonly value: EvidenceMetadata;
  readonly onChange: (value: EvidenceMetadata) => void;
}

/** The words of rows and duties, as the view knows them. */
export function usePlaceWords(view: EvidenceView) {
  const { say } = useWords();
  const e = useEvidenceWords();
  const row = ({ register, entryId }: EvidenceTarget): string => {
    const found = view.targets.find((one) => one.register === register);
    const title = found?.rows.find(({ id }) => id === entryId)?.title ?? entryId;
    return `${found === undefined ? register : say(found.label)}：${title}`;
  };
  const duty = (id: string): string => {
    const found = view.duties.find((one) => one.id === id);
    return found === undefined ? id : `${e('matter', { n: found.obligation })}${found.mark} ${say(found.label)}`;
  };
  return { row, duty };
}

function Chosen({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  const e = useEvidenceWords();
  return (
    <li className="flex items-center gap-2">
      {words}
      <Button kind="text" aria-label={e('removeTarget', { name: words })} onClick={onRemove}>
        ×
      </Button>
    </li>
  );
}

function RowChoice({ view, value, onChange }: Props) {
  const e = useEvidenceWords();
  const { say } = useWords();
  const [register, setRegister] = useState('');
  const [entryId, setEntryId] = useState('');
  const rows = view.targets.find((one) => one.register === register)?.rows ?? [];
  const add = (): void => {
    const isNew = !value.targets.some((one) => one.register === register && one.entryId === entryId);
    if (register !== '' && entryId !== '' && isNew)
      onChange({ ...value, targets: [...value.targets, { register, entryId }] });
    setEntryId('');
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label={e('targetRegister')}
        value={register}
        options={[['', '—'], ...view.targets.map((one) => [one.register, say(one.label)] as const)]}
        onChange={(chosen) => {
          setRegister(chosen);
          setEntryId('');
        }}
      />
      <SelectField
        path="targets"
        label={e('targetRow')}
        value={entryId}
        options={[['', '—'], ...rows.map(({ id, title }) => [id, title] as const)]}
        onChange={setEntryId}
      />
      <Button className="mb-3" onClick={add}>
        {e('addTarget')}
      </Button>
    </div>
  );
}

/** Rows and duties that a file is evidence of: shown, removed, added. */
export function EvidenceTargets({ view, value, onChange }: Props) {
  const e = useEvidenceWords();
  const words = usePlaceWords(view);
  const isNothing = value.targets.length + value.duties.length === 0;
  return (
    <fieldset className="my-3 desktop:col-span-2">
      <legend className="font-bold">{e('targets')}</legend>
      {isNothing ? <p className="text-solid-gray-700">{e('noTargets')}</p> : null}
      <ul>
        {value.targets.map((target) => (
          <Chosen
            key={`${target.register}/${target.entryId}`}
            words={words.row(target)}
            onRemove={() => onChange({ ...value, targets: value.targets.filter((one) => one !== target) })}
          />
        ))}
        {value.duties.map((id) => (
          <Chosen
            key={id}
            words={words.duty(id)}
            onRemove={() => onChange({ ...value, duties: value.duties.filter((one) => one !== id) })}
          />
        ))}
      </ul>
      <RowChoice view={view} value={value} onChange={onChange} />
      <SelectField
        path="duties"
        label={e('addDuty')}
        value=""
        options={[['', '—'], ...view.duties.map(({ id }) => [id, words.duty(id)] as const)]}
        onChange={(id) => {
          if (id !== '' && !value.duties.includes(id)) onChange({ ...value, duties: [...value.duties, id] });
        }}
      />
    </fieldset>
  );
}
