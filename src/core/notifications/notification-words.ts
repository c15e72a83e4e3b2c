import { allChecks } from '../checks/all-checks.ts';
import { areaTexts } from '../checks/area-texts.ts';
import { pathToTarget } from '../checks/target-anchor.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { fillText } from '../kernel/fill-text.ts';
import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { Notification, WorsenedCheck } from './notification.ts';
import { notificationTexts, outcomeTexts, worsenedText } from './notification-texts.ts';

/** A notification in words, with the page that it leads to (below the contract's). */
export interface NotificationWords {
  readonly title: Bilingual;
  readonly summary: Bilingual;
  /** One line for each thing that it names. */
  readonly lines: readonly Bilingual[];
  readonly act: Bilingual;
  readonly path: string;
}

const plain = (text: string): Bilingual => ({ ja: text, en: text });

function worsenedLine({ name, check, from, now }: WorsenedCheck): Bilingual {
  const title = allChecks.find(({ id }) => id === check)?.text.title ?? plain(check);
  const words: Readonly<Record<string, Bilingual>> = {
    name: plain(name),
    check: title,
    from: outcomeTexts[from],
    now: outcomeTexts[now],
  };
  return fillText(worsenedText, {}, (word, language) => own(words, word)?.[language]);
}

const pathOf = (notification: Notification): string => {
  const [first] = notification.kind === 'checksWorsened' ? notification.worsened : [];
  return first === undefined ? 'checks' : pathToTarget(notification.area, first.entryId);
};

/** What a notification says. */
export function notificationWords(notification: Notification): NotificationWords {
  const { title, summary, act } = notificationTexts[notification.kind];
  const isWorse = notification.kind === 'checksWorsened';
  const lines = isWorse ? notification.worsened.map(worsenedLine) : [];
  const params: JsonObject = isWorse ? { count: notification.worsened.length } : { ...notification };
  const area = areaTexts[notification.area];
  const told = fillText(summary, params, (name, language) => (name === 'area' ? area[language] : own(params, name)));
  return { title, summary: told, lines, act, path: pathOf(notification) };
}
