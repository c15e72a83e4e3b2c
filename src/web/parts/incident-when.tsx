import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import { type IncidentForm, writtenTime } from '../data/incident-form.ts';
import { useIncidentWords } from '../data/incident-words.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { TextField } from './field.tsx';

interface Props {
  readonly form: IncidentForm;
  readonly error: string | undefined;
  readonly change: (part: Partial<IncidentForm>) => void;
}

const anHour = 3_600_000;

/** The instant of a button; to the second, as people mean it. */
const instant = (before: number): string => `${new Date(Date.now() - before).toISOString().slice(0, 19)}Z`;

/** Which of the three ways tells the time. */
const wayOf = ({ when, written, way }: IncidentForm): string => (written !== null ? 'other' : when === '' ? '' : way);

/** When it was noticed: one touch for now and an hour ago, any spelling for the rest. */
export function IncidentWhen({ form, error, change }: Props) {
  const { t, day } = useIncidentWords();
  const at = form.when;
  const choose = (way: string): void => {
    if (way === 'other') change({ written: '', when: '', way });
    else change({ written: null, when: instant(way === 'now' ? 0 : anHour), way });
  };
  return (
    <ChoiceGroup
      name="when"
      legend={t('whenNoticed')}
      isRequired
      value={wayOf(form)}
      choices={[
        ['now', t('now')],
        ['hourAgo', t('anHourAgo')],
        ['other', t('otherTime')],
      ]}
      error={form.written === null ? error : undefined}
      onChange={choose}
    >
      {form.written === null ? null : (
        <TextField
          name="written"
          label={t('otherTimeLabel')}
          help={t('otherTimeHelp')}
          isRequired
          error={error}
          value={form.written}
          onChange={(written) => change({ written, when: writtenTime(written).at })}
        />
      )}
      <p aria-live="polite" className="mt-1 min-h-6">
        {at === '' ? '' : t('noticedAt', { date: day(japanDay(at)), time: japanTime(at) })}
      </p>
    </ChoiceGroup>
  );
}
