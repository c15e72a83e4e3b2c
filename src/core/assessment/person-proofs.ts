import type { EvidenceKind } from '../contract/evidence-item.ts';
import { measure, stateOfThings } from './proving-kinds.ts';

/** What can prove the answer to a duty that no rule judges, filed under the answer or the plan's entry. */
export const personProofs: Readonly<Record<string, readonly EvidenceKind[]>> = {
  '15.8.tls': [...stateOfThings, 'diagnosisReport'],
  '15.8.cert': ['certificate', 'screenshot', 'diagnosisReport'],
  '15.9.spoof': stateOfThings,
  '15.9.tls': stateOfThings,
  '15.9.sign': [...stateOfThings, 'certificate'],
  '15.10.narrative': ['submittedDocument'],
  '16.1': measure,
};
