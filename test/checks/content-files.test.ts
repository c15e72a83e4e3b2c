import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkContent } from '../../src/commands/check-content.ts';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { type ContentData, contentDataSchema } from '../../src/core/checks/content/content-observation.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { endContentWorkers } from '../../src/probes/content/content-workers.ts';
import { harmless, hostOf, planted, plantedFiles, writeContent } from '../support/content-corpus.ts';
import { rawZip } from '../support/raw-zip.ts';
import { now, outboundToLab } from '../support/site-lab.ts';

const folders: string[] = [];
after(async () => {
  await endContentWorkers();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = writeContent(files);
  folders.push(folder);
  return folder;
}

const check = (target: string, declared: JsonObject = {}): Promise<CheckedTarget> =>
  checkContent(
    target,
    { outbound: outboundToLab(), now, today: now().slice(0, 10), signal: new AbortController().signal },
    { declared },
  );

const dataOf = ({ observations }: CheckedTarget): ContentData => {
  const seen = observations[0]?.seen;
  assert.equal(seen?.state, 'seen');
  return contentDataSchema.parse(seen?.state === 'seen' ? seen.data : null);
};

const conclusion = ({ conclusions }: CheckedTarget, id: string) => {
  const found = conclusions.find((one) => one.check === id);
  assert.ok(found, id);
  return found;
};

const results = (checked: CheckedTarget, id: string): readonly string[] =>
  conclusion(checked, id).findings.map(({ result, place = '' }) => `${result} ${place}`.trim());

describe('the files of a deliverable', () => {
  it(`show ${planted.length} planted ways out, each with how certain it is, and nothing where there is none`, async (t) => {
    const data = dataOf(await check(folderOf({ ...plantedFiles(), ...harmless })));
    const strongest = new Map<string, string>();
    for (const { host, certainty } of data.reaches) if (!strongest.has(host)) strongest.set(host, certainty);
    const missed = planted
      .filter((one) => strongest.get(hostOf(one)) !== one.certainty)
      .map((one) => `${one.name}: ${strongest.get(hostOf(one))}`);
    const expected = new Set(planted.map(hostOf));
    const invented = [...strongest.keys()].filter((host) => !expected.has(host));
    const right = planted.length - missed.length;
    t.diagnostic(`recall ${right}/${planted.length}, precision ${right}/${right + invented.length}`);
    const inPages = planted.filter(({ file }) => file.endsWith('.html'));
    assert.ok(inPages.length >= 25, `${inPages.length} ways out in HTML`);
    assert.deepEqual(
      { missed, invented, unread: data.unread, unknown: data.unknownKinds },
      { missed: [], invented: [], unread: [], unknown: [] },
    );
  });
});

describe('documents', () => {
  const rels = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const external = (kind: string, target: string): string =>
    `<Relationship Id="r${target.length}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`;

  it('of Office load templates, pictures and shares, not hyperlinks; macros are a signal', async () => {
    const docx = rawZip([
      {
        name: 'word/_rels/settings.xml.rels',
        content: rels(external('attachedTemplate', 'https://template.example/a.dotm')),
      },
      {
        name: 'word/_rels/document.xml.rels',
        content: rels(
          external('hyperlink', 'https://link.example/') +
            external('image', 'file:///\\\\share.example\\x\\a.png') +
            external('image', 'https://picture.example/a.png'),
        ),
      },
      {
        name: 'word/document.xml',
        content: '<w:document><w:instrText>INCLUDEPICTURE "https://field.example/a.png"</w:instrText></w:document>',
      },
      { name: 'word/vbaProject.bin', content: 'x' },
    ]);
    const checked = await check(folderOf({ 'a.docm': docx }));
    const hosts = dataOf(checked)
      .reaches.map(({ host }) => host)
      .sort();
    assert.deepEqual(hosts, ['field.example', 'picture.example', 'share.example', 'template.example']);
    assert.deepEqual(results(checked, 'content-code-signals'), ['documentScript a.docm']);
  });

  it('of Office with a DTD, encrypted PDF and unknown kinds are not told to be fine', async () => {
    const dtd = rawZip([
      { name: '_rels/.rels', content: `<!DOCTYPE x [<!ENTITY e "https://hidden.example/">]>${rels('')}` },
    ]);
    const checked = await check(
      folderOf({ 'a.docx': dtd, 'b.pdf': '%PDF-1.7\ntrailer << /Encrypt 5 0 R >>', 'c.swf': 'FWS' }),
    );
    assert.deepEqual(results(checked, 'content-external-access'), ['unread a.docx', 'unread b.pdf', 'unread']);
    assert.equal(conclusion(checked, 'content-external-access').outcome, 'undetermined');
  });
});

describe('what is declared', () => {
  const page = (more = ''): string =>
    `<!doctype html><img src="https://cdn.tracker-example.com/a.png" alt=""><script>fetch('https://api.example.jp/')</script>${more}`;

  it('allows hosts, and every host below one', async () => {
    const folder = folderOf({ 'index.html': page() });
    assert.deepEqual(results(await check(folder), 'content-external-access'), [
      'undeclared cdn.tracker-example.com',
      'undeclared api.example.jp',
    ]);
    const allowed = await check(folder, { allowedHosts: '*.tracker-example.com、https://API.example.jp/' });
    assert.deepEqual(results(allowed, 'content-external-access'), ['declared']);
    const apex = await check(folder, { allowedHosts: '*.api.example.jp cdn.tracker-example.com' });
    assert.deepEqual(results(apex, 'content-external-access'), ['undeclared api.example.jp']);
  });

  it('of third parties stands in a policy that content links to', async () => {
    const of = async (more: string, policy: string): Promise<readonly string[]> =>
      results(
        await check(folderOf({ 'index.html': page(more), 'policy.html': `<!doctype html>${policy}` })),
        'content-third-party-policy',
      );
    const link = '<a href="policy.html">プライバシーポリシー</a>';
    assert.deepEqual(await of('', 'x'), ['noPolicy']);
    assert.deepEqual(await of(link, 'tracker-example.com と api.example.jp に情報が渡ります'), ['named']);
    assert.deepEqual(await of(link, 'example.jp と Tracker-Example 社'), ['hinted cdn.tracker-example.com']);
    assert.deepEqual(await of(link, 'example.jp'), ['unnamed cdn.tracker-example.com']);
    assert.deepEqual(await of('<a href="https://elsewhere.example/privacy">x</a>', 'x'), [
      'policyUnread https://elsewhere.example/privacy',
    ]);
  });

  it('is encrypted: http and ws are told even of allowed hosts', async () => {
    const folder = folderOf({
      'a.html':
        '<!doctype html><img src="http://plain.example/a.png" alt=""><script>new WebSocket("ws://socket.example/")</script>',
    });
    const checked = await check(folder, { allowedHosts: 'plain.example socket.example' });
    assert.deepEqual(results(checked, 'content-insecure-load'), ['insecure plain.example', 'insecure socket.example']);
  });
});

describe('signals in code', () => {
  const of = async (code: string): Promise<readonly string[]> =>
    results(await check(folderOf({ 'a.js': code })), 'content-code-signals');

  it('are told apart', async () => {
    assert.deepEqual(await of('const a = JSON.parse("{}"); a.eval2 = 1; document.write("x");'), ['none']);
    assert.deepEqual(await of('eval(x); new Function("return 1")()'), ['evaluatesText a.js']);
    assert.deepEqual(await of('const s = atob(x); (0, window.eval)(s)'), ['evaluatesDecoded a.js']);
    assert.deepEqual(await of('document.write("<scr" + "ipt src=/x.js></script>")'), ['writesScript a.js']);
    assert.deepEqual(await of(`const blob = "${'QUJD'.repeat(400)}"`), ['hiddenText a.js']);
    assert.deepEqual(await of('setTimeout("go(" + place + ")", 1)'), ['none']);
    assert.deepEqual(await of('eval("go(" + place + ")")'), ['evaluatesText a.js']);
    assert.deepEqual(await of('let = = ;'), ['unread']);
  });
});

describe('hostile content', () => {
  const nested = (depth: number): string => {
    let html = '<img src=https://deep.example/>';
    for (let level = 0; level < depth; level += 1)
      html = `<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`;
    return html;
  };

  it('ends in limits, and the good beside it is still read', async (t) => {
    const begun = performance.now();
    const folder = folderOf({
      'deep.html': '<div>'.repeat(200_000),
      'formatting.html': '<b><i><a>'.repeat(60_000),
      'large.html': `<!doctype html>${'<p>x</p>'.repeat(1_300_000)}`,
      'srcdoc.html': nested(9),
      'deep.js': `x=${'['.repeat(100_000)}`,
      'long.js': `x=${"'a'+".repeat(200_000)}'b'`,
      'large.css': `p{background:url(a.png)}${'a{b:c}'.repeat(1_000_000)}`,
      'deep.css': `${'@media x{'.repeat(50_000)}p{background:url(a.png)}`,
      'good.html': '<!doctype html><img src="https://good.example/a.png" alt="">',
    });
    writeFileSync(join(folder, 'broken.zip.html'), Buffer.alloc(1000, 0xff));
    const data = dataOf(await check(folder));
    t.diagnostic(
      `${Math.round(performance.now() - begun)} ms; ${data.unread.map(({ page, reason }) => `${page} ${reason}`).join(', ')}`,
    );
    const pages = new Set(data.unread.map(({ page }) => page));
    for (const page of ['large.html', 'srcdoc.html', 'deep.js', 'large.css']) assert.ok(pages.has(page), page);
    assert.ok(data.reaches.some(({ host }) => host === 'good.example'));
  });

  it('as archives: a bomb and a broken one are not seen, a good one is', async () => {
    const folder = folderOf({
      'bomb.zip': rawZip([{ name: 'a.html', content: new Uint8Array(30_000_000) }]),
      'broken.zip': 'PK nothing',
      'good.zip': rawZip([{ name: 'a/b.html', content: '<img src="https://zip.example/a.png">' }]),
    });
    const stateOf = async (name: string): Promise<string> => {
      const seen = (await check(join(folder, name))).observations[0]?.seen;
      return seen?.state === 'unseen' ? seen.reason : 'seen';
    };
    assert.deepEqual(
      [await stateOf('bomb.zip'), await stateOf('broken.zip'), await stateOf('absent')],
      ['limitReached', 'notUnderstood', 'unreachable'],
    );
    assert.deepEqual(
      dataOf(await check(join(folder, 'good.zip'))).reaches.map(({ host, page }) => [host, page]),
      [['zip.example', 'a/b.html']],
    );
  });
});
