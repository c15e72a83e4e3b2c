import type { Verdict } from '../kernel/three-values.ts';
import { daysUsed } from './days-of-use.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { stateOfThings } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Service = JudgedRow<'cloudServices'>;

/** Of what kind nobody said, it may be of this one. */
const mayBeTermsOnly = (service: Service): boolean => service.choice('serviceKind') !== 'contracted';

/** A fault of a service of which nobody said its kind is a fault only if it is of this kind. */
const fault = (service: Service): Verdict => (service.choice('serviceKind') === null ? 'undetermined' : 'notSatisfied');

function withoutConfidential(service: Service): Verdict {
  const isConfidential = service.flag('confidential');
  if (isConfidential === null) return 'undetermined';
  return isConfidential ? fault(service) : 'satisfied';
}

/**
 * 12) 約款型クラウド: no confidential information there, always a fail; and access protection as the regulations ask. Both speak of
 * every service whose use has begun: one that has ended was used all the same.
 */
export const o12TermsOnlyCloud: readonly Rule[] = [
  judgeRows({
    id: 'confidentialOnTermsOnly',
    duties: ['12.noconf'],
    register: 'cloudServices',
    among: mayBeTermsOnly,
    proof: { kinds: [...stateOfThings, 'procedure', 'agreement'] },
    judge: withoutConfidential,
    brokenOn: daysUsed,
  }),
  judgeRows({
    id: 'accessProtectionMissing',
    duties: ['12.access'],
    register: 'cloudServices',
    among: mayBeTermsOnly,
    proof: { kinds: [...stateOfThings, 'procedure', 'certificate'] },
    judge: (service) => (service.says('accessProtection') ? 'satisfied' : fault(service)),
    brokenOn: daysUsed,
  }),
];
