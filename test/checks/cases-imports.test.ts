import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { advisoryFeed, readOsvRecord } from '../../src/matching/advisory-feed.ts';
import { concludeSoftware } from '../../src/matching/conclude.ts';
import { packageIdentity } from '../../src/matching/package-identity.ts';
import { VulnerabilityIndex } from '../../src/matching/vulnerability-index.ts';
import { readScan } from '../../src/scanners/read-scan.ts';
import { previewTable } from '../../src/tables/preview-table.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { caseTable, sibling } from '../support/case-table.ts';
import { xmlBill, xmlPart } from '../support/xml-bill.ts';

/** What was found, and how much was looked at; one finding a line. */
function scan(input: Uint8Array): string {
  const read = readScan(input);
  if (!read.ok) return `refused: ${read.refusal.message.en}`;
  const { findings, run } = read.value;
  const lines = findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, title, place, cwe, cve }) =>
      [severity, title, place, ...cwe, ...cve].filter(Boolean).join(' | '),
    );
  return [`looked at ${run.looked}`, ...lines].join('\n');
}

/** Names, versions and purls of the software that a list holds. */
async function software(input: Uint8Array): Promise<string> {
  const read = await readTable(input, 'software');
  if (!read.ok) return `refused: ${read.refusal.message.en} ${read.refusal.mend.en}`;
  const [, ...rows] = read.value.rows;
  return rows.map(([name, version, , , , purl]) => [name, version, purl].filter(Boolean).join(' ')).join(', ');
}

const kev = new Map([['CVE-2023-44487', '2023-10-31']]);

/** What a Debian host with nghttp2 hears of some advisories, a line each, with the list of exploited ones at hand. */
function advisories(input: Uint8Array): string {
  const texts = Buffer.from(input)
    .toString()
    .split('\n')
    .filter((text) => text.trim() !== '');
  const item = {
    name: '',
    version: '',
    purl: 'pkg:deb/debian/nghttp2@1.52.0-1?distro=debian-12&upstream=nghttp2',
    cpe: '',
  };
  const ecosystem = packageIdentity(item)?.ecosystem ?? '';
  const { vulnerabilities } = concludeSoftware(item, {
    support: null,
    vulnerabilities: new VulnerabilityIndex([
      advisoryFeed(
        ecosystem,
        texts.map((text) => readOsvRecord(text)),
      ),
    ]),
    ecosystems: new Set([ecosystem]),
    exploited: kev,
  });
  return vulnerabilities
    .map(({ id, isExploited, fixedIn }) => `${id} ${isExploited === true ? 'exploited' : 'not exploited'} → ${fixedIn}`)
    .join(', ');
}

/** What is said of each row of a table of people. */
async function people(input: Uint8Array): Promise<string> {
  const preview = await previewTable({
    bytes: input,
    register: 'people',
    existing: [],
    titles: {},
    today: '2026-11-25',
  });
  assert.ok(preview.ok, JSON.stringify(preview));
  const { rows, issues } = preview.value;
  return rows
    .map(({ row, change }) => {
      const beyond = issues.filter((one) => one.row === row && one.rule === 'beyondHeader');
      return `row ${row} ${change}${beyond.map(({ column, raw }) => `, told: ${column} “${raw}”`).join('')}`;
    })
    .join('; ');
}

const sarif = (results: readonly object[], driver: object = {}, more: object = {}): string =>
  JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name: 'S', ...driver }, ...more }, results }] });
const at = (uri: string, startLine: number): object => ({
  locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine } } }],
});
const nmap = (output: string): string =>
  `<nmaprun scanner="nmap"><host><address addr="192.0.2.10" addrtype="ipv4"/><ports><port protocol="tcp" portid="22"><state state="open"/><script id="vulners" output="${output}"/></port></ports></host><runstats><finished exit="success"/></runstats></nmaprun>`;
const nuclei = (...rows: readonly object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');
const vex = (more: object): string => JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.5', ...more });
const flaw = { id: 'CVE-2026-0009', ratings: [{ severity: 'low' }], affects: [{ ref: 'b' }] };
const spdx = (packages: readonly object[], more: object = {}): string =>
  JSON.stringify({ spdxVersion: 'SPDX-2.3', SPDXID: 'SPDXRef-DOCUMENT', name: 'd', packages, ...more });
const pack = (name: string, versionInfo: string, purl = ''): object => ({
  SPDXID: `SPDXRef-${name}${versionInfo}${purl.length}`,
  name,
  versionInfo,
  externalRefs: purl === '' ? [] : [{ referenceType: 'purl', referenceLocator: purl }],
});
const osv = (id: string, more: object): string =>
  JSON.stringify({
    id,
    modified: '2026-11-01T00:00:00Z',
    affected: [
      {
        package: { ecosystem: 'Debian:12', name: 'nghttp2' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.52.0-1+deb12u1' }] }],
      },
    ],
    ...more,
  });
const subject = '<metadata><component type="application"><name>s</name></component></metadata>';
const header = '氏名,ふりがな,所属会社,専門性（資格・研修実績）,実績,国籍,従事開始日';
const day = '2026-11-01';

const scanners = [
  {
    why: 'SARIF: a result needs a message only (§3.27.11); it is titled by it',
    ask: scan,
    files: { 'message-only.sarif': 'looked at whole\nhigh | only a message' },
    siblings: [
      sibling(
        'a message in Markdown alone',
        sarif([{ message: { markdown: '**x**' } }]),
        'looked at whole\nmedium | **x**',
      ),
      sibling(
        'no message at all: the place names it',
        sarif([at('a.c', 3)]),
        'looked at whole\nmedium | a.c:3 | a.c:3',
      ),
    ],
  },
  {
    why: 'SARIF: the rule stands where the result points: in the driver, in an extension, or as the parent of a hierarchical id',
    ask: scan,
    files: {
      'codeql-by-pack.sarif':
        'looked at whole\ncritical | Database query built from user-controlled sources | src/a.js:3 | CWE-89',
      'rule-object.sarif': [
        'looked at whole',
        'high | Sample rule | a.c',
        'high | Sample rule | c.c',
        'high | Sample rule | d.c',
        'high | Sample rule | e.c:1',
        'high | Sample rule | e.c:90',
        'medium | no rule at all | b.c',
      ].join('\n'),
    },
    siblings: [
      sibling(
        'a pack named, not numbered',
        sarif(
          [{ rule: { id: 'R', toolComponent: { name: 'pack' } }, message: { text: 'm' } }],
          {},
          {
            extensions: [
              { name: 'pack', rules: [{ id: 'R', name: 'Named', defaultConfiguration: { level: 'note' } }] },
            ],
          },
        ),
        'looked at whole\nlow | Named',
      ),
      sibling(
        'an id two levels below its rule',
        sarif([{ ruleId: 'R/a/b', message: { text: 'm' } }], {
          rules: [{ id: 'R', shortDescription: { text: 'Parent' }, defaultConfiguration: { level: 'error' } }],
        }),
        'looked at whole\nhigh | Parent',
      ),
    ],
  },
  {
    why: 'SARIF: a severity is a score or a word; where it is neither, the level says how grave it is',
    ask: scan,
    files: { 'sarif-word-severity.sarif': 'looked at whole\nhigh | S1' },
    siblings: ['Critical', 'ask the vendor'].map((word, index) =>
      sibling(
        `“${word}”`,
        sarif([{ ruleId: 'S', level: 'note', message: { text: 'm' } }], {
          rules: [{ id: 'S', properties: { 'security-severity': word } }],
        }),
        `looked at whole\n${['critical', 'low'][index]} | S`,
      ),
    ),
  },
  {
    why: 'a valid file without results is a run that found nothing, and is recorded as such',
    ask: scan,
    files: { 'empty-runs.sarif': 'looked at whole' },
    siblings: [
      sibling('a run with no results', sarif([]), 'looked at whole'),
      sibling('an empty list of nuclei', '[]', 'looked at whole'),
    ],
  },
  {
    why: 'CycloneDX: metadata.tools is optional, and components may stand within others',
    ask: scan,
    files: { 'vex-without-tools.json': 'looked at whole\nhigh | CVE-2026-0001 | Sample 1.0 | CVE-2026-0001' },
    siblings: [
      sibling(
        'no metadata at all',
        vex({ vulnerabilities: [flaw] }),
        'looked at whole\nlow | CVE-2026-0009 | b | CVE-2026-0009',
      ),
      sibling(
        'a component within a component',
        vex({
          components: [{ name: 'a', components: [{ 'bom-ref': 'b', name: 'inner', version: '2' }] }],
          vulnerabilities: [flaw],
        }),
        'looked at whole\nlow | CVE-2026-0009 | inner 2 | CVE-2026-0009',
      ),
    ],
  },
  {
    why: 'nmap: what vulners lists are flaws with a number and a score each, not information',
    ask: scan,
    files: { 'nmap-vulners.xml': 'looked at whole\ncritical | CVE-2023-38408 | 192.0.2.10:22 | CVE-2023-38408' },
    siblings: [
      sibling(
        'two numbers of one program',
        nmap('cpe:/a:x:y:1:&#xa;&#x9;CVE-2021-41617&#x9;7.0&#x9;u&#xa;&#x9;CVE-2020-14145&#x9;5.9&#x9;u'),
        'looked at whole\nhigh | CVE-2021-41617 | 192.0.2.10:22 | CVE-2021-41617\nmedium | CVE-2020-14145 | 192.0.2.10:22 | CVE-2020-14145',
      ),
      sibling(
        'a number that can be exploited',
        nmap('cpe:/a:x:y:1:&#xa;&#x9;CVE-2016-20012&#x9;5.3&#x9;u&#x9;*EXPLOIT*'),
        'looked at whole\nmedium | CVE-2016-20012 | 192.0.2.10:22 | CVE-2016-20012',
      ),
    ],
  },
  {
    why: 'nuclei: older names of fields are read, and a severity that nobody knows is to be judged, not information',
    ask: scan,
    files: {
      'nuclei-old-templateID.jsonl':
        'looked at whole\nhigh | Sample | https://example.test/x\nhigh | Sample | https://example.test/x',
      'nuclei-unknown-severity.jsonl': 'looked at whole\nmedium | Sample | https://example.test/x',
    },
    siblings: [
      sibling(
        'version 3 without a host',
        nuclei({ 'template-id': 't', info: { name: 'N', severity: 'low' }, 'matched-at': 'https://a.test/' }),
        'looked at whole\nlow | N | https://a.test/',
      ),
      sibling(
        'no severity at all',
        nuclei({ templateID: 't', info: { name: 'N' }, host: 'https://a.test', matched: 'https://a.test/b' }),
        'looked at whole\nmedium | N | https://a.test/b',
      ),
    ],
  },
] as const;

const lists = [
  {
    why: 'OSV: a distribution’s advisory names the flaw that it passes on in `upstream`, which is exploited when the flaw is',
    ask: advisories,
    files: {
      'osv-debian-upstream.json': 'CVE-2023-44487 exploited → 1.52.0-1+deb12u1',
      'osv-dsa-upstream.json': 'CVE-2023-44487 exploited → 1.52.0-1+deb12u1',
    },
    siblings: [
      sibling(
        'tracker and advisory of one flaw are one',
        [
          osv('DEBIAN-CVE-2023-44487', { upstream: ['CVE-2023-44487'] }),
          osv('DSA-1-1', { upstream: ['CVE-2023-44487'] }),
        ].join('\n'),
        'CVE-2023-44487 exploited → 1.52.0-1+deb12u1',
      ),
      sibling(
        'an advisory of two flaws, one of them exploited, keeps its own name',
        osv('DSA-2-1', { upstream: ['CVE-2023-44487', 'CVE-2024-28182'] }),
        'DSA-2-1 exploited → 1.52.0-1+deb12u1',
      ),
    ],
  },
  {
    why: 'CycloneDX: what is installed stands in components, beside or below the subject; tools and ancestors are not installed',
    ask: software,
    files: {
      'sbom-pedigree-tools.xml': 'patched-lib 1.0.1-patched pkg:generic/patched-lib@1.0.1-patched',
      'xml-subject-components.json': 'inner 3 pkg:npm/inner@3, outer 1',
    },
    siblings: [
      sibling(
        'variants and commits of a pedigree, and an annotator',
        xmlBill(
          `${subject}<components>${xmlPart('a', `<pedigree><variants>${xmlPart('v')}</variants></pedigree>`)}</components><annotations><annotation><annotator>${xmlPart('w')}</annotator></annotation></annotations>`,
        ),
        'a 1 pkg:npm/a@1',
      ),
      sibling(
        'the subject’s components in XML',
        xmlBill(`<metadata>${xmlPart('s', `<components>${xmlPart('in')}</components>`)}</metadata>`),
        'in 1 pkg:npm/in@1',
      ),
    ],
  },
  {
    why: 'SPDX: packages are told apart by their purl, and the one that the document is about is none of them',
    ask: software,
    files: {
      'spdx-same-name.json': 'core 1.0 pkg:maven/org.one/core@1.0, core 1.0 pkg:maven/org.two/core@1.0',
      'spdx-all-described.json': 'a 1 pkg:npm/a@1, b 2',
      'spdx-root-by-relationship.json': 'a 1',
    },
    siblings: [
      sibling(
        'one name in two ecosystems',
        spdx([pack('b', '1', 'pkg:npm/b@1'), pack('b', '1', 'pkg:pypi/b@1')]),
        'b 1 pkg:npm/b@1, b 1 pkg:pypi/b@1',
      ),
      sibling(
        'the root told backwards',
        spdx([{ ...pack('r', '1'), SPDXID: 'SPDXRef-r' }, pack('a', '1')], {
          relationships: [
            { spdxElementId: 'SPDXRef-r', relationshipType: 'DESCRIBED_BY', relatedSpdxElement: 'SPDXRef-DOCUMENT' },
          ],
        }),
        'a 1',
      ),
    ],
  },
  {
    why: 'a file of a form that isn’t read is named, with what to write instead',
    ask: software,
    files: {
      'package-lock-v1.json':
        'refused: This is a package-lock.json of lockfileVersion 1. Make it v3 (or v2) by npm install --package-lock-only --lockfile-version 3.',
    },
    siblings: [
      sibling(
        'one without packages of its own',
        JSON.stringify({ name: 'x', lockfileVersion: 1, dependencies: {} }),
        'refused: This is a package-lock.json of lockfileVersion 1. Make it v3 (or v2) by npm install --package-lock-only --lockfile-version 3.',
      ),
      sibling(
        'one of version 3 is read',
        JSON.stringify({ name: 'x', lockfileVersion: 3, packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } }),
        'a 1.0.0 pkg:npm/a@1.0.0',
      ),
    ],
  },
  {
    why: 'a table: text to the right of the last header belongs to no column, and is told with its place',
    ask: people,
    files: { 'extra-cell.csv': 'row 2 add, told: H “余分な値”; row 3 refused, told: H “2026-11-01”' },
    siblings: [
      sibling(
        'by a separator too many in TSV',
        `${header.replaceAll(',', '\t')}\t\nA\tあ\tX社\t有\t\t有\t日本\t${day}`,
        'row 2 refused, told: H “2026-11-01”',
      ),
      sibling(
        'empty cells to the right are no text',
        `${header}\nA,あ,X社,有,有,日本,${day},, \nB,い,X社,有,有,日本,${day},,注`,
        'row 2 add; row 3 add, told: I “注”',
      ),
    ],
  },
] as const;

describe('inputs of scanners, lists, advisories and tables', () => {
  caseTable('test/fixtures/cases/imports', [...scanners, ...lists] as unknown as Parameters<typeof caseTable>[1]);
});
