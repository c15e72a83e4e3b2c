import type { ScanTool } from '../contract/scan-run.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { RowReference } from './assessment.ts';
import { type Facts, textOf } from './facts.ts';

/** A row of a register that a scanner can be run on. */
export interface ScanTarget extends RowReference {
  readonly register: 'sites' | 'webApplications';
  readonly title: string;
  readonly url: string;
  /** Whether it is on record that the site may be contacted; no scanner is started before. */
  readonly isOwned: boolean;
}

/** A site's URL while its name is still ours: before it opens too, never once it has closed. */
function urlOf(site: RegisterEntry | undefined, { asOf }: Facts): string | undefined {
  const url = site === undefined ? undefined : textOf(site.data, 'url');
  if (site === undefined || url === undefined || !/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return undefined;
  return (textOf(site.data, 'closesOn') ?? '9999') >= asOf ? url : undefined;
}

function targetOf(facts: Facts, row: RegisterEntry, register: ScanTarget['register']): readonly ScanTarget[] {
  const site = register === 'sites' ? row : facts.find('sites', textOf(row.data, 'site'));
  const url = urlOf(site, facts);
  if (site === undefined || url === undefined) return [];
  const isOwned = textOf(site.data, 'ownershipConfirmedOn') !== undefined;
  return [{ register, entryId: row.id, title: facts.titleOf(register, row), url, isOwned }];
}

/** The rows for a tool: web applications by their sites for wapiti, sites by https for testssl. */
export function scanTargets(facts: Facts, tool: ScanTool): readonly ScanTarget[] {
  const register = tool === 'wapiti' ? 'webApplications' : 'sites';
  const targets = facts.rows(register).flatMap((row) => targetOf(facts, row, register));
  return tool === 'wapiti' ? targets : targets.filter(({ url }) => url.startsWith('https:'));
}
