import { type CheckFinding, defineCheck } from '../check.ts';
import { named } from '../shortened.ts';
import { componentsDataSchema } from './components-observation.ts';
import { componentsIdentifiedText } from './support-texts.ts';

const shown = 5;

/** Each piece of software has a version, and a name by which machines know it. */
export const componentsIdentifiedCheck = defineCheck({
  id: 'software-identified',
  version: 1,
  probe: 'components',
  data: componentsDataSchema,
  duties: ['15.5.ledger'],
  results: {
    identified: { outcome: 'pass' },
    withoutVersion: { outcome: 'fail' },
    unidentified: { outcome: 'undetermined' },
    nothingListed: { outcome: 'undetermined' },
  },
  text: componentsIdentifiedText,
  judge({ total, others, withoutVersion, unidentified }) {
    type Result = 'withoutVersion' | 'unidentified';
    const of = (result: Result, list: typeof withoutVersion): CheckFinding<Result>[] =>
      list.all === 0 ? [] : [{ result, params: { count: list.all, names: named(list, shown) } }];
    if (total === 0) return [{ result: 'nothingListed', params: { others } }];
    const findings = [...of('withoutVersion', withoutVersion), ...of('unidentified', unidentified)];
    return findings.length > 0 ? findings : [{ result: 'identified', params: { count: total } }];
  },
});
