import type { Bilingual, Language } from '../kernel/bilingual.ts';
import { fillText } from '../kernel/fill-text.ts';
import { pathOutside } from '../kernel/place.ts';
import type { Notification } from './notification.ts';
import { mailTexts } from './notification-texts.ts';
import { notificationWords } from './notification-words.ts';

/** A mail as it is sent; it names no target and no finding: whoever may see them follows the link. */
export interface MailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where whoever no longer wants it says so. */
  readonly unsubscribe: string;
}

export interface MailPlace {
  /** Number of the contract. */
  readonly number: string;
  /** Where people reach the server, without a slash at the end. */
  readonly baseUrl: string;
  readonly language: Language;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

interface Content {
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly path: string;
}

const trialContent: Content = { title: mailTexts.trialTitle, summary: mailTexts.trial, path: 'settings' };

/** The mail of a notification, or of a trial where there is none, in one language. */
export function mailOf(notification: Notification | null, { number, baseUrl, language }: MailPlace): MailMessage {
  const { title, summary, path } = notification === null ? trialContent : notificationWords(notification);
  const contract = `${baseUrl}/c/${encodeURIComponent(number)}`;
  // The area's name is the product's own word; the target stays behind the door.
  const link = `${contract}/${pathOutside(path)}${notification === null ? '' : `#${notification.area}`}`;
  const settings = `${contract}/settings`;
  const say = (text: Bilingual): string => fillText(text, { number })[language];
  const anchor = (url: string): string => `<a href="${escaped(url)}">${escaped(url)}</a>`;
  const paragraph = (content: string): string => `<p>${content}</p>`;
  return {
    subject: `[${number}] ${title[language]}`,
    unsubscribe: settings,
    text: [
      say(mailTexts.contract),
      `${title[language]}\n${summary[language]}`,
      `${say(mailTexts.open)}\n${link}`,
      `${say(mailTexts.why)}\n${settings}\n`,
    ].join('\n\n'),
    html: [
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(title[language])}</title>`,
      paragraph(escaped(say(mailTexts.contract))),
      paragraph(`<strong>${escaped(title[language])}</strong><br>${escaped(summary[language])}`),
      paragraph(`${escaped(say(mailTexts.open))}<br>${anchor(link)}`),
      paragraph(`<small>${escaped(say(mailTexts.why))}<br>${anchor(settings)}</small>`),
      '</html>',
    ].join('\n'),
  };
}
