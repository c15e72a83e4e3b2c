import type { ReactNode } from 'react';
import { type ContractFilter, type ContractOrder, contractFilters, contractOrders } from '../data/contract-list.ts';
import { useContractsWords } from '../data/contracts-words.ts';
import { TextField } from './field.tsx';
import { SelectField } from './select-field.tsx';

const filterTexts = {
  all: 'filterAll',
  overdue: 'filterOverdue',
  sentBack: 'sentBack',
  incidents: 'filterIncidents',
  troubled: 'filterTroubled',
} as const satisfies Readonly<Record<ContractFilter, string>>;

const orderTexts = {
  urgency: 'orderUrgency',
  due: 'orderDue',
  number: 'orderNumber',
} as const satisfies Readonly<Record<ContractOrder, string>>;

interface ChipProps {
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function FilterChip({ isChosen, onClick, children }: ChipProps) {
  const look = isChosen ? 'border-key-900 bg-key-900 text-white' : 'border-solid-gray-600 bg-white';
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onClick}
      className={`min-h-11 rounded-full border px-4 text-oln-16N-100 ${look}`}
    >
      {children}
    </button>
  );
}

interface Props {
  readonly words: string;
  readonly filter: ContractFilter;
  readonly order: ContractOrder;
  readonly counts: Readonly<Record<ContractFilter, number>>;
  readonly onWords: (words: string) => void;
  readonly onFilter: (filter: ContractFilter) => void;
  readonly onOrder: (order: string) => void;
}

/** Search, filters with their counts, and the order of the list of contracts. A filter that leaves nothing is not offered. */
export function ContractToolbar({ words, filter, order, counts, onWords, onFilter, onOrder }: Props) {
  const { t } = useContractsWords();
  const offered = contractFilters.filter((one) => one === 'all' || one === filter || counts[one] > 0);
  return (
    <search className="mt-4 block">
      <div className="grid gap-x-4 desktop:grid-cols-[minmax(0,1fr)_14rem]">
        <TextField need="none" label={t('searchContracts')} value={words} onChange={onWords} />
        <SelectField
          label={t('orderContracts')}
          need="none"
          value={order}
          options={contractOrders.map((one) => [one, t(orderTexts[one])] as const)}
          onChange={onOrder}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {offered.map((one) => (
          <FilterChip key={one} isChosen={one === filter} onClick={() => onFilter(one)}>
            {t(filterTexts[one])} {counts[one]}
          </FilterChip>
        ))}
      </div>
    </search>
  );
}
