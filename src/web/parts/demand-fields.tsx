import { useId } from 'react';
import { type Contract, type DemandKey, demandKeys } from '../../core/contract/contract.ts';
import { own } from '../../core/kernel/own.ts';
import { draftKey } from '../data/drafts.ts';
import type { FormFields } from '../data/field-problems.ts';
import { usePageWords } from '../data/page-words.ts';
import { useKept } from '../data/use-kept.ts';
import { limitTexts } from '../messages/limit-texts.ts';
import { TextField } from './field.tsx';

interface Props {
  readonly contract: Contract;
  readonly change: (contract: Contract) => void;
  readonly onBlur: () => void;
}

/** The settings with one demand and the place that makes it; '': not demanded. */
function withDemand(contract: Contract, key: DemandKey, source: string): Contract {
  const { demands: held = {}, ...settings } = contract.settings;
  const { [key]: _, ...others } = held;
  const demands = source.trim() === '' ? others : { ...others, [key]: source };
  return { ...contract, settings: Object.keys(demands).length === 0 ? settings : { ...settings, demands } };
}

/** The fields of the demands, by their places in a contract. */
export function useDemandFields(): FormFields {
  const { t } = usePageWords(limitTexts);
  return Object.fromEntries(
    demandKeys.map((demand) => [`settings.demands.${demand}`, t('demandSource', { demand: t(demand) })]),
  );
}

/** A switch that takes effect with the place that demands it; switched on without one it waits beside the contract. */
function DemandField({ demand, contract, change, onBlur }: Props & { readonly demand: DemandKey }) {
  const { t } = usePageWords(limitTexts);
  const held = own(contract.settings.demands, demand) ?? '';
  const waiting = useKept(draftKey(contract.number, 'demands', demand), { isOn: false });
  const isOn = held !== '' || waiting.value.isOn;
  const take = (source: string): void => {
    if (source.trim() === '') waiting.change({ isOn: true });
    else waiting.forget();
    change(withDemand(contract, demand, source));
  };
  const turn = (on: boolean): void => {
    if (on) waiting.change({ isOn: true });
    else {
      waiting.forget();
      change(withDemand(contract, demand, ''));
    }
  };
  return (
    <div data-place={demand} data-field className="my-3">
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-6 shrink-0"
          checked={isOn}
          onChange={(event) => turn(event.target.checked)}
          onBlur={onBlur}
        />
        {t(demand)}
      </label>
      {isOn ? (
        <TextField
          path={`settings.demands.${demand}`}
          label={t('demandSource', { demand: t(demand) })}
          isRequired
          error={held === '' ? t('demandSourceNeeded') : undefined}
          value={held}
          onChange={take}
          onBlur={onBlur}
        />
      ) : null}
    </div>
  );
}

/** What a contract demands beyond the form’s own words, each with the place that demands it. */
export function DemandFields(props: Props) {
  const { t } = usePageWords(limitTexts);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mt-8 text-std-20B-150">
        {t('demandsTitle')}
      </h2>
      <p className="text-solid-gray-700">{t('demandsHelp')}</p>
      {demandKeys.map((demand) => (
        <DemandField key={demand} demand={demand} {...props} />
      ))}
    </section>
  );
}
