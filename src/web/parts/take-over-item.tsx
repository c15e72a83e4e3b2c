import type { Claim } from '../../core/contract/claim.ts';
import { type ImplementationStatus, implementationStatuses, statusWords } from '../../core/kernel/three-values.ts';
import { claimWith } from '../../core/report/form-claims.ts';
import type { TakeOverItem } from '../../queries/take-over-models.ts';
import type { TakeOverChoices } from '../data/take-over-choices.ts';
import { useTakeOverWords } from '../data/take-over-words.ts';
import { StatusChip } from './chips.tsx';

const shownTexts = [
  'content',
  'range',
  'timing',
  'exception',
  'reason',
  'dueOn',
  'owner',
  'interimMeasure',
  'explanation',
] as const;

/** The texts of a claim, one below the other. */
function Texts({ claim }: { readonly claim: Claim }) {
  const texts = shownTexts.flatMap((name) => claim[name] ?? []);
  return texts.length === 0 ? null : (
    <span lang="ja" className="block whitespace-pre-wrap wrap-anywhere">
      {texts.join('\n')}
    </span>
  );
}

/** Which of the three words? The proposed one is named so, and never chosen by itself. */
export function StatusPick({
  label,
  value,
  proposed,
  onPick,
}: {
  readonly label: string;
  readonly value: ImplementationStatus | null;
  readonly proposed: ImplementationStatus | null;
  readonly onPick: (status: ImplementationStatus | null) => void;
}) {
  const { t } = useTakeOverWords();
  return (
    <select
      aria-label={label}
      className="my-1 min-h-11 max-w-full rounded-8 border border-solid-gray-600 bg-white px-3"
      value={value ?? ''}
      onChange={({ target }) => onPick(implementationStatuses.find((status) => status === target.value) ?? null)}
    >
      <option value="">{t('takeOverUnset')}</option>
      {implementationStatuses.map((status) => (
        <option key={status} value={status}>
          {status === proposed ? t('takeOverProposed', { word: statusWords[status] }) : statusWords[status]}
        </option>
      ))}
    </select>
  );
}

interface Props {
  readonly item: TakeOverItem;
  readonly choices: TakeOverChoices;
}

function Conflict({ item }: Pick<Props, 'item'>) {
  const { t } = useTakeOverWords();
  return (
    <div className="ml-8 rounded-8 border border-solid-gray-420 p-2">
      <p>{t('takeOverConflict')}</p>
      <p>
        {t('takeOverNow')} <StatusChip status={item.current?.status ?? null} />
        <Texts claim={item.current ?? {}} />
      </p>
    </div>
  );
}

/** One duty: what the form says of it, what is stored, and whether it is taken over. */
export function TakeOverDuty({ item, choices }: Props) {
  const { t, say } = useTakeOverWords();
  const { isTaken, status } = choices.of(item);
  const label = `${item.mark} ${say(item.label)}`.trim();
  const claim = status === null ? item.claim : claimWith(item.texts, status);
  const isSame = item.change === 'same';
  return (
    <li className="border-t border-solid-gray-420 py-2" data-duty={item.dutyId}>
      <label className="flex min-h-11 cursor-pointer items-start gap-2 py-2">
        <input
          type="checkbox"
          className="size-6 shrink-0"
          disabled={isSame || status === null}
          checked={isTaken && !isSame && status !== null}
          onChange={({ target }) => choices.take(item, target.checked)}
        />
        <span>
          {label} {item.isAsked && !isSame ? null : <StatusChip status={item.claim.status ?? null} />}
        </span>
      </label>
      <div className="ml-8">
        {item.isAsked && !isSame ? (
          <StatusPick
            label={t('takeOverStatus', { label })}
            value={status}
            proposed={item.status}
            onPick={(picked) => choices.say([item], picked)}
          />
        ) : null}
        <Texts claim={claim} />
        {item.notices.map((notice) => (
          <p key={notice.ja}>⚠ {say(notice)}</p>
        ))}
        {isSame ? <p className="text-dns-14N-130">{t('takeOverSame')}</p> : null}
        {item.told === 'row' ? <p className="text-dns-14N-130 text-solid-gray-700">{t('takeOverByRow')}</p> : null}
      </div>
      {item.change === 'conflict' ? <Conflict item={item} /> : null}
    </li>
  );
}
