import { defineCheck } from '../check.ts';
import { type CodeSignal, contentDataSchema } from './content-observation.ts';
import { codeSignalsText } from './content-signals-texts.ts';

/** Signals of code that does other than it shows (16(1)②). They call for a reader; they prove nothing. */
export const codeSignalsCheck = defineCheck({
  id: 'content-code-signals',
  version: 1,
  probe: 'contentStatic',
  data: contentDataSchema,
  duties: ['16.1.2'],
  results: {
    none: { outcome: 'pass' },
    evaluatesText: { outcome: 'pass', advice: true },
    evaluatesDecoded: { outcome: 'undetermined' },
    writesScript: { outcome: 'undetermined' },
    hiddenText: { outcome: 'undetermined' },
    documentScript: { outcome: 'undetermined' },
    documentAction: { outcome: 'undetermined' },
    unread: { outcome: 'undetermined' },
  } satisfies Record<CodeSignal | 'none' | 'unread', { outcome: 'pass' | 'undetermined'; advice?: true }>,
  text: codeSignalsText,
  judge({ signals, moreSignals, unread, moreUnread, read }) {
    const seen = signals.map(({ signal, page, count }) => ({ result: signal, place: page, params: { count } }));
    const rest = moreSignals + moreUnread + unread.length;
    const untold = rest > 0 || read === 0 ? [{ result: 'unread' as const, params: { count: rest } }] : [];
    const findings = [...seen, ...untold];
    return findings.length > 0 ? findings : [{ result: 'none', params: { read } }];
  },
});
