import { type CheckFinding, defineCheck } from '../check.ts';
import { told } from '../shortened.ts';
import { hashListText } from './authenticity-texts.ts';
import { type FilesData, filesDataSchema } from './files-observation.ts';

type Fault = 'wrong' | 'missing' | 'unlisted' | 'weak' | 'unread';

function faultsOf(list: FilesData['hashLists'][number]): CheckFinding<Fault>[] {
  const each = (result: 'wrong' | 'missing' | 'unlisted'): CheckFinding<Fault>[] =>
    told(
      list[result],
      (name): readonly CheckFinding<Fault>[] => [{ result, place: list.place, params: { name } }],
      (count) => [{ result, place: list.place, params: { name: `+${count}` } }],
    );
  return [
    ...each('wrong'),
    ...each('missing'),
    ...each('unlisted'),
    ...(list.algorithm === 'weak' ? [{ result: 'weak', place: list.place, params: {} } as const] : []),
    ...(list.unread > 0 ? [{ result: 'unread', place: list.place, params: { count: list.unread } } as const] : []),
  ];
}

/** Lists of digests hold: every digest is right, every file is there and listed. */
export const hashListCompleteCheck = defineCheck({
  id: 'deliverable-hash-list',
  version: 1,
  probe: 'files',
  data: filesDataSchema,
  duties: ['16.4'],
  results: {
    complete: { outcome: 'pass' },
    noList: { outcome: 'pass', advice: true },
    wrong: { outcome: 'fail' },
    missing: { outcome: 'fail' },
    unlisted: { outcome: 'fail' },
    weak: { outcome: 'fail' },
    unread: { outcome: 'undetermined' },
  },
  text: hashListText,
  judge({ hashLists }) {
    const faults = hashLists.flatMap(faultsOf);
    if (faults.length > 0) return faults;
    const [first] = hashLists;
    if (first === undefined) return [{ result: 'noList', params: {} }];
    return [{ result: 'complete', place: first.place, params: { listed: first.listed } }];
  },
});
