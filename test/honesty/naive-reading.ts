import type { ScopeKey } from '../../src/core/catalogue/catalogue.ts';
import type { SeriesValue } from '../../src/core/kernel/row-series.ts';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import type { RegisterDeclaration } from '../../src/core/registers/declaration.ts';
import { registerDeclarations, registerNamed } from '../../src/core/registers/registers.ts';
import type { RandomContract, RandomRow } from './random-contract.ts';

/** Words that say nothing as the whole of a field; the second list may mean "none" where a field allows it. */
const fillers = new Set(['未定', '未実施', '未作成', '未了', '予定', '別途', '']);
const nones = new Set(['なし', '特になし', 'n/a']);

type Reading = 'something' | 'none' | 'unknown' | 'nothing';

/** What a whole text says, trimmed and folded; a lone mark says nothing. */
export function readingOf(text: unknown): Reading {
  const said = typeof text === 'string' ? text.normalize('NFKC').trim().toLowerCase() : '';
  if (nones.has(said)) return 'none';
  if (said === '不明') return 'unknown';
  return fillers.has(said) || /^[\p{P}\p{S}ー]+$/u.test(said) ? 'nothing' : 'something';
}

const millisecondsPerDay = 86_400_000;

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);

/** The same day so many months on; the last of a month that has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export const yearsAfter = (day: string, years: number): string => monthsAfter(day, 12 * years);

export const japan = (instant: string): string =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10);

/** A row as a person would read it on a day, knowing what each field means and nothing of the product's rules. */
export class NaiveRow {
  readonly id: string;
  readonly register: string;
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #series: Readonly<Record<string, readonly SeriesValue[]>>;
  readonly #declaration: RegisterDeclaration;
  readonly #day: string;

  constructor(register: string, { id, data, series }: RandomRow, day: string) {
    const declaration = registerNamed(register);
    if (declaration === undefined) throw new Error(`no register ${register}`);
    this.register = register;
    this.id = id;
    this.#data = data;
    this.#series = series ?? {};
    this.#declaration = declaration;
    this.#day = day;
  }

  /** Whether what it speaks of is there by the day. */
  get isThere(): boolean {
    const { existsFrom } = this.#declaration;
    const first = existsFrom === undefined ? undefined : this.#data[existsFrom];
    if (typeof first !== 'string' || first === '') return true;
    return (first.includes('T') ? japan(first) : first) <= this.#day;
  }

  /** Two days of which the later can't come first, reversed. */
  get isContradictory(): boolean {
    const pair = { erasures: ['erasedOn', 'confirmedOn'], incidents: ['recognisedAt', 'firstReportAt'] }[this.register];
    const [earlier, later] = (pair ?? []).map((name) => this.#data[name]);
    return typeof earlier === 'string' && typeof later === 'string' && Date.parse(later) < Date.parse(earlier);
  }

  reading(field: string): Reading {
    const declared = this.#declaration.fields[field];
    const reading = readingOf(this.#data[field]);
    if (reading === 'none') return declared?.none === true ? 'none' : 'nothing';
    return reading === 'unknown' && declared?.unknown !== true ? 'nothing' : reading;
  }

  /** Whether a text answers its question, be it by "none" where that is an answer. */
  says = (field: string): boolean => this.reading(field) !== 'nothing';
  names = (field: string): boolean => this.reading(field) === 'something';
  text = (field: string): string => (typeof this.#data[field] === 'string' ? String(this.#data[field]) : '');
  raw = (field: string): unknown => this.#data[field];
  flag = (field: string): boolean | null =>
    typeof this.#data[field] === 'boolean' ? Boolean(this.#data[field]) : null;

  /** A day as it stands; null where there is none. */
  day(field: string): string | null {
    const value = this.text(field);
    return value === '' ? null : value;
  }

  /** A day that has come; what lies ahead has not happened. */
  come(field: string): string | null {
    const day = this.day(field);
    return day !== null && (day.includes('T') ? japan(day) : day) <= this.#day ? day : null;
  }

  /** The newest of all days ever told that had come by the day asked about. */
  last(field: string): string | null {
    const told = this.#series[field];
    if (told === undefined) return this.come(field);
    const days = told.map(({ value }) => String(value)).filter((value) => value <= this.#day);
    return days.sort().at(-1) ?? null;
  }

  /** Every day told on which something was done, by the day asked about. */
  days(field: string): readonly string[] {
    const told = this.#series[field]?.map(({ value }) => String(value)) ?? [this.text(field)];
    return told.filter((day) => day !== '' && day <= this.#day);
  }

  /** Each time that what held became something else. */
  changes(field: string): readonly { readonly from: unknown; readonly to: unknown; readonly on: string }[] {
    const told = (this.#series[field] ?? []).filter(({ toldOn }) => toldOn <= this.#day);
    return told.slice(1).map(({ value, toldOn }, index) => ({ from: told[index]?.value, to: value, on: toldOn }));
  }

  /** What held on the day: the newest value told by then. */
  held(field: string): unknown {
    const told = this.#series[field];
    if (told === undefined) return this.#data[field] ?? null;
    return told.filter(({ toldOn }) => toldOn <= this.#day).at(-1)?.value ?? null;
  }
}

interface Speaking {
  /** Rows that the rule is about, of those that are there. */
  readonly among?: (row: NaiveRow) => boolean;
  /** Nothing on record means nothing to do. */
  readonly emptyIsFine?: boolean;
  readonly none?: Verdict;
  /** Whether what a row broke is still broken on the day asked about: a late act mends it, and an end of use ends it. */
  readonly lasts?: (row: NaiveRow) => boolean;
}

/** A contract as a person would read it on a day. */
export class NaiveContract {
  readonly contract: RandomContract['contract'];
  readonly day: string;
  readonly #random: RandomContract;
  readonly #rows = new Map<string, readonly NaiveRow[]>();

  /** Asked about the day itself, not about what has to be told of it: what is over is told, and is over. */
  readonly isOfDay: boolean;

  constructor(random: RandomContract, isOfDay = false) {
    this.isOfDay = isOfDay;
    this.#random = random;
    this.contract = random.contract;
    this.day = random.day;
  }

  all(register: string): readonly NaiveRow[] {
    const known = this.#rows.get(register);
    const rows = known ?? (this.#random.rows[register] ?? []).map((row) => new NaiveRow(register, row, this.day));
    this.#rows.set(register, rows);
    return rows;
  }

  rows = (register: string): readonly NaiveRow[] => this.all(register).filter(({ isThere }) => isThere);
  find = (register: string, id: string): NaiveRow | undefined => this.all(register).find((row) => row.id === id);

  /** What stands in a book under an id. */
  book = (book: string, id: string): RandomRow['data'] | undefined =>
    this.#random.rows[book]?.find((row) => row.id === id)?.data;

  /** All that stands in a book. */
  books = (book: string): readonly RandomRow['data'][] => (this.#random.rows[book] ?? []).map(({ data }) => data);

  /** Rows there by the day that name another in a field. */
  naming = (register: string, field: string, id: string): readonly NaiveRow[] =>
    this.rows(register).filter((row) => row.text(field) === id);

  limit(name: string): number {
    const set = (this.contract.settings as Readonly<Record<string, unknown>>)[name];
    return typeof set === 'number' ? set : (usualDays[name] ?? Number.NaN);
  }

  demands = (name: string): boolean =>
    (this.contract.settings.demands as Readonly<Record<string, unknown>> | undefined)?.[name] !== undefined;

  /** The recorded end of the work, else the last day of the period. */
  get lastDay(): string {
    return this.#random.end ?? this.contract.period.to;
  }

  get isOver(): boolean {
    return this.#random.end === null ? this.day > this.contract.period.to : this.day >= this.#random.end;
  }

  evidence = (register: string, id: string, kinds?: readonly string[]): boolean =>
    this.#random.evidence.some(
      (item) => item.register === register && item.entryId === id && (kinds?.includes(item.kind) ?? true),
    );

  /** A register without rows: fine only where someone said why, and where it can be empty at all. */
  empty(register: string, emptyIsFine = false): Verdict {
    const declared = this.#random.declaredEmpty[register];
    const isDeclared = declared !== undefined && declared.on <= this.day && readingOf(declared.reason) === 'something';
    if (!isDeclared) return emptyIsFine ? 'satisfied' : 'undetermined';
    const isOld = declared.on < dayAfter(this.day, -this.limit('emptyAskedAgainDays'));
    return this.canBeEmpty(register) && !this.isSpokenAgainst(register) && !isOld ? 'satisfied' : 'undetermined';
  }

  /** Rows at work outrank what was answered. */
  scope(key: ScopeKey): boolean | null {
    const isAtWork = atWork[key].some(({ register, among }) => this.rows(register).some(among));
    return isAtWork ? true : this.contract.scope[key];
  }

  /** Whether rows elsewhere, or the scope, say that there must be something in a register. */
  isSpokenAgainst(register: string): boolean {
    const scope = saidToBe[register];
    if (scope !== undefined && this.scope(scope) === true) return true;
    const isNamed = registerDeclarations.some(({ name, fields }) => {
      const naming = Object.keys(fields).filter((field) => fields[field]?.register === register);
      return this.rows(name).some((row) => naming.some((field) => row.text(field) !== ''));
    });
    return isNamed || (witnesses[register] ?? []).some(({ register: other, among }) => this.rows(other).some(among));
  }

  canBeEmpty(register: string): boolean {
    if (neverEmpty.has(register)) return false;
    const scope = emptyUnless[register];
    return scope === undefined || this.scope(scope) !== true;
  }

  /** The worst of what holds of each row of a register. */
  each(
    register: string,
    judge: (row: NaiveRow) => Verdict,
    { among, emptyIsFine, none, lasts }: Speaking = {},
  ): Verdict {
    const there = this.rows(register);
    if (there.length === 0) return this.empty(register, emptyIsFine);
    const rows = there.filter(among ?? (() => true));
    if (rows.length === 0) return none ?? 'satisfied';
    return worst(
      rows.map((row) => {
        const told = judge(row);
        const verdict = this.isOfDay && told === 'notSatisfied' && lasts?.(row) === false ? 'satisfied' : told;
        return verdict === 'satisfied' && row.isContradictory ? 'undetermined' : verdict;
      }),
    );
  }
}

export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notSatisfied')) return 'notSatisfied';
  return verdicts.length === 0 || verdicts.includes('undetermined') ? 'undetermined' : 'satisfied';
}

/** One that is met suffices. */
export function best(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('satisfied')) return 'satisfied';
  return verdicts.includes('undetermined') ? 'undetermined' : 'notSatisfied';
}

/** Yes is fine, no is a breach, and no answer is no answer. */
export const answered = (flag: boolean | null): Verdict =>
  flag === null ? 'undetermined' : flag ? 'satisfied' : 'notSatisfied';

export const met = (isMet: boolean): Verdict => (isMet ? 'satisfied' : 'notSatisfied');

/** What a duty can't be kept without: always, or where the scope says so. */
const neverEmpty = new Set(
  ['people', 'officers', 'workplaces', 'measures', 'controls', 'regulations', 'trainings', 'attendances'].concat([
    'responseProcedures',
    'qualityDocuments',
  ]),
);
const emptyUnless: Readonly<Record<string, 'buildsSystems' | 'applications'>> = {
  software: 'buildsSystems',
  endpoints: 'buildsSystems',
  deliverables: 'applications',
  checklists: 'applications',
};

/** What the scope says to be there, by the register that would hold it. */
const saidToBe: Readonly<Record<string, 'buildsSystems' | 'publicSite' | 'mail' | 'cloud' | 'subcontracts'>> = {
  systems: 'buildsSystems',
  sites: 'publicSite',
  mailDomains: 'mail',
  cloudServices: 'cloud',
  subcontracts: 'subcontracts',
};

interface Witness {
  readonly register: string;
  readonly among: (row: NaiveRow) => boolean;
}

const any = (register: string): Witness => ({ register, among: () => true });
const says = (register: string, field: string): Witness => ({ register, among: (row) => row.flag(field) === true });
const foundBy = (source: string): Witness => ({
  register: 'findings',
  among: (row) => row.raw('foundBy') === source,
});

/** Rows that can't be without one in another register, be it that they name none. */
const witnesses: Readonly<Record<string, readonly Witness[]>> = {
  audits: [foundBy('audit')],
  informationItems: [any('copies'), any('handbacks'), any('disclosures')],
  riskAssessments: [any('cloudServices')],
  cloudServices: [any('riskAssessments')],
  subcontracts: [{ register: 'workplaces', among: (row) => row.raw('placeKind') === 'subcontractor' }],
  diagnoses: [foundBy('diagnosis')],
  systems: [any('sites'), any('mailDomains')],
  sites: [any('retirements'), { register: 'systems', among: (row) => row.flag('isPublic') === true }],
  mailDomains: [{ register: 'systems', among: (row) => row.flag('hasMail') === true }],
  webApplications: [any('checklists'), any('threats')],
};

const retired = (isMail: boolean): Witness => ({
  register: 'retirements',
  among: (row) => (row.text('mailDomain') !== '') === isMail,
});
const ofSites = [...['sites', 'webApplications', 'checklists'].map(any), retired(false)];
const ofMail = [any('mailDomains'), retired(true)];
const ofSystems = [
  'systems',
  'equipment',
  'endpoints',
  'servers',
  'software',
  'vulnerabilities',
  'changes',
  'handovers',
];

/** What shows that a fact of the scope holds; a site and a mail domain are information systems too. */
const atWork: Readonly<Record<ScopeKey, readonly Witness[]>> = {
  buildsSystems: [...ofSystems.map(any), ...ofSites, ...ofMail],
  publicSite: [...ofSites, says('systems', 'isPublic')],
  mail: [...ofMail, says('systems', 'hasMail')],
  applications: ['deliverables', 'thirdParties', 'webApplications', 'threats', 'checklists'].map(any),
  cloud: [any('cloudServices')],
  subcontracts: [any('subcontracts')],
  confidential: [
    ...['informationItems', 'cloudServices'].map((register) => says(register, 'confidential')),
    ...['subcontracts', 'people'].map((register) => says(register, 'handlesConfidential')),
  ],
};

/** The limits that stand where a contract sets none. */
const usualDays: Readonly<Record<string, number>> = {
  erasureWithinDays: 30,
  ismapCheckMaxAgeDays: 180,
  usageReviewEveryDays: 180,
  definitionsWithinDays: 7,
  productCheckWithinDays: 35,
  fullScanWithinDays: 35,
  watchWithinDays: 35,
  patchWithinDays: 30,
  noticeAtLeastDays: 30,
  vulnerabilityFeedMaxAgeDays: 35,
  supportFeedMaxAgeDays: 100,
  emptyAskedAgainDays: 183,
};
