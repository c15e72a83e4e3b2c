import { z } from 'zod';
import templates from '../../../catalogue/meti-2023/plan-templates.json' with { type: 'json' };
import { scopeKeySchema } from '../catalogue/catalogue.ts';

const bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

const frequency = z.string().min(1);

/** Types of contract for which a plan can be drafted. */
export const planTemplateTypes = ['research', 'operation', 'webBuild', 'event'] as const;
export const planTemplateTypeSchema = z.enum(planTemplateTypes);
export type PlanTemplateType = z.infer<typeof planTemplateTypeSchema>;

/** One duty's texts; {names} are filled in from the contract's facts. A variant replaces what it names for some types. */
const templateEntrySchema = z.strictObject({
  duty: z.string(),
  method: bilingual,
  /** A key of `frequencies`. */
  frequency,
  proof: bilingual,
  /** A key of `roles`. */
  responsible: z.string(),
  variants: z
    .array(
      z.strictObject({
        types: z.array(planTemplateTypeSchema).min(1),
        method: bilingual,
        frequency: frequency.optional(),
        proof: bilingual.optional(),
      }),
    )
    .optional(),
});
export type PlanTemplateEntry = z.infer<typeof templateEntrySchema>;

/** Methods of compliance to start from, for every duty of one catalogue. */
export const planTemplatesSchema = z.strictObject({
  catalogue: z.string(),
  types: z.array(
    z.strictObject({
      id: planTemplateTypeSchema,
      label: bilingual,
      description: bilingual,
      /** What holds of the scope while nobody has answered; the contract's own answers go first. */
      assumes: z.partialRecord(scopeKeySchema, z.boolean()),
    }),
  ),
  frequencies: z.record(z.string(), bilingual),
  roles: z.record(z.string(), bilingual),
  /** What stands for a duty that the contract's scope leaves out. */
  notApplicable: z.strictObject({
    reasons: z.record(scopeKeySchema, bilingual),
    frequency,
    proof: bilingual,
    responsible: z.string(),
  }),
  entries: z.array(templateEntrySchema),
});
export type PlanTemplates = z.infer<typeof planTemplatesSchema>;

/** Templates by catalogue; checked when they are loaded. */
export const planTemplates: Readonly<Record<string, PlanTemplates>> = {
  [templates.catalogue]: planTemplatesSchema.parse(templates),
};
