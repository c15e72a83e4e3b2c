import { rawZip } from './raw-zip.ts';

/** Small feeds in the publishers' forms, made here: the real ones are too large for a repository. */
export const supportJson = (releases: readonly object[], generatedAt = '2026-11-20T00:00:00+00:00'): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      schema_version: '1.2.0',
      generated_at: generatedAt,
      total: 1,
      result: [
        {
          name: 'django',
          label: 'Django',
          identifiers: [{ type: 'purl', id: 'pkg:pypi/django' }],
          releases: [...releases],
        },
      ],
    }),
  );

export const exploitedJson = (ids: readonly string[], dateReleased = '2026-11-21T15:00:00.000Z'): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      title: 'KEV',
      catalogVersion: '2026.11.21',
      dateReleased,
      count: ids.length,
      vulnerabilities: ids.map((cveID) => ({ cveID, dateAdded: '2026-11-01', dueDate: '2026-12-15' })),
    }),
  );

/** One advisory as OSV writes it. */
export const advisory = (id: string, name: string, events: readonly object[], more: object = {}): string =>
  JSON.stringify({
    id,
    modified: '2026-11-19T08:00:00Z',
    summary: `${name} does what it should not`,
    affected: [{ package: { ecosystem: 'PyPI', name }, ranges: [{ type: 'ECOSYSTEM', events }] }],
    ...more,
  });

/** An archive of one ecosystem, as OSV publishes it. */
export const advisoriesZip = (records: readonly string[]): Uint8Array =>
  rawZip(records.map((content, index) => ({ name: `R-${index}.json`, content })));

export const aFewAdvisories = (): Uint8Array =>
  advisoriesZip([
    advisory('PYSEC-2026-1', 'Django', [{ introduced: '4.0' }, { fixed: '4.2.9' }], {
      aliases: ['CVE-2026-11111'],
      severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    }),
    advisory('PYSEC-2026-2', 'requests', [{ introduced: '0' }, { fixed: '2.31.0' }], { aliases: ['CVE-2026-22222'] }),
    advisory('PYSEC-2026-3', 'requests', [{ introduced: '0' }], { withdrawn: '2026-11-01T00:00:00Z' }),
  ]);
