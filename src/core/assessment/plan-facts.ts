import { scopeKeys } from '../catalogue/catalogue.ts';
import { type LimitName, limitOf } from '../contract/limits.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { formatWareki } from '../kernel/wareki.ts';
import type { PlanFacts } from '../plan/fill-template.ts';
import { type Facts, textOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { planPeriodOf } from './plan-names.ts';

const same = (text: string): Bilingual => ({ ja: text, en: text });

const namesShown = 3;

/** 「本社、分室 ほか2か所」; null when there are none. */
function listed(facts: Facts, register: string, counter: string): Bilingual | null {
  const titles = facts.rows(register).map((row) => facts.titleOf(register, row));
  if (titles.length === 0) return null;
  const shown = titles.slice(0, namesShown).join('、');
  const more = titles.length - namesShown;
  return more > 0 ? { ja: `${shown} ほか${more}${counter}`, en: `${shown} and ${more} more` } : same(shown);
}

/** 速やかに has no number in the form: the contract's setting says within how many hours, if it says so. */
function firstReport(hours: number | undefined): Bilingual {
  return hours === undefined
    ? { ja: '速やかに', en: 'at once' }
    : { ja: `認知から${hours}時間以内に`, en: `within ${hours} hours` };
}

function changeReport(days: number | undefined): Bilingual {
  return days === undefined
    ? { ja: '速やかに', en: 'at once' }
    : { ja: `変更の日から${days}日以内に`, en: `within ${days} days of the change` };
}

function holders(facts: Facts): Readonly<Record<string, string>> {
  const engaged = facts.rows('people').filter(({ data }) => (textOf(data, 'endedOn') ?? facts.asOf) >= facts.asOf);
  return Object.fromEntries(
    engaged.flatMap(({ data }) => {
      const [role, name] = [textOf(data, 'role'), textOf(data, 'name')];
      return role === undefined || name === undefined ? [] : [[role, name] as const];
    }),
  );
}

/** Facts of the contract and its registers that the plan's templates speak of. */
export function planFactsOf(facts: Facts): PlanFacts {
  const { contract } = facts;
  const { settings } = contract;
  const period = planPeriodOf(facts);
  const days = (name: LimitName): Bilingual => same(String(limitOf(contract, name)));
  const people = facts.rows('people').length;
  const judged = judgedFacts(facts);
  return {
    scope: Object.fromEntries(scopeKeys.map((key) => [key, judged.scope(key)])) as PlanFacts['scope'],
    values: {
      contractor: same(contract.contractor.name),
      period: {
        ja: `${formatWareki(period.from)}から${formatWareki(period.to)}まで`,
        en: `${period.from} to ${period.to}`,
      },
      periodEnd: { ja: formatWareki(period.to), en: period.to },
      peopleCount: people === 0 ? null : same(String(people)),
      workplaces: listed(facts, 'workplaces', 'か所'),
      subcontractors: listed(facts, 'subcontracts', '社'),
      erasureDays: days('erasureWithinDays'),
      ismapDays: days('ismapCheckMaxAgeDays'),
      definitionsDays: days('definitionsWithinDays'),
      patchDays: days('patchWithinDays'),
      noticeDays: days('noticeAtLeastDays'),
      reviewDays: days('usageReviewEveryDays'),
      firstReport: firstReport(settings.firstReportWithinHours),
      changeReport: changeReport(settings.changeReportWithinDays),
    },
    holders: holders(facts),
  };
}
