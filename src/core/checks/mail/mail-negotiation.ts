import { type CheckFinding, defineCheck } from '../check.ts';
import { classOf } from '../site/suite-class.ts';
import { weakHashes } from '../site/tls-key-exchange.ts';
import { beyondResults, hostsBeyond } from './hosts-beyond.ts';
import { mailNegotiationText } from './mail-negotiation-texts.ts';
import { type MailHost, type MailNegotiation, smtpDataSchema } from './smtp-observation.ts';

type Fault =
  | 'chosenBroken'
  | 'chosenStatic'
  | 'compression'
  | 'insecureRenegotiation'
  | 'weakHash'
  | 'takesBroken'
  | 'takesStatic'
  | 'weakGroup'
  | 'shortPrime'
  | 'noExtendedMasterSecret';

/** The least bits of a prime of its own. */
const leastBits = 2048;

function faultsOf(seen: MailNegotiation): readonly Fault[] {
  const { chosen, broken, withoutForwardSecrecy, weakGroup, primeBits } = seen;
  const level = classOf(chosen);
  const faults: readonly (readonly [Fault, boolean])[] = [
    ['chosenBroken', level === 'broken'],
    ['chosenStatic', level === 'withoutForwardSecrecy'],
    ['compression', seen.compression],
    ['insecureRenegotiation', !seen.secureRenegotiation],
    ['weakHash', seen.hash !== null && weakHashes.includes(seen.hash)],
    ['takesBroken', level !== 'broken' && broken.length > 0],
    ['takesStatic', level !== 'withoutForwardSecrecy' && withoutForwardSecrecy !== null],
    ['weakGroup', weakGroup !== null],
    ['shortPrime', primeBits !== null && primeBits < leastBits],
    ['noExtendedMasterSecret', !seen.extendedMasterSecret],
  ];
  return faults.flatMap(([fault, is]) => (is ? [fault] : []));
}

function judgeHost({
  name: place,
  dialog,
  tls,
}: MailHost): readonly CheckFinding<Fault | 'sound' | 'newest' | 'unseen'>[] {
  if (
    dialog.state !== 'answered' ||
    dialog.startTls !== 'accepted' ||
    tls?.state !== 'seen' ||
    tls.negotiation === undefined
  )
    return [{ result: 'unseen', place, params: {} }];
  if (tls.negotiation === null) return [{ result: tls.version === 'TLSv1.3' ? 'newest' : 'unseen', place, params: {} }];
  const { chosen, broken, withoutForwardSecrecy, weakGroup, primeBits } = tls.negotiation;
  const params = {
    suite: chosen,
    broken: [...broken],
    taken: withoutForwardSecrecy ?? '',
    group: weakGroup ?? '',
    bits: primeBits ?? 0,
    hash: tls.negotiation.hash ?? '',
  };
  const faults = faultsOf(tls.negotiation);
  return (faults.length === 0 ? (['sound'] as const) : faults).map((result) => ({ result, place, params }));
}

/**
 * What receiving servers agree to beside the version (RFC 3207, 9325). What they only take from those who offer nothing better is
 * advice: such mail would come in the clear otherwise.
 */
export const mailNegotiationCheck = defineCheck({
  id: 'mail-tls-negotiation',
  version: 2,
  probe: 'smtp',
  data: smtpDataSchema,
  duties: ['15.9.tls'],
  results: {
    sound: { outcome: 'pass' },
    newest: { outcome: 'pass' },
    noHosts: { outcome: 'pass' },
    takesBroken: { outcome: 'pass', advice: true },
    takesStatic: { outcome: 'pass', advice: true },
    weakGroup: { outcome: 'pass', advice: true },
    shortPrime: { outcome: 'pass', advice: true },
    noExtendedMasterSecret: { outcome: 'pass', advice: true },
    chosenBroken: { outcome: 'fail' },
    chosenStatic: { outcome: 'fail' },
    compression: { outcome: 'fail' },
    insecureRenegotiation: { outcome: 'fail' },
    weakHash: { outcome: 'fail' },
    ...beyondResults,
    unseen: { outcome: 'undetermined' },
  },
  text: mailNegotiationText,
  judge({ hosts, more }) {
    if (hosts.length === 0) return [{ result: 'noHosts', params: {} }];
    return [...hosts.flatMap(judgeHost), ...hostsBeyond(more)];
  },
});
