import { type Facts, textOf } from '../assessment/facts.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { companyKey, companyOf, engagedPeople, type InformationRole, informationRoleOf } from './engaged-people.ts';
import type { OrganisationNode } from './organisation.ts';
import type { PictureTable } from './picture-document.ts';
import type { PictureWords } from './words.ts';

/** The people of one company who handle protected information. */
interface CompanyPeople {
  readonly name: string;
  readonly isContractor: boolean;
  readonly people: readonly RegisterEntry[];
  /** Where the names stand: 別表1, 別表2 … */
  readonly table: string;
}

const withRole = (people: readonly RegisterEntry[], role: InformationRole): readonly RegisterEntry[] =>
  people.filter((person) => informationRoleOf(person) === role);

/** Companies in the order in which the register first names them, the contractor first. */
function companiesOf(facts: Facts, { say }: PictureWords): readonly CompanyPeople[] {
  const { name } = facts.contract.contractor;
  const handlers = engagedPeople(facts).filter((person) => informationRoleOf(person) != null);
  const names = new Map([[companyKey(name), name]]);
  for (const person of handlers) {
    const key = companyKey(companyOf(person));
    if (!names.has(key)) names.set(key, companyOf(person));
  }
  return [...names].map(([key, company], index) => ({
    name: company,
    isContractor: index === 0,
    people: handlers.filter((person) => companyKey(companyOf(person)) === key),
    table: say('annexTable', { number: index + 1 }),
  }));
}

const plainNode = (
  title: string,
  lines: readonly string[],
  children: readonly OrganisationNode[],
): OrganisationNode => ({
  title,
  lines,
  link: [],
  isPending: false,
  children,
});

function personLines({ data }: RegisterEntry): readonly string[] {
  const place = [textOf(data, 'department'), textOf(data, 'post')].filter(Boolean).join('　');
  return [textOf(data, 'name') ?? '', ...(place === '' ? [] : [place])];
}

function workersNode(workers: readonly RegisterEntry[], table: string, { say }: PictureWords): OrganisationNode[] {
  return workers.length === 0
    ? []
    : [plainNode(say('worker'), [say('workersCount', { count: workers.length, table })], [])];
}

/** Managers, each with the people of the same department; one alone has all. Whoever is in no manager's department follows. */
function managersAndWorkers({ people, table }: CompanyPeople, words: PictureWords): OrganisationNode[] {
  const managers = withRole(people, 'manager');
  const workers = withRole(people, 'worker');
  if (managers.length === 0) return workersNode(workers, table, words);
  const departmentOf = ({ data }: RegisterEntry): string => textOf(data, 'department') ?? '';
  const isUnder = (worker: RegisterEntry, manager: RegisterEntry): boolean =>
    managers.length === 1 ||
    (departmentOf(worker) !== '' && managers.find((one) => departmentOf(one) === departmentOf(worker)) === manager);
  const rest = workers.filter((worker) => !managers.some((manager) => isUnder(worker, manager)));
  return [
    ...managers.map((manager) => {
      const own = workers.filter((worker) => isUnder(worker, manager));
      return plainNode(words.say('manager'), personLines(manager), workersNode(own, table, words));
    }),
    ...workersNode(rest, table, words),
  ];
}

/** 情報管理責任者 of a company above its managers; several stand in one box. */
function companyBranch(
  company: CompanyPeople,
  words: PictureWords,
  below: readonly OrganisationNode[],
): OrganisationNode | null {
  const leaders = withRole(company.people, 'responsible');
  const staff = managersAndWorkers(company, words);
  if (leaders.length === 0 && !company.isContractor) return null;
  const lines = leaders.length === 0 ? [words.say('unnamed')] : leaders.flatMap(personLines);
  return { ...plainNode(words.say('responsible'), lines, [...staff, ...below]), isPending: leaders.length === 0 };
}

function subcontractorNode(company: CompanyPeople, words: PictureWords): OrganisationNode {
  const branch = companyBranch(company, words, []);
  const below = branch === null ? managersAndWorkers(company, words) : [branch];
  return plainNode(company.name, [words.say('subcontractor')], below);
}

/** 情報管理責任者 → 情報取扱管理者 → 業務従事者, and the same below each further company. */
export function informationTree(facts: Facts, words: PictureWords): OrganisationNode {
  const [contractor, ...others] = companiesOf(facts, words);
  const below = others.map((company) => subcontractorNode(company, words));
  const branch = contractor === undefined ? null : companyBranch(contractor, words, below);
  return plainNode(facts.contract.contractor.name, [words.say('prime')], branch === null ? [] : [branch]);
}

/** 情報取扱者名簿 by company: what the boxes count. Personal facts (nationality, record) stay in the register. */
export function peopleTables(facts: Facts, words: PictureWords): readonly PictureTable[] {
  const { say } = words;
  const order: readonly InformationRole[] = ['responsible', 'manager', 'worker'];
  return companiesOf(facts, words)
    .map(({ name, people }, index) => ({
      caption: say('annexPeople', { number: index + 1, company: name }),
      columns: (['colKind', 'colName', 'colDepartment', 'colPost'] as const).map((key) => say(key)),
      rows: order.flatMap((role) =>
        withRole(people, role).map(({ data }) => [
          say(role),
          textOf(data, 'name') ?? '',
          textOf(data, 'department') ?? '',
          textOf(data, 'post') ?? '',
        ]),
      ),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** Companies that people come from and that no subcontract names. */
export function unlistedCompanies(facts: Facts): readonly string[] {
  const listed = new Set(
    [facts.contract.contractor.name, ...facts.rows('subcontracts').map(companyOf)].map(companyKey),
  );
  return [...new Set(engagedPeople(facts).map(companyOf))].filter(
    (name) => name !== '' && !listed.has(companyKey(name)),
  );
}

/** What the personnel register leaves open. */
export function informationGaps(facts: Facts): readonly ('gapResponsible' | 'gapHandling')[] {
  const roles = engagedPeople(facts).map(informationRoleOf);
  return [
    ...(roles.includes('responsible') ? [] : (['gapResponsible'] as const)),
    ...(roles.includes(undefined) ? (['gapHandling'] as const) : []),
  ];
}
