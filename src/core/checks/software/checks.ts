import type { Check } from '../check.ts';
import { componentsIdentifiedCheck } from './components-identified.ts';
import { fixesAppliedCheck } from './fixes-applied.ts';
import { knownVulnerabilitiesCheck } from './known-vulnerabilities.ts';
import { supportEndCheck } from './support-end.ts';

/** What is checked of a list of software (obligations 15(5), 15(6), 16(2)). */
export const softwareChecks: readonly Check[] = [
  supportEndCheck,
  knownVulnerabilitiesCheck,
  fixesAppliedCheck,
  componentsIdentifiedCheck,
];
