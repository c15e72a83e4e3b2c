import assert from 'node:assert/strict';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { smtpDataSchema } from '../../src/core/checks/mail/smtp-observation.ts';
import { addressPolicy } from '../../src/probes/outbound/address-policy.ts';
import { namesBy } from '../../src/probes/outbound/names.ts';
import { type Outbound, outboundBy } from '../../src/probes/outbound/outbound.ts';
import { probeSmtp } from '../../src/probes/smtp/probe-smtp.ts';
import { type DnsLab, startDnsLab } from '../support/dns-lab.ts';
import { now, outboundToLab } from '../support/site-lab.ts';

let names: DnsLab;
before(async () => {
  names = await startDnsLab([{ name: 'test', signing: 'unsigned', records: 'mail IN MX 10 mx\nmx IN A 127.0.0.1' }]);
});
after(() => names.stop());

const lab = (): Outbound =>
  outboundToLab({ exchangeMilliseconds: 400, connectMilliseconds: 400 }, namesBy([names.server], 500));

/** Looks at a server that does as it is told here; gives back what came of the dialog. */
async function dialogWith(behave: (socket: Socket) => void, outbound = lab()) {
  const server: Server = createServer((socket) => {
    socket.on('error', () => undefined);
    behave(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const { signal } = new AbortController();
    const { seen } = await probeSmtp({ outbound, target: 'mail.test', now, signal, port });
    const [host] = smtpDataSchema.parse(seen.state === 'seen' ? seen.data : seen).hosts;
    return { dialog: host?.dialog, tls: host?.tls };
  } finally {
    server.close();
  }
}

const reasonOf = ({ dialog }: Awaited<ReturnType<typeof dialogWith>>): string =>
  dialog?.state === 'unseen' ? dialog.reason : String(dialog?.startTls);

describe('a mail server', () => {
  it('that says nothing is waited for no longer than the limit', async () => {
    assert.equal(reasonOf(await dialogWith(() => undefined)), 'timedOut');
  });

  it('that drips is cut off', async () => {
    const drip = (socket: Socket): void => {
      const timer = setInterval(() => socket.write('2'), 50);
      socket.on('close', () => clearInterval(timer));
    };
    assert.equal(reasonOf(await dialogWith(drip)), 'timedOut');
  });

  it('that never ends its line is cut off by bytes', async () => {
    const flood = (socket: Socket): void => void socket.write('220-'.padEnd(200_000, 'x'));
    assert.equal(reasonOf(await dialogWith(flood)), 'limitReached');
  });

  it('that is none is not understood', async () => {
    assert.equal(reasonOf(await dialogWith((socket) => socket.write('HTTP/1.1 400 Bad\r\n\r\n'))), 'notUnderstood');
  });

  it('that sends us away tells nothing of TLS', async () => {
    assert.equal(reasonOf(await dialogWith((socket) => socket.end('554 no\r\n'))), 'notUnderstood');
  });

  it('that closes without a word tells nothing', async () => {
    assert.equal(reasonOf(await dialogWith((socket) => socket.end())), 'unreachable');
  });

  it('without EHLO has no STARTTLS', async () => {
    const old = (socket: Socket): void => {
      socket.write('220 old\r\n');
      socket.on('data', () => socket.write('500 what?\r\n'));
    };
    assert.equal(reasonOf(await dialogWith(old)), 'notOffered');
  });

  it('that offers STARTTLS and then speaks something else has no TLS', async () => {
    const liar = (socket: Socket): void => {
      socket.write('220 hi\r\n');
      socket.on('data', (chunk) =>
        socket.write(/^EHLO/.test(chunk.toString()) ? '250-hi\r\n250 STARTTLS\r\n' : '220 go\r\n'),
      );
    };
    const { dialog, tls } = await dialogWith(liar);
    assert.deepEqual([dialog?.state, tls?.state], ['answered', 'unseen']);
  });

  it('on this machine is not contacted at all', async () => {
    let contacted = false;
    const strict = outboundBy(addressPolicy([]), namesBy([names.server], 500));
    const seen = await dialogWith(() => (contacted = true), strict);
    assert.deepEqual([reasonOf(seen), contacted], ['addressForbidden', false]);
  });
});
