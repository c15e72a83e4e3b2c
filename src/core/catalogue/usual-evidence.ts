import { z } from 'zod';
import meti2023 from '../../../catalogue/meti-2023/usual-evidence.json' with { type: 'json' };
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';

/** Duty id → what usually proves it. Experience, not the form's words: it asks for nothing by itself. */
const usualEvidenceSchema = z.record(
  z.string(),
  z.array(z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })).min(1),
);

const byCatalogue: Readonly<Record<string, Readonly<Record<string, readonly Bilingual[]>>>> = {
  'meti-2023': usualEvidenceSchema.parse(meti2023),
};

/** What usually proves a duty. */
export const usualEvidence = (catalogueId: string, dutyId: string): readonly Bilingual[] =>
  own(own(byCatalogue, catalogueId), dutyId) ?? [];
