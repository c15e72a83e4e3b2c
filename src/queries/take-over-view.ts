import type { FoundContract } from '../commands/context.ts';
import type { Claim } from '../core/contract/claim.ts';
import { readClaim } from '../core/contract/read-claim.ts';
import { own } from '../core/kernel/own.ts';
import type { FilledForm } from '../core/report/filled-form.ts';
import { type ClaimTexts, claimsOfForm, claimWith, type FormClaim } from '../core/report/form-claims.ts';
import { squeezed } from '../core/report/form-page.ts';
import type { TakeOverItem, TakeOverView } from './take-over-models.ts';

/** A form that was read for a contract, and the name of its file. */
export interface KeptForm {
  readonly file: string;
  readonly form: FilledForm;
}

const withoutStatus = ({ unnamed, ...texts }: ClaimTexts): Claim => ({
  ...texts,
  ...(unnamed === undefined ? {} : { reason: [texts.reason, unnamed].filter(Boolean).join('\n') }),
});

const isSame = (claim: Claim, current: Claim): boolean =>
  Object.entries(claim).every(([name, value]) => own(current, name) === value);

/** What a form would make of a duty; what it left open counts as answered once a person took it over from this very file. */
function claimOf({ texts, status, isAsked }: FormClaim, current: Claim | null, file: string) {
  const answered = isAsked && current?.takenFrom === file ? current.status : undefined;
  const said = answered ?? status;
  const claim = said === null ? withoutStatus(texts) : claimWith(texts, said);
  return { claim, isOpen: isAsked && answered === undefined };
}

function itemOf(
  told: FormClaim,
  stored: { readonly data: Claim; readonly revision: number } | undefined,
  file: string,
): TakeOverItem {
  const current = stored?.data ?? null;
  const { claim, isOpen } = claimOf(told, current, file);
  const isKnown = !isOpen && current !== null && isSame(claim, current);
  const change = current?.status === undefined ? 'add' : isKnown ? 'same' : 'conflict';
  return { ...told, claim, current, revision: stored?.revision ?? 0, change };
}

/** The form against what the contract answers now. */
export function takeOverView({ catalogue, state }: FoundContract, id: string, { file, form }: KeptForm): TakeOverView {
  const stored = new Map(
    (state.registers.claims ?? []).map((row) => [row.id, { data: readClaim(row.data), revision: row.revision }]),
  );
  const { claims, unplaced } = claimsOfForm(catalogue, form);
  const labels = new Map(catalogue.obligations.map(({ number, shortLabel }) => [number, shortLabel]));
  const { title } = form.header;
  return {
    id,
    file,
    title,
    isOtherTitle: title !== '' && squeezed(title) !== squeezed(state.contract.title),
    reportedOn: form.days.reportedOn,
    rows: form.answers.map(({ parts: _, ...answer }) => ({
      ...answer,
      label: labels.get(answer.number) ?? { ja: '', en: '' },
    })),
    items: claims.map((told) => itemOf(told, stored.get(told.dutyId), file)),
    unplaced,
    changedTexts: form.changedTexts,
    notices: form.notices,
  };
}
