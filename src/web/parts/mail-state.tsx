import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import type { DeliveryView } from '../../queries/notification-models.ts';
import { useNotificationWords } from '../data/notification-words.ts';

const looks = {
  waiting: ['◷', 'text-solid-gray-800'],
  sent: ['✓', 'text-green-900'],
  refused: ['✗', 'text-red-900 font-bold'],
  withdrawn: ['–', 'text-solid-gray-700'],
  restored: ['–', 'text-solid-gray-700'],
} as const;

/** What became of a mail, in words: sent, waiting, or not delivered and why. */
export function MailState({ delivery }: { readonly delivery: DeliveryView }) {
  const { t, day } = useNotificationWords();
  const { state, triedAt, tries, reason, madeAt } = delivery;
  const [glyph, look] = looks[state];
  const at = triedAt ?? madeAt;
  return (
    <span className="wrap-anywhere">
      <span className={look}>
        <span aria-hidden="true">{glyph} </span>
        {t(`mail_${state}`)}
      </span>{' '}
      <span className="text-dns-14N-130">
        {day(japanDay(at))} {japanTime(at)}
        {state === 'waiting' && tries > 0 ? t('mailAgain', { tries }) : ''}
      </span>
      {reason === '' ? null : <span className="block text-dns-14N-130">{t('mailSaid', { reason })}</span>}
    </span>
  );
}
