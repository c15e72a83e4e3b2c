import { z } from 'zod';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { dutiesOf } from '../catalogue/meti-2023.ts';
import { checkAreas, checkScheduleSchema } from '../contract/check-schedule.ts';
import { addedItemSchema, claimSchema, rowOverrideSchema } from '../contract/claim.ts';
import { contractSchema } from '../contract/contract.ts';
import { closingBookSchema } from '../contract/end-of-work.ts';
import { evidenceFaultSchema, evidenceItemSchema } from '../contract/evidence-item.ts';
import { recipientIds } from '../contract/mail-recipient.ts';
import { scanRunSchema } from '../contract/scan-run.ts';
import { trustSchemas } from '../contract/trust.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { planEntrySchema, planVersionSchema } from '../plan/plan.ts';
import { carryOverSchema } from './carry-overs.ts';
import { checklistAnswerSchema, partsOfAnswerId } from './checklist-answers.ts';
import { emptyRegisterSchema, findingNoteSchema } from './contract-file-shape.ts';
import { feedSnapshotSchema } from './feed-snapshot.ts';
import { ismapConclusionSchema } from './ismap-conclusion.ts';
import { registerNamed } from './registers.ts';
import { reportRibbonsSchema } from './report-ribbons.ts';
import { softwareConclusionSchema } from './software-conclusion.ts';
import { verdictsSeenSchema } from './verdicts-seen.ts';

/** What may be done to an entry of a book. */
export type BookChange = 'create' | 'change' | 'remove';

/** A register that people change through its own screens rather than a grid, or not at all. */
export interface Book {
  readonly schema: z.ZodType;
  /** What a change by people is called in the log. */
  readonly verb: string;
  /** May an entry have this id? */
  readonly allows: (id: string, catalogue: Catalogue) => boolean;
  /** What people may do to its entries one by one; a book without any is written by its own commands alone. */
  readonly people: readonly BookChange[];
  /** Where it is changed instead, for books that people can't write entry by entry. */
  readonly instead?: Bilingual;
  /** How to mend a value that does not fit. */
  readonly mend?: Bilingual;
}

const isDuty = (id: string, catalogue: Catalogue): boolean => dutiesOf(catalogue).some((duty) => duty.id === id);

const everything: readonly BookChange[] = ['create', 'change', 'remove'];

const byMachine = (schema: z.ZodType, ja: string, en: string): Book => ({
  schema,
  verb: 'changeRegister',
  allows: (id) => id.length > 0 && id.length <= 400,
  people: [],
  instead: { ja, en },
});

const loose = z.looseObject({});
const checks = ['「点検」の画面か junshu check で行ってください。', 'Use the page “Checks” or junshu check.'] as const;
const matching = [
  'フィードとの照合が書きます（junshu software match）。',
  'It is written by matching with feeds (junshu software match).',
] as const;
const files = [
  '「証跡」の画面か junshu evidence で行ってください。',
  'Use the page “Evidence” or junshu evidence.',
] as const;

/** Every book, and who may change what in it. Grids are declared apart: people write them row by row. */
const books = {
  contract: {
    schema: contractSchema,
    verb: 'changeContract',
    allows: (id) => id === 'contract',
    people: [],
    instead: {
      ja: '契約の内容は「契約の設定」の画面、契約番号・様式・日付は理由を添えてそこか junshu contract correct で直してください。',
      en: 'Use the page “Contract settings”; number, catalogue and dates are corrected there or with junshu contract correct, with a reason.',
    },
  },
  claims: { schema: claimSchema, verb: 'recordClaim', allows: isDuty, people: everything },
  carryOvers: {
    ...byMachine(
      carryOverSchema,
      '「変わりなし」の確認の画面か junshu answer carry-over で行ってください。',
      'Use the page “Unchanged” or junshu answer carry-over.',
    ),
    verb: 'carryOver',
    allows: isDuty,
  },
  planEntries: { schema: planEntrySchema, verb: 'editPlan', allows: isDuty, people: everything },
  planVersions: byMachine(
    planVersionSchema,
    '「確認書類」の画面で提示し、了承を記録してください。',
    'Propose the plan and record its agreement on the page “Plan”.',
  ),
  rowOverrides: {
    schema: rowOverrideSchema,
    verb: 'overrideRow',
    allows: (id, catalogue) => catalogue.obligations.some(({ number }) => String(number) === id),
    people: everything,
  },
  addedItems: {
    schema: addedItemSchema,
    verb: 'addItem',
    allows: (id) => /^a\d{1,3}$/.test(id),
    people: everything,
  },
  emptyRegisters: {
    schema: emptyRegisterSchema,
    verb: 'declareRegisterEmpty',
    allows: (id) => registerNamed(id) !== undefined,
    people: everything,
  },
  checklistAnswers: {
    schema: checklistAnswerSchema,
    verb: 'answerChecklist',
    allows: (id) => id.length <= 200 && partsOfAnswerId(id) !== null,
    people: everything,
  },
  checkSchedules: {
    schema: checkScheduleSchema,
    verb: 'scheduleChecks',
    allows: (id) => checkAreas.some((area) => area === id),
    people: everything,
  },
  closing: {
    schema: closingBookSchema,
    verb: 'recordClosing',
    allows: (id) => id === 'end' || id === 'takeOut',
    people: everything,
  },
  mailRecipients: {
    schema: trustSchemas.mailRecipients,
    verb: 'changeMailRecipients',
    allows: (id) => recipientIds.includes(id),
    people: everything,
    mend: {
      ja: '宛先を name@example.go.jp の形の半角文字で入れてください。',
      en: 'Give the address in the form name@example.go.jp.',
    },
  },
  findingNotes: {
    schema: findingNoteSchema,
    verb: 'noteFinding',
    allows: (id) => id.length <= 200,
    people: everything,
  },
  reports: byMachine(
    loose,
    '報告書は「報告書」の画面か junshu report で提出してください。',
    'Submit reports on the page “Report” or with junshu report.',
  ),
  observations: byMachine(loose, ...checks),
  checkBundles: byMachine(trustSchemas.checkBundles, ...checks),
  checkSigners: byMachine(trustSchemas.checkSigners, ...checks),
  scanRuns: byMachine(scanRunSchema, ...checks),
  softwareConclusions: byMachine(softwareConclusionSchema, ...matching),
  ismapConclusions: byMachine(ismapConclusionSchema, ...matching),
  feedSnapshots: byMachine(feedSnapshotSchema, ...matching),
  evidenceItems: byMachine(evidenceItemSchema, ...files),
  evidenceFaults: byMachine(evidenceFaultSchema, ...files),
  reportRibbons: byMachine(
    reportRibbonsSchema,
    '日ごとの判定は、報告書の提出の時にともに残ります。',
    'The verdicts by day are kept with a report when it is submitted.',
  ),
  verdictsSeen: byMachine(
    verdictsSeenSchema,
    '判定は毎晩と提出の時に残ります。規則の変更は契約の画面か junshu contract rule-changes で確認してください。',
    'Verdicts are kept every night and at submission; see a change of rules on the dashboard or by junshu contract rule-changes.',
  ),
} as const satisfies Readonly<Record<string, Book>>;

const byName: ReadonlyMap<string, Book> = new Map(Object.entries(books));

/** The declaration of a book, or undefined when there is none of that name. */
export function bookNamed(name: string): Book | undefined {
  return byName.get(name);
}
