import { catalogues } from '../catalogue/meti-2023.ts';
import { contractSchema } from '../contract/contract.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { JsonObject } from '../kernel/json.ts';
import { issueProblems } from './issue-problems.ts';
import { readWrittenDates } from './written-dates.ts';

interface FactProblem {
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

const reversed: FactProblem = {
  path: 'period.to',
  message: { ja: '契約期間の終わりが始まりより前です。', en: 'The contract ends before it begins.' },
  mend: { ja: '始まりの日か、その後の日にしてください。', en: 'Give the day it begins, or a later one.' },
};

const unknownCatalogue: FactProblem = {
  path: 'catalogue',
  message: { ja: '知らない様式です。', en: 'Unknown catalogue.' },
  mend: { ja: `使えるもの：${Object.keys(catalogues).join('、')}`, en: `Known: ${Object.keys(catalogues).join(', ')}` },
};

/** What is wrong with the facts of a contract that is to be registered, field by field; days may be written as people write them. */
export function newContractProblems(facts: JsonObject): readonly FactProblem[] {
  const parsed = contractSchema.safeParse(readWrittenDates(facts, '', []), { reportInput: true });
  if (!parsed.success) return issueProblems(parsed.error.issues);
  const { period, catalogue } = parsed.data;
  return [
    ...(period.to < period.from ? [reversed] : []),
    ...(Object.hasOwn(catalogues, catalogue) ? [] : [unknownCatalogue]),
  ];
}
