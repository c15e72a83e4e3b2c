import { type Facts, numberOf, textOf } from '../assessment/facts.ts';
import { addresseePost } from '../contract/addressee.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { companyKey, companyOf, engagedPeople, informationRoleOf } from './engaged-people.ts';
import type { OrganisationNode } from './organisation.ts';
import { approvalOf, approvedOn, confidentialOf, relationOf, rowsInForce } from './subcontract-facts.ts';
import type { PictureWords } from './words.ts';

/** Lines that count a company's people: engaged, and of them those who handle protected information. */
function headcount(company: string, people: readonly RegisterEntry[], { say }: PictureWords): string[] {
  const own = people.filter((person) => companyKey(companyOf(person)) === companyKey(company));
  const handlers = own.filter((person) => informationRoleOf(person) != null).length;
  return own.length === 0 ? [] : [say('people', { count: own.length }), say('handlers', { count: handlers })];
}

/** 統括責任者, 情報セキュリティ責任者 and the like, by name. */
const leaders = (company: string, people: readonly RegisterEntry[]): string[] =>
  people
    .filter((person) => companyKey(companyOf(person)) === companyKey(company))
    .filter(({ data }) => /責任者|管理者/.test(textOf(data, 'role') ?? ''))
    .slice(0, 4)
    .map(({ data }) => `${textOf(data, 'role')}：${textOf(data, 'name') ?? ''}`);

/** Follows the rows upwards; false when they lead round in a circle and never to the contractor. */
function reachesTop(row: RegisterEntry, byId: ReadonlyMap<string, RegisterEntry>): boolean {
  const seen = new Set<string>();
  for (let at: RegisterEntry | undefined = row; at !== undefined; at = byId.get(textOf(at.data, 'parent') ?? '')) {
    if (seen.has(at.id)) return false;
    seen.add(at.id);
  }
  return true;
}

interface Placement {
  readonly facts: Facts;
  readonly words: PictureWords;
  readonly people: readonly RegisterEntry[];
  childrenOf(id: string | null): readonly RegisterEntry[];
}

function subcontractNode(row: RegisterEntry, placement: Placement): OrganisationNode {
  const { facts, words, people, childrenOf } = placement;
  const { data } = row;
  const company = companyOf(row);
  const isLost = (numberOf(data, 'tier') ?? 1) > 1 && textOf(data, 'parent') === undefined;
  const information = textOf(data, 'informationHandled');
  return {
    title: company,
    lines: [
      relationOf(row, words),
      ...(isLost ? [words.say('parentUnknown')] : []),
      ...headcount(company, people, words),
      ...(information === undefined ? [] : [information]),
    ],
    link: [textOf(data, 'scope') ?? words.say('unnamed'), confidentialOf(row, words), approvalOf(row, facts, words)],
    isPending: approvedOn(row, facts) === undefined,
    children: childrenOf(row.id).map((child) => subcontractNode(child, placement)),
  };
}

/** 経済産業省○○課 — 受注者 — 再委託先 — 再々委託先 …, as the registers say on the day. */
export function performanceTree(facts: Facts, words: PictureWords): OrganisationNode {
  const { buyer, contractor } = facts.contract;
  const people = engagedPeople(facts);
  const rows = rowsInForce(facts);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parentOf = (row: RegisterEntry): string | null => {
    const parent = textOf(row.data, 'parent');
    return parent !== undefined && byId.has(parent) && reachesTop(row, byId) ? parent : null;
  };
  const childrenOf = (id: string | null): readonly RegisterEntry[] => rows.filter((row) => parentOf(row) === id);
  const placement: Placement = { facts, words, people, childrenOf };
  const prime: OrganisationNode = {
    title: contractor.name,
    lines: [words.say('prime'), ...leaders(contractor.name, people), ...headcount(contractor.name, people, words)],
    link: [facts.contract.title],
    isPending: false,
    children: childrenOf(null).map((row) => subcontractNode(row, placement)),
  };
  const section = addresseePost(buyer).replace(/(?<=[課室部局])長$/u, '');
  return {
    title: buyer.ministry,
    lines: section === '' ? [] : [section],
    link: [],
    isPending: false,
    children: [prime],
  };
}
