import { type CheckFinding, defineCheck } from '../check.ts';
import { type RetiredWeb, retirementDataSchema } from './retirement-observation.ts';
import { retiredWebText } from './web-texts.ts';

type Result = 'answers' | 'refused' | 'unseen';

function judgeWeb(web: Exclude<RetiredWeb, null>, place: string): CheckFinding<Result> {
  if (web.state === 'answered')
    return { result: 'answers', place, params: { status: web.status, title: web.title, detail: '' } };
  const detail = `${web.reason} ${web.detail}`.trim();
  // A host that refuses the connection tells that nothing serves there; silence may be a fault of ours.
  const isTold = web.reason === 'nameNotFound' || /ECONNREFUSED/.test(web.detail);
  return { result: isTold ? 'refused' : 'unseen', place, params: { status: 0, title: '', detail } };
}

/** Whether a web server still answers to the name. */
export const retiredWebCheck = defineCheck({
  id: 'retired-web',
  version: 1,
  probe: 'retirement',
  data: retirementDataSchema,
  duties: ['15.10.cleanup'],
  results: {
    none: { outcome: 'pass' },
    refused: { outcome: 'pass' },
    answers: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: retiredWebText,
  judge({ http, https, answers, host }) {
    const seen = [
      ...(http === null ? [] : [judgeWeb(http, `http://${host.name}/`)]),
      ...(https === null ? [] : [judgeWeb(https, `https://${host.name}/`)]),
    ];
    if (seen.length > 0) return seen;
    const isTold = answers
      .filter(({ type }) => type === 'A' || type === 'AAAA')
      .every(({ state }) => state === 'noData' || state === 'noSuchName');
    return [{ result: isTold ? 'none' : 'unseen', params: { status: 0, title: '', detail: answers[0]?.detail ?? '' } }];
  },
});
