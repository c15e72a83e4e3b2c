/** What receivers make of a record's policy. */
export interface DmarcPolicy {
  readonly p: string;
  readonly sp?: string;
  /** Something of it is broken, and it is applied as p=none (RFC 9989 §4.10.1, RFC 7489 §6.6.3). */
  readonly isDowngraded: boolean;
}

const policies = ['none', 'quarantine', 'reject'];

const isPolicy = (value: string | undefined): boolean => value === undefined || policies.includes(value.toLowerCase());

/** A reporting address, as RFC 9989 §4.8 has it: a URI, with an obsolete size behind it. */
const isReportTarget = (uri: string): boolean =>
  /^[a-z][a-z0-9+.-]{0,30}:[\w\-.~:/?#[\]@$&'()*+;=%]*$/i.test(uri.trim().replace(/![0-9]{1,20}[kmgt]?$/i, ''));

/**
 * The tags of a DMARC record: a tag twice makes all of it invalid, what is no tag is passed over (RFC 9989 §4.7). null: receivers have no
 * record to apply.
 */
function tagsOf(record: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>();
  for (const part of record.split(';')) {
    const at = part.indexOf('=');
    if (at < 1) continue;
    const name = part.slice(0, at).trim().toLowerCase();
    if (tags.has(name)) return null;
    tags.set(name, part.slice(at + 1).trim());
  }
  return tags;
}

/** The policy by which receivers apply a record; null where they apply none: it is broken, and asks for no reports. */
export function dmarcPolicy(record: string): DmarcPolicy | null {
  const tags = tagsOf(record);
  if (tags === null) return null;
  const [p, sp, np] = ['p', 'sp', 'np'].map((name) => tags.get(name)?.toLowerCase());
  if (p !== undefined && [p, sp, np].every(isPolicy))
    return { p, ...(sp === undefined ? {} : { sp }), isDowngraded: false };
  const asksForReports = (tags.get('rua') ?? '').split(',').some(isReportTarget);
  return asksForReports ? { p: 'none', isDowngraded: true } : null;
}
