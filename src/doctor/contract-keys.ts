import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isUuid } from '../core/kernel/uuid.ts';
import { type KeyTried, tryContractKeys } from '../postgres/examine-database.ts';
import { type Finding, fault, fine, type Look, notLooked, several } from './look.ts';
import { databaseNeeds, lookAtDatabase } from './reach-database.ts';

const mend = {
  ja: '鍵の控えから keys/contracts/ を戻してください。鍵がなければ、その契約はだれにも読めません。',
  en: 'Restore keys/contracts/ from the backup of the keys: without its key nobody can read a contract.',
};

const keyLength = 32;

const listed = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).filter(isUuid) : []);

/** Without the database: contracts with files have keys, and every key has its length. */
function besideFiles(folder: string, otherwise: Finding): Finding {
  const keys = join(folder, 'keys', 'contracts');
  const short = listed(keys).filter((id) => statSync(join(keys, id)).size !== keyLength);
  const lost = listed(join(folder, 'blobs')).filter((id) => !existsSync(join(keys, id)));
  const wrong = [...lost, ...short];
  if (wrong.length === 0) return otherwise;
  return fault({ ja: `ないか、壊れています：${several(wrong)}`, en: `Missing or damaged: ${several(wrong)}` }, mend);
}

const named = (tried: readonly KeyTried[]): string =>
  several(tried.map(({ number, contractId }) => `${number} (${contractId})`));

/** Each contract's key: there, and it opens what was sealed with it. */
export const contractKeys: Look = {
  name: 'contractKeys',
  needs: databaseNeeds,
  async look(surroundings) {
    const { JUNSHU_DATA: folder } = surroundings.settings;
    const seen = await lookAtDatabase(surroundings, async (client) => {
      const tried = await tryContractKeys(client, folder);
      const missing = tried.filter(({ state }) => state === 'missing');
      const damaged = tried.filter(({ state }) => state === 'damaged');
      if (missing.length > 0)
        return fault(
          { ja: `鍵がない契約：${named(missing)}`, en: `Contracts without their key: ${named(missing)}` },
          mend,
        );
      if (damaged.length > 0)
        return fault(
          {
            ja: `鍵が壊れているか、別の鍵の契約：${named(damaged)}`,
            en: `Contracts whose key is damaged or another one: ${named(damaged)}`,
          },
          mend,
        );
      if (tried.length === 0) return notLooked('契約はまだありません。', 'There are no contracts yet.');
      return fine(
        `${tried.length}件の契約を、それぞれの鍵で開けました。`,
        `${tried.length} contracts open with their keys.`,
      );
    });
    return seen.result === 'notLooked' ? besideFiles(folder, seen) : seen;
  },
};
