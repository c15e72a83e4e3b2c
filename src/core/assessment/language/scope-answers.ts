import { type ScopeKey, scopeKeys } from '../../catalogue/catalogue.ts';
import type { JudgedFacts } from './judged-facts.ts';
import type { AnyRow } from './judged-row.ts';

type Witnesses = (facts: JudgedFacts) => readonly AnyRow[];

const registers =
  (...names: readonly Parameters<JudgedFacts['rows']>[0][]): Witnesses =>
  (facts) =>
    names.flatMap((name): readonly AnyRow[] => facts.rows(name));

const publicSystems: Witnesses = (facts) => facts.rows('systems').filter((system) => system.flag('isPublic') === true);
const mailSystems: Witnesses = (facts) => facts.rows('systems').filter((system) => system.flag('hasMail') === true);

/** A domain of mail is retired without a web site. */
const retiredSites: Witnesses = (facts) => facts.rows('retirements').filter((row) => !row.refers('mailDomain'));
const retiredMail: Witnesses = (facts) => facts.rows('retirements').filter((row) => row.refers('mailDomain'));

const sites = registers('sites', 'webApplications', 'checklists');
const mailDomains = registers('mailDomains');
const systems = registers(
  'systems',
  'equipment',
  'endpoints',
  'servers',
  'software',
  'vulnerabilities',
  'changes',
  'handovers',
);

/**
 * Rows that are at work for each fact of the scope. A web site and a mail domain are information systems too (15: ウェブサイトを含む),
 * and a web application stands on a public site (17).
 */
const witnesses: Readonly<Record<ScopeKey, readonly Witnesses[]>> = {
  buildsSystems: [systems, sites, retiredSites, mailDomains, retiredMail],
  publicSite: [sites, retiredSites, publicSystems],
  mail: [mailDomains, retiredMail, mailSystems],
  applications: [registers('deliverables', 'thirdParties', 'webApplications', 'threats', 'checklists')],
  cloud: [registers('cloudServices')],
  subcontracts: [registers('subcontracts')],
  confidential: [
    (facts) => facts.rows('informationItems').filter((item) => item.flag('confidential') === true),
    (facts) => facts.rows('cloudServices').filter((service) => service.flag('confidential') === true),
    (facts) => facts.rows('subcontracts').filter((contract) => contract.flag('handlesConfidential') === true),
    (facts) => facts.rows('people').filter((person) => person.flag('handlesConfidential') === true),
  ],
};

/** Rows by the day asked about that show a fact of the scope to hold; what is planned for later is not at work yet. */
export const scopeWitnesses = (key: ScopeKey, facts: JudgedFacts): readonly AnyRow[] =>
  witnesses[key].flatMap((rowsOf) => rowsOf(facts));

/** Whether each fact of the scope holds: rows outrank what was answered; null: neither rows nor an answer say. */
export function scopeAnswers(facts: JudgedFacts): Readonly<Record<ScopeKey, boolean | null>> {
  const { scope } = facts.contract;
  const answers = scopeKeys.map((key) => [key, scopeWitnesses(key, facts).length > 0 ? true : scope[key]] as const);
  return Object.fromEntries(answers) as Readonly<Record<ScopeKey, boolean | null>>;
}
