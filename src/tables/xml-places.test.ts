import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rawZip, workbookParts } from '../../test/support/raw-zip.ts';
import { readXlsxTable } from '../xlsx/read-xlsx.ts';
import { openWorkbookParts } from '../xlsx/workbook-parts.ts';
import { readComponentList } from './read-components.ts';
import { readXml } from './read-xml.ts';

const cases = 'test/fixtures/cases';

const componentsOf = (xml: Uint8Array | string): readonly string[] => {
  const read = readComponentList(Buffer.from(xml));
  assert.ok(read.ok && read.value !== null, JSON.stringify(read));
  return read.value.components.map(({ name, version, supplier }) => `${name} ${version} ${supplier}`.trim());
};

const bom = (inner: string, root = 'xmlns="http://cyclonedx.org/schema/bom/1.6"'): string =>
  `<?xml version="1.0"?><bom ${root} version="1">${inner}</bom>`;

const one = (name: string, more = ''): string =>
  `<component type="library"><name>${name}</name><version>1</version>${more}</component>`;

describe('a component of CycloneDX in XML', () => {
  it('is installed by its place, not by its name: no tool, ancestor, annotator or formula is', () => {
    assert.deepEqual(componentsOf(readFileSync(`${cases}/checks/xml-tools.cdx.xml`)), ['ok 1.0.0']);
    assert.deepEqual(componentsOf(readFileSync(`${cases}/checks/xml-pedigree.cdx.xml`)), ['lodash 4.17.21']);
    assert.equal(componentsOf(readFileSync(`${cases}/imports/sbom-pedigree-tools.xml`)).length, 1);
    const annotated = `<components>${one('a')}</components><annotations><annotation><annotator>${one('b')}</annotator></annotation></annotations><formulation><formula><components>${one('c')}</components></formula></formulation>`;
    assert.deepEqual(componentsOf(bom(annotated)), ['a 1']);
  });

  it('is one within another, and one below the subject, with its supplier', () => {
    const nested = `<metadata>${one('app', `<components>${one('below')}</components>`)}</metadata><components>${one('a', `<supplier><name>Example</name></supplier><publisher>P</publisher><components>${one('b', '<publisher>Q</publisher>')}</components>`)}</components>`;
    assert.deepEqual(componentsOf(bom(nested)), ['below 1', 'a 1 Example', 'b 1 Q']);
  });

  it('is read whatever the prefix, and one of another vocabulary is not', () => {
    const prefixed = bom(`<components>${one('a')}</components>`)
      .replaceAll(/<(\/?)(bom|components|component|name|version)\b/g, '<$1c:$2')
      .replace('xmlns=', 'xmlns:c=');
    assert.deepEqual(componentsOf(prefixed), ['a 1']);
    const foreign = `<components>${one('a')}<x:component xmlns:x="urn:x"><x:name>b</x:name></x:component><component xmlns="urn:y"><name>c</name></component></components>`;
    assert.deepEqual(componentsOf(bom(foreign)), ['a 1']);
  });
});

const extension =
  '<extLst><ext><x15:workbookPr xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" chartTrackingRefBase="1"/></ext></extLst>';

/** A workbook of one cell that shows day 0 or later, whose workbook part is written as people's programs do. */
function workbook(properties: string, tail: string): Uint8Array {
  const parts = workbookParts('<row><c s="0"><v>45000</v></c></row>', {
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
  });
  return rawZip(
    parts.map((part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            content: String(part.content)
              .replace(/<workbook\b[^>]*>/, (open) => `${open}${properties}`)
              .replace('</workbook>', `${tail}</workbook>`),
          }
        : part,
    ),
  );
}

describe('a workbook of the 1904 date system', () => {
  const cellOf = (bytes: Uint8Array): string | undefined => {
    const read = readXlsxTable(bytes);
    assert.ok(read.ok, JSON.stringify(read));
    return read.value.rows[0]?.[0];
  };

  it('stays one where an extension has properties of its own', () => {
    assert.equal(cellOf(workbook('<workbookPr date1904="1"/>', '')), '2027-03-16');
    assert.equal(cellOf(workbook('<workbookPr date1904="1"/>', extension)), '2027-03-16');
    assert.equal(cellOf(workbook('<workbookPr/>', extension.replace('chart', 'date1904="1" chart'))), '2023-03-15');
  });
});

describe('elements and attributes of another vocabulary', () => {
  it('bear its name, in whatever place it is bound, and hide none of the root’s', () => {
    const names: string[] = [];
    const reading = readXml('a', {
      open: (name, { id = '' }) => names.push(`${name} ${id}`.trim()),
      text: () => undefined,
      close: (name) => names.push(`/${name}`),
    });
    reading.write(
      '<a xmlns="urn:a" xmlns:b="urn:b"><b:a b:id="2" id="1"/><a xmlns="urn:c"/><c:a xmlns:c="urn:a"/></a>',
    );
    reading.end();
    assert.deepEqual(names, ['a', '{urn:b}a 1', '/{urn:b}a', '{urn:c}a', '/{urn:c}a', 'a', '/a', '/a']);
  });

  it('are no sheets and no cells of a checklist either', () => {
    const parts = workbookParts(
      '<row r="1"><c r="A1"><v>7</v></c><x:c xmlns:x="urn:x" r="B1"><x:v>8</x:v></x:c></row>',
    );
    const opened = openWorkbookParts(rawZip(parts));
    assert.ok(opened.ok, JSON.stringify(opened));
    assert.deepEqual([...(opened.value[0]?.cells.cells.keys() ?? [])], ['A1']);
  });
});
