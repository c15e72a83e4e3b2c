import { addMonths, japanDay, type PlainDate } from '../../kernel/plain-date.ts';
import { defineCheck } from '../check.ts';
import { httpDataSchema } from './http-observation.ts';
import { securityTxtText } from './page-texts.ts';

/** Values of a field; names are case-insensitive, comments and an OpenPGP signature's frame are no fields (RFC 9116 §2.2). */
const fieldsOf = (text: string, name: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.toLowerCase().startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trim());

/** A date and time of RFC 3339 with its zone (RFC 9116 §2.5.5), of a day that the calendar has; anything else is none. */
function dayOf(value = ''): PlainDate | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i.test(value)) return null;
  const moment = Date.parse(value.toUpperCase());
  const day = value.slice(0, 10);
  const isOnCalendar = !Number.isNaN(Date.parse(day)) && new Date(Date.parse(day)).toISOString().startsWith(day);
  return Number.isNaN(moment) || !isOnCalendar ? null : japanDay(new Date(moment).toISOString());
}

/** Contact is an address with a scheme, by https where it is of the web (RFC 9116 §2.5.3). */
const isContact = (value: string): boolean => /^(https:\/\/|mailto:|tel:)\S+$/i.test(value);

/** Answers that say nothing of whether the file is there: refused to us, asked to wait, or a fault of the server. */
const saysNothing = (status: number): boolean =>
  [401, 403, 407, 408, 425, 429].includes(status) || status >= 500 || status < 200;

/** /.well-known/security.txt: where finders of weaknesses report them (RFC 9116). */
export const securityTxtCheck = defineCheck({
  id: 'site-security-txt',
  version: 3,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan'],
  results: {
    valid: { outcome: 'pass' },
    farExpiry: { outcome: 'pass', advice: true },
    absent: { outcome: 'pass', advice: true },
    expired: { outcome: 'fail' },
    invalidContact: { outcome: 'fail' },
    invalidExpires: { outcome: 'fail' },
    notPlainText: { outcome: 'fail' },
    notHttps: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: securityTxtText,
  judge({ securityTxt }, { asOf }) {
    if (securityTxt.state === 'unseen')
      return [{ result: 'unseen', params: { detail: `${securityTxt.reason} ${securityTxt.detail}` } }];
    const { status, text, url, contentType } = securityTxt;
    const [contacts, expires] = [fieldsOf(text, 'contact'), fieldsOf(text, 'expires')];
    if (saysNothing(status)) return [{ result: 'unseen', params: { detail: `${status}` } }];
    // Many sites answer every address with a page of their own.
    if (status !== 200 || contacts.length + expires.length === 0) return [{ result: 'absent', params: { status } }];
    const day = dayOf(expires[0]);
    const faults = [
      ...(url.startsWith('https:') ? [] : [{ result: 'notHttps', params: {} } as const]),
      ...(/^text\/plain\b/i.test(contentType) ? [] : [{ result: 'notPlainText', params: { contentType } } as const]),
      ...(contacts.length > 0 && contacts.every(isContact)
        ? []
        : [{ result: 'invalidContact', params: { contacts: [...contacts] } } as const]),
      ...(expires.length === 1 && day !== null
        ? []
        : [{ result: 'invalidExpires', params: { expires: [...expires] } } as const]),
      ...(day !== null && day < asOf ? [{ result: 'expired', params: { day } } as const] : []),
    ];
    if (faults.length > 0) return faults;
    return [{ result: day !== null && day > addMonths(asOf, 12) ? 'farExpiry' : 'valid', params: { day } }];
  },
});
