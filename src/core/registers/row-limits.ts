import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import type { EntryChange, Registers } from './entry.ts';

/**
 * How much one contract may hold: far above any that was seen (a bill of materials of a large system has some thousand rows), and
 * below what would hold up its own people. Documented in docs/operating.md.
 */
const rowLimits = { register: 20_000, contract: 50_000 } as const;

/** What is beyond a limit, where, and how to mend it. */
interface Crowd {
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

const mend: Bilingual = {
  ja: '台帳か契約を分けるか、要らない行を除いてください。',
  en: 'Divide the register or the contract, or leave out rows that are not needed.',
};

const crowdedRegister = (path: string, rows: number): Crowd => ({
  path,
  message: {
    ja: `${rows}行あります。一つの台帳は${rowLimits.register}行までです。`,
    en: `It has ${rows} rows; a register takes ${rowLimits.register}.`,
  },
  mend,
});

const crowdedContract = (rows: number): Crowd => ({
  path: '',
  message: {
    ja: `契約全体で${rows}行あります。一つの契約は${rowLimits.contract}行までです。`,
    en: `There are ${rows} rows in all; a contract takes ${rowLimits.contract}.`,
  },
  mend,
});

const rowsIn = (value: unknown): number =>
  Array.isArray(value) ? value.length : typeof value === 'object' && value !== null ? Object.keys(value).length : 0;

/** What is too much in a contract file, seen before anything in it is read closely. */
export function crowdOfFile(json: unknown): Crowd | null {
  if (typeof json !== 'object' || json === null) return null;
  const { registers = {}, plan = {}, ...books } = json as Readonly<Record<string, unknown>>;
  const parts = [registers, plan].flatMap((part) => Object.entries(part ?? {}));
  const places = [...parts, ...Object.entries(books)].map(([name, value]) => [name, rowsIn(value)] as const);
  const crowded = places.find(([, rows]) => rows > rowLimits.register);
  if (crowded !== undefined) return crowdedRegister(...crowded);
  const all = places.reduce((sum, [, rows]) => sum + rows, 0);
  return all > rowLimits.contract ? crowdedContract(all) : null;
}

/** What changes would make too much of; those that add nothing always pass, so that a full register can be mended. */
export function crowdAfter(registers: Registers, changes: readonly EntryChange[]): Crowd | null {
  const added = new Map<string, number>();
  for (const { register, expectedRevision, data } of changes)
    if (expectedRevision === 0 && data !== null) added.set(register, (added.get(register) ?? 0) + 1);
  if (added.size === 0) return null;
  for (const [register, count] of added) {
    const rows = (own(registers, register)?.length ?? 0) + count;
    if (rows > rowLimits.register) return crowdedRegister(register, rows);
  }
  const held = Object.values(registers).reduce((sum, rows) => sum + rows.length, 0);
  const all = [...added.values()].reduce((sum, count) => sum + count, held);
  return all > rowLimits.contract ? crowdedContract(all) : null;
}
