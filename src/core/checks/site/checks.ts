import type { Check } from '../check.ts';
import { certificateExpiryCheck } from './certificate-expiry.ts';
import { tlsVersionsCheck } from './tls-versions.ts';

/** What is checked of a web site (obligations 15(7), 15(8) and the platform part of 17). */
export const siteChecks: readonly Check[] = [tlsVersionsCheck, certificateExpiryCheck];
