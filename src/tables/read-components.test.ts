import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { componentsIn } from './read-components.ts';
import { attempt } from './unreadable.ts';

const readComponents = (text: string) => attempt(() => componentsIn(text));

const headers = ['名称', 'バージョン', '導入箇所', '提供元', '種別', 'purl', 'CPE'];

function rowsOf(text: string): readonly (readonly string[])[] {
  const read = readComponents(text);
  assert.ok(read.ok && read.value !== null, JSON.stringify(read));
  const [first, ...rows] = read.value.rows;
  assert.deepEqual(first, headers);
  return rows;
}

const refusalOf = (text: string): string | undefined => {
  const read = readComponents(text);
  return read.ok ? undefined : read.refusal.message.ja;
};

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { type: 'application', name: '連携基盤', version: '2.1' } },
  components: [
    {
      type: 'framework',
      group: '@nest',
      name: 'core',
      version: '11.0.1',
      publisher: 'Nest',
      purl: 'pkg:npm/%40nest/core@11.0.1',
      components: [{ type: 'library', name: 'rxjs', version: '7.8.2' }],
    },
    { type: 'library', name: 'rxjs', version: '7.8.2' },
    {
      type: 'operating-system',
      name: 'Debian',
      version: '13',
      cpe: 'cpe:2.3:o:debian:debian_linux:13:*:*:*:*:*:*:*',
    },
  ],
};

describe('a bill of materials', () => {
  it('as CycloneDX JSON gives each component once, nested ones too, installed in the product it describes', () => {
    assert.deepEqual(rowsOf(JSON.stringify(bom)), [
      ['@nest/core', '11.0.1', '連携基盤 2.1', 'Nest', 'フレームワーク', 'pkg:npm/%40nest/core@11.0.1', ''],
      ['rxjs', '7.8.2', '連携基盤 2.1', '', 'ライブラリ', '', ''],
      ['Debian', '13', '連携基盤 2.1', '', 'OS', '', 'cpe:2.3:o:debian:debian_linux:13:*:*:*:*:*:*:*'],
    ]);
  });

  it('as CycloneDX XML gives the same', () => {
    const xml = `<?xml version="1.0"?><bom xmlns="http://cyclonedx.org/schema/bom/1.5"><metadata><component type="application">
      <name>基盤</name><version>1</version></component></metadata><components><component type="library"><publisher>A &amp; B</publisher>
      <name>zlib</name><version>1.3.1</version><cpe>cpe:/a:zlib:zlib:1.3.1</cpe><purl>pkg:generic/zlib@1.3.1</purl></component></components></bom>`;
    assert.deepEqual(rowsOf(xml), [
      ['zlib', '1.3.1', '基盤 1', 'A & B', 'ライブラリ', 'pkg:generic/zlib@1.3.1', 'cpe:/a:zlib:zlib:1.3.1'],
    ]);
  });

  it('as SPDX JSON leaves out the package that it describes', () => {
    const spdx = {
      spdxVersion: 'SPDX-2.3',
      name: '基盤',
      documentDescribes: ['SPDXRef-root'],
      packages: [
        { SPDXID: 'SPDXRef-root', name: '基盤' },
        {
          SPDXID: 'SPDXRef-1',
          name: 'openssl',
          versionInfo: '3.5.1',
          supplier: 'Organization: OpenSSL',
          externalRefs: [
            { referenceType: 'purl', referenceLocator: 'pkg:generic/openssl@3.5.1' },
            { referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a:openssl:openssl:3.5.1:*:*:*:*:*:*:*' },
          ],
        },
      ],
    };
    assert.deepEqual(rowsOf(JSON.stringify(spdx)), [
      [
        'openssl',
        '3.5.1',
        '基盤',
        'OpenSSL',
        'ライブラリ',
        'pkg:generic/openssl@3.5.1',
        'cpe:2.3:a:openssl:openssl:3.5.1:*:*:*:*:*:*:*',
      ],
    ]);
  });

  it('can be this project’s own package-lock.json', () => {
    const rows = rowsOf(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
    const hono = rows.find(([name]) => name === 'hono');
    assert.deepEqual([hono?.[2], hono?.[5]], ['junshu 0.1.0', `pkg:npm/hono@${hono?.[1]}`]);
    assert.ok(rows.some(([name]) => name === '@types/node'));
    assert.ok(rows.every((row) => row[1] !== ''));
  });
});

describe('a package list', () => {
  const lists = {
    'dpkg -l':
      '# host: web01\nDesired=Unknown/Install\n||/ Name Version Architecture\nii  libc6:amd64  2.41-12  amd64  GNU C\nii  bash  5.2.37-2  amd64  Shell\n',
    'dpkg-query -W': '# host: web01\nbash\t5.2.37-2\nlibc6:amd64\t2.41-12\n',
  };
  for (const [name, text] of Object.entries(lists)) {
    it(`of ${name} gives name and version, the architecture left out`, () => {
      assert.deepEqual(
        rowsOf(text)
          .map(([software, version, place]) => [software, version, place])
          .sort(),
        [
          ['bash', '5.2.37-2', 'web01'],
          ['libc6', '2.41-12', 'web01'],
        ],
      );
    });
  }

  it('of Debian bears its release, and the source package where the list tells it', () => {
    const list =
      '# host: web01\nbase-files\t12.4+deb12u11\tamd64\tbase-files\nlibssl3\t3.0.17-1~deb12u2\tamd64\topenssl\n';
    assert.deepEqual(
      rowsOf(list).map((row) => row[5]),
      [
        'pkg:deb/debian/base-files@12.4%2Bdeb12u11?distro=debian-12&upstream=base-files',
        'pkg:deb/debian/libssl3@3.0.17-1~deb12u2?distro=debian-12&upstream=openssl',
      ],
    );
    assert.equal(
      rowsOf('# host: ap01\nbase-files\t13ubuntu10\tamd64\n')[0]?.[5],
      'pkg:deb/ubuntu/base-files@13ubuntu10',
    );
    assert.equal(
      rowsOf('# host: ap01\n# os: Ubuntu 22.04\nbase-files\t12ubuntu4.6\tamd64\tbase-files\t12ubuntu4.6\n')[0]?.[5],
      'pkg:deb/ubuntu/base-files@12ubuntu4.6?distro=ubuntu-22.04&upstream=base-files',
    );
  });

  it('of dpkg leaves out what was removed and left its settings behind', () => {
    const list =
      '# host: web01\nrc  nginx  1.22.1-9  amd64  server\nii  bash  5.2.15-2  amd64  Shell\nhi  curl  7.88.1-10  amd64  curl\n';
    assert.deepEqual(
      rowsOf(list).map(([name]) => name),
      ['bash', 'curl'],
    );
  });

  it('of Debian names the version of the source where it is another', () => {
    const list = '# host: web01\nlogin\t1:4.16.0-2+really2.41-5\tamd64\tutil-linux\t2.41-5\n';
    assert.equal(rowsOf(list)[0]?.[5], 'pkg:deb/debian/login@1%3A4.16.0-2%2Breally2.41-5?upstream=util-linux%402.41-5');
  });

  it('of apk bears the release and the source package', () => {
    const list = [
      '# host: edge01',
      'alpine-release-3.19.1-r0 x86_64 {alpine-base} (MIT) [installed]',
      'libcrypto3-3.1.4-r5 x86_64 {openssl} (Apache-2.0) [installed]',
      'musl-1.2.4_git20230717-r4 x86_64 {musl} (MIT) [installed]',
    ].join('\n');
    assert.deepEqual(rowsOf(list)[1], [
      ...['libcrypto3', '3.1.4-r5', 'edge01', '', ''],
      'pkg:apk/alpine/libcrypto3@3.1.4-r5?distro=alpine-3.19.1&upstream=openssl',
      '',
    ]);
    assert.equal(
      rowsOf('# host: a\n# os: Alpine 3.19\nmusl-1.2.4-r2\n')[0]?.[5],
      'pkg:apk/alpine/musl@1.2.4-r2?distro=alpine-3.19',
    );
  });

  it('of rpm bears the distribution that its release package names, the epoch and the source', () => {
    const list = [
      '# host: db01',
      'almalinux-release-9.4-1.el9.x86_64\talmalinux-release-9.4-1.el9.src.rpm',
      'openssl-libs-1:3.0.7-27.el9.x86_64\topenssl-3.0.7-27.el9.src.rpm',
      'gpg-pubkey-1-2.noarch\t(none)',
    ].join('\n');
    assert.equal(
      rowsOf(list)[1]?.[5],
      'pkg:rpm/almalinux/openssl-libs@3.0.7-27.el9?distro=almalinux-9.4&epoch=1&upstream=openssl',
    );
  });

  it('of rpm -qa parts version and release from a name with hyphens', () => {
    assert.deepEqual(rowsOf('# host: db01\npython3-libs-3.12.4-1.el10.x86_64\nbash-5.2.26-4.el10.x86_64')[0], [
      'python3-libs',
      '3.12.4-1.el10',
      'db01',
      '',
      '',
      'pkg:rpm/python3-libs@3.12.4-1.el10',
      '',
    ]);
  });

  it('that does not name its host is refused with how to name it', () => {
    assert.equal(refusalOf('bash\t5.2.37-2\n'), 'どの機器・製品の一覧かが分かりません。');
  });
});

describe('what is no list of software', () => {
  it('is left to the reader of tables when it may be one', () => {
    assert.deepEqual(readComponents('名称,バージョン,導入箇所\nnginx,1.28,web01\n'), { ok: true, value: null });
  });

  it('is refused in words, hostile or broken', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE bom [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><bom><components>&b;</components></bom>`;
    const refusals: readonly (readonly [string, RegExp])[] = [
      ['{"bomFormat":"CycloneDX"', /1行目が JSON/],
      ['{"a":1}', /ソフトウェアの一覧として/],
      ['[]{', /1行目が JSON/],
      ['<html></html>', /ソフトウェアの一覧として/],
      ['<bom>\n<x></bom>', /XMLの2行目/],
      [laughs, /DOCTYPE/],
      ['{"components":['.repeat(20_000), /200段/],
      ['{"bomFormat":"CycloneDX","components":"none"}', /components が配列/],
      ['{"bomFormat":"CycloneDX","components":[{},7]}', /components\[1\] がオブジェクト/],
      ['{"bomFormat":"CycloneDX","components":[]}', /部品が一つも/],
    ];
    for (const [text, words] of refusals) assert.match(refusalOf(text) ?? 'table', words, text.slice(0, 60));
  });

  it('nested eighty deep is read', () => {
    let component: object = { name: 'leaf', version: '1' };
    for (let depth = 0; depth < 80; depth += 1)
      component = { name: `n${depth}`, version: '1', components: [component] };
    assert.equal(rowsOf(JSON.stringify({ ...bom, components: [component] })).length, 81);
  });

  it('keeps two packages of one name and version apart, by purl or group, and tells what it made one row of', () => {
    const apart = [
      { name: 'core', version: '1.0', purl: 'pkg:maven/com.vulnerable/core@1.0' },
      { name: 'core', version: '1.0', purl: 'pkg:maven/org.good/core@1.0' },
      { group: 'com.a', name: 'core', version: '1.0' },
      { group: 'com.b', name: 'core', version: '1.0' },
      { name: 'core', version: '1.0', cpe: 'cpe:/a:other:core:1.0' },
    ];
    const components = [...apart, apart[0], apart[2]];
    const read = readComponents(JSON.stringify({ ...bom, components }));
    assert.ok(read.ok && read.value !== null);
    assert.equal(read.value.rows.length, 6);
    assert.deepEqual(
      read.value.notices?.map(({ row, rule, message }) => [row, rule, message.en.match(/\d+/)?.[0]]),
      [
        [2, 'foldedComponents', '2'],
        [4, 'foldedComponents', '2'],
      ],
    );
    const file = readFileSync('test/fixtures/cases/checks/same-name-two-groups.cdx.json', 'utf8');
    assert.equal(rowsOf(file).filter(([name]) => name === 'core').length, 2);
  });

  it('names a purl that is none, and keeps packages of two ecosystems apart', () => {
    const components = [
      { name: 'a', version: '1', purl: 'npm:a' },
      { name: 'b', version: '1', purl: 'pkg:npm/b@1' },
      { name: 'b', version: '1', purl: 'pkg:pypi/b@1' },
    ];
    const read = readComponents(JSON.stringify({ ...bom, components }));
    assert.ok(read.ok && read.value !== null);
    assert.equal(read.value.rows.length, 4);
    assert.deepEqual(
      read.value.notices?.map(({ row, rule }) => [row, rule]),
      [[2, 'brokenPurl']],
    );
  });
});
