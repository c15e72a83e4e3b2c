import { namedPeriod, namedPeriodLabel } from '../plan/named-period.ts';
import { newestAgreed, type PlanVersion } from '../plan/plan.ts';
import { type NameDifference, nameDifferences } from '../plan/plan-difference.ts';
import type { VerdictReason } from './assessment.ts';
import { judgeBounded } from './bounded-rule.ts';
import type { Facts } from './facts.ts';
import type { FiledUnder, Proof } from './language/proof.ts';
import { planNamesOf } from './plan-names.ts';
import { officialWord, presentation } from './proving-kinds.ts';
import { factRule, type Rule } from './rule.ts';

const versionsOf = (facts: Facts): PlanVersion[] =>
  facts.rows('planVersions').map((row) => row.data as unknown as PlanVersion);

/** The newest version that has taken effect, agreed or not. */
function newestVersion(facts: Facts): PlanVersion | undefined {
  return versionsOf(facts)
    .filter((version) => version.effectiveFrom <= facts.asOf)
    .sort((a, b) => b.version - a.version)[0];
}

/** A difference with the title that people know the row by, also where a version of old kept only its id. */
function titled(facts: Facts, difference: NameDifference): NameDifference {
  if (difference.title !== null) return difference;
  const row = facts.find(difference.register, difference.entryId);
  const title = row === undefined ? difference.entryId : facts.titleOf(difference.register, row);
  return { ...difference, title };
}

/**
 * Rows in which the registers differ from the newest version that an official agreed to: added, left, or changed in a fact that
 * the plan states. Null when nothing has been agreed to yet.
 */
export function registerDifferences(facts: Facts): readonly NameDifference[] | null {
  const agreed = newestAgreed(versionsOf(facts).filter((version) => isAgreed(version, facts)));
  if (agreed === undefined) return null;
  return nameDifferences(agreed.names, planNamesOf(facts)).map((difference) => titled(facts, difference));
}

/** Replaced before it could take effect: a later version takes effect no later. */
const isOvertaken = (version: PlanVersion, all: readonly PlanVersion[]): boolean =>
  all.some((other) => other.version > version.version && other.effectiveFrom <= version.effectiveFrom);

/** Changes of the plan that have taken effect by the day asked about. */
function changesInEffect(facts: Facts): PlanVersion[] {
  const all = versionsOf(facts);
  return all.filter(
    (version) => version.version > 1 && version.effectiveFrom <= facts.asOf && !isOvertaken(version, all),
  );
}

/** An agreement counts from its day on. */
const isAgreed = ({ agreement }: PlanVersion, { asOf }: Facts): boolean =>
  agreement !== undefined && agreement.on <= asOf;

const isAgreedInTime = ({ agreement, effectiveFrom }: PlanVersion): boolean =>
  agreement !== undefined && agreement.on <= effectiveFrom;

/** The entries of some versions, under which files about them are kept. */
const entriesOf = (versions: readonly PlanVersion[], facts: Facts): readonly FiledUnder[] =>
  facts
    .rows('planVersions')
    .filter(({ data }) => versions.some(({ version }) => version === data.version))
    .map(({ id }) => ({ register: 'planVersions', id }));

const newest: NonNullable<Proof['about']> = ({ facts }) =>
  entriesOf(
    [newestVersion(facts)].filter((version) => version !== undefined),
    facts,
  );

const changed: NonNullable<Proof['about']> = ({ facts }) => entriesOf(changesInEffect(facts), facts);

/** The official's agreement, as the mail or paper that is filed under the version. */
const agreementProof = (about: NonNullable<Proof['about']>): Proof => ({ kinds: officialWord, about, official: true });

/** Rules of the plan as a whole. */
export const planRules: readonly Rule[] = [
  factRule('planMissing', [], { kinds: presentation, about: newest }, (facts) => {
    const plan = newestVersion(facts);
    return plan === undefined
      ? { verdict: 'notSatisfied' }
      : { verdict: 'satisfied', params: { version: plan.version } };
  }),
  factRule('planNotAgreed', [], agreementProof(newest), (facts) => {
    const plan = newestVersion(facts);
    if (plan === undefined) return { verdict: 'notSatisfied', params: { version: 1 } };
    const params = { version: plan.version, agreedOn: plan.agreement?.on ?? '' };
    return { verdict: isAgreed(plan, facts) ? 'satisfied' : 'notSatisfied', params };
  }),
  factRule('planOutdatedByRegister', [], { kinds: [] }, (facts) => {
    const differences = registerDifferences(facts);
    if (differences === null) return { verdict: 'undetermined' };
    const names = differences
      .slice(0, 3)
      .map(({ register, title }) => (register === namedPeriod ? namedPeriodLabel.ja : (title ?? '')))
      .join('、');
    return {
      verdict: differences.length === 0 ? 'satisfied' : 'notSatisfied',
      params: { count: differences.length, names },
      rows: differences
        .filter(({ kind, register }) => kind !== 'left' && register !== namedPeriod)
        .map(({ register, entryId }) => ({ register, entryId })),
    };
  }),
  factRule('planChangedAfterTheFact', [], agreementProof(changed), (facts) => {
    if (newestVersion(facts) === undefined) return { verdict: 'undetermined' };
    const changes = changesInEffect(facts);
    const late = changes.filter((version) => !isAgreedInTime(version));
    return {
      verdict: late.length === 0 ? 'satisfied' : 'notSatisfied',
      params: { total: changes.length, versions: late.map(({ version }) => String(version)).join('、') },
    };
  }),
];

/** What holds of the plan as a whole: it exists, an official agreed to it, it names what the registers hold, and changes came first. */
export function assessPlan(facts: Facts): readonly VerdictReason[] {
  return planRules.flatMap((rule) => judgeBounded(rule.id, [], () => [rule.judge(facts)]));
}
