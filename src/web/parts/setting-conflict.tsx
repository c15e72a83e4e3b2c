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
  'buyer.contact': 'buyer_contact',
  'buyer.phone': 'buyer_phone',
  'buyer.mail': 'buyer_mail',
  'contractor.name': 'contractorName',
  'contractor.address': 'contractorAddress',
  'contractor.representative': 'representative',
} as const;

const scopeWord = (value: unknown) => (value === true ? 'scopeYes' : value === false ? 'scopeNo' : 'scopeUnknown');

/** A setting as it is typed; origins and demands one by one, by the names of what they are of. */
function shownSetting(value: unknown, t: (key: keyof typeof limitTexts) => string): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '—');
  const isText = (name: string): name is keyof typeof limitTexts => Object.hasOwn(limitTexts, name);
  return Object.entries(value)
    .map(([name, one]) => {
      const label = isText(name) ? t(name) : name;
      if (typeof one !== 'object' || one === null) return `${label}：${String(one)}`;
      const { by, note = '' } = one as { readonly by?: string; readonly note?: string };
      const origin = `origin_${by}`;
      return `${label}：${isText(origin) ? t(origin) : ''} ${note}`.trim();
    })
    .join('、');
}

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
    if (group === 'settings' && name === 'origins') return limits.t('limitOrigin');
    if (group === 'settings' && name === 'demands') return limits.t('demandsTitle');
    return t(own(partLabels, field) ?? 'settingsTitle');
  };
  const show = (field: string, value: unknown): string =>
    field.startsWith('scope.') ? t(scopeWord(value)) : shownSetting(value, limits.t);
  return (
    <ConflictPanel conflict={state.problem.conflict} base={base} labelOf={labelOf} show={show} onChoose={resolve} />
  );
}
