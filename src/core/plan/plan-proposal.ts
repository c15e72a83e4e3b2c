import { z } from 'zod';
import type { Duty } from '../catalogue/catalogue.ts';
import { plainDateSchema } from '../contract/contract.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { pathToPlanDuty } from '../kernel/place.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { type OpenPlace, openPlaces } from './open-places.ts';
import { type PlanEntry, type PlanField, type PlanVersion, planFields } from './plan.ts';

type NamedDuty = Pick<Duty, 'id' | 'obligation' | 'mark' | 'label'>;

const text = z.string().trim().min(1).max(20_000);

/** What is said when a plan or a change of it is put before the official. */
export const planProposalSchema = z.strictObject({
  effectiveFrom: plainDateSchema,
  reason: text.optional(),
  afterTheFact: text.optional(),
});
export type PlanProposal = z.infer<typeof planProposalSchema>;

/** What is wrong with a proposal, where, and how to mend it. */
export interface ProposalProblem {
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
  /** Where it is mended, below the contract's address. */
  readonly fix?: string;
}

const emptyPlan: ProposalProblem = {
  path: 'entries',
  message: { ja: '遵守の方法がまだ一つも書かれていません。', en: 'No method of compliance has been written yet.' },
  mend: {
    ja: '文例を使うか、義務ごとに書いてから提示してください。',
    en: 'Use a template or write the methods first.',
  },
};

const noReason: ProposalProblem = {
  path: 'reason',
  message: { ja: '変更の理由がありません。', en: 'The reason for the change is missing.' },
  mend: { ja: '何をなぜ変えるかを書いてください。', en: 'Say what changes, and why.' },
};

const tooEarly: ProposalProblem = {
  path: 'effectiveFrom',
  message: {
    ja: '効力の始まる日が今日以前です。変更は事前に担当職員の同意を得るものです。',
    en: 'The day of effect is not later than today: a change is agreed before it takes effect.',
  },
  mend: {
    ja: '明日以降の日にするか、既に変わったときは「事後の届出」としてその経緯（afterTheFact）を書いてください。',
    en: 'Give a later day, or, if it has happened already, explain why it is told after the fact (afterTheFact).',
  },
};

const notLate: ProposalProblem = {
  path: 'afterTheFact',
  message: { ja: '効力の始まる日はこれからなので、事後の届出ではありません。', en: 'This is not after the fact.' },
  mend: { ja: '事後の届出の欄を空にしてください。', en: 'Leave the field empty.' },
};

const fieldWords: Readonly<Record<PlanField, Bilingual>> = {
  method: { ja: '遵守の方法', en: 'Method' },
  frequency: { ja: '頻度', en: 'Frequency' },
  proof: { ja: '証跡', en: 'Proof' },
  responsible: { ja: '責任者', en: 'Responsible' },
};

function leftOpen(duty: NamedDuty, field: PlanField, { text, register }: OpenPlace): ProposalProblem {
  const [place, { ja, en }] = [`${duty.obligation})${duty.mark}`, fieldWords[field]];
  const mend: Bilingual =
    register === null
      ? { ja: '決まったことを書いてください。', en: 'Write what it is.' }
      : {
          ja: `台帳「${register.label.ja}」に記入して文例を取り込み直すか、この文を直してください。`,
          en: `Fill in the register “${register.label.en}” and take the template in again, or mend this text.`,
        };
  return {
    path: `entries.${duty.id}.${field}`,
    message: {
      ja: `事項${place} ${duty.label.ja}の「${ja}」に、まだ決まっていない所「${text}」が残っています。`,
      en: `${place} ${duty.label.en}: “${en}” still holds the open place “${text}”.`,
    },
    mend,
    fix: register === null ? pathToPlanDuty(duty.id) : `registers/${register.name}`,
  };
}

/** Every place of the plan that a template left open, in the form's order: what is not known can't be promised. */
const openInPlan = (duties: readonly NamedDuty[], entries: Readonly<Record<string, PlanEntry>>): ProposalProblem[] =>
  duties.flatMap((duty) =>
    planFields.flatMap((field) =>
      openPlaces(own(entries, duty.id)?.[field] ?? '').map((place) => leftOpen(duty, field, place)),
    ),
  );

/** What stands in the way of a proposal; the first version is no change, so it needs neither reason nor notice. */
export function proposalProblems(
  { effectiveFrom, reason, afterTheFact }: PlanProposal,
  now: {
    readonly duties: readonly NamedDuty[];
    readonly entries: Readonly<Record<string, PlanEntry>>;
    readonly versions: readonly PlanVersion[];
    readonly today: PlainDate;
  },
): readonly ProposalProblem[] {
  const isEmpty = Object.values(now.entries).every(({ method }) => method.trim() === '');
  const isChange = now.versions.length > 0;
  const isLate = effectiveFrom <= now.today;
  return [
    ...(isEmpty ? [emptyPlan] : openInPlan(now.duties, now.entries)),
    ...(isChange && reason === undefined ? [noReason] : []),
    ...(isChange && isLate && afterTheFact === undefined ? [tooEarly] : []),
    ...(isChange && !isLate && afterTheFact !== undefined ? [notLate] : []),
  ];
}
