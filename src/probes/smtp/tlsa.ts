import { createHash, type X509Certificate } from 'node:crypto';
import type { DnsRecordOf } from '../../core/checks/dns-answer.ts';
import type { tlsaOutcomes } from '../../core/checks/mail/smtp-observation.ts';

type Tlsa = Extract<DnsRecordOf<'TLSA'>, { usage: number }>;

/** The certificates as sent, the server's own first, and whether that is for the host. */
export interface ShownChain {
  readonly chain: readonly X509Certificate[];
  readonly hostMatches: boolean;
  readonly at: Date;
}

/** What a record is held against: the whole certificate or its public key (RFC 6698 §2.1.2), as it is or digested (§2.1.3). */
function matches({ selector, matching, data }: Tlsa, certificate: X509Certificate): boolean {
  const bytes = selector === 0 ? certificate.raw : certificate.publicKey.export({ format: 'der', type: 'spki' });
  if (matching === 0) return bytes.toString('hex') === data;
  return (
    createHash(matching === 1 ? 'sha256' : 'sha512')
      .update(bytes)
      .digest('hex') === data
  );
}

const isInTime = ({ validFromDate, validToDate }: X509Certificate, at: Date): boolean =>
  validFromDate <= at && at <= validToDate;

const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

/** DANE-TA: the chain leads from the server's own certificate, in time and for the host, to the one that is named. */
function leadsTo(record: Tlsa, { chain, hostMatches, at }: ShownChain): boolean {
  if (!hostMatches) return false;
  for (const [index, certificate] of chain.entries()) {
    const below = chain[index - 1];
    if (!isInTime(certificate, at) || (below !== undefined && !issued(certificate, below))) return false;
    if (index > 0 && matches(record, certificate)) return true;
  }
  return false;
}

/** Holds a chain against one TLSA record as mail has it: DANE-TA (2) and DANE-EE (3) alone (RFC 7672 §3.1). */
export function tlsaOutcome(record: Tlsa, shown: ShownChain): (typeof tlsaOutcomes)[number] {
  const { usage, selector, matching } = record;
  if ((usage !== 2 && usage !== 3) || selector > 1 || matching > 2) return 'unusable';
  const [leaf] = shown.chain;
  // DANE-EE: neither name nor days count (RFC 7672 §3.1.1).
  const fits = usage === 3 ? leaf !== undefined && matches(record, leaf) : leadsTo(record, shown);
  return fits ? 'matches' : 'differs';
}
