import { z } from 'zod';
import { scopeKeys } from '../catalogue/catalogue.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { isPlainDate } from '../kernel/plain-date.ts';

const text = z.string();
const day = text.refine(isPlainDate);

/** What must be readable of a contract's facts for anything to be said of it; older versions took numbers that are refused today. */
const readable = z.looseObject({
  number: text,
  title: text,
  catalogue: text,
  concludedOn: day,
  period: z.looseObject({ from: day, to: day }),
  buyer: z.looseObject({ ministry: text, addressee: text }),
  contractor: z.looseObject({ name: text, address: text, representative: text }),
  scope: z.looseObject(Object.fromEntries(scopeKeys.map((key) => [key, z.boolean().nullable()]))),
  settings: z.looseObject({
    erasureWithinDays: z.number(),
    ismapCheckMaxAgeDays: z.number(),
    usageReviewEveryDays: z.number(),
    checkMaxAgeDays: z.number().optional(),
    vulnerabilityFeedMaxAgeDays: z.number().optional(),
    supportFeedMaxAgeDays: z.number().optional(),
    firstReportWithinHours: z.number().optional(),
    annex: text,
    digits: z.enum(['full', 'half']),
    dueDayRule: z.enum(['previousOfficeDay', 'nextOfficeDay', 'asIs']),
    characterProfile: z.enum(['free', 'cp932', 'x0208']),
  }),
  schedule: z.array(z.looseObject({ id: text, from: day, to: day, dueOn: day })),
});

const withoutFacts: Bilingual = {
  ja: '契約の基本情報がありません。登録の途中で止まったものと思われます。',
  en: 'Its facts are missing: it seems that its registration was cut short.',
};

/** Why nothing can be said of a contract by its facts; null when they can be read. */
export function factsTrouble(facts: unknown): Bilingual | null {
  if (facts === undefined) return withoutFacts;
  const [issue] = readable.safeParse(facts).error?.issues ?? [];
  if (issue === undefined) return null;
  const place = issue.path.map(String).join('.');
  return {
    ja: `契約の基本情報のうち「${place}」が読めません。`,
    en: `“${place}” of its facts can’t be read.`,
  };
}
