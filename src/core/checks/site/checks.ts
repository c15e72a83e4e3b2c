import type { Check } from '../check.ts';
import { bannersCheck } from './banners.ts';
import { caaCheck } from './caa.ts';
import { certificateExpiryCheck } from './certificate-expiry.ts';
import { certificateLoggedCheck } from './certificate-logged.ts';
import { certificateNameCheck } from './certificate-name.ts';
import { certificateStrengthCheck } from './certificate-strength.ts';
import { certificateTrustCheck } from './certificate-trust.ts';
import { contentSecurityPolicyCheck } from './content-security-policy.ts';
import { cookiesCheck } from './cookies.ts';
import { crossOriginReadingCheck } from './cross-origin-reading.ts';
import { deepTlsCheck } from './deep-tls.ts';
import { dnssecCheck } from './dnssec.ts';
import { framingCheck } from './framing.ts';
import { goJpDomainCheck } from './go-jp-domain.ts';
import { goJpRedirectsCheck } from './go-jp-redirects.ts';
import { hstsCheck } from './hsts.ts';
import { httpsCheck } from './https.ts';
import { httpsRedirectCheck } from './https-redirect.ts';
import { ipv6Check } from './ipv6.ts';
import { mixedContentCheck } from './mixed-content.ts';
import { nosniffCheck } from './nosniff.ts';
import { openPortsCheck } from './open-ports.ts';
import { referrerPolicyCheck } from './referrer-policy.ts';
import { resourcePolicyCheck } from './resource-policy.ts';
import { secondOpinionCheck } from './second-opinion.ts';
import { securityTxtCheck } from './security-txt.ts';
import { subresourceIntegrityCheck } from './subresource-integrity.ts';
import { tlsKeyExchangeCheck } from './tls-key-exchange.ts';
import { tlsNegotiationCheck } from './tls-negotiation.ts';
import { tlsSuitesCheck } from './tls-suites.ts';
import { tlsVersionsCheck } from './tls-versions.ts';
import { traceMethodCheck } from './trace-method.ts';

/** What is checked of a web site (obligations 15(7), 15(8) and the platform part of 17). */
export const siteChecks: readonly Check[] = [
  goJpDomainCheck,
  goJpRedirectsCheck,
  httpsCheck,
  httpsRedirectCheck,
  hstsCheck,
  mixedContentCheck,
  tlsVersionsCheck,
  tlsSuitesCheck,
  tlsKeyExchangeCheck,
  tlsNegotiationCheck,
  secondOpinionCheck,
  deepTlsCheck,
  certificateTrustCheck,
  certificateNameCheck,
  certificateExpiryCheck,
  certificateStrengthCheck,
  certificateLoggedCheck,
  caaCheck,
  contentSecurityPolicyCheck,
  framingCheck,
  nosniffCheck,
  referrerPolicyCheck,
  resourcePolicyCheck,
  crossOriginReadingCheck,
  cookiesCheck,
  subresourceIntegrityCheck,
  bannersCheck,
  traceMethodCheck,
  securityTxtCheck,
  dnssecCheck,
  ipv6Check,
  openPortsCheck,
];
