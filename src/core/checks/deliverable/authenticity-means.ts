import { defineCheck } from '../check.ts';
import { named } from '../shortened.ts';
import { authenticityMeansText } from './authenticity-texts.ts';
import { coverageResults } from './coverage.ts';
import { filesDataSchema } from './files-observation.ts';

/** Whether whoever receives it can tell that it is genuine (16(4)): a signature, or a list of digests published elsewhere. */
export const authenticityMeansCheck = defineCheck({
  id: 'deliverable-authenticity',
  version: 1,
  probe: 'files',
  data: filesDataSchema,
  duties: ['16.4'],
  results: {
    signature: { outcome: 'pass' },
    hashList: { outcome: 'pass', advice: true },
    weakList: { outcome: 'fail' },
    declaredOnly: { outcome: 'undetermined' },
    listUnread: { outcome: 'undetermined' },
    none: { outcome: 'fail' },
    nothingGiven: coverageResults.nothingGiven,
  },
  text: authenticityMeansText,
  judge({ walked, signatures, hashLists }, { declared: { verification } }) {
    if (walked.files === 0) return [{ result: 'nothingGiven', params: {} }];
    if (signatures.all > 0)
      return [{ result: 'signature', place: named(signatures, 1)[0] ?? '', params: { count: signatures.all } }];
    const read = hashLists.filter(({ listed }) => listed > 0);
    const strong = read.find(({ algorithm }) => algorithm !== 'weak');
    if (strong !== undefined) return [{ result: 'hashList', place: strong.place, params: {} }];
    const [weak] = read;
    if (weak !== undefined) return [{ result: 'weakList', place: weak.place, params: {} }];
    const [unread] = hashLists;
    if (unread !== undefined) return [{ result: 'listUnread', place: unread.place, params: {} }];
    const isDeclared = typeof verification === 'string' && verification.trim() !== '';
    return [isDeclared ? { result: 'declaredOnly', params: { verification } } : { result: 'none', params: {} }];
  },
});
