import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Component } from './component-list.ts';
import { readComponentList } from './read-components.ts';

function listed(value: unknown): readonly Component[] {
  const read = readComponentList(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
  assert.ok(read.ok && read.value !== null, JSON.stringify(read));
  return read.value.components;
}

const names = (value: unknown): readonly string[] =>
  listed(value).map(({ name, version }) => `${name} ${version}`.trim());

const refusalOf = (value: unknown): string => {
  const read = readComponentList(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
  assert.ok(!read.ok, JSON.stringify(read));
  return `${read.refusal.message.ja} ${read.refusal.mend.ja}`;
};

const spdx = (packages: readonly object[], more: object = {}) => ({
  spdxVersion: 'SPDX-2.3',
  SPDXID: 'SPDXRef-DOCUMENT',
  name: 'doc',
  packages,
  ...more,
});
const pack = (id: string, versionInfo = '1', purl = '') => ({
  SPDXID: `SPDXRef-${id}`,
  name: id,
  versionInfo,
  externalRefs: purl === '' ? [] : [{ referenceType: 'purl', referenceLocator: purl }],
});
const describes = (id: string) => ({
  spdxElementId: 'SPDXRef-DOCUMENT',
  relationshipType: 'DESCRIBES',
  relatedSpdxElement: `SPDXRef-${id}`,
});

describe('the package that an SPDX document is about', () => {
  it('is no component, by whichever way it is described', () => {
    const packages = [pack('root'), pack('a')];
    const backwards = {
      spdxElementId: 'SPDXRef-root',
      relationshipType: 'DESCRIBED_BY',
      relatedSpdxElement: 'SPDXRef-DOCUMENT',
    };
    assert.deepEqual(names(spdx(packages, { relationships: [describes('root')] })), ['a 1']);
    assert.deepEqual(names(spdx(packages, { relationships: [backwards] })), ['a 1']);
    assert.deepEqual(names(spdx(packages, { documentDescribes: ['SPDXRef-root'] })), ['a 1']);
  });

  it('is not every package of a document that describes all, nor those that machines know by name', () => {
    const packages = [pack('a', '1', 'pkg:npm/a@1'), pack('b', '2')];
    assert.deepEqual(names(spdx(packages, { documentDescribes: ['SPDXRef-a', 'SPDXRef-b'] })), ['a 1', 'b 2']);
    assert.deepEqual(names(spdx([pack('a')], { relationships: [describes('a')] })), ['a 1']);
    const three = [...packages, pack('c', '3', 'pkg:npm/c@3')];
    assert.deepEqual(names(spdx(three, { relationships: [describes('a'), describes('b')] })), ['a 1', 'c 3']);
  });
});

describe('what stands for no version', () => {
  it('is none: NOASSERTION, NONE', () => {
    assert.deepEqual(names(spdx([pack('a', 'NOASSERTION'), pack('b', 'NONE')])), ['a', 'b']);
    assert.deepEqual(names(spdx([pack('a', 'NOASSERTION', 'pkg:npm/a@NOASSERTION')])), ['a']);
  });

  it('does not hide the version that the purl tells', () => {
    assert.deepEqual(names(spdx([pack('a', 'NOASSERTION', 'pkg:npm/a@1.2.3')])), ['a 1.2.3']);
    assert.deepEqual(
      names({ bomFormat: 'CycloneDX', components: [{ name: 'core', purl: 'pkg:npm/%40nest/core@11.0.1?arch=x' }] }),
      ['core 11.0.1'],
    );
    assert.deepEqual(
      names({ bomFormat: 'CycloneDX', components: [{ name: 'x', purl: 'pkg:deb/debian/x@1%3A2-1?distro=d' }] }),
      ['x 1:2-1'],
    );
    const xml =
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components><component><name>z</name><purl>pkg:npm/z@2.0.0</purl></component></components></bom>';
    assert.deepEqual(names(xml), ['z 2.0.0']);
  });

  it('is told with its range where the part comes from elsewhere', () => {
    const platform = { name: 'nodejs', isExternal: true, versionRange: 'vers:npm/>=20.0.0' };
    assert.deepEqual(
      listed({ bomFormat: 'CycloneDX', specVersion: '1.7', components: [platform, { name: 'a', version: '1' }] }).map(
        ({ range }) => range,
      ),
      ['vers:npm/>=20.0.0', undefined],
    );
    const xml =
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.7"><components><component type="platform" isExternal="true"><name>nodejs</name><versionRange>vers:npm/&gt;=20</versionRange></component></components></bom>';
    assert.equal(listed(xml)[0]?.range, 'vers:npm/>=20');
  });
});

describe('components below the subject', () => {
  it('are components like those beside it', () => {
    const subject = {
      name: 'S',
      version: '1',
      components: [{ name: 'inner', version: '3', components: [{ name: 'deep', version: '4' }] }],
    };
    assert.deepEqual(
      names({
        bomFormat: 'CycloneDX',
        metadata: { component: subject },
        components: [{ name: 'outer', version: '1' }],
      }),
      ['inner 3', 'deep 4', 'outer 1'],
    );
    assert.deepEqual(names({ bomFormat: 'CycloneDX', metadata: { component: subject } }), ['inner 3', 'deep 4']);
  });
});

describe('a list in an envelope', () => {
  it('of GitHub, or of an attestation, is read', () => {
    assert.deepEqual(names({ sbom: spdx([pack('a')]) }), ['a 1']);
    const predicate = { bomFormat: 'CycloneDX', components: [{ name: 'b', version: '2' }] };
    assert.deepEqual(
      names({ _type: 'https://in-toto.io/Statement/v1', predicateType: 'https://cyclonedx.org/bom', predicate }),
      ['b 2'],
    );
  });
});

describe('a list in a form that is not read', () => {
  it('is named, with the export to choose instead', () => {
    const refusals: readonly (readonly [unknown, RegExp])[] = [
      ['SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nPackageName: a\n', /tag-value.*JSON/],
      [{ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [] }, /SPDX 3\.0.*2\.3/],
      ['<?xml version="1.0"?><rdf:RDF xmlns:rdf="x" xmlns:spdx="http://spdx.org/rdf/terms#"/>', /RDF/],
      [
        { name: 'a', lockfileVersion: 1, dependencies: { left: { version: '1.0.0' } } },
        /lockfileVersion 1.*lockfile-version 3/,
      ],
      ['# THIS IS AN AUTOGENERATED FILE.\n# yarn lockfile v1\n\nleft@1:\n', /yarn\.lock.*CycloneDX/],
      ["lockfileVersion: '9.0'\nimporters: {}\n", /pnpm/],
      [{ artifacts: [], descriptor: { name: 'syft' } }, /syft/],
      [{ SchemaVersion: 2, ArtifactName: 'x', Results: [] }, /trivy/],
    ];
    for (const [value, words] of refusals) assert.match(refusalOf(value), words);
  });
});
