import { useState } from 'react';
import { useWords } from '../data/language.tsx';
import { HistoryList } from './history-list.tsx';

/** What happened to the answer and the method of one duty; read when opened. */
export function DutyHistory({ number, dutyId }: { readonly number: string; readonly dutyId: string }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="my-2" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className="min-h-11 cursor-pointer py-2">{t('historyTitle')}</summary>
      {isOpen ? <HistoryList number={number} entryId={dutyId} /> : null}
    </details>
  );
}
