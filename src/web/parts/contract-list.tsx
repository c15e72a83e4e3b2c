import { useDeferredValue, useMemo, useState } from 'react';
import type { ContractListItem } from '../../queries/read-models.ts';
import {
  contractCounts,
  contractFilters,
  contractOrders,
  contractsFound,
  contractsShown,
} from '../data/contract-list.ts';
import { useContractsWords } from '../data/contracts-words.ts';
import { useAddress } from '../data/use-address.ts';
import { Button } from './button.tsx';
import { ContractRow } from './contract-row.tsx';
import { ContractToolbar } from './contract-toolbar.tsx';

/** Rows that are shown at once; more on demand, so that a long list is no long wait. */
const pageLength = 100;

/** One of some words, by whatever an address says; the first where it says none of them. */
const oneOf = <Word extends string>(words: readonly Word[], said: string): Word =>
  words.find((word) => word === said) ?? (words[0] as Word);

/** The contracts as they press, to be searched, narrowed and ordered; what is chosen stands in the address. */
export function ContractList({ contracts }: { readonly contracts: readonly ContractListItem[] }) {
  const { t } = useContractsWords();
  const [words, setWords] = useAddress('q');
  const [filterText, setFilter] = useAddress('show', contractFilters[0]);
  const [orderText, setOrder] = useAddress('order', contractOrders[0]);
  const [pages, setPages] = useState(1);
  const [filter, order] = [oneOf(contractFilters, filterText), oneOf(contractOrders, orderText)];
  const wanted = useDeferredValue(words);
  const found = useMemo(() => contractsFound(contracts, wanted), [contracts, wanted]);
  const shown = useMemo(() => contractsShown(found, filter, order), [found, filter, order]);
  const visible = shown.slice(0, pages * pageLength);
  return (
    <>
      <ContractToolbar
        words={words}
        filter={filter}
        order={order}
        counts={contractCounts(found)}
        onWords={setWords}
        onFilter={setFilter}
        onOrder={setOrder}
      />
      <p role="status" className="mt-2 text-dns-14N-130 text-solid-gray-700">
        {t('contractsFound', { shown: visible.length, count: shown.length })}
      </p>
      <ul className="mt-2 border-solid-gray-420 border-t">
        {visible.map((contract) => (
          <ContractRow key={contract.number} contract={contract} />
        ))}
      </ul>
      {visible.length < shown.length ? (
        <Button className="mt-4" onClick={() => setPages(pages + 1)}>
          {t('moreContracts', { count: shown.length - visible.length })}
        </Button>
      ) : null}
    </>
  );
}
