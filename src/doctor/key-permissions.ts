import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fault, fine, type Look, notLooked, several } from './look.ts';

/** What is in the data folder for its owner alone. */
const secret = ['keys', 'server.json', 'journal'];

/** A place and everything below it. */
const below = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? [path, ...readdirSync(path, { recursive: true }).map((name) => join(path, String(name)))]
    : [path];

/** Whether others than the owner can read keys, or what the journals and the command line's way in tell. */
export const keyPermissions: Look = {
  name: 'keyPermissions',
  needs: ['JUNSHU_DATA'],
  look({ settings: { JUNSHU_DATA: folder } }) {
    const places = secret.map((name) => join(folder, name)).filter((path) => existsSync(path));
    if (places.length === 0) return notLooked('鍵はまだありません。', 'There are no keys yet.');
    const [keys = folder] = places;
    const owner = statSync(folder).uid;
    const all = places.flatMap(below).map((path) => ({ path, ...statSync(path) }));
    const open = all.filter(({ mode }) => (mode & 0o077) !== 0).map(({ path }) => path);
    const foreign = all.filter(({ uid }) => uid !== owner).map(({ path }) => path);
    if (open.length > 0)
      return fault(
        { ja: `所有者のほかにも読めます：${several(open)}`, en: `Others than the owner can read: ${several(open)}` },
        {
          ja: `chmod -R go= ${keys} のように、所有者だけのものにしてください。読まれたおそれがあれば、控えた鍵と署名鍵の扱いを決めてください。`,
          en: `Make them the owner’s alone, e.g. chmod -R go= ${keys}. If somebody may have read them, decide what becomes of the keys.`,
        },
      );
    if (foreign.length > 0)
      return fault(
        {
          ja: `データフォルダの所有者のものではありません：${several(foreign)}`,
          en: `Not the data folder’s owner’s: ${several(foreign)}`,
        },
        {
          ja: 'chown で、データフォルダの所有者に戻してください。',
          en: 'Give them back to the folder’s owner with chown.',
        },
      );
    return fine(`${all.length}個、所有者だけのものです。`, `${all.length}, the owner’s alone.`);
  },
};
