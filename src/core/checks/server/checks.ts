import type { Check } from '../check.ts';
import { serverCertificateCheck } from './server-certificate.ts';
import { serverPortsCheck } from './server-ports.ts';
import { serverTlsVersionsCheck } from './server-tls-versions.ts';

/** What is checked of a server of one's own: ports and TLS, the part of a platform diagnosis that can be seen from outside (15(8)). */
export const serverChecks: readonly Check[] = [serverPortsCheck, serverTlsVersionsCheck, serverCertificateCheck];
