import { useDeferredValue, useMemo, useState } from 'react';
import { type ContractTextReading, readContractText } from '../../core/contract/text/contract-text.ts';
import type { Candidate, FieldReading } from '../../core/contract/text/field-reading.ts';
import { isPlainDate } from '../../core/kernel/plain-date.ts';
import { usePageWords } from '../data/page-words.ts';
import { contractTextTexts } from '../messages/contract-text-texts.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';

type Field = keyof ContractTextReading;
type Values = Readonly<Record<Field, string>>;

interface Props {
  readonly values: Values;
  /** What the fields are called, in the order of the form. */
  readonly labels: readonly (readonly [Field, string])[];
  readonly onTake: (part: Partial<Values>) => void;
}

const useTextWords = () => usePageWords(contractTextTexts);

interface ProposalProps {
  readonly label: string;
  readonly candidate: Candidate;
  readonly typed: string;
  readonly onTake: () => void;
}

/** One value with the words it was read from; what is typed gives way only to a button that says so. */
function Proposal({ label, candidate: { value, words }, typed, onTake }: ProposalProps) {
  const { t, day } = useTextWords();
  const shown = isPlainDate(value) ? day(value) : value;
  const isThere = typed.trim() === value;
  const isOther = !isThere && typed.trim() !== '';
  return (
    <div className="my-1 wrap-anywhere">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-bold" lang="ja">
          {shown}
        </span>
        {isThere ? (
          <span className="text-green-900">✓ {t('pasteThere')}</span>
        ) : (
          <Button
            onClick={onTake}
            aria-label={`${t(isOther ? 'pasteReplace' : 'pasteTake')} ${t('pasteOf', { label, value: shown })}`}
          >
            {t(isOther ? 'pasteReplace' : 'pasteTake')}
          </Button>
        )}
      </p>
      {isOther ? <p>{t('pasteNow', { value: isPlainDate(typed) ? day(typed) : typed })}</p> : null}
      <p lang="ja" className="text-dns-14N-130 text-solid-gray-700">
        {t('pasteWords', { words })}
      </p>
    </div>
  );
}

function candidatesOf(reading: FieldReading): readonly Candidate[] {
  if (reading.outcome === 'read') return [reading];
  return reading.outcome === 'asked' ? reading.candidates : [];
}

function Reading({
  label,
  reading,
  typed,
  onTake,
}: Omit<ProposalProps, 'candidate' | 'onTake'> & {
  readonly reading: FieldReading;
  readonly onTake: (value: string) => void;
}) {
  const { say } = useTextWords();
  const why = reading.outcome === 'read' ? reading.notice : reading.reason;
  return (
    <div className="border-t border-solid-gray-420 py-2">
      <dt className="font-bold">{label}</dt>
      <dd>
        {why === null ? null : (
          <p className={reading.outcome === 'absent' ? 'text-solid-gray-700' : 'text-orange-900'}>
            {reading.outcome === 'absent' ? '' : '⚠ '}
            {say(why)}
          </p>
        )}
        {candidatesOf(reading).map((candidate) => (
          <Proposal key={candidate.value} {...{ label, candidate, typed }} onTake={() => onTake(candidate.value)} />
        ))}
      </dd>
    </div>
  );
}

/** What was read for certain and is not there yet: into empty fields; how many hold something else. */
function takeable(
  reading: ContractTextReading,
  values: Values,
): { readonly part: Partial<Values>; readonly left: number } {
  const read = (Object.keys(reading) as Field[]).flatMap((field) => {
    const one = reading[field];
    return one.outcome === 'read' && one.value !== values[field].trim() ? [[field, one.value] as const] : [];
  });
  const empty = read.filter(([field]) => values[field].trim() === '');
  return { part: Object.fromEntries(empty), left: read.length - empty.length };
}

/** The contract's text, pasted, and what was read from it: taken field by field or into all empty ones at once. */
export function ContractTextPanel({ values, labels, onTake }: Props) {
  const { t } = useTextWords();
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const read = useDeferredValue(text);
  const reading = useMemo(() => readContractText(read), [read]);
  const takeAll = (): void => {
    const { part, left } = takeable(reading, values);
    const count = Object.keys(part).length;
    onTake(part);
    setTold(`${t('pasteTaken', { count })}${left === 0 ? '' : ` ${t('pasteLeft', { count: left })}`}`);
  };
  return (
    <details className="my-4 rounded-8 border border-solid-gray-420 p-4">
      <summary className="min-h-11 cursor-pointer py-2 font-bold">{t('pasteTitle')}</summary>
      <TextField label={t('pasteLabel')} help={t('pasteHelp')} rows={6} value={text} onChange={setText} />
      {read.trim() === '' ? null : (
        <section aria-label={t('pasteRead')}>
          <Button onClick={takeAll}>{t('pasteTakeAll')}</Button>
          <p role="status" className="min-h-6">
            {told}
          </p>
          <dl className="mt-3">
            {labels.map(([field, label]) => (
              <Reading
                key={field}
                label={label}
                reading={reading[field]}
                typed={values[field]}
                onTake={(value) => onTake({ [field]: value })}
              />
            ))}
          </dl>
        </section>
      )}
    </details>
  );
}
