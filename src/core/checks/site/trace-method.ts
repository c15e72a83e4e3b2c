import { defineCheck } from '../check.ts';
import { traceMethodText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';

/** TRACE gives back what a browser sent, cookies and passwords too (cross-site tracing). */
export const traceMethodCheck = defineCheck({
  id: 'site-trace-method',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan', '17.design'],
  results: { refused: { outcome: 'pass' }, echoes: { outcome: 'fail' }, unseen: { outcome: 'undetermined' } },
  text: traceMethodText,
  judge({ trace }) {
    if (trace.state === 'unseen') return [{ result: 'unseen', params: { detail: `${trace.reason} ${trace.detail}` } }];
    return [{ result: trace.echoes ? 'echoes' : 'refused', params: { status: trace.status } }];
  },
});
