import { evidenceKinds } from '../../core/contract/evidence-item.ts';
import { evidenceKindTexts } from '../../core/evidence/evidence-texts.ts';
import { isFoundIn, searchKeys } from '../../core/kernel/search-key.ts';
import type { EvidenceView } from '../../queries/read-models.ts';
import { useEvidenceWords } from '../data/evidence.ts';
import { useWords } from '../data/language.tsx';
import type { EvidenceEntry } from './evidence-list.tsx';
import { TextField } from './field.tsx';
import { SelectField } from './select-field.tsx';

/** What is asked for; '' asks for everything. */
export interface EvidenceFilter {
  readonly name: string;
  readonly kind: string;
  readonly register: string;
  readonly entry: string;
  readonly obligation: string;
  readonly duty: string;
}

export const noFilter: EvidenceFilter = { name: '', kind: '', register: '', entry: '', obligation: '', duty: '' };

const servesMatter = (view: EvidenceView, id: string, { obligation, duty }: EvidenceFilter): boolean =>
  view.duties.some(
    (one) =>
      (duty === '' || one.id === duty) &&
      (obligation === '' || String(one.obligation) === obligation) &&
      one.items.includes(id),
  );

/** The files that fit every condition. */
export function filtered(view: EvidenceView, filter: EvidenceFilter): readonly EvidenceEntry[] {
  const { name, kind, register, entry, obligation, duty } = filter;
  const isAbout = ({ item }: EvidenceEntry): boolean =>
    item.targets.some((one) => one.register === register && (entry === '' || one.entryId === entry));
  return view.items.filter(
    (one) =>
      (name === '' || isFoundIn(searchKeys(one.item.name), searchKeys(name))) &&
      (kind === '' || one.item.kind === kind) &&
      (register === '' || isAbout(one)) &&
      ((obligation === '' && duty === '') || servesMatter(view, one.id, filter)),
  );
}

interface Props {
  readonly view: EvidenceView;
  readonly filter: EvidenceFilter;
  readonly onChange: (filter: EvidenceFilter) => void;
}

/** Conditions of the list. */
export function EvidenceFilters({ view, filter, onChange }: Props) {
  const e = useEvidenceWords();
  const { say } = useWords();
  const matters = [...new Set(view.duties.map(({ obligation }) => obligation))];
  return (
    <div className="grid gap-x-6 desktop:grid-cols-4">
      <TextField
        need="none"
        label={e('filterName')}
        value={filter.name}
        onChange={(name) => onChange({ ...filter, name })}
      />
      <SelectField
        label={e('filterKind')}
        need="none"
        value={filter.kind}
        options={[['', e('all')], ...evidenceKinds.map((kind) => [kind, say(evidenceKindTexts[kind])] as const)]}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <SelectField
        label={e('filterObligation')}
        need="none"
        value={filter.obligation}
        options={[['', e('all')], ...matters.map((n) => [String(n), e('matter', { n })] as const)]}
        onChange={(obligation) => onChange({ ...filter, obligation, duty: '' })}
      />
      <SelectField
        label={e('filterRegister')}
        need="none"
        value={filter.register}
        options={[['', e('all')], ...view.targets.map((one) => [one.register, say(one.label)] as const)]}
        onChange={(register) => onChange({ ...filter, register, entry: '' })}
      />
    </div>
  );
}
