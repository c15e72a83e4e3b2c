import { type DnsAnswer, toldStates } from '../../core/checks/dns-answer.ts';
import type { UnseenReason } from '../../core/checks/observation.ts';
import { Unseen } from '../unseen.ts';

const reasons: Partial<Readonly<Record<DnsAnswer['state'], UnseenReason>>> = {
  timedOut: 'timedOut',
  notUnderstood: 'notUnderstood',
};

/** The answer where it tells something; throws Unseen where it doesn't. */
export function told(answer: DnsAnswer): DnsAnswer {
  if (toldStates.includes(answer.state)) return answer;
  throw new Unseen(reasons[answer.state] ?? 'dnsFailed', `${answer.name} ${answer.type}: ${answer.detail}`);
}
