import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useSearch } from '../data/queries.ts';
import { useRegisterWords } from '../data/register-words.ts';
import { TextField } from './field.tsx';
import { Loaded } from './page.tsx';

interface Props {
  readonly number: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Rows of all registers by words that stand in them. */
export function RegisterSearch({ number, text, onChange }: Props) {
  const { t } = useRegisterWords();
  const words = useDeferredValue(text.trim());
  return (
    <search className="mt-4 block">
      <TextField need="none" label={t('searchAll')} value={text} onChange={onChange} />
      {words === '' ? null : <Hits number={number} words={words} />}
    </search>
  );
}

function Hits({ number, words }: { readonly number: string; readonly words: string }) {
  const { t, say } = useRegisterWords();
  return (
    <Loaded query={useSearch(number, words)}>
      {({ hits, isCapped }) => (
        <>
          <p role="status">{t(isCapped ? 'searchCapped' : 'rowsCount', { count: hits.length })}</p>
          <ul className="mt-2 grid gap-2">
            {hits.map(({ register, label, entryId, title, fields }) => (
              <li key={`${register}/${entryId}`} className="border-solid-gray-420 border-b py-2">
                <Link to="/c/$number/registers/$register" params={{ number, register }} hash={entryId}>
                  {say(label)}：{title}
                </Link>
                <p className="text-dns-14N-130 text-solid-gray-700">
                  {fields.map((field) => `${say(field.label)}：${field.text}`).join('　')}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Loaded>
  );
}
