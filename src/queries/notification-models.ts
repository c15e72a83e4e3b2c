import type { MailRecipient } from '../core/contract/mail-recipient.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { NotificationKind } from '../core/notifications/notification.ts';
import type { NotificationWords } from '../core/notifications/notification-words.ts';

/** A mail that carries a notification, or a trial. */
export interface DeliveryView {
  readonly id: string;
  readonly address: string;
  readonly state: 'waiting' | 'sent' | 'refused' | 'withdrawn' | 'restored';
  readonly madeAt: string;
  readonly triedAt: string | null;
  readonly tries: number;
  /** What the mail server said last; '' when it took the mail or was not asked yet. */
  readonly reason: string;
}

export interface NotificationView extends NotificationWords {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Number of the contract. */
  readonly number: string;
  readonly contract: string;
  readonly at: string;
  readonly isRead: boolean;
  readonly deliveries: readonly DeliveryView[];
}

/** A contract of which nothing can be told but this. */
export interface TroubledContract {
  readonly number: string;
  readonly trouble: Bilingual;
}

/** GET /api/notifications, newest first. */
export interface NotificationList {
  readonly unread: number;
  /** Whether a mail server is set; without one, notifications stand on the screen alone. */
  readonly hasMail: boolean;
  readonly notifications: readonly NotificationView[];
  /** Contracts that can't be read or judged, by number, with why: of them nothing else is told. */
  readonly troubles: readonly TroubledContract[];
}

export interface RecipientView extends MailRecipient {
  readonly id: string;
  readonly revision: number;
  /** The last mail to this address; null when none was sent. */
  readonly last: DeliveryView | null;
}

/** GET /api/contracts/:number/mail-recipients */
export interface RecipientList {
  readonly hasMail: boolean;
  /** Whom the mails are from; '' without a mail server. */
  readonly from: string;
  readonly recipients: readonly RecipientView[];
  /** The id of the next new recipient; null when there are as many as there may be. */
  readonly nextId: string | null;
}
