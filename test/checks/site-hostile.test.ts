import assert from 'node:assert/strict';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { after, describe, it } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { checkSite } from '../../src/commands/check-site.ts';
import type { Observation } from '../../src/core/checks/observation.ts';
import { type HttpData, httpDataSchema } from '../../src/core/checks/site/http-observation.ts';
import { tlsDataSchema } from '../../src/core/checks/site/tls-observation.ts';
import { probeHttp } from '../../src/probes/http/probe-http.ts';
import { addressPolicy } from '../../src/probes/outbound/address-policy.ts';
import type { Names } from '../../src/probes/outbound/names.ts';
import { defaultLimits, outboundBy } from '../../src/probes/outbound/outbound.ts';
import { probeTls } from '../../src/probes/tls/probe-tls.ts';
import { nginxFolder } from '../support/nginx-lab.ts';
import { freePort } from '../support/running-program.ts';
import { loopbackNames, now, outboundToLab } from '../support/site-lab.ts';
import { makeCertificate } from '../support/test-certificates.ts';

const limits = { connectMilliseconds: 300, exchangeMilliseconds: 300, answerBytes: 300_000 };

async function listening(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server that does as it likes with each connection. */
const raw = (act: (socket: Socket) => void): Promise<number> => listening(createServer(act));

const web = (answer: RequestListener): Promise<number> => listening(createHttpServer(answer));

const until = (socket: Socket, milliseconds: number, act: () => void): void => {
  const timer = setInterval(act, milliseconds);
  socket.on('close', () => clearInterval(timer));
};

async function lookByHttp(port: number): Promise<HttpData | string> {
  const url = `http://hostile.example:${port}/`;
  const { seen } = await probeHttp({ outbound: outboundToLab(limits), url, now, securePort: await freePort() });
  return seen.state === 'seen' ? httpDataSchema.parse(seen.data) : seen.reason;
}

async function stopOf(port: number): Promise<string> {
  const data = await lookByHttp(port);
  if (typeof data === 'string') return data;
  return data.plain.stop.state === 'unseen' ? data.plain.stop.reason : data.plain.stop.state;
}

async function cutOf(port: number): Promise<string | null | undefined> {
  const data = await lookByHttp(port);
  return typeof data === 'string' ? data : data.page?.cut;
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

/** Runs a look and holds it to a time and to a growth of memory. */
async function bounded<Result>(look: () => Promise<Result>): Promise<Result> {
  const [begun, before] = [performance.now(), process.memoryUsage().rss];
  const result = await look();
  assert.ok(performance.now() - begun < 8000, `${performance.now() - begun} ms`);
  assert.ok(process.memoryUsage().rss - before < 150_000_000, `${process.memoryUsage().rss - before} bytes more`);
  return result;
}

describe('a web server that', () => {
  it('drips its headers is cut off in time', async () => {
    const port = await raw((socket) => {
      socket.write(ok);
      until(socket, 20, () => socket.write('x'));
    });
    assert.equal(await bounded(() => stopOf(port)), 'timedOut');
  });
  it('drips its body is told as a page not wholly seen', async () => {
    const port = await raw((socket) => {
      socket.write(`${ok}\r\n<title>`);
      until(socket, 20, () => socket.write('x'));
    });
    assert.equal(await bounded(() => cutOf(port)), 'timedOut');
  });
  it('never ends its body is cut at the limit', async () => {
    const chunk = Buffer.alloc(65_536, 'x');
    const port = await raw((socket) => {
      socket.write(`${ok}\r\n`);
      until(socket, 0, () => socket.write(chunk));
    });
    assert.equal(await bounded(() => cutOf(port)), 'limitReached');
  });
  it('sends a bomb of gzip is cut before it goes off', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000));
    const port = await web((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
    });
    assert.equal(await bounded(() => cutOf(port)), 'limitReached');
  });
  it('redirects for ever is told as such', async () => {
    let count = 0;
    const port = await web((_, response) => {
      response.writeHead(302, { location: `/${count++}` }).end();
    });
    assert.equal(await bounded(() => stopOf(port)), 'limitReached');
  });
  it('redirects slowly is cut off before the hops add up', async () => {
    let count = 0;
    const port = await web((_, response) => {
      setTimeout(() => response.writeHead(302, { location: `/${count++}` }).end(), 200);
    });
    assert.equal(await bounded(() => stopOf(port)), 'timedOut');
  });
  it('sends ten thousand headers is cut off', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `X-${index}: value\r\n`).join('');
    const port = await raw((socket) => socket.end(`${ok}${many}\r\n`));
    assert.equal(await bounded(() => stopOf(port)), 'limitReached');
  });
  it('sends a header of a megabyte is cut off', async () => {
    const port = await raw((socket) => socket.end(`${ok}X: ${'x'.repeat(1_000_000)}\r\n\r\n`));
    assert.equal(await bounded(() => stopOf(port)), 'limitReached');
  });
  it('sends many headers is kept with all of them, and not seen where they find no room: none that was cut passes for absent', async () => {
    const stopWith = async (count: number): Promise<unknown> => {
      const many = Array.from({ length: count }, (_, index) => `X-${index}: value\r\n`).join('');
      const port = await raw((socket) => socket.end(`${ok}${many}\r\n`));
      return bounded(() => stopOf(port));
    };
    assert.deepEqual([await stopWith(250), await stopWith(400)], ['answered', 'limitReached']);
  });
  it('speaks something else is not understood', async () => {
    const port = await raw((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
    assert.equal(await bounded(() => stopOf(port)), 'notUnderstood');
  });
  it('breaks its chunks is told as a page not wholly seen', async () => {
    const port = await raw((socket) => socket.end(`${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzzz\r\n`));
    assert.match(String(await bounded(() => cutOf(port))), /notUnderstood|unreachable/);
  });
  it('says nothing and closes is unreachable', async () => {
    const port = await raw((socket) => socket.destroy());
    assert.equal(await bounded(() => stopOf(port)), 'unreachable');
  });
  it('nests its page a hundred thousand deep is read all the same', async () => {
    const port = await web((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<b>'.repeat(90_000));
    });
    assert.equal(await bounded(() => cutOf(port)), null);
  });
  it('gives its cookies and headers any bytes is read all the same', async () => {
    const port = await raw((socket) =>
      socket.end(Buffer.from(`${ok}Set-Cookie: \xff\xfe=\x80\r\nServer: \xe3\x81\x82\r\n\r\n`, 'latin1')),
    );
    assert.equal(await bounded(() => stopOf(port)), 'answered');
  });
});

describe('a redirect', () => {
  const places = [
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://[fd00:ec2::254]/',
    'http://2852039166/',
    'http://127.0.0.1:22/',
    'http://hostile.example:6379/',
  ];
  for (const place of places)
    it(`to ${place} is refused`, async () => {
      const port = await web((_, response) => {
        response.writeHead(302, { location: place }).end();
      });
      assert.equal(await stopOf(port), 'addressForbidden');
    });
  it('to a file or a script is none', async () => {
    for (const place of ['file:///etc/passwd', 'javascript:alert(1)', 'gopher://127.0.0.1/']) {
      const port = await web((_, response) => {
        response.writeHead(302, { location: place }).end();
      });
      assert.equal(await stopOf(port), 'answered', place);
    }
  });
});

describe('a name', () => {
  const reasons = (observations: readonly Observation[]): readonly string[] =>
    observations.map(({ seen }) => (seen.state === 'unseen' ? seen.reason : 'seen'));
  const kit = (names: Names, allowed: readonly string[] = []) => ({
    outbound: outboundBy(addressPolicy(allowed), names, { ...defaultLimits, ...limits }),
    now,
    today: now().slice(0, 10),
    signal: new AbortController().signal,
  });

  it('that leads to this machine is not contacted by TLS, HTTP or a scan', async () => {
    let contacted = 0;
    const port = await raw(() => (contacted += 1));
    const { observations } = await checkSite(`https://evil.example:${port}/`, kit(loopbackNames), {
      withPorts: true,
      withTools: false,
    });
    assert.deepEqual(reasons(observations).slice(1), ['addressForbidden', 'addressForbidden', 'addressForbidden']);
    assert.equal(contacted, 0);
  });

  it('that changes its address between two looks is refused at the second', async () => {
    let asked = 0;
    const names: Names = { ...loopbackNames, addressesOf: async () => [asked++ < 2 ? '127.0.0.1' : '169.254.169.254'] };
    const port = await web((_, response) => {
      response.writeHead(302, { location: '/again' }).end();
    });
    const { outbound } = kit(names, ['127.0.0.0/8']);
    const { seen } = await probeHttp({
      outbound,
      url: `http://rebinding.example:${port}/`,
      now,
      securePort: await freePort(),
    });
    const data = httpDataSchema.parse(seen.state === 'seen' ? seen.data : null);
    assert.deepEqual(
      [data.plain.hops.length, data.plain.stop.state === 'unseen' && data.plain.stop.reason],
      [1, 'addressForbidden'],
    );
  });
});

describe('a server of TLS that', () => {
  const lookByTls = async (port: number): Promise<Observation['seen']> =>
    (await probeTls({ outbound: outboundToLab(limits), target: 'x', host: 'hostile.example', port, now })).seen;
  const reasonOf = async (port: number): Promise<string> => {
    const seen = await lookByTls(port);
    return seen.state === 'unseen' ? seen.reason : 'seen';
  };
  /** A ServerHello of TLS 1.2, with whatever comes after it. */
  const hello = (rest: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32), Buffer.from([0, 0xc0, 0x2f, 0])]);
    const message = Buffer.concat([Buffer.from([2, 0, 0, body.length]), body]);
    return Buffer.concat([Buffer.from([22, 3, 3, 0, message.length]), message, rest]);
  };

  it('never answers is told in one time limit', async () =>
    assert.equal(await bounded(async () => reasonOf(await raw(() => undefined))), 'timedOut'));
  it('drips is cut off', async () => {
    const port = await raw((socket) => {
      const bytes = hello(Buffer.alloc(0));
      let at = 0;
      until(socket, 30, () => socket.write(bytes.subarray(at, ++at)));
    });
    assert.equal(await bounded(() => reasonOf(port)), 'timedOut');
  });
  it('sends a certificate of five megabytes is cut at the limit', async () => {
    const head = Buffer.from([11, 0x4c, 0x4b, 0x40]);
    const record = (bytes: Buffer): Buffer =>
      Buffer.concat([Buffer.from([22, 3, 3, bytes.length >> 8, bytes.length & 255]), bytes]);
    const filling = record(Buffer.alloc(16_000));
    const port = await raw((socket) => {
      socket.write(hello(record(head)));
      for (let sent = 0; sent < 5_000_000; sent += 16_000) socket.write(filling);
    });
    assert.equal(await bounded(() => reasonOf(port)), 'limitReached');
  });
  it('speaks plain HTTP is no server of TLS', async () => {
    const port = await raw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    assert.equal(await bounded(() => reasonOf(port)), 'notUnderstood');
  });
  it('sends noise is no server of TLS', async () => {
    const port = await raw((socket) => socket.end(hello(Buffer.from([22, 3, 3, 0, 6, 11, 0, 0, 2, 0xff, 0xff]))));
    assert.match(await bounded(() => reasonOf(port)), /notUnderstood|seen/);
  });
  it('chooses for ever what nobody offered ends', async () => {
    const port = await raw((socket) => socket.write(hello(Buffer.from([22, 3, 3, 0, 4, 14, 0, 0, 0]))));
    const seen = await bounded(() => lookByTls(port));
    const data = tlsDataSchema.parse(seen.state === 'seen' ? seen.data : null);
    assert.deepEqual(data.versions.find(({ version }) => version === 'TLSv1.2')?.suites, [
      'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
    ]);
  });
  it('names an issuer inside the network makes nobody fetch from there', async () => {
    let fetched = 0;
    const inside = await web((_, response) => {
      fetched += 1;
      response.end();
    });
    const folder = nginxFolder();
    const stranger = makeCertificate(folder, 'authority', { subject: '/CN=Inside', isAuthority: true });
    const made = makeCertificate(folder, 'leaf', {
      subject: '/CN=leaf',
      names: ['DNS:hostile.example'],
      issuer: stranger,
      issuerUrl: `http://127.0.0.1:${inside}/ca.der`,
    });
    const port = await listening(createTlsServer({ cert: made.certificate, key: made.key }));
    const seen = await lookByTls(port);
    const data = tlsDataSchema.parse(seen.state === 'seen' ? seen.data : null);
    assert.deepEqual([data.trust?.end, fetched], ['unknownIssuer', 0]);
  });
});
