import type { z } from 'zod';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { dutiesOf } from '../core/catalogue/meti-2023.ts';
import { checkAreas, checkScheduleSchema } from '../core/contract/check-schedule.ts';
import { addedItemSchema, claimSchema, rowOverrideSchema } from '../core/contract/claim.ts';
import { contractSchema } from '../core/contract/contract.ts';
import { closingBookSchema } from '../core/contract/end-of-work.ts';
import { mailRecipientSchema, recipientIds } from '../core/contract/mail-recipient.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { planEntrySchema } from '../core/plan/plan.ts';
import { checklistAnswerSchema, partsOfAnswerId } from '../core/registers/checklist-answers.ts';
import { emptyRegisterSchema, findingNoteSchema } from '../core/registers/contract-file-shape.ts';
import { registerNamed } from '../core/registers/registers.ts';

/** A register that people change through its own screens rather than a grid. */
interface Book {
  readonly schema: z.ZodType;
  readonly verb: string;
  /** May an entry have this id? */
  readonly allows: (id: string, catalogue: Catalogue) => boolean;
  /** How to mend a value that does not fit. */
  readonly mend?: Bilingual;
}

const isDuty = (id: string, catalogue: Catalogue): boolean => dutiesOf(catalogue).some((duty) => duty.id === id);

/** Books open to direct changes. Plan versions and reports are made by their commands alone. */
export const books: Readonly<Record<string, Book>> = {
  contract: { schema: contractSchema, verb: 'changeContract', allows: (id) => id === 'contract' },
  claims: { schema: claimSchema, verb: 'recordClaim', allows: isDuty },
  planEntries: { schema: planEntrySchema, verb: 'editPlan', allows: isDuty },
  rowOverrides: {
    schema: rowOverrideSchema,
    verb: 'overrideRow',
    allows: (id, catalogue) => catalogue.obligations.some(({ number }) => String(number) === id),
  },
  addedItems: { schema: addedItemSchema, verb: 'addItem', allows: (id) => /^a\d{1,3}$/.test(id) },
  emptyRegisters: {
    schema: emptyRegisterSchema,
    verb: 'declareRegisterEmpty',
    allows: (id) => registerNamed(id) !== undefined,
  },
  checklistAnswers: {
    schema: checklistAnswerSchema,
    verb: 'answerChecklist',
    allows: (id) => id.length <= 200 && partsOfAnswerId(id) !== null,
  },
  checkSchedules: {
    schema: checkScheduleSchema,
    verb: 'scheduleChecks',
    allows: (id) => checkAreas.some((area) => area === id),
  },
  closing: { schema: closingBookSchema, verb: 'recordClosing', allows: (id) => id === 'end' || id === 'takeOut' },
  mailRecipients: {
    schema: mailRecipientSchema,
    verb: 'changeMailRecipients',
    allows: (id) => recipientIds.includes(id),
    mend: {
      ja: '宛先を name@example.go.jp の形の半角文字で入れてください。',
      en: 'Give the address in the form name@example.go.jp.',
    },
  },
  findingNotes: { schema: findingNoteSchema, verb: 'noteFinding', allows: (id) => id.length <= 200 },
};
