import type { Duty } from '../catalogue/catalogue.ts';
import type { Json } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { Draft } from './assessment.ts';
import { type Facts, isTrue, textOf } from './facts.ts';
import { JudgedFacts } from './language/judged-facts.ts';
import { personDraftTexts } from './person-draft-texts.ts';
import { fillReason } from './reason-text.ts';

/** Figures of the registers with the rows they count; null when the registers say nothing yet. */
interface Told {
  readonly text: keyof typeof personDraftTexts;
  readonly params: Readonly<Record<string, Json>>;
  readonly rows: Draft['figures'][number]['rows'];
}

type Teller = (facts: Facts) => Told | null;

const references = (register: string, rows: readonly RegisterEntry[]): Told['rows'] =>
  rows.map(({ id }) => ({ register, entryId: id }));

const filledIn = (rows: readonly RegisterEntry[], field: string): readonly RegisterEntry[] =>
  rows.filter(({ data }) => textOf(data, field) !== undefined);

const namesShown = 5;

/** Of a register's rows, those that are so: how many, and which. */
function share(
  text: Told['text'],
  register: string,
  isSo: (row: RegisterEntry) => boolean,
  wordOf?: (row: RegisterEntry) => string,
): Teller {
  return (facts) => {
    const all = facts.rows(register);
    if (all.length === 0) return null;
    const rows = all.filter(isSo);
    const words = new Set(rows.map((row) => wordOf?.(row) ?? facts.titleOf(register, row)));
    const names = [...words].slice(0, namesShown).join('、');
    return { text, params: { total: all.length, count: rows.length, names }, rows: references(register, rows) };
  };
}

function copiesInside(facts: Facts): Told | null {
  const [devices, copies] = [facts.rows('carriedInDevices'), facts.rows('copies')];
  const hasNoDevice = facts.declaredEmpty('carriedInDevices') !== undefined;
  if (devices.length + copies.length === 0 && !hasNoDevice) return null;
  const without = copies.filter(({ data }) => textOf(data, 'permission') === undefined);
  const text = hasNoDevice && devices.length === 0 ? 'noDevices' : 'copiesInside';
  const params = { devices: devices.length, copies: copies.length, without: without.length };
  return { text, params, rows: [...references('carriedInDevices', devices), ...references('copies', copies)] };
}

function purpose(facts: Facts): Told | null {
  const judged = new JudgedFacts(facts);
  const [people, disclosures] = [judged.rows('people'), judged.rows('disclosures')];
  if (people.length === 0) return null;
  const pledged = people.filter((person) => judged.referring('pledges', 'person', person).length > 0);
  const params = { total: people.length, pledged: pledged.length, disclosures: disclosures.length };
  const rows = [...pledged, ...disclosures].map(({ register, id }) => ({ register, entryId: id }));
  return { text: 'purpose', params, rows };
}

function narrative(facts: Facts): Told | null {
  const claims = facts.rows('claims').filter(({ id, data }) => id.startsWith('15.') && data.status !== undefined);
  if (claims.length === 0) return null;
  const params = {
    answered: claims.length,
    contents: filledIn(claims, 'content').length,
    reasons: filledIn(claims, 'reason').length,
  };
  return { text: 'narrative', params, rows: references('claims', claims) };
}

function deliverables(facts: Facts): Told | null {
  const rows = facts.rows('deliverables');
  if (rows.length === 0) return null;
  const params = {
    total: rows.length,
    clean: rows.filter(({ data }) => isTrue(data, 'scanClean')).length,
    code: filledIn(rows, 'codeReviewedOn').length,
    access: filledIn(rows, 'accessReviewedOn').length,
  };
  return { text: 'deliverables', params, rows: references('deliverables', rows) };
}

const isEncrypted = ({ data }: RegisterEntry): boolean => /^https:/i.test(textOf(data, 'url') ?? '');
const issuerOf = ({ data }: RegisterEntry): string => textOf(data, 'certificateIssuer') ?? '';

/** Duties that no rule judges, and what the registers tell of them. */
const tellers: Readonly<Record<string, Teller>> = {
  '6.copy': copiesInside,
  '9.purpose': purpose,
  '15.8.tls': share('siteAddresses', 'sites', isEncrypted),
  '15.8.cert': share('certificates', 'sites', (row) => issuerOf(row) !== '', issuerOf),
  '15.9.spoof': share('mailDomains', 'mailDomains', () => true),
  '15.9.tls': share('mailDomains', 'mailDomains', () => true),
  '15.9.sign': share('signedMail', 'mailDomains', ({ data }) => textOf(data, 'smime') !== undefined),
  '15.10.narrative': narrative,
  '16.1': deliverables,
};

/** A text from facts for a duty that a person judges, without a status; null when the registers say nothing of it. */
export function personDraft(duty: Pick<Duty, 'id'>, facts: Facts): Draft | null {
  const told = own(tellers, duty.id)?.(facts) ?? null;
  if (told === null) return null;
  const text = fillReason(personDraftTexts[told.text], told.params);
  return { status: null, text, figures: [{ text: text.ja, rows: told.rows }] };
}
