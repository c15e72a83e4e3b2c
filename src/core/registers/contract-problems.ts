import { catalogueNamed, catalogues } from '../catalogue/meti-2023.ts';
import { type Contract, contractSchema } from '../contract/contract.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { bookNamed } from './books.ts';
import type { Registers } from './entry.ts';
import type { StateProblem } from './row-problems.ts';
import { submittedSchedules } from './submitted-reports.ts';

const problem = (path: string, message: Bilingual, mend: Bilingual): StateProblem => ({ path, message, mend });

const noFacts = problem(
  'contract',
  { ja: '契約の内容（番号、期間など）がなくなります。', en: 'The contract would lose its facts (number, period …).' },
  { ja: '契約の内容は消せません。直してください。', en: 'They can’t be removed: correct them instead.' },
);

const unknownCatalogue = (name: string): StateProblem =>
  problem(
    'contract.catalogue',
    { ja: `「${name}」という様式はありません。`, en: `There is no catalogue “${name}”.` },
    {
      ja: `使えるもの：${Object.keys(catalogues).join('、')}`,
      en: `Known: ${Object.keys(catalogues).join(', ')}`,
    },
  );

const reversed = (path: string, what: Bilingual): StateProblem =>
  problem(
    path,
    { ja: `${what.ja}の終わりが始まりより前です。`, en: `${what.en} ends before it begins.` },
    { ja: '終わりの日を、始まりの日か、その後にしてください。', en: 'Let it end on the day it begins, or later.' },
  );

function scheduleProblems(schedule: Contract['schedule']): StateProblem[] {
  const seen = new Set<string>();
  return schedule.flatMap(({ id, from, to, dueOn }, index) => {
    const path = `contract.schedule[${index}]`;
    const what = { ja: `報告「${id}」の対象期間`, en: `The period of report “${id}”` };
    const isTwice = seen.has(id);
    seen.add(id);
    return [
      ...(from > to ? [reversed(`${path}.to`, what)] : []),
      ...(dueOn < from
        ? [
            problem(
              `${path}.dueOn`,
              {
                ja: `報告「${id}」の提出期限が対象期間の始まりより前です。`,
                en: `Report “${id}” is due before its period begins.`,
              },
              { ja: '期限を対象期間の始まりより後にしてください。', en: 'Let it be due after its period has begun.' },
            ),
          ]
        : []),
      ...(isTwice
        ? [
            problem(
              `${path}.id`,
              { ja: `報告の id「${id}」が二度あります。`, en: `The id “${id}” stands twice.` },
              { ja: '片方の id を変えてください。', en: 'Change one of them.' },
            ),
          ]
        : []),
    ];
  });
}

/** Reports that stand tell of periods that must stay in the schedule. */
function lostSchedules(schedule: Contract['schedule'], registers: Registers): StateProblem[] {
  const known = new Set(schedule.map(({ id }) => id));
  return [...submittedSchedules(registers)]
    .filter((id) => !known.has(id))
    .map((id) =>
      problem(
        `contract.schedule.${id}`,
        {
          ja: `提出済みの報告の期間「${id}」が報告の予定からなくなります。`,
          en: `The period “${id}” of a submitted report would leave the schedule.`,
        },
        { ja: '提出済みの期間は残してください。', en: 'Keep the periods of submitted reports.' },
      ),
    );
}

/** Entries whose ids come from the catalogue, and that another catalogue doesn't know. */
function strangeIds(name: string, registers: Registers): StateProblem[] {
  const catalogue = catalogueNamed(name);
  if (catalogue === undefined) return [unknownCatalogue(name)];
  return ['claims', 'carryOvers', 'planEntries', 'rowOverrides'].flatMap((register) =>
    (own(registers, register) ?? [])
      .filter(({ id }) => bookNamed(register)?.allows(id, catalogue) === false)
      .map(({ id }) =>
        problem(
          `${register}.${id}`,
          { ja: `様式「${name}」に「${id}」はありません。`, en: `The catalogue “${name}” has no “${id}”.` },
          { ja: 'その回答を別の義務に移してから変えてください。', en: 'Move that answer to another duty first.' },
        ),
      ),
  );
}

/** Ids are taken for what they are wherever a contract may be named. */
const looksLikeId = (number: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(number);

const idAsNumber = problem(
  'contract.number',
  {
    ja: 'この形の番号は、内部の id と区別できません。',
    en: 'A number of this form can’t be told from an internal id.',
  },
  { ja: '契約書にある番号を入れてください。', en: 'Use the number that the contract bears.' },
);

/** What is wrong with a contract's own facts, beside the rest of its state. A part that can't be read is told of as a row. */
export function contractProblems(registers: Registers): readonly StateProblem[] {
  const [entry, ...more] = registers.contract ?? [];
  if (entry === undefined || more.length > 0) return [noFacts];
  const { shape } = contractSchema;
  const number = shape.number.safeParse(entry.data.number).data ?? '';
  const period = shape.period.safeParse(entry.data.period).data;
  const schedule = shape.schedule.safeParse(entry.data.schedule).data ?? [];
  const isReversed = period !== undefined && period.from > period.to;
  return [
    ...(looksLikeId(number) ? [idAsNumber] : []),
    ...(isReversed ? [reversed('contract.period.to', { ja: '契約期間', en: 'The contract' })] : []),
    ...scheduleProblems(schedule),
    ...lostSchedules(schedule, registers),
    ...strangeIds(String(entry.data.catalogue), registers),
  ];
}
