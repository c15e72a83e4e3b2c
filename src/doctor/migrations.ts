import { compareMigrations } from '../postgres/migrate.ts';
import { fault, fine, type Look, several } from './look.ts';
import { databaseNeeds, lookAtDatabase } from './reach-database.ts';

/** Whether this version knows what the database was brought to. */
export const migrations: Look = {
  name: 'migrations',
  needs: databaseNeeds,
  look: (surroundings) =>
    lookAtDatabase(surroundings, async (client) => {
      const { unknown, edited, pending } = (await compareMigrations(client)) ?? {
        unknown: [],
        edited: [],
        pending: [],
      };
      if (unknown.length > 0)
        return fault(
          {
            ja: `より新しい版で更新されています（${several(unknown)}）。`,
            en: `A newer version has brought it up to date (${several(unknown)}).`,
          },
          {
            ja: 'その新しい版で起動するか、更新前のバックアップに戻してください。',
            en: 'Start that newer version, or go back to a backup from before the update.',
          },
        );
      if (edited.length > 0)
        return fault(
          {
            ja: `移行ファイルが書き換えられています（${several(edited)}）。`,
            en: `Migrations were edited (${several(edited)}).`,
          },
          { ja: 'migrations/ を配布のものに戻してください。', en: 'Restore migrations/ as it was distributed.' },
        );
      if (pending.length > 0)
        return fine(
          `この版で読めます。次の起動で ${several(pending)} を適用します。`,
          `This version reads it; the next start applies ${several(pending)}.`,
        );
      return fine('この版と同じです。', 'The same as this version’s.');
    }),
};
