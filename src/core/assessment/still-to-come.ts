import type { Duty } from '../catalogue/catalogue.ts';
import { own } from '../kernel/own.ts';
import type { JudgedFacts } from './language/judged-facts.ts';

type Begun = (facts: JudgedFacts) => boolean;

const isEndedOf =
  (register: 'copies' | 'carriedInDevices', field: 'copy' | 'device'): Begun =>
  (facts) =>
    facts.rows(register).some((row) => row.isBy('workEndedOn')) ||
    facts.rows('erasures').some((erasure) => erasure.refers(field));

const isReturned: Begun = (facts) =>
  facts.rows('handbacks').length > 0 || facts.rows('erasures').some((erasure) => erasure.refers('informationItem'));

const steps = ['domainDoneOn', 'dnsDoneOn', 'cdnDoneOn', 'environmentDoneOn', 'linksDoneOn', 'accountsDoneOn'] as const;

const isClosing: Begun = (facts) =>
  facts.rows('sites').some((site) => site.isBy('closesOn')) ||
  facts
    .rows('retirements')
    .some((row) => ([...steps, 'designatedOn', 'noticeFrom', 'noticeTo'] as const).some((day) => row.isBy(day)));

/** By when a duty of the contract's end has begun before that end. */
const begun: Readonly<Record<string, Begun>> = {
  '6.erase': isEndedOf('carriedInDevices', 'device'),
  '7.erase': isEndedOf('copies', 'copy'),
  '8.dispose': isReturned,
  '8.confirm': isReturned,
  '15.10.notice': isClosing,
  '15.10.cleanup': isClosing,
};

/** Whether the time of a duty that is due at the end of the work has not come, and nothing of it has begun either. */
export const isStillToCome = ({ id, dueAtEnd }: Pick<Duty, 'id' | 'dueAtEnd'>, facts: JudgedFacts): boolean =>
  dueAtEnd && !facts.isWorkOver && own(begun, id)?.(facts) !== true;
