import type { Claim } from '../core/contract/claim.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { FormAnswer, FormDay } from '../core/report/filled-form.ts';
import type { FormClaim, UnplacedText } from '../core/report/form-claims.ts';

/** A duty as the form tells it, beside what is stored. */
export interface TakeOverItem extends FormClaim {
  /** What would be stored, were the status the proposed one; without one, its texts alone. */
  readonly claim: Claim;
  /** What is stored now. */
  readonly current: Claim | null;
  readonly revision: number;
  /** add: nothing is answered yet; conflict: another answer is stored, and stays unless it is chosen to give way. */
  readonly change: 'add' | 'same' | 'conflict';
}

/** A row of the form as it was read. */
export interface TakeOverRow extends Omit<FormAnswer, 'parts'> {
  readonly label: Bilingual;
}

/** GET /api/contracts/:number/form-readings/:id: a form that was read, against what the contract answers now. */
export interface TakeOverView {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** The form's title is another than the contract's. */
  readonly isOtherTitle: boolean;
  readonly reportedOn: FormDay;
  readonly rows: readonly TakeOverRow[];
  readonly items: readonly TakeOverItem[];
  readonly unplaced: readonly UnplacedText[];
  readonly changedTexts: readonly number[];
  /** What of the file was not read, by name. */
  readonly notices: readonly Bilingual[];
}
