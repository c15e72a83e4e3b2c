import { useId } from 'react';
import type { Contract } from '../../core/contract/contract.ts';
import { own } from '../../core/kernel/own.ts';
import { usePageWords } from '../data/page-words.ts';
import { limitTexts } from '../messages/limit-texts.ts';
import { TextField } from './field.tsx';

type Origins = NonNullable<Contract['settings']['origins']>;
type Origin = NonNullable<Origins[string]>;

const origins = ['usual', 'plan', 'official', 'contract'] as const;

interface Props {
  readonly name: string;
  readonly label: string;
  readonly contract: Contract;
  readonly change: (contract: Contract) => void;
  readonly onBlur: () => void;
}

/** The settings with where a limit comes from; undefined: from nowhere but the product. */
function withOrigin(contract: Contract, name: string, origin: Origin | undefined): Contract {
  const { origins: held = {}, ...settings } = contract.settings;
  const { [name]: _, ...others } = held;
  const all: Origins = origin === undefined ? others : { ...others, [name]: origin };
  return { ...contract, settings: Object.keys(all).length === 0 ? settings : { ...settings, origins: all } };
}

/** Where a limit comes from: a value without an origin is a proposal of the product, never law. */
export function LimitOrigin({ name, label, contract, change, onBlur }: Props) {
  const { t } = usePageWords(limitTexts);
  const id = useId();
  const origin = own(contract.settings.origins, name);
  const take = (by: string): void => {
    const known = origins.find((one) => one === by);
    const { note } = origin ?? {};
    const next =
      known === undefined || known === 'usual' ? undefined : { by: known, ...(note === undefined ? {} : { note }) };
    change(withOrigin(contract, name, next));
  };
  const noted = (by: Origin['by'], text: string): void =>
    change(withOrigin(contract, name, { by, ...(text.trim() === '' ? {} : { note: text }) }));
  return (
    <div className="pl-4">
      <label htmlFor={id} className="block text-dns-14N-130 text-solid-gray-700">
        {t('limitOrigin')}
        <span className="sr-only">：{label}</span>
      </label>
      <select
        id={id}
        className="mt-1 min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3"
        value={origin?.by ?? 'usual'}
        onChange={(event) => take(event.target.value)}
        onBlur={onBlur}
      >
        {origins.map((one) => (
          <option key={one} value={one}>
            {t(`origin_${one}`)}
          </option>
        ))}
      </select>
      {origin === undefined ? null : (
        <TextField
          path={`settings.origins.${name}.note`}
          label={t('limitNote', { limit: label })}
          value={origin.note ?? ''}
          onChange={(text) => noted(origin.by, text)}
          onBlur={onBlur}
        />
      )}
    </div>
  );
}
