import type { Check } from '../check.ts';
import { attestationSignedCheck } from './attestation-signed.ts';
import { authenticityMeansCheck } from './authenticity-means.ts';
import { hashListCompleteCheck } from './hash-list-complete.ts';
import { malwareFreeCheck } from './malware-free.ts';
import { noDisguiseCheck } from './no-disguise.ts';
import { noExecutableCheck } from './no-executable.ts';
import { noMacroCheck } from './no-macro.ts';
import { provenanceCheck } from './provenance.ts';
import { requirementsSupportedCheck } from './requirements-supported.ts';
import { scanDataCurrentCheck } from './scan-data-current.ts';
import { signatureValidCheck } from './signature-valid.ts';
import { signedSourceCheck } from './signed-source.ts';
import { wholeScannedCheck } from './whole-scanned.ts';

/** What is checked of what is handed over (obligations 16(1)①, 16(3), 16(4), 16(5), 15(1)). */
export const deliverableChecks: readonly Check[] = [
  malwareFreeCheck,
  wholeScannedCheck,
  scanDataCurrentCheck,
  noExecutableCheck,
  noMacroCheck,
  noDisguiseCheck,
  authenticityMeansCheck,
  hashListCompleteCheck,
  signatureValidCheck,
  provenanceCheck,
  attestationSignedCheck,
  signedSourceCheck,
  requirementsSupportedCheck,
];
