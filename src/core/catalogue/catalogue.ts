import { z } from 'zod';

/** Catalogue data are checked when they are loaded; their types are inferred from these schemas. */
const bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/** How binding a duty is: 「…すること」, 「原則とすること」 (13), 「検討すること」 (15(3)⑤). */
export const strengthSchema = z.enum(['must', 'principle', 'consider']);
export type Strength = z.infer<typeof strengthSchema>;

/** Facts about a contract's scope that decide which duties apply. */
export const scopeKeys = [
  'buildsSystems',
  'publicSite',
  'mail',
  'applications',
  'cloud',
  'subcontracts',
  'confidential',
] as const;
export const scopeKeySchema = z.enum(scopeKeys);
export type ScopeKey = z.infer<typeof scopeKeySchema>;

/** The unit that can be judged and answered (obligations.md 0); about 86 stand in the form's sixteen rows. */
export const dutySchema = z.strictObject({
  /** Stable semantic id, e.g. `15.5.eol`; never renumbered. */
  id: z.string().regex(/^\d{1,2}\.[a-z0-9.]+$/i),
  /** Number of the obligation (2–17) in this edition. */
  obligation: z.int().min(2).max(17),
  /** The sub-number it bears in the form, verbatim, '' when none: '（５）', '（３）③'. */
  mark: z.string(),
  label: bilingual,
  /** The passage of the form that this duty rests on, verbatim (a substring of the obligation's paragraphs). */
  quote: z.string().min(1),
  strength: strengthSchema,
  /** True when the form wants content even for 「実施」 (15). */
  contentRequired: z.boolean(),
  /** Every listed scope fact must hold for the duty to apply, of a list within the list any one; empty: it always applies. */
  appliesWhen: z.array(z.union([scopeKeySchema, z.array(scopeKeySchema).min(2)])),
  /** True when the duty's time comes only at the end of the contract (8, erasure, closing of a domain). */
  dueAtEnd: z.boolean(),
  /** Registers that serve the duty, by name. */
  registers: z.array(z.string()),
});
export type Duty = z.infer<typeof dutySchema>;

export const obligationSchema = z.strictObject({
  number: z.int().min(2).max(17),
  /** The form's own words in the first column. */
  label: z.string(),
  shortLabel: bilingual,
  /** The form's own words in the second column, one per paragraph. */
  paragraphs: z.array(z.string()),
  duties: z.array(dutySchema).min(1),
  /** 該当なし is hardly ever right for 2, 9, 10, 11: warn. */
  notApplicableIsUnusual: z.boolean(),
});
export type Obligation = z.infer<typeof obligationSchema>;

/** The form's fixed texts, verbatim (別紙４). */
export const formTextSchema = z.strictObject({
  annex: z.string(),
  date: z.string(),
  addressee: z.string(),
  sender: z.array(z.string()),
  title: z.string(),
  preamble: z.string(),
  ki: z.string(),
  contractHeading: z.string(),
  contractRows: z.tuple([z.string(), z.string()]),
  reportHeading: z.string(),
  columns: z.tuple([z.string(), z.string(), z.string()]),
  notesHeading: z.string(),
  notes: z.array(z.string()),
});
export type FormText = z.infer<typeof formTextSchema>;

/** 記載要領 as data. */
export const formRulesSchema = z.strictObject({
  reasonRequiredFor: z.array(z.enum(['implemented', 'notImplemented', 'notApplicable'])),
  addedItemsNeedConsultation: z.boolean(),
  submission: z.strictObject({ everyMonths: z.int(), atLeastOncePerContractYear: z.boolean() }),
});
export type FormRules = z.infer<typeof formRulesSchema>;

/** One source in one edition; frozen once a contract uses it. */
export interface Catalogue {
  readonly id: string;
  readonly edition: string;
  readonly citation: { readonly ja: string; readonly en: string };
  readonly form: FormText;
  readonly rules: FormRules;
  readonly obligations: readonly Obligation[];
  /** 規程等 that the form names, in the editions that it names; a new contract begins with them. */
  readonly regulations: readonly { readonly name: string; readonly edition: string }[];
}
