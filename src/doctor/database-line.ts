import { readDatabaseAddress } from '../postgres/database-address.ts';
import { fault, fine, type Look, notLooked } from './look.ts';

const verify = {
  ja: 'DATABASE_URL の sslmode を外す（既定は verify-full）か、自前の CA なら sslmode=verify-full&sslrootcert=CAのファイル にしてください。',
  en: 'Remove sslmode from DATABASE_URL (verify-full is the default), or with a CA of your own write sslmode=verify-full&sslrootcert=FILE.',
};

/** How the way to the database is protected. */
export const databaseLine: Look = {
  name: 'databaseLine',
  needs: ['DATABASE_URL'],
  look({ settings: { DATABASE_URL: url } }) {
    if (url === undefined)
      return notLooked(
        '組込みのデータベースは、この機械のソケットだけで動きます。',
        'The embedded database has a socket of this machine alone.',
      );
    const { host, line } = readDatabaseAddress(url);
    if (line === 'here') return fine(`この機械の中（${host}）`, `Within this machine (${host})`);
    if (line === 'verified') return fine(`${host}：TLS、名前を検証`, `${host}: TLS, its name verified`);
    if (line === 'clear')
      return fault(
        { ja: `${host} への接続が暗号化されていません。`, en: `The line to ${host} is not encrypted.` },
        verify,
      );
    return fault(
      {
        ja: `${host} が本物かを確かめずに接続します（no-verify）。`,
        en: `Nobody checks that ${host} is what it says (no-verify).`,
      },
      verify,
    );
  },
};
