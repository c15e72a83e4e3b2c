import type { MiddlewareHandler } from 'hono';
import { diskCodeOf } from '../blobs/durable.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { own } from '../core/kernel/own.ts';
import { isAway, isBusy, isDamaged } from '../postgres/database-trouble.ts';
import type { DiskRoom } from '../postgres/disk-room.ts';
import { MachineProblem } from '../postgres/places.ts';
import type { RestoreGate } from '../postgres/restore-store.ts';
import type { Problem } from '../queries/read-models.ts';
import { plainProblem, problemOf } from './problem.ts';

const notNow = (type: string, title: Bilingual, detail: Bilingual): Problem => plainProblem(type, 503, title, detail);

/** A lost key, an altered row: loud, and in words that say what to restore. */
const unreadable = ({ text }: MachineProblem): Problem =>
  notNow('unreadable', { ja: 'この契約を読めません', en: 'This contract can’t be read' }, text);

const away = notNow(
  'databaseAway',
  { ja: 'データベースがいま応答しません', en: 'The database does not answer just now' },
  {
    ja: '自動で立ち直りを試しています。数秒待って、もう一度行ってください。変更の途中だったときは、保存されたかを開き直して確かめてください。続くときは管理者に知らせてください（空き容量、postgres.log）。',
    en: 'It is being brought back by itself: wait some seconds and try again. If you were saving, open the page again to see whether it was saved. If it goes on, tell the administrator (disk space, postgres.log).',
  },
);

const busy = notNow(
  'databaseBusy',
  { ja: 'データベースが混み合っています', en: 'The database has too much to do' },
  {
    ja: '何も変わっていません。少し待って、もう一度行ってください。',
    en: 'Nothing was changed: wait a little and try again.',
  },
);

const damaged = notNow(
  'databaseDamaged',
  { ja: 'データベースのファイルが壊れています', en: 'The database’s files are damaged' },
  {
    ja: '管理者に知らせてください。バックアップから戻す必要があります（docs/operating.md）。',
    en: 'Tell the administrator: it has to be restored from a backup (docs/operating.md).',
  },
);

/** What an error of the database means. */
const ofDatabase = [
  [isAway, away],
  [isBusy, busy],
  [isDamaged, damaged],
] as const;

const outOfFiles: Bilingual = {
  ja: '同時に開けるファイルの数を使い切りました',
  en: 'no more files can be open at once',
};

const reasons: Readonly<Record<string, Bilingual>> = { EMFILE: outOfFiles, ENFILE: outOfFiles };

const fileUnreadable = (code: string): Problem => {
  const reason = own(reasons, code) ?? {
    ja: 'ディスクか権限の問題です',
    en: 'the disk or its permissions are in the way',
  };
  return notNow(
    'fileUnreadable',
    { ja: 'サーバーのファイルを読めません', en: 'A file of the server can’t be read' },
    {
      ja: `${reason.ja}（${code}）。少し待ってもう一度行い、続くときは管理者に知らせてください。`,
      en: `${reason.en} (${code}). Wait a little and try again; if it goes on, tell the administrator.`,
    },
  );
};

const isReading = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS'].includes(method);

/** The answer to an error that disk, database or keys are to blame for; null when it is a fault of ours. */
export function troubleOf(error: unknown, method: string): Problem | null {
  const [, told] = ofDatabase.find(([isSo]) => isSo(error)) ?? [];
  if (told !== undefined) return told;
  const code = diskCodeOf(error);
  if (code !== undefined)
    return isReading(method) && !['ENOSPC', 'EDQUOT'].includes(code)
      ? fileUnreadable(code)
      : problemOf({ type: 'notStored', code });
  return error instanceof MachineProblem ? unreadable(error) : null;
}

/** What is asked by POST and changes nothing that must be kept: readings, previews, papers; giving an upload up makes room. */
const harmless =
  /\/(?:import-previews|sheet-readings|form-readings|vulnerability-previews|filled-sheet|bundles|session|sign-in-links|backups|confirmation)$/;

/** Below which everything that is asked is harmless too. */
const harmlessBelow = /\/(?:certificate|evidence\/uploads)$/;

const isHarmless = (path: string): boolean =>
  harmless.test(path) || harmlessBelow.test(path.slice(0, Math.max(path.lastIndexOf('/'), 0)));

/** Refuses changes at the door while the disk is too full for the database to take them safely. */
export function refuseWhenShort(room: Pick<DiskRoom, 'isShort'> | undefined): MiddlewareHandler {
  return async (c, next) => {
    const { method, path } = c.req;
    const isUploading = method === 'PATCH';
    if (isReading(method) || (isHarmless(path) && !isUploading) || room?.isShort() !== true) return next();
    return c.json(problemOf({ type: 'notStored', code: 'ENOSPC' }), 507, {
      'content-type': 'application/problem+json',
    });
  };
}

/** How changes are refused by a restored copy that nobody has confirmed. */
export const restored = plainProblem(
  'restoredReadOnly',
  423,
  { ja: '復元した控えのため、変更できません', en: 'A restored copy takes no change' },
  {
    ja: 'バックアップから復元されたばかりです。読むことはできます。管理者が、元のサーバーが止まっていることを確かめて junshu restore confirm を実行すると、変更できるようになります。',
    en: 'It was just restored from a backup and can be read. Changes are taken once the administrator has made sure that the server before is stopped, and has run junshu restore confirm.',
  },
);

/** Refuses changes at the door of a restored copy until a person has confirmed that it is the one to use. */
export function refuseWhileRestored(gate: Pick<RestoreGate, 'isOpen'>): MiddlewareHandler {
  return async (c, next) => {
    const { method, path } = c.req;
    const isUploading = method === 'PATCH';
    if (isReading(method) || (isHarmless(path) && !isUploading) || (await gate.isOpen())) return next();
    return c.json(restored, 423, { 'content-type': 'application/problem+json' });
  };
}

/** What a look from outside needs to know: all well, changes refused for want of room, or nothing to be had; in words where not all is well. */
interface Health extends Partial<Pick<Problem, 'title' | 'detail'>> {
  readonly status: 'ok' | 'diskFull' | 'databaseAway';
}

const wordsOf = ({ title, detail }: Problem): Pick<Problem, 'title' | 'detail'> => ({ title, detail });

export function healthOf(room: Pick<DiskRoom, 'isShort'> | undefined, isHere: boolean): Health {
  if (!isHere) return { status: 'databaseAway', ...wordsOf(away) };
  if (room?.isShort() !== true) return { status: 'ok' };
  return { status: 'diskFull', ...wordsOf(problemOf({ type: 'notStored', code: 'ENOSPC' })) };
}
