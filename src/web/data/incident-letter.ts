import { addresseeLine } from '../../core/contract/addressee.ts';
import type { JsonObject } from '../../core/kernel/json.ts';
import { normalForm } from '../../core/kernel/normal-form.ts';
import { own } from '../../core/kernel/own.ts';
import { japanDay, japanTime } from '../../core/kernel/plain-date.ts';
import { formatWareki } from '../../core/kernel/wareki.ts';
import { incidents } from '../../core/registers/incidents.ts';
import { incidentTexts as texts } from '../messages/incident-texts.ts';
import { fieldText } from './incident-form.ts';
import type { KnownContract } from './known-contract.ts';
import { fill } from './language.tsx';

const { incidentKind, contained } = incidents.fields;

/** What to tell the official of an incident, in the language of the ministry; what is not known is said so. */
export function letterOf(
  data: JsonObject,
  number: string,
  contract: KnownContract | null,
): { readonly subject: string; readonly body: string } {
  const unknown = texts.notKnown.ja;
  const [kind, at] = [fieldText(data, 'incidentKind'), fieldText(data, 'recognisedAt')];
  const words = {
    kind: own(incidentKind.choices, kind)?.ja ?? kind,
    title: contract?.title ?? number,
    number,
    addressee: contract === null ? '' : addresseeLine(contract.buyer),
    date: formatWareki(japanDay(at)),
    time: japanTime(at),
    what: fieldText(data, 'what'),
    affected: fieldText(data, 'affected') || unknown,
    count: fieldText(data, 'affectedCount') || unknown,
    contained: own(contained.choices, fieldText(data, 'contained'))?.ja ?? unknown,
    phone: fieldText(data, 'callback') || unknown,
  };
  const lines = [
    texts.letterTo,
    texts.letterContract,
    texts.letterKind,
    texts.letterNoticed,
    texts.letterKnown,
    texts.letterAffected,
    texts.letterCount,
    texts.letterContained,
    texts.letterCallback,
    texts.letterEnd,
  ];
  const drill = data.drill === true ? texts.letterDrill.ja : '';
  return {
    subject: drill + fill(texts.letterSubject.ja, words),
    body: [...(drill === '' ? [] : [drill]), ...lines.map(({ ja }) => fill(ja, words))]
      .filter((line) => line !== '')
      .join('\n'),
  };
}

/** Addresses that a device calls or writes to. */
export const telephoneLink = (phone: string): string => `tel:${normalForm(phone, 'NFKC').replaceAll(/[^\d+#*]/g, '')}`;
export const mailLink = (
  mail: string,
  { subject, body }: { readonly subject: string; readonly body: string },
): string =>
  `mailto:${encodeURIComponent(mail)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
