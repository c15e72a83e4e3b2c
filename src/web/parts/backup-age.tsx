import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { BackupAge as Age } from '../../queries/read-models.ts';
import { useRead } from '../data/queries.ts';
import { useSettingsWords } from '../data/settings-words.ts';
import { Loaded } from './page.tsx';

const hour = 3_600_000;

/** How old the last backup of the installation is: whoever enters data wants to know whether it would outlive the disk. */
export function BackupAge() {
  const { t, day } = useSettingsWords();
  const query = useRead<Age>('/backups/age');
  return (
    <section aria-labelledby="backup-age" className="my-6">
      <h2 id="backup-age" className="text-std-20B-160">
        {t('backupTitle')}
      </h2>
      <Loaded query={query}>
        {({ result, at, hours, isUnreadable }) => {
          if (at === null) return <p>{t(isUnreadable ? 'backupUnreadable' : 'backupNone')}</p>;
          const age = Math.floor((Date.now() - Date.parse(at)) / hour);
          const when = `${day(japanDay(at))} ${japanTime(at)}`;
          return (
            <p>
              {result === 'pass' ? '✓ ' : '⚠ '}
              {t(age < 0 ? 'backupAhead' : 'backupMade', { when, age })}{' '}
              {t(result === 'pass' ? 'backupFresh' : 'backupOld', { hours })}
            </p>
          );
        }}
      </Loaded>
    </section>
  );
}
