import { chmodSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileFault } from '../faults/system-fault.ts';
import { makeFolders } from './make-folders.ts';
import { databaseAccount, MachineProblem } from './places.ts';

/** A folder that can't be made or written is a person's to mend. */
export function tellFolderProblem(dataFolder: string, error: unknown): never {
  const fault = error instanceof MachineProblem ? null : fileFault(error);
  if (fault === null) throw error;
  const { code = '', path = dataFolder } = error as NodeJS.ErrnoException;
  const at = path === dataFolder ? '' : `${path}：`;
  throw new MachineProblem({
    ja: `データフォルダ ${dataFolder} に書き込めません（${code}）。${at}${fault.mend.ja}書き込める場所を JUNSHU_DATA に指定することもできます。`,
    en: `Can't write to the data folder ${dataFolder} (${code}). ${at}${fault.mend.en} Or set JUNSHU_DATA to a folder that you may write to.`,
  });
}

/** 「tanaka（uid 1000）」 */
function nameOf(uid: number): string {
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((one) => one.split(':')[2] === String(uid));
    return line === undefined ? `uid ${uid}` : `${line.split(':')[0]} (uid ${uid})`;
  } catch {
    return `uid ${uid}`;
  }
}

const belongsTo = (path: string, owner: number, me: number): MachineProblem =>
  new MachineProblem(
    {
      ja: `${path} は ${nameOf(owner)} のものです。${nameOf(me)} が使うと、その人が使えなくなります。何も変更していません。その利用者として動かすか（sudo -u '#${owner}' npm start、npx junshu も同じ）、自分のデータフォルダを JUNSHU_DATA に指定してください。この先ずっと ${nameOf(me)} で動かすと決めたなら、止めてから持ち主を替えてください（chown -R ${me} ${path}）。`,
      en: `${path} belongs to ${nameOf(owner)}; used by ${nameOf(me)} it would be lost to them. Nothing was changed. Run as that user (sudo -u '#${owner}' npm start, npx junshu likewise), or set JUNSHU_DATA to a folder of your own. To run as ${nameOf(me)} from now on, stop the server and change the owner (chown -R ${me} ${path}).`,
    },
    'notAllowed',
  );

const clusterOf = (path: string, owner: number, wanted: number): MachineProblem =>
  new MachineProblem(
    {
      ja: `データベースのフォルダ ${path} は ${nameOf(owner)} のもので、データベースを動かす ${nameOf(wanted)} には使えません。何も変更していません。写したり戻したりしたときに持ち主が変わったなら、戻してください（chown -R ${wanted} ${path}）。`,
      en: `The database's folder ${path} belongs to ${nameOf(owner)}, and ${nameOf(wanted)}, who runs the database, can't use it. Nothing was changed. If a copy or a restore changed its owner, change it back (chown -R ${wanted} ${path}).`,
    },
    'notAllowed',
  );

/** What a data folder holds. */
const ours: ReadonlySet<string> = new Set([
  ...['postgres', 'postgres.new', 'postgres.log', 'postgres.lock', 'junshu.lock', 'run'],
  ...['blobs', 'keys', 'journal', 'jobs', 'feeds', 'uploads', 'backups', 'server.json'],
]);

/** What a new disk or a desktop puts into an empty folder. */
const isNothing = (name: string): boolean => name.startsWith('.') || name === 'lost+found';

const isOurs = (name: string): boolean => ours.has(name) || /^postgres\.log\.\d+$/.test(name);

/** A folder of something else: /tmp, /etc, a person's own. What we would do to it (for its owner alone) would break that. */
function refuseForeign(dataFolder: string): void {
  const names = readdirSync(dataFolder).filter((name) => !isNothing(name));
  if (names.includes('junshu.lock') || (names.includes('keys') && names.includes('blobs'))) return;
  const strange = names.find((name) => !isOurs(name));
  if (strange === undefined) return;
  throw new MachineProblem(
    {
      ja: `${dataFolder} には遵守のものでないファイルがあります（${strange} など）。何も変更していません。空のフォルダか、まだないフォルダを JUNSHU_DATA に指定してください。`,
      en: `${dataFolder} holds what is not Junshu's (${strange}, for one). Nothing was changed: set JUNSHU_DATA to an empty folder, or one that is not there yet.`,
    },
    'conflict',
  );
}

/** Whose the folder and its database are, judged before anything is changed. */
function judgeOwners(dataFolder: string, found: Stats): void {
  const me = process.getuid?.() ?? found.uid;
  if (!found.isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR', path: dataFolder });
  if (found.uid !== me) throw belongsTo(dataFolder, found.uid, me);
  refuseForeign(dataFolder);
  const path = join(dataFolder, 'postgres');
  const cluster = statSync(path, { throwIfNoEntry: false });
  const wanted = databaseAccount()?.uid ?? me;
  // An empty one may be a disk of its own that nobody has used yet.
  if (cluster?.isDirectory() !== true || [me, wanted].includes(cluster.uid)) return;
  if (readdirSync(path).length > 0) throw clusterOf(path, cluster.uid, wanted);
}

/** Makes the folder, for its owner alone; root's must let the database's account through to its own folders. Another's is left as it is. */
export function prepareFolder(dataFolder: string): void {
  try {
    const found = statSync(dataFolder, { throwIfNoEntry: false });
    if (found !== undefined) judgeOwners(dataFolder, found);
    makeFolders(dataFolder);
    chmodSync(dataFolder, databaseAccount() === null ? 0o700 : 0o711);
  } catch (error) {
    tellFolderProblem(dataFolder, error);
  }
}
