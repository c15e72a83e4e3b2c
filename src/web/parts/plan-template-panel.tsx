import { useState } from 'react';
import type { Duty } from '../../core/catalogue/catalogue.ts';
import { dutiesOf, meti2023 } from '../../core/catalogue/meti-2023.ts';
import { own } from '../../core/kernel/own.ts';
import type { TemplateItem } from '../../core/plan/fill-template.ts';
import type { PlanView } from '../../queries/plan-models.ts';
import { contractPath, send } from '../data/api.ts';
import { usePlanWords } from '../data/plan-words.ts';
import { refresh, useTemplatePreview } from '../data/queries.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Loaded, Trouble } from './page.tsx';

interface Applied {
  readonly count: number;
  readonly undo: readonly object[];
}

const dutiesById: ReadonlyMap<string, Duty> = new Map(dutiesOf(meti2023).map((duty) => [duty.id, duty]));

function Item({
  item,
  isChosen,
  onChoose,
}: {
  readonly item: TemplateItem;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const { t, say, language } = usePlanWords();
  const duty = dutiesById.get(item.dutyId);
  const name = duty === undefined ? item.dutyId : `${duty.obligation}) ${duty.mark}${say(duty.label)}`;
  return (
    <li className="border-b border-solid-gray-420 py-3">
      {item.state === 'differs' ? (
        <label className="flex min-h-11 cursor-pointer items-center gap-2 font-bold">
          <input
            type="checkbox"
            className="size-6 shrink-0"
            checked={isChosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
          {t('templateReplace', { name })}
        </label>
      ) : (
        <p className="font-bold">{name}</p>
      )}
      {item.state === 'differs' ? (
        <p>
          {t('templateNow')} <span lang="ja">{item.current?.method}</span>
        </p>
      ) : null}
      <p>
        {item.state === 'differs' ? `${t('templateThen')} ` : null}
        <span lang="ja">{item.proposed.method}</span>
      </p>
      <p lang="ja" className="text-dns-14N-130 text-solid-gray-700">
        {[item.proposed.frequency, item.proposed.proof, item.proposed.responsible].join(' ／ ')}
      </p>
      {language === 'en' ? <p className="text-solid-gray-700">{item.gloss}</p> : null}
      {item.open.length > 0 ? <p className="text-orange-900">⚠ {t('templateOpen')}</p> : null}
    </li>
  );
}

/** One commit for all that is filled and chosen; its inverse undoes the whole. */
function useTemplate(number: string, onChanged: () => void) {
  const [applied, setApplied] = useState<Applied | null>(null);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<Applied | null>): Promise<void> => {
    setError(null);
    try {
      const done = await work();
      await refresh(number);
      setApplied(done);
      onChanged();
    } catch (problem) {
      setError(problem);
    }
  };
  const apply = (type: string, replace: readonly object[]): Promise<void> =>
    run(() => send<Applied>('POST', contractPath(number, `/plan/templates/${type}`), { replace }));
  const undo = ({ undo: changes }: Applied): Promise<void> =>
    run(async () => {
      await send('POST', contractPath(number, '/registers/planEntries/changes'), { changes });
      return null;
    });
  return { applied, error, apply, undo };
}

function Preview({
  number,
  type,
  view,
  onApply,
}: {
  readonly number: string;
  readonly type: string;
  readonly view: PlanView;
  readonly onApply: (replace: readonly object[]) => void;
}) {
  const { t } = usePlanWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (dutyId: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(dutyId);
    else next.delete(dutyId);
    setChosen(next);
  };
  const query = useTemplatePreview(number, type);
  return (
    <Loaded query={query}>
      {({ items }) => {
        const count = (state: TemplateItem['state']): number => items.filter((item) => item.state === state).length;
        const replace = [...chosen].map((dutyId) => ({ dutyId, revision: own(view.entries, dutyId)?.revision ?? 0 }));
        const writes = count('fill') + replace.length;
        return (
          <>
            <p>{t('templateCounts', { fill: count('fill'), differs: count('differs'), same: count('same') })}</p>
            <Button kind="solid" aria-disabled={writes === 0} onClick={() => writes > 0 && onApply(replace)}>
              {t('templateApply', { count: writes })}
            </Button>
            <ul>
              {items
                .filter(({ state }) => state !== 'same')
                .map((item) => (
                  <Item
                    key={item.dutyId}
                    item={item}
                    isChosen={chosen.has(item.dutyId)}
                    onChoose={(isChosen) => choose(item.dutyId, isChosen)}
                  />
                ))}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}

/** Texts to start from, by type of contract: shown before anything is written, empty entries only unless chosen. */
export function PlanTemplatePanel({
  number,
  view,
  onChanged,
}: {
  readonly number: string;
  readonly view: PlanView;
  readonly onChanged: () => void;
}) {
  const { t, say } = usePlanWords();
  const [type, setType] = useState<string>(view.likelyTemplate ?? '');
  const [isOpen, setIsOpen] = useState(false);
  const { applied, error, apply, undo } = useTemplate(number, onChanged);
  const chosen = view.templates.find(({ id }) => id === type);
  const take = (replace: readonly object[]): void => {
    void apply(type, replace).then(() => setIsOpen(false));
  };
  return (
    <section aria-labelledby="templates" className="my-4 rounded-8 border border-solid-gray-420 p-4">
      <h2 id="templates" className="text-std-18B-160">
        {t('templates')}
      </h2>
      <p className="text-solid-gray-700">{t('templatesHelp')}</p>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <label>
          <span className="block">{t('templateType')}</span>
          <select
            className="min-h-11 max-w-full rounded-8 border border-solid-gray-600 bg-white px-3"
            value={type}
            onChange={(event) => setType(event.target.value)}
          >
            <option value="">—</option>
            {view.templates.map(({ id, label }) => (
              <option key={id} value={id}>
                {say(label)}
              </option>
            ))}
          </select>
        </label>
        <Button aria-expanded={isOpen} aria-disabled={type === ''} onClick={() => type !== '' && setIsOpen(!isOpen)}>
          {t(isOpen ? 'templateHide' : 'templateShow')}
        </Button>
      </div>
      {chosen === undefined ? null : <p>{say(chosen.description)}</p>}
      {error === null ? null : <Trouble error={error} />}
      {applied === null ? null : (
        <Banner kind="success" title={t('templateApplied', { count: applied.count })} isLive>
          {applied.undo.length === 0 ? null : <Button onClick={() => void undo(applied)}>{t('undo')}</Button>}
        </Banner>
      )}
      {isOpen && type !== '' ? <Preview key={type} number={number} type={type} view={view} onApply={take} /> : null}
    </section>
  );
}
