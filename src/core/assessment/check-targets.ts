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

/** The register that declares the targets of each area. */
export const areaRegisters: Readonly<Record<CheckArea, string>> = {
  site: 'sites',
  content: 'sites',
  server: 'servers',
  mail: 'mailDomains',
  retirement: 'retirements',
  deliverable: 'deliverables',
};

/** What of a row is looked at, and whether it may be; undefined where it is no target. */
type Look = Pick<CheckTarget, 'target' | 'isOwned'> | undefined;

const field =
  (name: string) =>
  (row: RegisterEntry): Look => {
    const target = textOf(row.data, name);
    return target === undefined ? undefined : { target, isOwned: isOwned(row) };
  };

const openSite = (row: RegisterEntry, facts: Facts): Look => (isOpen(row, facts) ? field('url')(row) : undefined);

/** A name whose designated day has come; the site's own row says whether it may be checked. */
function retiredName({ data }: RegisterEntry, facts: Facts): Look {
  const site = facts.find('sites', textOf(data, 'target'));
  const host = URL.parse(textOf(site?.data ?? {}, 'url') ?? '')?.hostname;
  if (site === undefined || host === undefined) return undefined;
  if ((textOf(data, 'designatedOn') ?? '9999') > facts.asOf) return undefined;
  return { target: host, isOwned: isOwned(site) };
}

const looks: Readonly<Record<CheckArea, (row: RegisterEntry, facts: Facts) => Look>> = {
  site: openSite,
  content: openSite,
  server: field('host'),
  mail: field('domain'),
  retirement: retiredName,
  // Files are the contractor's own: nobody else's machine is touched.
  deliverable: ({ id }) => ({ target: id, isOwned: true }),
};

/** What the registers declare for an area, on the day of the facts. */
export function checkTargets(facts: Facts, area: CheckArea): readonly CheckTarget[] {
  const register = areaRegisters[area];
  return facts.rows(register).flatMap((row) => {
    const look = looks[area](row, facts);
    return look === undefined
      ? []
      : [{ area, register, entryId: row.id, title: facts.titleOf(register, row), ...look }];
  });
}

/**
 * What is declared of a target: its row, and for a retired name the start pages of the other sites that may be looked at, since
 * links to it are to be gone from them.
 */
export function declaredOf(facts: Facts, { area, register, entryId }: CheckTarget): JsonObject {
  const row = facts.find(register, entryId)?.data ?? {};
  if (area !== 'retirement') return row;
  const pages = checkTargets(facts, 'site').filter((site) => site.isOwned && site.entryId !== row.target);
  return { ...row, pages: pages.map(({ target }) => target) };
}
