import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { after, describe, it } from 'node:test';
import { checkContent, lookAtEvidenceContent } from '../../src/commands/check-content.ts';
import { type CheckedTarget, judgeTarget } from '../../src/core/checks/checked-target.ts';
import { contentChecks } from '../../src/core/checks/content/checks.ts';
import { runtimeDataSchema } from '../../src/core/checks/content/content-observation.ts';
import type { EvidenceKind } from '../../src/core/contract/evidence-item.ts';
import { endContentWorkers } from '../../src/probes/content/content-workers.ts';
import type { EvidenceFile } from '../../src/probes/evidence-file.ts';
import { writeContent } from '../support/content-corpus.ts';
import { rawZip } from '../support/raw-zip.ts';
import { now, outboundToLab } from '../support/site-lab.ts';

const folders: string[] = [];
after(async () => {
  await endContentWorkers();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function check(files: Readonly<Record<string, string>>, allowedHosts = ''): Promise<CheckedTarget> {
  const folder = writeContent(files);
  folders.push(folder);
  const signal = new AbortController().signal;
  const kit = { outbound: outboundToLab(), now, today: now().slice(0, 10), signal };
  return checkContent(folder, kit, { declared: { allowedHosts }, withBrowser: true });
}

const results = ({ conclusions }: CheckedTarget): readonly string[] =>
  (conclusions.find(({ check: id }) => id === 'content-runtime-access')?.findings ?? [])
    .map(({ result, place = '' }) => `${result} ${place}`.trim())
    .sort();

/** Takes note of everybody who comes by TCP or by UDP. */
async function startListener() {
  const visits: string[] = [];
  const tcp = createServer((socket) => {
    visits.push('tcp');
    socket.destroy();
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4', () => {
    visits.push('udp');
  });
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  const stop = (): void => {
    tcp.close();
    udp.close();
  };
  return { port, visits, stop };
}

describe('a browser without a network', () => {
  it('finds a host that is built at run time, by script, style, frame, socket and import', async () => {
    const checked = await check(
      {
        'index.html': `<!doctype html><link rel="stylesheet" href="a.css"><script src="a.js"></script><p>x</p>
          <iframe srcdoc="&lt;img src='https://frame.example/a.png'&gt;"></iframe>`,
        'a.css': 'p { background: url(https://style.example/a.png) }',
        'a.js': `const host = String.fromCharCode(98, 117, 105, 108, 116) + ['', 'exa', 'mple'].join('.').replace('.exa.', '.exa');
          fetch('https://' + host + '/a'); new WebSocket('wss://' + 'socket' + location.protocol.slice(5, 5) + '.example/');
          import('https://allowed.example/a.js').then(() => fetch('https://after' + host.slice(5) + '/'));`,
      },
      'allowed.example',
    );
    assert.deepEqual(results(checked), [
      'onlyInBrowser after.example',
      'onlyInBrowser built.example',
      'onlyInBrowser socket.example',
      'undeclared frame.example',
      'undeclared style.example',
    ]);
  });

  it('lets nothing out, not even to this machine', async () => {
    const listener = await startListener();
    const at = `127.0.0.1:${listener.port}`;
    const checked = await check({
      'index.html': `<!doctype html><link rel="preconnect" href="http://${at}"><link rel="dns-prefetch" href="//out.example"><link rel="prefetch" href="http://${at}/p">
        <link rel="stylesheet" href="http://${at}/a.css"><img src="http://${at}/a.png" alt=""><img src="http://localhost:${listener.port}/b.png" alt="">
        <iframe src="http://${at}/frame"></iframe><meta http-equiv="refresh" content="0.3; url=http://${at}/later">
        <script>
          new WebSocket('ws://${at}/'); navigator.sendBeacon('http://${at}/beacon', 'x'); new EventSource('http://${at}/events');
          const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${at}' }, { urls: 'turn:${at}?transport=tcp', username: 'x', credential: 'x' }] });
          peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer));
          new Worker(URL.createObjectURL(new Blob(["fetch('http://${at}/worker'); importScripts('http://${at}/more.js')"])));
          navigator.serviceWorker?.register('sw.js'); window.open('http://${at}/popup');
        </script>`,
      'sw.js': `fetch('http://${at}/sw')`,
    });
    listener.stop();
    assert.deepEqual(listener.visits, []);
    assert.ok(results(checked).includes('undeclared 127.0.0.1'), results(checked).join());
  });

  it('is part of what is looked at in a deliverable, and only where its evidence holds content', async () => {
    const signal = new AbortController().signal;
    const kit = { outbound: outboundToLab(), now, today: now().slice(0, 10), signal };
    const evidence = (name: string, content: Uint8Array | string, kind: EvidenceKind = 'other'): EvidenceFile => ({
      ...{ name, kind, size: content.length },
      read: () => Promise.resolve(Buffer.from(content)),
    });
    const zip = rawZip([
      { name: 'index.html', content: '<script>fetch("https://" + atob("emlwcGVkLmV4YW1wbGU="))</script>' },
    ]);
    const files = [evidence('site.zip', zip), evidence('ca.html', '<img src="https://ca.example/">', 'certificate')];
    const gathered = await lookAtEvidenceContent('d1', { ...kit, evidence: files }, {});
    const { conclusions } = judgeTarget(
      'd1',
      gathered.map(({ observation }) => observation),
      contentChecks,
      { asOf: kit.today, declared: {} },
    );
    const told = conclusions
      .flatMap(({ findings }) => findings)
      .filter(({ result }) => /undeclared|onlyInBrowser/.test(result));
    // By reading, since the decoded text is put together, and by the browser.
    const place = ['zipped.example', 'site.zip/index.html'];
    assert.deepEqual(
      told.map(({ place: host, params }) => [host, params.page]),
      [place, place],
    );
    assert.deepEqual(await lookAtEvidenceContent('d1', { ...kit, evidence: [evidence('a.exe', 'MZ')] }, {}), []);
  });

  it('opens nothing where there is no page, and that is fine', async () =>
    assert.deepEqual(results(await check({ 'a.css': 'p { color: red }' })), ['noPages']));

  it('leaves a page that never ends and still opens the next one', async () => {
    const checked = await check({
      'a.html': '<!doctype html><script>for (;;) {}</script>',
      'b.html': '<!doctype html><p>x</p>',
    });
    assert.deepEqual(results(checked), ['unread a.html']);
    const seen = checked.observations[1]?.seen;
    const data = runtimeDataSchema.parse(seen?.state === 'seen' ? seen.data : null);
    assert.deepEqual([data.pages, data.unread[0]?.reason], [1, 'timedOut']);
    assert.match(checked.observations[1]?.tools[1]?.version ?? '', /^\d+\./);
  });
});
