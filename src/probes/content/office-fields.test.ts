import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldsIn, mayHoldFields } from './office-fields.ts';

const told = (inside: string): readonly string[] =>
  fieldsIn(`<w:document xmlns:w="x">${inside}</w:document>`).map(({ channel, url }) => `${channel} ${url}`);

const run = (text: string): string => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

describe('a field or function that fetches', () => {
  it('is seen with its address, however its quotes are written', () => {
    const expected = ['office includepicture https://cdn.example/a.png'];
    assert.deepEqual(
      told('<w:fldSimple w:instr=" INCLUDEPICTURE &quot;https://cdn.example/a.png&quot; \\d "/>'),
      expected,
    );
    assert.deepEqual(
      told(`${mark('begin')}${run(' INCLUDEPICTURE  "https://cdn.example/a.png" \\d ')}${mark('end')}`),
      expected,
    );
    assert.deepEqual(told('<f>_xlfn.IMAGE("https://cdn.example/a.png")</f>'), [
      'office image https://cdn.example/a.png',
    ]);
    assert.deepEqual(told('<definedName name="x">WEBSERVICE("http://api.example/")</definedName>'), [
      'office webservice http://api.example/',
    ]);
  });

  it('is put together where it is cut into runs, and told apart from those within it', () => {
    assert.deepEqual(
      told(`${mark('begin')}${run(' INCLUDE')}${run('TEXT "https://cdn.')}${run('example/x.docx" ')}${mark('end')}`),
      ['office includetext https://cdn.example/x.docx'],
    );
    const inner = `${mark('begin')}${run('PAGE')}${mark('separate')}${mark('end')}`;
    assert.deepEqual(
      told(`${mark('begin')}${run('INCLUDEPICTURE ')}${inner}${run('"//cdn.example/a.png"')}${mark('end')}`),
      ['office includepicture //cdn.example/a.png'],
    );
  });

  it('may name a share of a Windows network', () => {
    assert.deepEqual(told(run('INCLUDETEXT "\\\\\\\\files.example\\\\share\\\\a.docx"')), [
      'office includetext file://files.example/share/a.docx',
    ]);
  });

  it('is no link that waits for a click, and no words of the text', () => {
    assert.deepEqual(told(run('HYPERLINK "https://a.example/"')), []);
    assert.deepEqual(told('<w:t>IMAGE("https://a.example/")</w:t>'), []);
    assert.deepEqual(told('<f>SUM(A1:A2)</f><v>https://a.example/</v>'), []);
  });

  it('may stand in any part of the text, notes and sheets of whatever name among them', () => {
    for (const name of [
      'word/document.xml',
      'word/footnotes.xml',
      'xl/worksheets/Data.xml',
      'word/glossary/document.xml',
    ])
      assert.ok(mayHoldFields(name), name);
    assert.ok(!mayHoldFields('xl/sharedStrings.xml') && !mayHoldFields('docProps/app.xml'));
  });
});
