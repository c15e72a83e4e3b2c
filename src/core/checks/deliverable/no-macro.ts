import { type CheckFinding, defineCheck } from '../check.ts';
import { told } from '../shortened.ts';
import { coverageFindings, coverageResults } from './coverage.ts';
import { noMacroText } from './executable-texts.ts';
import { filesDataSchema } from './files-observation.ts';
import { hasReason } from './given-reason.ts';

/** Office documents without macros, which run as programs do. */
export const noMacroCheck = defineCheck({
  id: 'deliverable-macros',
  version: 1,
  probe: 'files',
  data: filesDataSchema,
  duties: ['16.3'],
  results: {
    none: { outcome: 'pass' },
    declared: { outcome: 'pass', advice: true },
    macro: { outcome: 'fail' },
    ...coverageResults,
  },
  text: noMacroText,
  judge(data, { declared }) {
    const result = hasReason(declared) ? 'declared' : 'macro';
    const found = told(
      data.macros,
      ({ place }): readonly CheckFinding<typeof result>[] => [{ result, place, params: {} }],
      (count): readonly CheckFinding<typeof result>[] => [{ result, place: `+${count}`, params: {} }],
    );
    const findings = [...found, ...coverageFindings(data)];
    return findings.length > 0 ? findings : [{ result: 'none', params: {} }];
  },
});
