import type { Check } from '../check.ts';
import { daneCheck } from './dane.ts';
import { dkimCheck } from './dkim.ts';
import { dmarcCheck } from './dmarc.ts';
import { dmarcAlignmentCheck } from './dmarc-alignment.ts';
import { mailDnssecCheck } from './mail-dnssec.ts';
import { mailGoJpCheck } from './mail-go-jp.ts';
import { mailNegotiationCheck } from './mail-negotiation.ts';
import { mailServerDnssecCheck } from './mail-server-dnssec.ts';
import { mtaStsCheck } from './mta-sts.ts';
import { mxCertificateCheck } from './mx-certificate.ts';
import { nullMxCheck } from './null-mx.ts';
import { spfCheck } from './spf.ts';
import { startTlsCheck } from './starttls.ts';
import { tlsReportsCheck } from './tls-rpt.ts';

/** The checks of 15(9), in the order in which they are told. */
export const mailChecks: readonly Check[] = [
  mailGoJpCheck,
  spfCheck,
  dkimCheck,
  dmarcCheck,
  dmarcAlignmentCheck,
  nullMxCheck,
  mailDnssecCheck,
  startTlsCheck,
  mailNegotiationCheck,
  mxCertificateCheck,
  mailServerDnssecCheck,
  daneCheck,
  mtaStsCheck,
  tlsReportsCheck,
];
