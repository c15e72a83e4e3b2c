import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { PlanEntry, PlanVersion } from './plan.ts';

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

/** What stands in the way of a proposal; the first version is no change, so it needs neither reason nor notice. */
export function proposalProblems(
  { effectiveFrom, reason, afterTheFact }: PlanProposal,
  now: {
    readonly entries: Readonly<Record<string, PlanEntry>>;
    readonly versions: readonly PlanVersion[];
    readonly today: PlainDate;
  },
): readonly ProposalProblem[] {
  const isEmpty = Object.values(now.entries).every(({ method }) => method.trim() === '');
  const isChange = now.versions.length > 0;
  const isLate = effectiveFrom <= now.today;
  return [
    ...(isEmpty ? [emptyPlan] : []),
    ...(isChange && reason === undefined ? [noReason] : []),
    ...(isChange && isLate && afterTheFact === undefined ? [tooEarly] : []),
    ...(isChange && !isLate && afterTheFact !== undefined ? [notLate] : []),
  ];
}
