import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type DatabaseAccount, isReachable, MachineProblem, packagedMajor, postgresFolder } from './places.ts';

/** Which PostgreSQL is to carry new data folders; `auto`: the system's where there is one, else the one that comes along. */
export type CarrierChoice = 'auto' | 'system' | 'bundled' | `/${string}`;

/** Programs of PostgreSQL (`bin/initdb`, `bin/postgres` below the folder) that can carry a database of ours. */
export interface Carrier {
  readonly folder: string;
  /** 15 for any 15.x: who made a data folder's files, and alone can open them. */
  readonly major: number;
  readonly from: 'system' | 'bundled' | 'told';
}

/** The oldest that we work with. */
const oldestMajor = 15;

const hasPrograms = (folder: string): boolean =>
  ['initdb', 'postgres'].every((program) => existsSync(join(folder, 'bin', program)));

/** `postgres (PostgreSQL) 15.14 (Debian …)` → 15; null when the programme does not say so. */
function majorSaidBy(folder: string): number | null {
  const { stdout } = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8', env: {} });
  const found = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  return found === undefined ? null : Number(found);
}

const listed = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Where distributions put PostgreSQL: a folder for each version (Debian; RPMs of the PostgreSQL project), or one for the system. */
function systemFolders(): readonly string[] {
  const ofDebian = listed('/usr/lib/postgresql').map((name) => join('/usr/lib/postgresql', name));
  const ofProject = listed('/usr').flatMap((name) => (/^pgsql-\d+$/.test(name) ? [join('/usr', name)] : []));
  return [...ofDebian, ...ofProject, '/usr'].filter(hasPrograms);
}

const asCarrier = (folder: string, from: Carrier['from']): readonly Carrier[] => {
  const major = majorSaidBy(folder);
  return major === null ? [] : [{ folder, major, from }];
};

/** What this machine has, the newest first. */
export function systemCarriers(): readonly Carrier[] {
  return systemFolders()
    .flatMap((folder) => asCarrier(folder, 'system'))
    .filter(({ major }) => major >= oldestMajor)
    .sort((a, b) => b.major - a.major);
}

function bundledCarrier(account: DatabaseAccount | null): Carrier {
  return { folder: postgresFolder(account), major: packagedMajor(), from: 'bundled' };
}

const nothingThere = (folder: string): MachineProblem =>
  new MachineProblem({
    ja: `JUNSHU_POSTGRES の ${folder} に、PostgreSQL ${oldestMajor} 以上の bin/initdb と bin/postgres がありません（または、データベースの利用者が入れません）。`,
    en: `JUNSHU_POSTGRES names ${folder}, which has no bin/initdb and bin/postgres of PostgreSQL ${oldestMajor} or newer (or can’t be entered by the database’s account).`,
  });

/** The folder that was told: with `bin` in it, or `bin` itself. */
function toldCarrier(told: string, account: DatabaseAccount | null): Carrier {
  const folder = /\/bin\/*$/.test(told) ? dirname(told) : told;
  const [carrier] = hasPrograms(folder) && (account === null || isReachable(folder)) ? asCarrier(folder, 'told') : [];
  if (carrier === undefined || carrier.major < oldestMajor) throw nothingThere(told);
  return carrier;
}

const isTold = (choice: CarrierChoice): choice is `/${string}` => choice.startsWith('/');

const noneInstalled = new MachineProblem({
  ja: `JUNSHU_POSTGRES=system ですが、この機械に PostgreSQL ${oldestMajor} 以上がありません（Debian：apt install postgresql）。`,
  en: `JUNSHU_POSTGRES=system, but this machine has no PostgreSQL ${oldestMajor} or newer (Debian: apt install postgresql).`,
});

function carrierOfNew(choice: CarrierChoice, account: DatabaseAccount | null): Carrier {
  if (isTold(choice)) return toldCarrier(choice, account);
  const [newest] = choice === 'bundled' ? [] : systemCarriers();
  if (newest === undefined && choice === 'system') throw noneInstalled;
  return newest ?? bundledCarrier(account);
}

/** The major version that made a cluster; null while there is none. */
function majorOf(cluster: string): number | null {
  const path = join(cluster, 'PG_VERSION');
  if (!existsSync(path)) return null;
  const major = Number(readFileSync(path, 'utf8').trim());
  return Number.isInteger(major) && major > 0 ? major : null;
}

function noneFits(cluster: string, major: number, there: readonly Carrier[]): MachineProblem {
  const others = [...new Set(there.map((one) => one.major))].join('・') || '–';
  return new MachineProblem({
    ja: `データベースのフォルダ ${cluster} は PostgreSQL ${major} で作られていて、PostgreSQL ${major} でしか開けません（ここにあるのは ${others}）。何も変更していません。PostgreSQL ${major} を入れる（Debian：apt install postgresql-${major}）か、JUNSHU_POSTGRES にその場所を指定してください。版を上げる手順は docs/operating.md にあります。`,
    en: `The database’s folder ${cluster} was made by PostgreSQL ${major}, and PostgreSQL ${major} alone can open it (here: ${others}). Nothing was changed: install PostgreSQL ${major} (Debian: apt install postgresql-${major}), or name its place in JUNSHU_POSTGRES. How to go to another version stands in docs/operating.md.`,
  });
}

/** What could open a cluster, in the order in which it is taken: what was told, then what the system keeps up to date. */
function carriersThere(choice: CarrierChoice, account: DatabaseAccount | null): readonly Carrier[] {
  const told = isTold(choice) ? [toldCarrier(choice, account)] : [];
  const bundled = (): readonly Carrier[] => {
    try {
      return [bundledCarrier(account)];
    } catch (error) {
      if (error instanceof MachineProblem) return [];
      throw error;
    }
  };
  const rest = choice === 'bundled' ? [...bundled(), ...systemCarriers()] : [...systemCarriers(), ...bundled()];
  return [...told, ...rest];
}

/**
 * The PostgreSQL for a cluster: files made by one major version are opened by that version alone, whatever was told since; a new
 * cluster is the chosen one's. Throws in words when there is none.
 */
export function carrierFor(cluster: string, choice: CarrierChoice, account: DatabaseAccount | null): Carrier {
  const major = majorOf(cluster);
  if (major === null) return carrierOfNew(choice, account);
  const there = carriersThere(choice, account);
  const fitting = there.find((one) => one.major === major);
  if (fitting === undefined) throw noneFits(cluster, major, there);
  return fitting;
}
