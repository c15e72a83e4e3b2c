import type { ScopeKey } from '../../core/catalogue/catalogue.ts';
import type { Contract } from '../../core/contract/contract.ts';
import { own } from '../../core/kernel/own.ts';
import { usePageWords } from '../data/page-words.ts';
import { useSettingsWords } from '../data/settings-words.ts';
import type { useAutosave } from '../data/use-autosave.ts';
import { limitTexts } from '../messages/limit-texts.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { isLimitName } from './limit-fields.tsx';

/** Names of a contract's parts, and of what lies inside them. */
const partLabels = {
  title: 'contractTitle',
  'buyer.addressee': 'addressee',
  'contractor.name': 'contractorName',
  'contractor.address': 'contractorAddress',
  'contractor.representative': 'representative',
} as const;

const scopeWord = (value: unknown) => (value === true ? 'scopeYes' : value === false ? 'scopeNo' : 'scopeUnknown');

/** Two editors of one contract's settings: what differs, answer by answer. */
export function SettingConflict({ autosave }: { readonly autosave: ReturnType<typeof useAutosave<Contract>> }) {
  const { t } = useSettingsWords();
  const limits = usePageWords(limitTexts);
  const { state, base, resolve } = autosave;
  if (state.kind !== 'conflict' || state.problem.conflict === undefined) return null;
  const labelOf = (field: string): string => {
    const [group, name = ''] = field.split('.');
    if (group === 'scope') return t(`scope_${name as ScopeKey}`);
    if (group === 'settings' && isLimitName(name)) return limits.t(name);
    return t(own(partLabels, field) ?? 'settingsTitle');
  };
  const show = (field: string, value: unknown): string =>
    field.startsWith('scope.') ? t(scopeWord(value)) : String(value ?? '—');
  return (
    <ConflictPanel conflict={state.problem.conflict} base={base} labelOf={labelOf} show={show} onChoose={resolve} />
  );
}
