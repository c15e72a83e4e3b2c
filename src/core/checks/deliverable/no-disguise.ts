import { type CheckFinding, defineCheck } from '../check.ts';
import { cutOffResults } from '../cut-off-texts.ts';
import { told } from '../shortened.ts';
import { coverageFindings, coverageResults } from './coverage.ts';
import { noDisguiseText } from './disguise-texts.ts';
import { type Disguise, filesDataSchema } from './files-observation.ts';

/** Names tell what the files are. */
export const noDisguiseCheck = defineCheck({
  id: 'deliverable-disguise',
  version: 1,
  probe: 'files',
  data: filesDataSchema,
  duties: ['16.1.1', '16.3'],
  results: {
    none: { outcome: 'pass' },
    otherContent: { outcome: 'fail' },
    doubleExtension: { outcome: 'fail' },
    turnedName: { outcome: 'fail' },
    hiddenName: { outcome: 'fail' },
    ...cutOffResults,
    ...coverageResults,
  },
  text: noDisguiseText,
  judge(data) {
    const found = told(
      data.disguised,
      ({ place, how, content }): readonly CheckFinding<Disguise | 'more'>[] => [
        { result: how, place, params: { content } },
      ],
      (count): readonly CheckFinding<'more'>[] => [{ result: 'more', params: { count } }],
    );
    const findings = [...found, ...coverageFindings(data)];
    return findings.length > 0 ? findings : [{ result: 'none', params: {} }];
  },
});
