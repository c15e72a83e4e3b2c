import { type CheckFinding, defineCheck } from '../check.ts';
import { named } from '../shortened.ts';
import { componentsDataSchema } from './components-observation.ts';
import { nothingListed, nothingListedResults } from './nothing-listed.ts';
import { componentsIdentifiedText } from './support-texts.ts';

const shown = 5;

/** Each piece of software has a version, and a name by which machines know it. */
export const componentsIdentifiedCheck = defineCheck({
  id: 'software-identified',
  version: 2,
  probe: 'components',
  data: componentsDataSchema,
  duties: ['15.5.ledger'],
  results: {
    identified: { outcome: 'pass' },
    withoutVersion: { outcome: 'fail' },
    unidentified: { outcome: 'undetermined' },
    external: { outcome: 'undetermined' },
    ...nothingListedResults,
  },
  text: componentsIdentifiedText,
  judge(data) {
    const { total, withoutVersion, unidentified, external } = data;
    type Result = 'withoutVersion' | 'unidentified' | 'external';
    const of = (result: Result, list: typeof withoutVersion): CheckFinding<Result>[] =>
      list.all === 0 ? [] : [{ result, params: { count: list.all, names: named(list, shown) } }];
    const elsewhere = external === undefined ? [] : of('external', external);
    if (elsewhere.length === 0 && total === 0) return nothingListed(data);
    const findings = [...of('withoutVersion', withoutVersion), ...of('unidentified', unidentified), ...elsewhere];
    return findings.length > 0 ? findings : [{ result: 'identified', params: { count: total } }];
  },
});
