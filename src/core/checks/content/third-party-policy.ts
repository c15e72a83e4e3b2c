import { defineCheck } from '../check.ts';
import { contentDataSchema } from './content-observation.ts';
import { thirdPartyPolicyText } from './content-policy-texts.ts';
import { reachedHosts, unreadFindings } from './reached-hosts.ts';

/** Whether the privacy policy can be come by from the content and names every third party that is reached (16(6)). */
export const thirdPartyPolicyCheck = defineCheck({
  id: 'content-third-party-policy',
  version: 1,
  probe: 'contentStatic',
  data: contentDataSchema,
  duties: ['16.6.policy'],
  results: {
    noThirdParty: { outcome: 'pass' },
    named: { outcome: 'pass' },
    unnamed: { outcome: 'fail' },
    hinted: { outcome: 'undetermined' },
    notLinked: { outcome: 'fail' },
    noPolicy: { outcome: 'fail' },
    policyUnread: { outcome: 'undetermined' },
    unread: { outcome: 'undetermined' },
  },
  text: thirdPartyPolicyText,
  judge(data) {
    const hosts = reachedHosts(data, 'automatic').map(({ host }) => host);
    const { policy } = data;
    const unread = unreadFindings(data);
    if (hosts.length === 0)
      return unread.length > 0 ? unread : [{ result: 'noThirdParty', params: { read: data.read } }];
    if (policy === null) return [{ result: 'noPolicy', params: { hosts: hosts.join(', ') } }, ...unread];
    const { url, names, hints } = policy;
    const notLinked = policy.isLinked ? [] : [{ result: 'notLinked' as const, place: url, params: {} }];
    if (policy.unread !== null) {
      const { reason, detail } = policy.unread;
      return [...notLinked, { result: 'policyUnread', place: url, params: { detail: `${reason} ${detail}`.trim() } }];
    }
    const missing = hosts
      .filter((host) => !names.includes(host))
      .map((host) => {
        const result = hints.includes(host) ? ('hinted' as const) : ('unnamed' as const);
        return { result, place: host, params: { url } };
      });
    const findings = [...notLinked, ...missing, ...unread];
    return findings.length > 0 ? findings : [{ result: 'named', params: { hosts: hosts.join(', '), url } }];
  },
});
