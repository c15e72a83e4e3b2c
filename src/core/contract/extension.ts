import type { z } from 'zod';
import type { PlainDate } from '../kernel/plain-date.ts';
import { type Contract, contractExtensionSchema, contractSchema } from './contract.ts';
import type { EndOfWork } from './end-of-work.ts';
import { type ReschedulingFacts, rescheduled } from './reschedule.ts';

/** What whoever extends a contract states: the new last day, the day of the amendment, and why. */
export const extensionSchema = contractExtensionSchema.omit({ before: true });
export type Extension = z.infer<typeof extensionSchema>;

/** Why a contract can't be extended so. */
export type ExtensionObstacle =
  | 'ended'
  | 'amendedLater'
  | 'amendedBeforeConclusion'
  | 'amendedBeforeLast'
  | 'sameLastDay'
  | 'notLater'
  | 'tooLong';

/** The extension that the same amendment made before: one stated again on the same day is a correction of it. */
const correctedBy = ({ extensions = [] }: Contract, { amendedOn }: Extension) => {
  const last = extensions.at(-1);
  return last?.amendedOn === amendedOn ? last : undefined;
};

const isTooLong = ({ period }: Contract, { to }: Extension): boolean =>
  !contractSchema.shape.period.safeParse({ ...period, to }).success;

export function extensionObstacle(
  contract: Contract,
  extension: Extension,
  { end, today }: { readonly end: EndOfWork | undefined; readonly today: PlainDate },
): ExtensionObstacle | null {
  const { to, amendedOn } = extension;
  const { period, concludedOn, extensions = [] } = contract;
  const corrected = correctedBy(contract, extension);
  if (end !== undefined) return 'ended';
  if (amendedOn > today) return 'amendedLater';
  if (amendedOn < concludedOn) return 'amendedBeforeConclusion';
  if (amendedOn < (extensions.at(-1)?.amendedOn ?? '')) return 'amendedBeforeLast';
  if (to === period.to) return 'sameLastDay';
  if (to <= (corrected?.before ?? period.to)) return 'notLater';
  return isTooLong(contract, extension) ? 'tooLong' : null;
}

/** The contract with its new last day, its schedule made anew, and the extension on record. Nothing else of it changes. */
export function extendedContract(contract: Contract, extension: Extension, facts: ReschedulingFacts): Contract {
  const { to } = extension;
  const { period, extensions = [] } = contract;
  const corrected = correctedBy(contract, extension);
  const one = { ...extension, before: corrected?.before ?? period.to };
  const whole = { ...contract, period: { ...period, to } };
  return {
    ...whole,
    schedule: [...rescheduled(whole, { ...facts, before: period })],
    extensions: [...(corrected === undefined ? extensions : extensions.slice(0, -1)), one],
  };
}
