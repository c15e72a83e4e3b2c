import type { Contract } from '../../core/contract/contract.ts';
import { useSettingsWords } from '../data/settings-words.ts';

/** Whether 別葉 tells in a column of its own by what its entries are borne out. */
export function BackingSwitch({
  contract,
  change,
}: {
  readonly contract: Contract;
  readonly change: (contract: Contract) => void;
}) {
  const { t } = useSettingsWords();
  const { reasonSheetBacking: _, ...settings } = contract.settings;
  const turn = (isOn: boolean): void =>
    change({ ...contract, settings: isOn ? settings : { ...settings, reasonSheetBacking: false } });
  return (
    <section aria-labelledby="backing-switch" className="mt-8">
      <h2 id="backing-switch" className="text-std-20B-150">
        {t('backingTitle')}
      </h2>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-6 shrink-0"
          checked={contract.settings.reasonSheetBacking !== false}
          onChange={(event) => turn(event.target.checked)}
        />
        {t('backingPrinted')}
      </label>
      <p className="text-dns-14N-130 text-solid-gray-700">{t('backingPrintedHelp')}</p>
    </section>
  );
}
