import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import { examineFile } from '../../src/blobs/examination/examine-file.ts';
import type { Check } from '../../src/core/checks/check.ts';
import type { DnsAnswer } from '../../src/core/checks/dns-answer.ts';
import { dkimCheck } from '../../src/core/checks/mail/dkim.ts';
import { dmarcCheck } from '../../src/core/checks/mail/dmarc.ts';
import type { MailData } from '../../src/core/checks/mail/mail-observation.ts';
import { mtaStsCheck } from '../../src/core/checks/mail/mta-sts.ts';
import { contentSecurityPolicyCheck } from '../../src/core/checks/site/content-security-policy.ts';
import { cookiesCheck } from '../../src/core/checks/site/cookies.ts';
import type { HttpData } from '../../src/core/checks/site/http-observation.ts';
import { takeFeed } from '../../src/feeds/take-feed.ts';
import { SupportIndex } from '../../src/matching/support-feed.ts';
import { scanOffice } from '../../src/probes/content/scan-office.ts';
import { readScan } from '../../src/scanners/read-scan.ts';
import { readSoftwareList } from '../../src/tables/read-software-list.ts';
import { type CaseRow, caseTable, sibling } from '../support/case-table.ts';
import { everydayProducts } from '../support/everyday-products.ts';
import { exploitedJson } from '../support/feed-files.ts';
import { feedsOf, foundIn, judgedBill } from '../support/judged-bill.ts';
import { rawZip } from '../support/raw-zip.ts';
import { xmlBill, xmlPart } from '../support/xml-bill.ts';

const cases = 'test/fixtures/cases/checks';
const folder = mkdtempSync(join(tmpdir(), 'junshu-cases-checks-'));
after(() => rmSync(folder, { recursive: true }));

const today = '2026-11-25';
const context = { asOf: today, declared: {} };
let made = 0;

/** A file of these bytes, in a folder of its own. */
function fileOf(bytes: Uint8Array, name: string): string {
  made += 1;
  const path = join(mkdtempSync(join(folder, `${made}-`)), name.replaceAll(/[^\w.-]/g, '-'));
  writeFileSync(path, bytes);
  return path;
}

const results = <Data>(check: Check<Data>, data: Data): string =>
  check
    .judge(data, context)
    .map(({ result }) => `${check.results[result]?.outcome} ${result}`)
    .join(', ');

// Software and advisories

/** What the checks of software say of a bill, held against these feeds. */
const heldAgainst =
  (...feeds: readonly string[]) =>
  async (input: Uint8Array): Promise<string> => {
    const judged = await judgedBill(input, await feedsOf(...feeds.map((feed) => `${cases}/${feed}`)));
    const ids = judged.conclusions
      .filter(({ check }) => check === 'software-vulnerabilities')
      .flatMap(({ findings }) => findings.flatMap(({ params }) => (Array.isArray(params.ids) ? params.ids : [])));
    return [
      `flaws: ${foundIn(judged, 'software-vulnerabilities').join(', ')}`,
      ...(ids.length === 0 ? [] : [ids.join(', ')]),
      `fixes: ${foundIn(judged, 'software-fixes').join(', ')}`,
    ].join('; ');
  };

/** What is installed by a list, and what it says of how well that is told. */
async function installed(input: Uint8Array): Promise<string> {
  const list = await readSoftwareList(input, today);
  assert.ok(list.ok, JSON.stringify(list));
  const judged = await judgedBill(input, await feedsOf(`${cases}/feed-npm.zip`));
  const names = list.value.components.map(({ name, version }) => `${name} ${version}`.trim());
  return `${names.join(', ')}: ${foundIn(judged, 'software-identified').join(', ')}`;
}

const bill = (...components: readonly object[]): string =>
  JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.7', components });
const pack = (purl: string, version = ''): object => ({
  type: 'library',
  name: purl.split('/').at(-1)?.split('@')[0],
  ...(version === '' ? {} : { version }),
  purl,
});

const software: readonly CaseRow[] = [
  {
    why: 'a version that its ecosystem can’t order leaves open whether it is vulnerable and whether the fix is applied',
    ask: heldAgainst('feed-npm.zip'),
    files: {
      'unreadable-version.spdx.json':
        'flaws: undetermined possible lodash ^4.17.0; GHSA-1 → 4.17.21; fixes: undetermined possible lodash ^4.17.0',
    },
    siblings: ['latest', '1.16.4-x86_64-linux git'].map((version) =>
      sibling(
        version,
        bill({ type: 'library', name: 'lodash', version, purl: 'pkg:npm/lodash' }),
        `flaws: undetermined possible lodash ${version}; GHSA-1 → 4.17.21; fixes: undetermined possible lodash ${version}`,
      ),
    ) as unknown as CaseRow['siblings'],
  },
  {
    why: 'paths of Go are compared without case, as purl has them',
    ask: heldAgainst('feed-go.zip'),
    files: {
      'go-lowercase.cdx.json':
        'flaws: fail unrated github.com/masterminds/goutils v1.1.0; CVE-2021-4238 → 1.1.1; fixes: fail notApplied github.com/masterminds/goutils v1.1.0',
    },
    siblings: [
      sibling(
        'in capitals, without the v',
        bill(pack('pkg:golang/GitHub.com/MasterMinds/GoUtils@1.1.0', '1.1.0')),
        'flaws: fail unrated GoUtils 1.1.0; CVE-2021-4238 → 1.1.1; fixes: fail notApplied GoUtils 1.1.0',
      ),
      sibling(
        'the version that mends it',
        bill(pack('pkg:golang/github.com/masterminds/goutils@v1.1.1', 'v1.1.1')),
        'flaws: pass none; fixes: pass applied',
      ),
    ],
  },
  {
    why: 'Ubuntu: the number stands in `upstream`, and is exploited as the list says; a fix of Ubuntu Pro is named as such; negligible is a rating',
    ask: heldAgainst('feed-ubuntu.zip', 'kev.json'),
    files: {
      'ubuntu-pro-kev-negligible.cdx.json': [
        'flaws: fail exploited openssl 3.0.2-0ubuntu1.10, fail unrated imagemagick 8:6.9.11.60+dfsg-1.3ubuntu0.22.04.3, pass negligible cmake 3.22.1-1',
        'CVE-2024-10001 → 3.0.2-0ubuntu1.15, CVE-2023-1289 → 8:6.9.11.60+dfsg-1.3ubuntu0.22.04.3+esm1 (Ubuntu Pro), CVE-2025-9301',
        'fixes: fail notApplied openssl 3.0.2-0ubuntu1.10, fail notApplied imagemagick 8:6.9.11.60+dfsg-1.3ubuntu0.22.04.3, pass noFixYet',
      ].join('; '),
    },
    siblings: [
      sibling(
        'by the codename of the release',
        bill(pack('pkg:deb/ubuntu/openssl@3.0.2-0ubuntu1.10?distro=jammy', '3.0.2-0ubuntu1.10')),
        'flaws: fail exploited openssl 3.0.2-0ubuntu1.10; CVE-2024-10001 → 3.0.2-0ubuntu1.15; fixes: fail notApplied openssl 3.0.2-0ubuntu1.10',
      ),
      sibling(
        'the fix of Ubuntu Pro is installed',
        bill(
          pack(
            'pkg:deb/ubuntu/imagemagick@8%3A6.9.11.60%2Bdfsg-1.3ubuntu0.22.04.3%2Besm1?distro=ubuntu-22.04',
            '8:6.9.11.60+dfsg-1.3ubuntu0.22.04.3+esm1',
          ),
        ),
        'flaws: pass none; fixes: pass applied',
      ),
    ],
  },
  {
    why: 'Debian: what the distribution calls unimportant is told by that rating, and is no failure of its own',
    ask: heldAgainst('feed-debian.zip', 'kev.json'),
    files: {
      'debian-unimportant.cdx.json': 'flaws: pass negligible apt 2.6.1; CVE-2011-3374; fixes: pass noFixYet',
    },
    siblings: [
      sibling(
        'by the codename of the release',
        bill(pack('pkg:deb/debian/apt@2.6.1?distro=bookworm', '2.6.1')),
        'flaws: pass negligible apt 2.6.1; CVE-2011-3374; fixes: pass noFixYet',
      ),
      sibling(
        'a package built from it',
        bill(pack('pkg:deb/debian/libapt-pkg6.0@2.6.1?distro=debian-12&upstream=apt', '2.6.1')),
        'flaws: pass negligible libapt-pkg6.0 2.6.1; CVE-2011-3374; fixes: pass noFixYet',
      ),
    ],
  },
  {
    why: 'AlmaLinux: the advisory of a module’s stream concerns that stream alone, not the base’s package',
    ask: heldAgainst('feed-alma.zip'),
    files: { 'alma8-base-perl.cdx.json': 'flaws: pass none; fixes: pass applied' },
    siblings: [
      sibling(
        'an older build of the same stream',
        bill(
          pack(
            'pkg:rpm/almalinux/perl@5.32.1-470.module_el8.9.0%2B3000%2Baaaaaaaa?epoch=4&distro=almalinux-8.10',
            '4:5.32.1-470.module_el8.9.0+3000+aaaaaaaa',
          ),
        ),
        'flaws: fail unrated perl 4:5.32.1-470.module_el8.9.0+3000+aaaaaaaa; CVE-2023-47038 → 4:5.32.1-473.module_el8.10.0+3779+d5938d28; fixes: fail notApplied perl 4:5.32.1-470.module_el8.9.0+3000+aaaaaaaa',
      ),
      sibling(
        'a build of a stream that nobody names',
        bill(
          pack(
            'pkg:rpm/almalinux/perl@5.30.1-452.module_el8.6.0%2B2767%2B22a0c5c8?epoch=4&distro=almalinux-8.10',
            '4:5.30.1-452.module_el8.6.0+2767+22a0c5c8',
          ),
        ),
        'flaws: undetermined possible perl 4:5.30.1-452.module_el8.6.0+2767+22a0c5c8; CVE-2023-47038 → 4:5.32.1-473.module_el8.10.0+3779+d5938d28; fixes: undetermined possible perl 4:5.30.1-452.module_el8.6.0+2767+22a0c5c8',
      ),
    ],
  },
  {
    why: 'a component is its purl, not its name: packages of two groups are two, and a version in the purl alone counts',
    ask: installed,
    files: { 'same-name-two-groups.cdx.json': 'core 1.0, core 1.0, lodash 4.17.20: pass identified' },
    siblings: [
      sibling(
        'one name in two ecosystems',
        bill(pack('pkg:npm/b@1', '1'), pack('pkg:pypi/b@1', '1')),
        'b 1, b 1: pass identified',
      ),
      sibling(
        'NOASSERTION beside a purl with a version',
        bill(pack('pkg:npm/c@2.0.0', 'NOASSERTION')),
        'c 2.0.0: pass identified',
      ),
    ],
  },
  {
    why: 'CycloneDX in XML: what is installed stands in components; tools and ancestors are not installed',
    ask: installed,
    files: {
      'xml-tools.cdx.xml': 'ok 1.0.0: pass identified',
      'xml-pedigree.cdx.xml': 'lodash 4.17.21: pass identified',
    },
    siblings: [
      sibling(
        'a component of a formula',
        xmlBill(
          `<components>${xmlPart('a')}</components><formulation><formula><components>${xmlPart('f')}</components></formula></formulation>`,
        ),
        'a 1: pass identified',
      ),
      sibling(
        'a descendant and a variant',
        xmlBill(
          `<components>${xmlPart('a', `<pedigree><descendants>${xmlPart('d')}</descendants><variants>${xmlPart('v')}</variants></pedigree>`)}</components>`,
        ),
        'a 1: pass identified',
      ),
    ],
  },
  {
    why: 'what comes from elsewhere is told with its range, and what a document is about is no component; neither fails for lacking a version',
    ask: installed,
    files: {
      'cdx17-external.cdx.json': 'nodejs, lodash 4.17.21: undetermined external',
      'spdx-describes-root.spdx.json': 'lodash 4.17.21: pass identified',
    },
    siblings: [
      sibling(
        'one from elsewhere in XML',
        xmlBill(
          `<components>${xmlPart('a')}<component type="platform" isExternal="true"><name>jvm</name><purl>pkg:generic/jvm</purl><versionRange>vers:generic/&gt;=17</versionRange></component></components>`,
        ),
        'a 1, jvm: undetermined external',
      ),
      sibling(
        'one of ours without a version does fail',
        bill({ type: 'library', name: 'x', purl: 'pkg:npm/x' }),
        'x: fail withoutVersion',
      ),
    ],
  },
];

// Names of products

const index = new SupportIndex(everydayProducts);

/** What each line of an inventory is taken for. */
const products = (input: Uint8Array): string =>
  Buffer.from(input)
    .toString('utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [name = '', version = ''] = line.split(',');
      const match = index.match({ name, version, purl: '', cpe: '' });
      return match === null
        ? 'unknown'
        : [match.product, match.cycle, match.endsOn, match.extendedUntil].filter(Boolean).join(' ');
    })
    .join('\n');

const names: CaseRow = {
  why: 'products are known by the names that people use, in the line of their version, and never by a like name of another',
  ask: products,
  files: {
    'eol-names.csv': [
      'Ubuntu 18.04 2023-05-31 2028-04-01',
      'Ubuntu 20.04 2025-05-31 2030-04-02',
      'CentOS 7 2024-06-30',
      'OpenSSL 1.1.1 2023-09-11',
      'OpenSSL 1.0.2 2019-12-31',
      'Microsoft Windows 10-22h2 2025-10-14 2028-10-10',
      'Microsoft Windows 11-23h2 2025-11-11 2026-11-10',
      'Microsoft Windows Server 2012-r2 2023-10-10 2026-10-13',
      'Eclipse Temurin 8 2030-12-31',
      'Eclipse Temurin 8 2030-12-31',
      'Microsoft .NET 6 2024-11-12',
      'Microsoft .NET 3.1 2022-12-13',
      'Microsoft SQL Server 12.0-sp3 2024-07-09 2027-07-12',
      'unknown',
      'unknown',
    ].join('\n'),
  },
  siblings: [
    sibling(
      'in full width, with the edition',
      'ソフトウェア名,バージョン\nＣｅｎｔＯＳ 7,7\nWindows Server 2012 R2 Standard,6.3.9600',
      'CentOS 7 2024-06-30\nMicrosoft Windows Server 2012-r2 2023-10-10 2026-10-13',
    ),
    sibling(
      'other makers’ products of a like name',
      'ソフトウェア名,バージョン\nRedis Enterprise Cloud,6.2\nCisco IOS XE,17.3\nOpenSSL FIPS Object Module,2.0.16',
      'unknown\nunknown\nunknown',
    ),
  ],
};

// Mail and pages

const answer = (name: string, ...texts: readonly string[]): DnsAnswer => ({
  ...{ name, type: 'TXT', state: texts.length === 0 ? 'noData' : 'found', authentic: false },
  ...{ records: texts.map((text) => ({ type: 'TXT' as const, text })), aliases: [], zone: null, detail: '' },
});

/** A mail domain of which DNS says this alone. */
function mailOf(told: { readonly dmarc?: string; readonly dkim?: string; readonly sts?: string }): MailData {
  const { dmarc, dkim, sts } = told;
  const of = (name: string, text?: string): DnsAnswer => answer(name, ...(text === undefined ? [] : [text]));
  const tags = Object.fromEntries((dmarc ?? '').split(';').map((part) => part.split('=').map((word) => word.trim())));
  const applied = dmarc === undefined ? null : { recordDomain: 'd', inherited: false, record: dmarc, tags };
  return {
    ...{
      domain: { name: 'd', isGoJp: true },
      MX: { ...answer('d'), type: 'MX' },
      TXT: answer('d'),
      zone: null,
      DS: null,
    },
    spf: { records: [], result: 'none', detail: '', lookups: 0, voids: 0 },
    domainKeys: answer('_domainkey.d'),
    // What a lenient reader makes of any key.
    dkim: dkim === undefined ? [] : [{ selector: 's1', answer: of('s1._domainkey.d', dkim), type: 'rsa', bits: 2048 }],
    dmarc: { own: of('_dmarc.d', dmarc), applied, untold: null, reports: [] },
    mtaSts: { record: of('_mta-sts.d', sts), policy: null },
    tlsReports: answer('_smtp._tls.d'),
  };
}

const key = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA';

/** What each line of records is judged to be. */
const mailRecords = (input: Uint8Array): string =>
  Buffer.from(input)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const record = (line.split(/ {6,}/)[0] ?? '').replace('KEY', key).replace('@D', '@d');
      return /DMARC1/.test(record)
        ? results<MailData>(dmarcCheck, mailOf({ dmarc: record }))
        : results<MailData>(dkimCheck, mailOf({ dkim: record }));
    })
    .join('\n');

const sts = (input: Uint8Array): string => {
  const text = /"([^"]*)"/.exec(Buffer.from(input).toString('utf8'))?.[1] ?? '';
  return results<MailData>(mtaStsCheck, mailOf({ sts: text }));
};

const url = 'https://www.example.go.jp/';

const pageWith = (headers: readonly (readonly [string, string])[]): HttpData => ({
  url,
  plain: { hops: [], stop: { state: 'unseen', reason: 'unreachable', detail: '' } },
  secure: {
    hops: [
      {
        ...{ url, status: 200, address: '192.0.2.1', isGoJp: true, next: null },
        headers: [['date', 'Wed, 25 Nov 2026 00:00:00 GMT'], ...headers] as [string, string][],
      },
    ],
    stop: { state: 'answered' },
  },
  page: { url, contentType: 'text/html', cut: null, resources: [], more: 0, metas: [] },
  trace: { state: 'answered', status: 405, echoes: false },
  cors: { state: 'answered', asked: '', allowOrigin: null, allowCredentials: false },
  securityTxt: { state: 'answered', url, status: 404, contentType: '', text: '' },
  families: [],
});

/** What each line of headers is judged to be; `+` parts two cookies of one answer. */
const headers = (input: Uint8Array): string =>
  Buffer.from(input)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [, name = '', told = ''] = /^([\w-]+): (.*?)\s+;(?: pass| fail)[^;]*$/.exec(line) ?? [];
      return name === 'Set-Cookie'
        ? results(cookiesCheck, pageWith(told.split(/\s+\+\s+/).map((one) => ['set-cookie', one] as const)))
        : results(contentSecurityPolicyCheck, pageWith([[name.toLowerCase(), told]]));
    })
    .join('\n');

const records: readonly CaseRow[] = [
  {
    why: 'no record of DNS takes longer to judge than its length; blanks between semicolons are no field of MTA-STS',
    ask: sts,
    files: { 'redos-record.txt': 'fail invalidRecord' },
    siblings: [
      sibling('ten thousand blanks', `"v=STSv1;${' '.repeat(10_000)}${' ;\t'.repeat(10_000)}x"`, 'fail invalidRecord'),
      sibling('ten thousand fields without an id', `"v=STSv1; ${'a=b; '.repeat(10_000)}"`, 'fail invalidRecord'),
    ],
  },
  {
    why: 'DMARC and DKIM are read as strict receivers read them: a broken policy is none (RFC 9989 §4.10.1), quotes are no key (RFC 6376 §3.2)',
    ask: mailRecords,
    files: { 'dmarc-dkim-records.txt': 'fail downgraded\nfail unreadable' },
    siblings: [
      sibling('a tag twice', `v=DMARC1; p=reject; p=none; rua=mailto:d@D        ; x`, 'fail invalid'),
      sibling('the version of a key not first', `k=rsa; v=DKIM1; p=KEY        ; x`, 'fail unreadable'),
    ],
  },
  {
    why: 'a cookie is judged by what it does; a policy is strict only if no handler, wildcard or scheme lets scripts in',
    ask: headers,
    files: {
      'cookies-csp.txt': [
        'pass kept',
        'pass kept',
        'pass kept',
        'pass none',
        'fail notSecure, fail readable, pass withoutSameSite',
        'fail unsafeInline',
        'fail unsafeInline',
        'fail wideScripts',
        'fail wideScripts',
      ].join('\n'),
    },
    siblings: [
      sibling(
        'a token against forged requests by another name, and a session taken away by its day',
        'Set-Cookie: _csrf_token=a; Secure; SameSite=Lax ; fail\nSet-Cookie: sid=; Expires=Tue, 24 Nov 2026 00:00:00 GMT ; fail',
        'pass kept\npass none',
      ),
      sibling(
        'scripts of a whole top-level domain, and from blob:',
        "Content-Security-Policy: script-src *.jp; style-src 'self' ; pass\nContent-Security-Policy: script-src blob:; style-src 'self' ; pass",
        'fail wideScripts\nfail wideScripts',
      ),
    ],
  },
];

// Documents, evidence

const reached = (input: Uint8Array): string =>
  scanOffice(input)
    .mentions.map(({ channel, url: at, certainty }) => `${channel} ${at} ${certainty}`)
    .join(', ');

const word = (inside: string): Uint8Array =>
  rawZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: `<w:document xmlns:w="x"><w:body>${inside}</w:body></w:document>` },
  ]);

const taken = async (input: Uint8Array, name: string): Promise<string> => {
  const examined = await examineFile(fileOf(input, name), name.split('/').at(-1) ?? name);
  if (!examined.ok) return `refused: ${examined.refusal}`;
  return ['taken', ...examined.value.notices].join(' ');
};

const box = (brand: string, more: string): Buffer =>
  Buffer.from(`\0\0\0\u0014ftyp${brand}\0\0\0\0${brand}${more}`, 'latin1');
const xmp = (properties: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description ${properties}/></rdf:RDF></x:xmpmeta>`;

const files: readonly CaseRow[] = [
  {
    why: 'a field or function of Office fetches from its host when the file is opened, however its quotes are written',
    ask: reached,
    files: {
      'fldsimple.docx': 'office includepicture https://cdn.example/a.png automatic',
      'image-function.xlsx': 'office image https://cdn.example/a.png automatic',
    },
    siblings: [
      sibling(
        'INCLUDETEXT in a simple field',
        word('<w:fldSimple w:instr="INCLUDETEXT &#34;https://cdn.example/b.docx&#34;"/>'),
        'office includetext https://cdn.example/b.docx automatic',
      ),
      sibling(
        'a link that waits for a click',
        word('<w:fldSimple w:instr="HYPERLINK &quot;https://a.example/&quot;"/>'),
        '',
      ),
    ],
  },
  {
    why: 'a position is said to be removed only where none remains in any spelling; else it may still hold one',
    ask: taken,
    files: {
      'evidence/dji-only.jpg': 'taken positionRemoved',
      'evidence/otherprefix.jpg': 'taken positionRemoved',
      'evidence/loci.3gp': 'taken positionKept',
      'evidence/gps-in.docx': 'taken positionKept',
      'evidence/gps-in.pdf': 'taken positionKept',
    },
    siblings: [
      sibling('still.avis', box('avis', xmp("q:GpsLatitude='1'")), 'taken positionRemoved'),
      sibling('camera.mp4', box('isom', 'moov gpmd'), 'taken positionKept'),
    ],
  },
  {
    why: 'a file is what its structure says, in spite of bytes before it; a word for encryption in its text protects nothing',
    ask: taken,
    files: {
      'evidence/talks-of-encrypt.pdf': 'taken',
      'evidence/bom.pdf': 'taken',
      'evidence/prefixed.zip': 'taken',
    },
    siblings: [
      sibling('page.pdf', '%PDF-1.7\n7 0 obj<</Note/Encrypt 5 0 R>>endobj\n%%EOF', 'taken'),
      sibling('late.pdf', `${' '.repeat(900)}%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>`, 'refused: encryptedPdf'),
    ],
  },
];

// Runs and feeds

const run = (input: Uint8Array): string => {
  const read = readScan(input);
  if (!read.ok) return `refused: ${read.refusal.message.en}`;
  const { looked, tellsGone, why } = read.value.run;
  return `looked at ${looked}, ${tellsGone ? 'what is missing is gone' : 'nothing is gone'}${why === null ? '' : ', told'}`;
};

const nothing = 'looked at nothing, nothing is gone, told';

const ids = (most: number): string[] => Array.from({ length: most }, (_, at) => `CVE-2026-${10_000 + at}`);
const support = (most: number, day: string): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      ...{ schema_version: '1.2.0', generated_at: `${day}T00:00:00Z`, total: most },
      result: Array.from({ length: most }, (_, at) => ({ name: `p${at}`, label: `P${at}`, releases: [{ name: '1' }] })),
    }),
  );

const doubts = {
  older: / is before /,
  smaller: /far fewer/,
  'own count': /itself says/,
  future: /after today/,
} as const;

/** Which doubts a feed meets over a newer and larger one of its kind, and what becomes of it once confirmed. */
async function overAnother(input: Uint8Array): Promise<string> {
  const dataFolder = mkdtempSync(join(folder, 'feeds-'));
  const take = (bytes: Uint8Array, replace: boolean) =>
    takeFeed({
      ...{ dataFolder, path: fileOf(bytes, 'feed'), told: { replace } },
      of: { size: bytes.length, digest: '0'.repeat(64), importedAt: `${today}T00:00:00.000Z`, importedBy: 'test' },
    });
  for (const first of [exploitedJson(ids(1400), '2026-10-01T00:00:00Z'), support(300, '2026-10-01')])
    assert.ok((await take(first, false)).ok);
  const asked = await take(input, false);
  if (asked.ok) return 'taken without a question';
  const met = Object.entries(doubts).filter(([, words]) => words.test(asked.refusal.message.en));
  const then = await take(input, true);
  return `${met.map(([doubt]) => doubt).join(', ')}: ${then.ok ? 'replaced once confirmed' : 'refused'}`;
}

const runs: readonly CaseRow[] = [
  {
    why: 'a run that looked at nothing is no diagnosis, and closes nothing',
    ask: run,
    files: {
      'scan/nmap-aborted.xml': nothing,
      'scan/testssl-fatal.json': nothing,
      'scan/wapiti-nothing.json': nothing,
      'scan/zap-empty.json': nothing,
      'scan/zap-unreachable.json': nothing,
    },
    siblings: [
      sibling(
        'every host of nmap is down',
        '<nmaprun scanner="nmap"><host><status state="down"/></host><runstats><finished exit="success"/><hosts up="0" down="1" total="1"/></runstats></nmaprun>',
        nothing,
      ),
      sibling(
        'a run of SARIF that says it failed',
        JSON.stringify({
          version: '2.1.0',
          runs: [{ tool: { driver: { name: 'x' } }, invocations: [{ executionSuccessful: false }], results: [] }],
        }),
        nothing,
      ),
    ],
  },
  {
    why: 'a clean run is a run, recorded as such',
    ask: run,
    files: { 'scan/nuclei-empty.json': 'looked at whole, what is missing is gone' },
    siblings: [
      sibling('SARIF without results', '{"version":"2.1.0","runs":[]}', 'looked at whole, what is missing is gone'),
      sibling(
        'ZAP with a site and no alert',
        JSON.stringify({ '@version': '2.16.1', site: [{ '@name': 'https://a.example', alerts: [] }] }),
        'looked at whole, what is missing is gone',
      ),
    ],
  },
  {
    why: 'a feed that is older, much smaller or contradicts its own count replaces nothing without a question; a day to come is refused',
    ask: overAnother,
    files: {
      'feeds/kev-older.json': 'older, smaller, own count: replaced once confirmed',
      'feeds/kev-count.json': 'older, smaller, own count: replaced once confirmed',
      'feeds/kev-future.json': 'future: refused',
      'feeds/eol-total.json': 'older, smaller, own count: replaced once confirmed',
      'feeds/eol-one.json': 'older, smaller: replaced once confirmed',
    },
    siblings: [
      sibling(
        'half of what was there',
        exploitedJson(ids(600), '2026-11-01T00:00:00Z'),
        'smaller: replaced once confirmed',
      ),
      sibling('support ends of a day to come', support(300, '2026-12-24'), 'future: refused'),
    ],
  },
];

describe('inputs of checks', () => {
  caseTable(
    cases,
    [...software, names, ...records, ...files, ...runs],
    ['feed-alma.zip', 'feed-debian.zip', 'feed-go.zip', 'feed-npm.zip', 'feed-ubuntu.zip', 'kev.json'],
  );
});
