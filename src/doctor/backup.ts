import { judgeBackup, readBackupNote } from '../backup/backup-note.ts';
import { fault, fine, type Look, notLooked } from './look.ts';

/** The age of the last backup, and whether the last try failed, as this installation remembers it. */
export const backup: Look = {
  name: 'backup',
  needs: ['JUNSHU_DATA', 'JUNSHU_BACKUP_HOURS'],
  look({ settings: { JUNSHU_DATA: folder, JUNSHU_BACKUP_HOURS: hours }, now }) {
    const { result, text } = judgeBackup(readBackupNote(folder), hours, now);
    if (result === 'pass') return fine(text.ja, text.en);
    if (result === 'undetermined') return notLooked(text.ja, text.en);
    return fault(text, {
      ja: '置き場所の空きと権限、JUNSHU_BACKUP_TO を確かめ、npx junshu backup -o フォルダ で作ってください。',
      en: 'Check room and rights of its folder and JUNSHU_BACKUP_TO, then make one with npx junshu backup -o FOLDER.',
    });
  },
};
