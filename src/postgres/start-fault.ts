import pg from 'pg';
import { diskCodeOf } from '../blobs/durable.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { isAway, isDamaged } from './database-trouble.ts';
import { MachineProblem } from './places.ts';

const both = (ja: string, en: string): Bilingual => ({ ja, en });

/** What PostgreSQL refuses by the class of its code, and how to mend it. */
function refusalOf(code: string): Bilingual {
  if (code.startsWith('28'))
    return both(
      'データベースがログインを断りました。DATABASE_URL の利用者名とパスワード、pg_hba.conf を確かめてください。',
      'The database refused the login: check user and password of DATABASE_URL, and pg_hba.conf.',
    );
  if (code === '3D000')
    return both(
      'その名前のデータベースがありません。DATABASE_URL を確かめるか、CREATE DATABASE で作ってください。',
      'There is no database of that name: check DATABASE_URL, or make it with CREATE DATABASE.',
    );
  if (code === '42501')
    return both(
      'データベースの利用者の権限が足りません。データベースの所有者にし、CREATEROLE を与えてください（ALTER DATABASE … OWNER TO …; ALTER ROLE … CREATEROLE;）。',
      'The database’s user lacks rights: make it the owner of the database and give it CREATEROLE (ALTER DATABASE … OWNER TO …; ALTER ROLE … CREATEROLE;).',
    );
  if (code === '53300')
    return both(
      'データベースの接続が上限に達しています。max_connections を増やすか、ほかの接続を閉じてください。',
      'The database takes no more connections: raise max_connections or close others.',
    );
  return both(
    'データベースが起動の途中の操作を断りました。データベースの記録と docs/operating.md を確かめてください。',
    'The database refused what the start needs: see the database’s log and docs/operating.md.',
  );
}

const away = both(
  'データベースに接続できません。動いているか、DATABASE_URL のホストとポートを確かめてください。',
  'The database can’t be reached: check that it runs, and host and port of DATABASE_URL.',
);

const damaged = both(
  'データベースのファイルが壊れています。何も変更していません。データフォルダをまるごと控えてから、バックアップから戻してください。',
  'The database’s files are damaged. Nothing was changed: copy the whole data folder away, then restore a backup.',
);

const full = both(
  '空き容量が足りないため起動できません。空きを作って、もう一度起動してください。',
  'The disk has too little room to start: make room and start again.',
);

const withCause = (text: Bilingual, cause: string): MachineProblem =>
  new MachineProblem({ ja: `${text.ja}（${cause}）`, en: `${text.en} (${cause})` });

const network = new Set(['listen', 'bind', 'getaddrinfo']);

/** A file or folder that the disk or its rights keep from us, or an address that is none of ours. */
function systemFault({ code = '', path, syscall = '', message }: NodeJS.ErrnoException): MachineProblem | null {
  if (network.has(syscall))
    return withCause(
      both(
        'このアドレスとポートで待ち受けられません。HOST と PORT を確かめてください。',
        'This address and port can’t be listened on: check HOST and PORT.',
      ),
      `${code} ${message}`,
    );
  if (path === undefined) return null;
  return withCause(
    both(
      'データフォルダのファイルを読めないか、書けません。権限・ディスク・種類（フォルダとファイルの取り違え）を確かめ、壊れていれば控えから戻してください。',
      'A file of the data folder can’t be read or written: check its rights, the disk and its kind (folder or file); where it is damaged, restore it from a backup.',
    ),
    `${code} ${path}`,
  );
}

/**
 * What broke a start, in words where a person, a disk or a database is to blame, so that nobody has to read a stack trace; faults of
 * our own stay what they are.
 */
export function startFault(error: unknown): unknown {
  if (error instanceof MachineProblem || !(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return error;
  if (isDamaged(error)) return withCause(damaged, error.message);
  if (isAway(error)) return withCause(away, `${code ?? ''} ${error.message}`.trim());
  const disk = diskCodeOf(error);
  if (disk === 'ENOSPC' || disk === 'EDQUOT') return withCause(full, disk);
  if (error instanceof pg.DatabaseError)
    return withCause(refusalOf(error.code ?? ''), `${error.code} ${error.message}`);
  return typeof code === 'string' ? (systemFault(error) ?? error) : error;
}
