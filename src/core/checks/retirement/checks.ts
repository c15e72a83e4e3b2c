import type { Check } from '../check.ts';
import { danglingAliasCheck } from './dangling-alias.ts';
import { retiredLinksCheck } from './links-to-retired.ts';
import { registrableCheck } from './registrable-by-others.ts';
import { retiredCertificateCheck } from './retired-certificate.ts';
import { retiredDelegationCheck } from './retired-delegation.ts';
import { retiredRecordsCheck } from './retired-records.ts';
import { retiredWebCheck } from './retired-web.ts';
import { retiredWildcardCheck } from './retired-wildcard.ts';

/** The checks of 15(10), in the order in which they are told. */
export const retirementChecks: readonly Check[] = [
  retiredRecordsCheck,
  retiredDelegationCheck,
  retiredWildcardCheck,
  danglingAliasCheck,
  retiredWebCheck,
  retiredCertificateCheck,
  retiredLinksCheck,
  registrableCheck,
];
