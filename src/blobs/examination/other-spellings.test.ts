import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { rawZip } from '../../../test/support/raw-zip.ts';
import { examineFile } from './examine-file.ts';

const cases = 'test/fixtures/cases/checks/evidence';
const folder = mkdtempSync(join(tmpdir(), 'junshu-spellings-'));
after(() => rmSync(folder, { recursive: true }));

const outcomeOf = async (path: string, name: string): Promise<string> => {
  const examined = await examineFile(path, name);
  return examined.ok ? [examined.value.mediaType, ...examined.value.notices].join(' ') : examined.refusal;
};

const of = (name: string): Promise<string> => outcomeOf(join(cases, name), name);

const made = (name: string, bytes: Uint8Array | string): Promise<string> => {
  writeFileSync(join(folder, name), bytes);
  return outcomeOf(join(folder, name), name);
};

const jpeg = readFileSync(join(cases, 'dji-only.jpg'));
const xmp = (properties: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description ${properties}/></rdf:RDF></x:xmpmeta>`;
const webp = (text: string): Buffer => Buffer.from(`RIFF\0\0\0\0WEBPXMP ${text}`, 'latin1');
const box = (brand: string, more: string): Buffer =>
  Buffer.from(`\0\0\0\u0014ftyp${brand}\0\0\0\0${brand}${more}`, 'latin1');

describe('a position in a picture or film', () => {
  it('is removed under any prefix and vocabulary, or said to remain', async () => {
    assert.equal(await of('dji-only.jpg'), 'image/jpeg positionRemoved');
    assert.equal(await of('otherprefix.jpg'), 'image/jpeg positionRemoved');
    assert.equal(await of('loci.3gp'), 'video/mp4 positionKept');
    assert.equal(
      await made('a.webp', webp(xmp('maker:CameraLatitude=\'1\' x:Longitude = "2"'))),
      'image/webp positionRemoved',
    );
    assert.equal(await made('b.webp', webp('<a>Latitude 35.68</a>')), 'image/webp positionKept');
    assert.equal(await made('c.webp', webp(xmp("dc:title='a'"))), 'image/webp');
    assert.equal(
      await made('d.webp', webp(`${xmp("e:GPSLatitude='1'")} GPSLatitude=1`)),
      'image/webp positionRemoved positionKept',
    );
  });

  it('is looked for in every brand of HEIF, and in films of other makers', async () => {
    for (const brand of ['heim', 'heis', 'hevx', 'mif2', 'avis'])
      assert.match(
        await made(`a.${brand}`, box(brand, xmp("q:GpsLatitude='1'"))),
        /^image\/(heic|heif|avif) positionRemoved$/,
        brand,
      );
    assert.equal(await made('a.cr3', box('crx ', 'moov CMT4')), 'image/x-canon-cr3 positionKept');
    assert.equal(await made('a.mp4', box('isom', 'moov gpmd')), 'video/mp4 positionKept');
    assert.equal(await made('b.mp4', box('isom', 'moov')), 'video/mp4');
  });

  it('is told of pictures within documents and archives, which are never changed', async () => {
    assert.match(await of('gps-in.docx'), /wordprocessingml.document positionKept$/);
    assert.equal(await of('gps-in.pdf'), 'application/pdf positionKept');
    assert.equal(await made('a.zip', rawZip([{ name: 'x/a.JPG', content: jpeg }])), 'application/zip positionKept');
    const clean = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
    assert.equal(await made('b.zip', rawZip([{ name: 'a.jpg', content: clean }])), 'application/zip');
    assert.equal(
      await made('a.pdf', `%PDF-1.4\n1 0 obj<<>>stream\n${xmp("z:GPSLatitude='1'")}\nendstream endobj`),
      'application/pdf positionKept',
    );
  });
});

describe('a file that begins late', () => {
  it('is what it is all the same, and is looked into', async () => {
    assert.equal(await of('bom.pdf'), 'application/pdf');
    assert.equal(await of('prefixed.zip'), 'application/zip');
    assert.equal(
      await made('late.pdf', `${' '.repeat(900)}%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>`),
      'encryptedPdf',
    );
    const zip = Buffer.concat([Buffer.from('junk '.repeat(50)), rawZip([{ name: 'x/a.jpg', content: jpeg }])]);
    assert.equal(await made('late.zip', zip), 'application/zip positionKept');
    const protectedZip = readFileSync('test/fixtures/evidence/enc.zip');
    assert.equal(await made('late-enc.zip', Buffer.concat([Buffer.from('junk'), protectedZip])), 'encryptedArchive');
    assert.equal(await made('talk.txt', 'A zip ends with PK\u0005\u0006, as everybody knows by now.'), 'text/plain');
  });
});

describe('/Encrypt in a PDF', () => {
  const pdf = (body: string): string => `%PDF-1.7\n${body}\n%%EOF`;

  it('is read where the structure of the file names it', async () => {
    assert.equal(await made('1.pdf', pdf('trailer\n<</Size 6/Encrypt 5 0 R/Root 1 0 R>>\nstartxref')), 'encryptedPdf');
    assert.equal(
      await made('2.pdf', pdf('9 0 obj<</Type /XRef/Encrypt 5 0 R/W[1 2 1]>>stream\nx\nendstream')),
      'encryptedPdf',
    );
    assert.equal(await made('3.pdf', pdf('trailer<</ID[<00><00>]/Encrypt<</Filter/Standard>>>>')), 'encryptedPdf');
  });

  it('is text in a page, a string, another dictionary, or after the trailer', async () => {
    assert.equal(await of('talks-of-encrypt.pdf'), 'application/pdf');
    const page = '4 0 obj<</Length 9>>stream\ntrailer << /Encrypt 5 0 R >>\nendstream endobj';
    assert.equal(await made('4.pdf', pdf(page)), 'application/pdf');
    assert.equal(await made('5.pdf', pdf('trailer<</Title(a /Encrypt 5 0 R)/Root 1 0 R>>')), 'application/pdf');
    assert.equal(await made('6.pdf', pdf('7 0 obj<</Note/Encrypt 5 0 R>>endobj')), 'application/pdf');
    assert.equal(await made('7.pdf', pdf('trailer<</EncryptMetadata false>>')), 'application/pdf');
  });
});
