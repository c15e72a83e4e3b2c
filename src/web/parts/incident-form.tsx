import { type FormEvent, useRef, useState } from 'react';
import { incidents } from '../../core/registers/incidents.ts';
import { type IncidentForm as Form, type FormProblem, problemsIn } from '../data/incident-form.ts';
import { useIncidentWords } from '../data/incident-words.ts';
import { Button } from './button.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { TextField } from './field.tsx';
import { IncidentPhotos } from './incident-photos.tsx';
import { IncidentWhen } from './incident-when.tsx';

interface Props {
  readonly number: string;
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  /** What the button says, and what it does with a form in which nothing is wrong. */
  readonly act: string;
  readonly onRecord: () => void;
}

const { incidentKind, contained } = incidents.fields;

function Check({
  label,
  isChecked,
  onChange,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        className="size-6 shrink-0"
        checked={isChecked}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}

/** What may be left for later. */
function Details({ number, form, change, problem }: Omit<Props, 'act' | 'onRecord'> & { problem: Said }) {
  const { t, say } = useIncidentWords();
  return (
    <section aria-labelledby="details" className="mt-8 border-t border-solid-gray-420 pt-4">
      <h2 id="details" className="text-std-20B-150">
        {t('moreDetails')}
      </h2>
      <TextField label={t('affected')} value={form.affected} onChange={(affected) => change({ affected })} />
      <TextField
        label={t('count')}
        error={problem('count')}
        value={form.count}
        onChange={(count) => change({ count, countUnknown: false })}
      />
      <Check
        label={t('countUnknown')}
        isChecked={form.countUnknown}
        onChange={(countUnknown) => change({ countUnknown, ...(countUnknown ? { count: '' } : {}) })}
      />
      <ChoiceGroup
        name="contained"
        legend={t('contained')}
        value={form.contained}
        choices={Object.entries(contained.choices).map(([key, label]) => [key, say(label)] as const)}
        onChange={(value) => change({ contained: value })}
      />
      <IncidentPhotos number={number} photos={form.photos} onChange={(photos) => change({ photos })} />
      <TextField label={t('callback')} value={form.callback} onChange={(callback) => change({ callback })} />
      <Check label={t('drill')} isChecked={form.drill} onChange={(drill) => change({ drill })} />
    </section>
  );
}

/** What is wrong with a field, in words, once somebody has tried to record it. */
type Said = (field: FormProblem['field']) => string | undefined;

/** The first report: three things that are needed, the rest as far as it is known. */
export function IncidentForm({ number, form, change, act, onRecord }: Props) {
  const { t, say } = useIncidentWords();
  const frame = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const problems = problemsIn(form);
  const problem: Said = (field) => {
    const found = isTried ? problems.find((one) => one.field === field)?.text : undefined;
    return found === undefined ? undefined : typeof found === 'string' ? t(found) : say(found);
  };
  const record = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length === 0) onRecord();
    // The fields are marked once this has been drawn.
    else setTimeout(() => frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form ref={frame} onSubmit={record} noValidate className="mx-auto max-w-160 text-std-18N-160">
      <ChoiceGroup
        name="kind"
        legend={t('whatKind')}
        isRequired
        value={form.kind}
        choices={Object.entries(incidentKind.choices).map(([key, label]) => [key, say(label)] as const)}
        error={problem('kind')}
        onChange={(kind) => change({ kind })}
      />
      <IncidentWhen form={form} error={problem('when')} change={change} />
      <TextField
        name="what"
        label={t('whatIsKnown')}
        help={t('whatIsKnownHelp')}
        isRequired
        rows={4}
        error={problem('what')}
        value={form.what}
        onChange={(what) => change({ what })}
      />
      <Button type="submit" kind="solid" className="min-h-14 w-full">
        {act}
      </Button>
      <Details number={number} form={form} change={change} problem={problem} />
      <Button type="submit" kind="solid" className="mt-4 min-h-14 w-full">
        {act}
      </Button>
    </form>
  );
}
