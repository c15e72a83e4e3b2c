import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CheckAreaView } from '../../queries/check-read-models.ts';
import { contractPath, send } from '../data/api.ts';
import { useCheckWords } from '../data/check-words.ts';
import { refresh } from '../data/queries.ts';
import { Button } from './button.tsx';
import { CheckScheduleForm } from './check-schedule-form.tsx';
import { CheckTarget } from './check-target.tsx';
import { Trouble } from './page.tsx';

/** Nothing to look at: what would make something a target, and where that is written. */
function NoTargets({ number, view: { area, register } }: { readonly number: string; readonly view: CheckAreaView }) {
  const { t } = useCheckWords();
  return (
    <p className="mt-2">
      {t(`checkNone_${area}`)}{' '}
      <Link to="/c/$number/registers/$register" params={{ number, register }}>
        {t('checkOpenRegister')}
      </Link>
    </p>
  );
}

/** One area: its targets with what was seen, a button to look now, and when it looks by itself. */
export function CheckArea({ number, view }: { readonly number: string; readonly view: CheckAreaView }) {
  const { t, say } = useCheckWords();
  const [trouble, setTrouble] = useState<unknown>(null);
  const ask = async (): Promise<void> => {
    try {
      await send('POST', contractPath(number, '/checks/runs'), { area: view.area });
      setTrouble(null);
      await refresh(number);
    } catch (error) {
      setTrouble(error);
    }
  };
  const owned = view.targets.filter(({ isOwned }) => isOwned).length;
  return (
    <section
      data-place={view.area}
      aria-labelledby={`area-${view.area}`}
      className="mt-10 border-t-4 border-key-900 pt-4"
    >
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id={`area-${view.area}`} className="text-std-22B-150">
          {say(view.label)}
        </h2>
        {owned === 0 ? null : (
          <Button kind="solid" onClick={() => void ask()}>
            {t('checkNow', { count: owned })}
          </Button>
        )}
      </div>
      <CheckScheduleForm number={number} view={view} />
      {trouble === null ? null : <Trouble error={trouble} />}
      {view.targets.length === 0 ? <NoTargets number={number} view={view} /> : null}
      {view.targets.map((target) => (
        <CheckTarget key={target.entryId} number={number} area={view.area} view={target} />
      ))}
    </section>
  );
}
