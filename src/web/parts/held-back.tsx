import { useState } from 'react';
import type { TrustBook } from '../../core/contract/trust.ts';
import type { HeldBackView } from '../../queries/held-back.ts';
import { contractPath, send } from '../data/api.ts';
import { usePageWords } from '../data/page-words.ts';
import { refresh, useRead } from '../data/queries.ts';
import { heldBackTexts } from '../messages/held-back-texts.ts';
import { Button } from './button.tsx';
import { Trouble } from './page.tsx';

const headingId = 'held-back';

interface EntryProps {
  readonly number: string;
  readonly view: HeldBackView;
  readonly onTrouble: (error: unknown) => void;
}

function Entry({ number, view, onTrouble }: EntryProps) {
  const { t, say } = usePageWords(heldBackTexts);
  const { register, entryId, revision, label, words } = view;
  const settle = async (isTrusted: boolean): Promise<void> => {
    try {
      const body = { register, entryId, expectedRevision: revision, isTrusted };
      await send('POST', contractPath(number, '/held-back/settlements'), body);
      onTrouble(null);
    } catch (problem) {
      onTrouble(problem);
    }
    // The button goes with its row; the focus goes to the list's title, while it is there.
    document.getElementById(headingId)?.focus();
    await refresh(number);
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-solid-gray-420 py-3">
      <p className="min-w-0 wrap-anywhere">
        <b>{say(label)}</b> — {say(words)}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void settle(true)} aria-label={t('heldConfirmOf', { words: say(words) })}>
          {t('heldConfirm')}
        </Button>
        <Button onClick={() => void settle(false)} aria-label={t('heldRefuseOf', { words: say(words) })}>
          {t('heldRefuse')}
        </Button>
      </div>
    </li>
  );
}

/** What a contract file brought in of trust, of some books; nothing is shown where nothing waits. */
export function HeldBack({ number, books }: { readonly number: string; readonly books: readonly TrustBook[] }) {
  const { t } = usePageWords(heldBackTexts);
  const [trouble, setTrouble] = useState<unknown>(null);
  const views = useRead<readonly HeldBackView[]>(contractPath(number, '/held-back')).data ?? [];
  const waiting = views.filter(({ register }) => books.includes(register));
  if (waiting.length === 0 && trouble === null) return null;
  return (
    <section aria-labelledby={headingId} className="mt-6 rounded-8 border-2 border-yellow-1000 p-4">
      <h2 id={headingId} tabIndex={-1} className="text-std-18B-160 outline-none">
        {t('heldTitle')}
      </h2>
      <p>{t('heldHelp')}</p>
      {trouble === null ? null : <Trouble error={trouble} />}
      <ul>
        {waiting.map((view) => (
          <Entry key={`${view.register}/${view.entryId}`} number={number} view={view} onTrouble={setTrouble} />
        ))}
      </ul>
    </section>
  );
}
