import { type CheckFinding, defineCheck } from '../check.ts';
import { beyondResults, hostsBeyond } from './hosts-beyond.ts';
import { type MailHost, smtpDataSchema } from './smtp-observation.ts';
import { startTlsText } from './transport-texts.ts';

type Result =
  | 'encrypted'
  | 'obsolete'
  | 'alsoObsolete'
  | 'notOffered'
  | 'refused'
  | 'broken'
  | 'hostMissing'
  | 'unseen';

/** One finding for each host. */
function judgeHost({ name: place, dialog, tls }: MailHost): CheckFinding<Result> {
  const untold = ({ reason, detail }: { reason: string; detail: string }) => ({ detail: `${reason} ${detail}`.trim() });
  if (dialog.state === 'unseen')
    return { result: dialog.reason === 'nameNotFound' ? 'hostMissing' : 'unseen', place, params: untold(dialog) };
  const { detail } = dialog;
  if (dialog.startTls !== 'accepted') return { result: dialog.startTls, place, params: { detail } };
  if (tls === null) return { result: 'unseen', place, params: { detail } };
  if (tls.state === 'unseen')
    return { result: tls.reason === 'notUnderstood' ? 'broken' : 'unseen', place, params: untold(tls) };
  const { version, suite, obsolete } = tls;
  const params = { version, suite, obsolete: obsolete ?? [] };
  if (!['TLSv1.2', 'TLSv1.3'].includes(version)) return { result: 'obsolete', place, params };
  return { result: (obsolete ?? []).length > 0 ? 'alsoObsolete' : 'encrypted', place, params };
}

/** Whether every server that receives the domain's mail lets it come encrypted (RFC 3207). */
export const startTlsCheck = defineCheck({
  id: 'mail-starttls',
  version: 1,
  probe: 'smtp',
  data: smtpDataSchema,
  duties: ['15.9.tls'],
  results: {
    encrypted: { outcome: 'pass' },
    alsoObsolete: { outcome: 'pass', advice: true },
    noHosts: { outcome: 'pass' },
    obsolete: { outcome: 'fail' },
    notOffered: { outcome: 'fail' },
    refused: { outcome: 'fail' },
    broken: { outcome: 'fail' },
    hostMissing: { outcome: 'fail' },
    ...beyondResults,
    unseen: { outcome: 'undetermined' },
  },
  text: startTlsText,
  judge({ hosts, more }) {
    if (hosts.length === 0) return [{ result: 'noHosts', params: {} }];
    return [...hosts.map(judgeHost), ...hostsBeyond(more)];
  },
});
