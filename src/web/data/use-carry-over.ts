import { useState } from 'react';
import type { CarriedAnswerView } from '../../queries/carry-over-models.ts';
import { contractPath, send } from './api.ts';
import { refresh } from './queries.ts';

/** Confirming answers as unchanged, each as it is shown: all of them, or none. */
export function useCarryOver(number: string) {
  const [confirmed, setConfirmed] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);
  const confirm = async (scheduleId: string, answers: readonly CarriedAnswerView[]): Promise<void> => {
    setIsSending(true);
    setTrouble(null);
    try {
      const shown = answers.map(({ dutyId, stamp }) => ({ dutyId, stamp }));
      await send('POST', contractPath(number, '/carry-over'), { scheduleId, answers: shown });
      setConfirmed(answers.length);
    } catch (error) {
      setTrouble(error);
    }
    // What is shown is asked for anew after a refusal too: it is no longer so.
    await refresh(number);
    setIsSending(false);
  };
  return { confirmed, trouble, isSending, confirm };
}
