import { type CheckFinding, defineCheck } from '../check.ts';
import { told } from '../shortened.ts';
import type { GapReason } from './files-observation.ts';
import { malwareDataSchema } from './malware-observation.ts';
import { wholeScannedText } from './whole-scanned-texts.ts';

/** Everything was scanned, to the last member; each gap by its reason. */
export const wholeScannedCheck = defineCheck({
  id: 'deliverable-wholly-scanned',
  version: 1,
  probe: 'malware',
  data: malwareDataSchema,
  duties: ['16.1.1'],
  results: {
    whole: { outcome: 'pass' },
    nothingGiven: { outcome: 'undetermined' },
    encrypted: { outcome: 'undetermined' },
    tooDeep: { outcome: 'undetermined' },
    tooMany: { outcome: 'undetermined' },
    tooLarge: { outcome: 'undetermined' },
    tooDense: { outcome: 'undetermined' },
    damaged: { outcome: 'undetermined' },
    unlistedBytes: { outcome: 'undetermined' },
    notWalked: { outcome: 'undetermined' },
    link: { outcome: 'undetermined' },
    timeOver: { outcome: 'undetermined' },
    unreadable: { outcome: 'undetermined' },
  },
  text: wholeScannedText,
  judge({ walked, gaps }) {
    const found = told(
      gaps,
      ({ place, why }): readonly CheckFinding<GapReason>[] => [{ result: why, place, params: {} }],
      (count): readonly CheckFinding<'notWalked'>[] => [{ result: 'notWalked', place: `+${count}`, params: {} }],
    );
    if (found.length > 0) return found;
    if (walked.files === 0) return [{ result: 'nothingGiven', params: {} }];
    return [{ result: 'whole', params: { files: walked.files, members: walked.members } }];
  },
});
