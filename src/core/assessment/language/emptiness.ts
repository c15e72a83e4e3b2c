import type { ScopeKey } from '../../catalogue/catalogue.ts';
import { limitOf } from '../../contract/limits.ts';
import { own } from '../../kernel/own.ts';
import { addDays, japanDay, type PlainDate } from '../../kernel/plain-date.ts';
import { saysNothing } from '../../kernel/says-nothing.ts';
import { type RegisterName, registerDeclarations } from '../../registers/registers.ts';
import type { JudgedFacts } from './judged-facts.ts';
import type { AnyRow } from './judged-row.ts';

/**
 * What it is worth that a register was said to be rightly empty: it stands; it never can; something on record says otherwise; or it
 * was said so long ago that it is asked again.
 */
type EmptyState = 'declaredEmpty' | 'neverVoid' | 'contradictedEmpty' | 'lapsedEmpty';

export interface Emptiness {
  readonly state: EmptyState;
  readonly reason: string;
  /** Since when it stands; null where nobody knows. */
  readonly on: PlainDate | null;
  /** What is on record against it. */
  readonly against: readonly AnyRow[];
  /** The fact of the scope that says that something is there. */
  readonly scope: ScopeKey | null;
}

/** A fact of the scope that a register can't be empty under: what it keeps is what was said to be there. */
const scopeAgainst: Readonly<Partial<Record<RegisterName, ScopeKey>>> = {
  systems: 'buildsSystems',
  sites: 'publicSite',
  mailDomains: 'mail',
  cloudServices: 'cloud',
  subcontracts: 'subcontracts',
};

type Siblings = (facts: JudgedFacts) => readonly AnyRow[];

const findingsOf =
  (source: 'audit' | 'diagnosis'): Siblings =>
  (facts) =>
    facts.rows('findings').filter((finding) => finding.choice('foundBy') === source);

/** Rows of other registers that can't be without a row in the one that was said to be empty, beside those that name one of it. */
const siblings: Readonly<Partial<Record<RegisterName, Siblings>>> = {
  audits: findingsOf('audit'),
  informationItems: (facts) => [...facts.rows('copies'), ...facts.rows('handbacks'), ...facts.rows('disclosures')],
  subcontracts: (facts) => facts.rows('workplaces').filter((place) => place.choice('placeKind') === 'subcontractor'),
  cloudServices: (facts) => facts.rows('riskAssessments'),
  riskAssessments: (facts) => facts.rows('cloudServices'),
  diagnoses: findingsOf('diagnosis'),
  systems: (facts) => [...facts.rows('sites'), ...facts.rows('mailDomains')],
  sites: (facts) => [
    ...facts.rows('retirements'),
    ...facts.rows('systems').filter((one) => one.flag('isPublic') === true),
  ],
  mailDomains: (facts) => facts.rows('systems').filter((one) => one.flag('hasMail') === true),
  webApplications: (facts) => [...facts.rows('checklists'), ...facts.rows('threats')],
};

/** Registers with a reference to another, by the other's name. */
const referrers: ReadonlyMap<string, readonly { readonly name: RegisterName }[]> = Map.groupBy(
  registerDeclarations.flatMap(({ name, fields }) => {
    const targets = new Set(Object.values(fields).flatMap(({ register }) => register ?? []));
    return [...targets].map((to) => ({ name: name as RegisterName, to }));
  }),
  ({ to }) => to,
);

/** Rows that name one of a register: what they name can't be nothing. */
const namingRows = (register: RegisterName, facts: JudgedFacts): readonly AnyRow[] =>
  (referrers.get(register) ?? []).flatMap(({ name }): readonly AnyRow[] =>
    facts.rows(name).filter((row) => row.refersTo(register)),
  );

/** What is on record against a register's being empty, each row once. */
const rowsAgainst = (register: RegisterName, facts: JudgedFacts): readonly AnyRow[] => [
  ...new Set([...(own(siblings, register)?.(facts) ?? []), ...namingRows(register, facts)]),
];

/** The day from which a declaration stands: the one it bears, else that of its entry. */
function standsSince(data: { readonly on?: unknown }, changedAt: string): PlainDate | null {
  if (typeof data.on === 'string' && data.on !== '') return data.on;
  return Number.isNaN(Date.parse(changedAt)) ? null : japanDay(changedAt);
}

/** What was said of a register without rows; null where nobody had said anything by the day asked about, or said nothing. */
export function emptinessOf(register: RegisterName, facts: JudgedFacts): Emptiness | null {
  const entry = facts.facts.find('emptyRegisters', register);
  const reason = entry === undefined ? undefined : own(entry.data, 'reason');
  if (entry === undefined || typeof reason !== 'string' || saysNothing(reason)) return null;
  const on = standsSince(entry.data, entry.changedAt);
  if (on !== null && !facts.hasCome(on)) return null;
  const against = rowsAgainst(register, facts);
  const key = own(scopeAgainst, register);
  const scope = key !== undefined && facts.contract.scope[key] === true ? key : null;
  const lastDay = on === null ? null : addDays(on, limitOf(facts.contract, 'emptyAskedAgainDays'));
  const said = { reason, on, against, scope };
  if (!facts.canBeVoid(register)) return { ...said, state: 'neverVoid' };
  if (against.length > 0 || scope !== null) return { ...said, state: 'contradictedEmpty' };
  return { ...said, state: lastDay !== null && facts.isPast(lastDay) ? 'lapsedEmpty' : 'declaredEmpty' };
}
