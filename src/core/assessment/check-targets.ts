import type { CheckArea } from '../contract/check-schedule.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { RowReference } from './assessment.ts';
import { type Facts, textOf } from './facts.ts';

/** Something that a register declares and a machine can look at. */
export interface CheckTarget extends RowReference {
  readonly area: CheckArea;
  /** URL, host, domain, or the row's id where files are looked at. */
  readonly target: string;
  readonly title: string;
  /** Whether it is recorded that the target may be checked; nothing that goes out touches it before. */
  readonly isOwned: boolean;
}

const isOpen = ({ data }: RegisterEntry, { asOf }: Facts): boolean =>
  (textOf(data, 'opensOn') ?? '') <= asOf && (textOf(data, 'closesOn') ?? '9999') >= asOf;

const isOwned = ({ data }: RegisterEntry): boolean => textOf(data, 'ownershipConfirmedOn') !== undefined;

function siteTargets(area: 'site' | 'content', facts: Facts): CheckTarget[] {
  return facts
    .rows('sites')
    .filter((row) => isOpen(row, facts) && textOf(row.data, 'url') !== undefined)
    .map((row) => ({
      area,
      register: 'sites',
      entryId: row.id,
      target: textOf(row.data, 'url') ?? '',
      title: facts.titleOf('sites', row),
      isOwned: isOwned(row),
    }));
}

function serverTargets(facts: Facts): CheckTarget[] {
  return facts.rows('servers').flatMap((row) => {
    const target = textOf(row.data, 'host');
    if (target === undefined) return [];
    const title = facts.titleOf('servers', row);
    return [{ area: 'server' as const, register: 'servers', entryId: row.id, target, title, isOwned: isOwned(row) }];
  });
}

function mailTargets(facts: Facts): CheckTarget[] {
  return facts.rows('mailDomains').map((row) => ({
    area: 'mail',
    register: 'mailDomains',
    entryId: row.id,
    target: textOf(row.data, 'domain') ?? '',
    title: facts.titleOf('mailDomains', row),
    isOwned: isOwned(row),
  }));
}

/** Names whose designated day has come; the site's own row says whether it may be checked. */
function retirementTargets(facts: Facts): CheckTarget[] {
  return facts.rows('retirements').flatMap((row) => {
    const site = facts.find('sites', textOf(row.data, 'target'));
    const url = site === undefined ? undefined : textOf(site.data, 'url');
    if (site === undefined || url === undefined || !URL.canParse(url)) return [];
    if ((textOf(row.data, 'designatedOn') ?? '9999') > facts.asOf) return [];
    const title = facts.titleOf('retirements', row);
    const target = new URL(url).hostname;
    return [
      { area: 'retirement' as const, register: 'retirements', entryId: row.id, target, title, isOwned: isOwned(site) },
    ];
  });
}

/** Files are the contractor's own: nobody else's machine is touched. */
function deliverableTargets(facts: Facts): CheckTarget[] {
  return facts.rows('deliverables').map((row) => ({
    area: 'deliverable',
    register: 'deliverables',
    entryId: row.id,
    target: row.id,
    title: facts.titleOf('deliverables', row),
    isOwned: true,
  }));
}

/** What the registers declare for an area, on the day of the facts. */
export function checkTargets(facts: Facts, area: CheckArea): readonly CheckTarget[] {
  if (area === 'mail') return mailTargets(facts);
  if (area === 'server') return serverTargets(facts);
  if (area === 'retirement') return retirementTargets(facts);
  return area === 'deliverable' ? deliverableTargets(facts) : siteTargets(area, facts);
}

/**
 * What is declared of a target: its row, and for a retired name the start pages of the other sites that may be looked at, since
 * links to it are to be gone from them.
 */
export function declaredOf(facts: Facts, { area, register, entryId }: CheckTarget): JsonObject {
  const row = facts.find(register, entryId)?.data ?? {};
  if (area !== 'retirement') return row;
  const pages = siteTargets('site', facts).filter((site) => site.isOwned && site.entryId !== row.target);
  return { ...row, pages: pages.map(({ target }) => target) };
}
