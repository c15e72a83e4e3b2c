import { type CheckFinding, defineCheck } from '../check.ts';
import { coverageFindings, coverageResults } from './coverage.ts';
import { noExecutableText } from './executable-texts.ts';
import { type ExecutableKind, type FilesData, filesDataSchema } from './files-observation.ts';
import { hasReason } from './given-reason.ts';

type Found = ExecutableKind | 'declared' | 'scriptOfPage';

/** A script beside pages is what a web site is made of; anything else that runs needs its reason. */
const resultOf = (kind: ExecutableKind, { hasPages }: FilesData, isDeclared: boolean): Found => {
  if (kind === 'pageScript' && hasPages) return 'scriptOfPage';
  return isDeclared ? 'declared' : kind;
};

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
    ...coverageResults,
  },
  text: noExecutableText,
  judge(data, { declared }) {
    const isDeclared = hasReason(declared);
    const found: CheckFinding<Found>[] = data.executables.lines.map(({ place, kind }) => ({
      result: resultOf(kind, data, isDeclared),
      place,
      params: {},
    }));
    const findings = [...found, ...coverageFindings(data)];
    return findings.length > 0 ? findings : [{ result: 'none', params: { files: data.walked.files } }];
  },
});
