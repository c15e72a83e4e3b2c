/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { pictureKinds } from '../../src/core/pictures/picture-document.ts';
import type { PictureView } from '../../src/queries/read-models.ts';
import { walk } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const number = 'METI-R8-OPS-003';

let server: TestServer;
let browser: Browser;
let session: Session;
let folder: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'junshu-pictures-'));
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
});
after(async () => {
  await browser.close();
  await server.end();
  rmSync(folder, { recursive: true, force: true });
});

const file = (kind: string, format: string): Promise<Uint8Array> =>
  session.bytes(`/contracts/${number}/pictures/${kind}/files/${format}`);

function keep(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Aside, so that connections to the server are still heard while a program runs. */
const outputOf = async (command: string, ...args: string[]): Promise<string> =>
  (await promisify(execFile)(command, args, { maxBuffer: 20_000_000 })).stdout;

describe('a picture as a Word document', () => {
  it('holds the SVG, a PNG beside it, words for both, and the twin as a list', async () => {
    const members = unzipSync(await file('performance', 'docx'));
    const text = (name: string): string => Buffer.from(members[name] ?? []).toString('utf8');
    assert.equal(
      text('word/media/image1.svg').trim(),
      Buffer.from(await file('performance', 'svg'))
        .toString()
        .trim(),
    );
    assert.deepEqual([...(members['word/media/image1.png'] ?? []).slice(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
    const document = text('word/document.xml');
    assert.match(document, /descr="履行体制図。[^"]*再委託先2者/);
    assert.match(document, /<a:blip r:embed="rIdPng1">.*<asvg:svgBlip [^>]*r:embed="rIdSvg1"/);
    assert.match(document, /<w:ilvl w:val="3"\/>.{1,80}<\/w:pPr><w:r>.{0,80}株式会社みどり開発（/);
    for (const target of ['media/image1.png', 'media/image1.svg', 'numbering.xml'])
      assert.ok(text('word/_rels/document.xml.rels').includes(`Target="${target}"`), target);
  });

  it('opens in LibreOffice with picture, twin and table on the page', async () => {
    const path = keep('performance.docx', await file('performance', 'docx'));
    await outputOf(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    );
    const pdf = path.replace('.docx', '.pdf');
    const text = await outputOf('pdftotext', '-layout', pdf, '-');
    assert.match(text, /図の内容（文字による説明）/);
    assert.match(text, /別表１/);
    assert.match(await outputOf('pdfimages', '-list', pdf), /image/);
  });

  it('comes out equal, byte for byte, when made twice', async () => {
    assert.deepEqual(await file('information', 'docx'), await file('information', 'docx'));
  });
});

describe('a picture as PDF', () => {
  it('holds the drawing as real text in embedded fonts, with words for it, and the twin', async () => {
    const path = keep('information.pdf', await file('information', 'pdf'));
    const text = await outputOf('pdftotext', '-layout', path, '-');
    assert.match(text, /情報取扱管理者/);
    assert.match(text.replaceAll(' ', ''), /業務従事者（10名（別表1））/);
    const fonts = (await outputOf('pdffonts', path)).split('\n').slice(2).filter(Boolean);
    assert.ok(fonts.length > 0 && fonts.every((line) => / yes (yes|no) +yes /.test(line)), fonts.join('\n'));
    assert.match(await outputOf('pdfinfo', '-struct-text', path), /Figure/);
    assert.match(await outputOf('pdfinfo', path), /Tagged: +yes/);
    const plain = await outputOf('qpdf', '--qdf', '--object-streams=disable', path, '-');
    assert.match(plain, /\/Alt /);
  });

  it('fits the timeline of support ends on one page with its twin', async () => {
    const path = keep('support.pdf', await file('support', 'pdf'));
    const first = await outputOf('pdftotext', '-l', '1', '-layout', path, '-');
    assert.match(first, /Grafana 13/);
    assert.match(first, /契約期間内に終了：\d/);
  });
});

describe('pictures over HTTP and on the command line', () => {
  it('tell of a picture or format that there is not', async () => {
    assert.equal((await session.get(`/contracts/${number}/pictures/portrait`)).status, 404);
    assert.equal((await session.get(`/contracts/${number}/pictures/support/files/exe`)).status, 404);
    assert.equal((await session.get(`/contracts/METI-R8-RES-002/pictures/support/files/svg`)).status, 404);
    assert.equal((await session.get('/contracts/NOWHERE-1/pictures/support')).status, 404);
  });

  it('speak English wholly when asked to', async () => {
    const { body } = await session.get<PictureView>(`/contracts/${number}/pictures/performance?language=en`);
    assert.equal(body.title, 'Performance structure');
    assert.match(JSON.stringify(body.twin), /Subcontractor of a subcontractor/);
  });

  it('change with the register at the next look', async () => {
    const row = { company: '株式会社こずえ', scope: '翻訳', informationHandled: '原稿', tier: 1, from: '2026-11-01' };
    const path = `/contracts/${number}/registers/subcontracts/entries/b9`;
    const put = await session.send('PUT', path, { expectedRevision: 0, data: row });
    assert.equal(put.status, 200);
    const { body } = await session.get<PictureView>(`/contracts/${number}/pictures/performance`);
    assert.match(JSON.stringify(body.twin), /株式会社こずえ（翻訳、要機密 未記入、承認待ち/);
    assert.equal((await session.send('DELETE', path, { expectedRevision: 1 })).status, 200);
  });

  it('are drawn by junshu picture draw', async () => {
    const output = join(folder, 'cli.txt');
    const done = await runCli(server.dataFolder, [
      'picture',
      'draw',
      number,
      'performance',
      '--format',
      'txt',
      '-o',
      output,
    ]);
    assert.equal(done.code, 0, done.stderr);
    assert.match(readFileSync(output, 'utf8'), /　　・みらいシステム株式会社/);
    assert.equal((await runCli(server.dataFolder, ['picture', 'draw', number, 'mind', '-o', '-'])).code, 2);
  });
});

describe('the page of pictures', () => {
  it('is accessible, wide and narrow, and tells each picture in words', () => {
    const paths = pictureKinds.map((kind) => `/c/${number}/pictures/${kind}`);
    return walk(browser, server, 'ja', paths, async (page) => {
      await page.locator('.picture svg[role=img]').waitFor();
      assert.ok((await page.locator('#twin + ul li').count()) > 1);
    });
  });

  it('is drawn in people’s own colours where they force them', async () => {
    const { page, open, context } = await visit(browser, server);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await open(`/c/${number}/pictures`);
    const looks = await page
      .locator('.picture svg')
      .first()
      .evaluate((svg) => {
        const fill = (selector: string): string => getComputedStyle(svg.querySelector(selector) as Element).fill;
        return { box: fill('rect'), text: fill('text') };
      });
    assert.notEqual(looks.box, looks.text);
    await context.close();
  });
});
