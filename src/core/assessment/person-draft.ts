import type { Duty } from '../catalogue/catalogue.ts';
import { readClaim } from '../contract/read-claim.ts';
import type { Json } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import type { RegisterName } from '../registers/registers.ts';
import type { Draft } from './assessment.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { AnyRow, JudgedRow } from './language/judged-row.ts';
import { personDraftTexts } from './person-draft-texts.ts';
import { fillReason } from './reason-text.ts';

/** Figures of the registers with the rows they count; null when the registers say nothing yet. */
interface Told {
  readonly text: keyof typeof personDraftTexts;
  readonly params: Readonly<Record<string, Json>>;
  readonly rows: Draft['figures'][number]['rows'];
}

type Teller = (facts: JudgedFacts) => Told | null;

const references = (...groups: readonly (readonly AnyRow[])[]): Told['rows'] =>
  groups.flat().map(({ register, id }) => ({ register, entryId: id }));

const namesShown = 5;

/** Of a register's rows that are there by the day asked about, those that are so: how many, and which. */
function share<Name extends RegisterName>(
  text: Told['text'],
  register: Name,
  isSo: (row: JudgedRow<Name>) => boolean,
  wordOf: (row: JudgedRow<Name>) => string = ({ title }) => title,
): Teller {
  return (facts) => {
    const all = facts.rows(register);
    if (all.length === 0) return null;
    const rows = all.filter(isSo);
    const names = [...new Set(rows.map(wordOf))].slice(0, namesShown).join('、');
    return { text, params: { total: all.length, count: rows.length, names }, rows: references(all) };
  };
}

function purpose(facts: JudgedFacts): Told | null {
  const [people, disclosures] = [facts.rows('people'), facts.rows('disclosures')];
  if (people.length === 0) return null;
  const pledged = people.filter(
    (person) => facts.referring('pledges', 'person', person).length > 0 || facts.hasEvidence(person, 'pledge'),
  );
  const params = { total: people.length, pledged: pledged.length, disclosures: disclosures.length };
  return { text: 'purpose', params, rows: references(people, disclosures) };
}

/** Of the answers to the duties of 15), those that say something, each by itself. */
function narrative({ facts }: JudgedFacts): Told | null {
  const claims = facts
    .rows('claims')
    .filter(({ id }) => id.startsWith('15.'))
    .map(({ id, data }) => ({ id, ...readClaim(data) }))
    .filter(({ status }) => status !== undefined);
  if (claims.length === 0) return null;
  const params = {
    answered: claims.length,
    contents: claims.filter(({ status, content }) => status === 'implemented' && !saysNothing(content)).length,
    reasons: claims.filter(({ status, reason }) => status !== 'implemented' && !saysNothing(reason)).length,
  };
  return { text: 'narrative', params, rows: claims.map(({ id }) => ({ register: 'claims', entryId: id })) };
}

function deliverables(facts: JudgedFacts): Told | null {
  const rows = facts.rows('deliverables');
  if (rows.length === 0) return null;
  const params = {
    total: rows.length,
    clean: rows.filter((row) => row.flag('scanClean') === true && row.isBy('scannedOn')).length,
    code: rows.filter((row) => row.isBy('codeReviewedOn')).length,
    access: rows.filter((row) => row.isBy('accessReviewedOn')).length,
  };
  return { text: 'deliverables', params, rows: references(rows) };
}

/** Duties that no rule judges, and what the registers tell of them. */
const tellers: Readonly<Record<string, Teller>> = {
  '9.purpose': purpose,
  '15.8.tls': share('siteAddresses', 'sites', (site) => /^https:/i.test(site.words('url'))),
  '15.8.cert': share(
    'certificates',
    'sites',
    (site) => site.names('certificateIssuer'),
    (site) => site.words('certificateIssuer'),
  ),
  '15.9.spoof': share('mailDomains', 'mailDomains', () => true),
  '15.9.tls': share('mailDomains', 'mailDomains', () => true),
  '15.9.sign': share('signedMail', 'mailDomains', (domain) => domain.names('smime')),
  '15.10.narrative': narrative,
  '16.1': deliverables,
};

/** A text from facts for a duty that a person judges, without a status; null when the registers say nothing of it. */
export function personDraft(duty: Pick<Duty, 'id'>, facts: JudgedFacts): Draft | null {
  const told = own(tellers, duty.id)?.(facts) ?? null;
  if (told === null) return null;
  const text = fillReason(personDraftTexts[told.text], told.params);
  return { status: null, text, figures: [{ text: text.ja, rows: told.rows }] };
}
