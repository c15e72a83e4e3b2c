import { reasonTemplates } from '../../core/assessment/reason-templates.ts';
import type { Duty } from '../../core/catalogue/catalogue.ts';
import { useClaimWords } from '../data/claim-words.ts';
import { Button } from './button.tsx';

/** Sentences for 該当なし that fill the reason, to be edited; what stands there already is kept before them. */
export function ReasonPicks({
  duty,
  reason,
  onPick,
}: {
  readonly duty: Duty;
  readonly reason: string;
  readonly onPick: (reason: string) => void;
}) {
  const { t } = useClaimWords();
  const open = reasonTemplates(duty).filter(({ ja }) => !reason.includes(ja));
  if (open.length === 0) return null;
  return (
    <fieldset className="my-2">
      <legend className="text-dns-14N-130 text-solid-gray-700">{t('reasonPicks')}</legend>
      <ul className="flex flex-col items-start gap-1">
        {open.map(({ ja }) => (
          <li key={ja}>
            <Button kind="text" className="text-left" onClick={() => onPick(reason + ja)}>
              <span lang="ja">{ja}</span>
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
