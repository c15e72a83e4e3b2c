import { type CheckFinding, defineCheck } from '../check.ts';
import { cutOffResults } from '../cut-off-texts.ts';
import { told } from '../shortened.ts';
import { coverageFindings, coverageResults } from './coverage.ts';
import { noExecutableText } from './executable-texts.ts';
import { type ExecutableKind, type FilesData, filesDataSchema } from './files-observation.ts';
import { hasReason } from './given-reason.ts';

type Found = ExecutableKind | 'declared' | 'scriptOfPage' | 'more';

/** A script beside pages is what a web site is made of; anything else that runs needs its reason. */
const resultOf = (kind: ExecutableKind, { hasPages }: FilesData, isDeclared: boolean): Found => {
  if (kind === 'pageScript' && hasPages) return 'scriptOfPage';
  return isDeclared ? 'declared' : kind;
};

/** What holds of those beyond the list: where the reason covers all, or what pages run is all there is, by the counts. */
function beyondList({ hasPages, pageScripts, executables }: FilesData, isDeclared: boolean): Found {
  if (isDeclared) return 'declared';
  return hasPages && pageScripts === executables.all ? 'scriptOfPage' : 'more';
}

/** No programs where there is another way (16(3)); with a reason on record they are told and pass. */
export const noExecutableCheck = defineCheck({
  id: 'deliverable-executables',
  version: 1,
  probe: 'files',
  data: filesDataSchema,
  duties: ['16.3'],
  results: {
    none: { outcome: 'pass' },
    declared: { outcome: 'pass', advice: true },
    scriptOfPage: { outcome: 'pass' },
    windowsProgram: { outcome: 'fail' },
    linuxProgram: { outcome: 'fail' },
    macProgram: { outcome: 'fail' },
    javaProgram: { outcome: 'fail' },
    androidProgram: { outcome: 'fail' },
    installer: { outcome: 'fail' },
    diskImage: { outcome: 'fail' },
    shortcut: { outcome: 'fail' },
    script: { outcome: 'fail' },
    pageScript: { outcome: 'fail' },
    ...cutOffResults,
    ...coverageResults,
  },
  text: noExecutableText,
  judge(data, { declared }) {
    const isDeclared = hasReason(declared);
    const found = told(
      data.executables,
      ({ place, kind }): readonly CheckFinding<Found>[] => [
        { result: resultOf(kind, data, isDeclared), place, params: {} },
      ],
      (count) => [{ result: beyondList(data, isDeclared), place: `+${count}`, params: { count } }],
    );
    const findings = [...found, ...coverageFindings(data)];
    return findings.length > 0 ? findings : [{ result: 'none', params: { files: data.walked.files } }];
  },
});
