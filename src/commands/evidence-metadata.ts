import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import type { EvidenceTarget } from '../core/contract/evidence-item.ts';
import { own } from '../core/kernel/own.ts';
import type { FoundContract, InputProblem } from './context.ts';

const mend = { ja: '一覧から選び直してください。', en: 'Choose from the list.' };

/** Targets and duties that do not exist; what is said of a file must lead somewhere. */
export function metadataProblems(
  { state, catalogue }: FoundContract,
  {
    targets = [],
    duties = [],
  }: {
    readonly targets?: readonly EvidenceTarget[] | undefined;
    readonly duties?: readonly string[] | undefined;
  },
): readonly InputProblem[] {
  const known = new Set(dutiesOf(catalogue).map(({ id }) => id));
  const noRow = targets
    .filter(({ register, entryId }) => own(state.registers, register)?.some(({ id }) => id === entryId) !== true)
    .map(({ register, entryId }) => ({
      path: 'targets',
      message: { ja: `台帳に「${register}/${entryId}」がありません。`, en: `There is no row ${register}/${entryId}.` },
      mend,
    }));
  const noDuty = duties
    .filter((id) => !known.has(id))
    .map((id) => ({
      path: 'duties',
      message: { ja: `「${id}」という義務はありません。`, en: `There is no duty ${id}.` },
      mend,
    }));
  return [...noRow, ...noDuty];
}
