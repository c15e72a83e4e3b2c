import type { Check } from '../check.ts';
import { codeSignalsCheck } from './code-signals.ts';
import { externalAccessCheck } from './external-access.ts';
import { insecureLoadCheck } from './insecure-load.ts';
import { runtimeAccessCheck } from './runtime-access.ts';
import { thirdPartyPolicyCheck } from './third-party-policy.ts';

/** What is checked of content: external access (16(1)③, 16(6)) and code outside the specification (16(1)②). */
export const contentChecks: readonly Check[] = [
  externalAccessCheck,
  runtimeAccessCheck,
  thirdPartyPolicyCheck,
  insecureLoadCheck,
  codeSignalsCheck,
];
