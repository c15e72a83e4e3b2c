import { z } from 'zod';
import type { TestsslData } from '../../core/checks/site/testssl-observation.ts';
import type { TlsVersion } from '../../core/checks/site/tls-observation.ts';
import { own } from '../../core/kernel/own.ts';
import { Unseen } from '../unseen.ts';

const rows = z.array(
  z.looseObject({ id: z.string(), severity: z.string(), finding: z.string(), cve: z.string().optional() }),
);
type Row = z.infer<typeof rows>[number];

const protocols: Readonly<Record<string, TlsVersion>> = {
  SSLv2: 'SSLv2',
  SSLv3: 'SSLv3',
  TLS1: 'TLSv1.0',
  TLS1_1: 'TLSv1.1',
  TLS1_2: 'TLSv1.2',
  TLS1_3: 'TLSv1.3',
};

/** Classes of suites that must not be used; `LOW` holds DES, RC2, RC4 and MD5. */
const brokenLists = [
  'cipherlist_NULL',
  'cipherlist_aNULL',
  'cipherlist_EXPORT',
  'cipherlist_LOW',
  'cipherlist_3DES_IDEA',
];

/** What `-U` looks for, by the ids of 3.0. */
const flawIds = new Set([
  ...['heartbleed', 'CCS', 'ticketbleed', 'ROBOT', 'secure_renego', 'secure_client_renego', 'CRIME_TLS', 'BREACH'],
  ...['POODLE_SSL', 'fallback_SCSV', 'SWEET32', 'FREAK', 'DROWN', 'LOGJAM', 'BEAST', 'LUCKY13', 'RC4', 'winshock'],
]);

/** Told by what a server offers, whether or not its answers give an attacker a hold; renegotiation by clients is advice of ours too. */
const conditional = new Set(['BREACH', 'BEAST', 'LUCKY13', 'secure_client_renego']);

const offeredIn = ({ finding }: Row): 'accepted' | 'refused' | 'unknown' => {
  if (/^not offered/i.test(finding)) return 'refused';
  return /^offered/i.test(finding) ? 'accepted' : 'unknown';
};

function stateOf({ id, severity }: Row): TestsslData['flaws'][number]['state'] {
  if (severity === 'OK' || severity === 'INFO') return 'safe';
  if (severity === 'WARN' || severity === 'DEBUG' || severity === 'FATAL') return 'unclear';
  return severity === 'LOW' || conditional.has(id) ? 'weak' : 'vulnerable';
}

const flawOf = (row: Row): TestsslData['flaws'][number] => ({
  id: row.id,
  state: stateOf(row),
  finding: row.finding.toWellFormed().slice(0, 500),
  cve: [...(row.cve ?? '').matchAll(/CVE-\d{4}-\d{4,7}/g)].map(([id]) => id).slice(0, 10),
});

function brokenIn(found: readonly Row[]): boolean | null {
  const states = found.filter(({ id }) => brokenLists.includes(id)).map(offeredIn);
  if (states.includes('accepted')) return true;
  return states.length === brokenLists.length && states.every((state) => state === 'refused') ? false : null;
}

/** Reads the flat JSON of testssl. Throws Unseen for what is no such report. */
export function readTestssl(output: Buffer): Omit<TestsslData, 'ours'> {
  let found: readonly Row[];
  try {
    found = rows.parse(JSON.parse(output.toString('utf8')));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new Unseen('notUnderstood', 'testssl: no report');
    throw error;
  }
  const versions = found.flatMap((row) => {
    const version = Object.hasOwn(protocols, row.id) ? own(protocols, row.id) : undefined;
    return version === undefined ? [] : [{ version, state: offeredIn(row) }];
  });
  return {
    versions: versions.slice(0, 6),
    broken: brokenIn(found),
    flaws: found
      .filter(({ id }) => flawIds.has(id))
      .map(flawOf)
      .slice(0, 60),
  };
}
