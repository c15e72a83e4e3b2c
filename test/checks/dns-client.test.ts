import assert from 'node:assert/strict';
import { createSocket, type RemoteInfo } from 'node:dgram';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { type DnsAnswer, type DnsType, recordsOf } from '../../src/core/checks/dns-answer.ts';
import { dnsClientBy } from '../../src/probes/dns/dns-client.ts';
import { type DnsLab, startDnsLab } from '../support/dns-lab.ts';

const longText = Array.from({ length: 30 }, (_, index) => `long IN TXT "${String(index).padStart(200, 'x')}"`).join(
  '\n',
);

let lab: DnsLab;
before(async () => {
  lab = await startDnsLab([
    { name: 'go.jp', signing: 'signed', records: '' },
    {
      name: 'signed.go.jp',
      signing: 'signed',
      records: `www IN A 192.0.2.1
www IN AAAA 2001:db8::1
alias IN CNAME middle
middle IN CNAME www
@ IN MX 10 mail
@ IN CAA 128 issue "ca.example"
@ IN TXT "v=spf1 " "-all"
_25._tcp.mail IN TLSA 3 1 1 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
_imap._tcp IN SRV 1 2 143 mail
${longText}`,
    },
    { name: 'broken.go.jp', signing: 'broken', records: 'www IN A 192.0.2.3' },
    {
      name: 'plain.go.jp',
      signing: 'unsigned',
      records: 'www IN A 192.0.2.2\na IN CNAME b\nb IN CNAME a\nself IN CNAME self',
    },
  ]);
});
after(() => lab.stop());

const ask = (name: string, type: DnsType): Promise<DnsAnswer> =>
  dnsClientBy({ servers: [lab.server], milliseconds: 2000 }).ask(name, type);

describe('the DNS client', () => {
  const answers: readonly (readonly [name: string, type: DnsType, state: string, authentic: boolean])[] = [
    ['www.signed.go.jp', 'A', 'found', true],
    ['www.signed.go.jp', 'MX', 'noData', true],
    ['nothing.signed.go.jp', 'A', 'noSuchName', true],
    ['signed.go.jp', 'DS', 'found', true],
    ['plain.go.jp', 'DS', 'noData', true],
    ['www.plain.go.jp', 'A', 'found', false],
    ['nothing.plain.go.jp', 'A', 'noSuchName', false],
    ['www.broken.go.jp', 'A', 'bogus', false],
    ['a.plain.go.jp', 'A', 'serverFailed', false],
    ['not a name..', 'A', 'noSuchName', false],
  ];
  for (const [name, type, state, authentic] of answers)
    it(`says ${state}${authentic ? ', authentic,' : ''} of ${name} ${type}`, async () => {
      const answer = await ask(name, type);
      // Resolvers differ in how they give up on a loop; none may call it an answer.
      const said = name.startsWith('a.') && answer.state !== 'found' ? 'serverFailed' : answer.state;
      assert.deepEqual([said, answer.authentic], [state, authentic], answer.detail);
    });

  it('follows aliases to the records and names the zone', async () => {
    const answer = await ask('alias.signed.go.jp.', 'AAAA');
    assert.deepEqual(answer.aliases, ['middle.signed.go.jp', 'www.signed.go.jp']);
    assert.deepEqual(answer.records, [{ type: 'AAAA', address: '2001:db8::1' }]);
    assert.equal((await ask('www.signed.go.jp', 'SOA')).zone, 'signed.go.jp');
  });

  it('reads every type of record', async () => {
    const read = async (name: string, type: DnsType) => (await ask(name, type)).records[0];
    assert.deepEqual(await read('signed.go.jp', 'MX'), { type: 'MX', preference: 10, exchange: 'mail.signed.go.jp' });
    assert.deepEqual(await read('signed.go.jp', 'TXT'), { type: 'TXT', text: 'v=spf1 -all' });
    assert.deepEqual(await read('signed.go.jp', 'CAA'), {
      type: 'CAA',
      critical: true,
      tag: 'issue',
      value: 'ca.example',
    });
    assert.deepEqual(await read('signed.go.jp', 'NS'), { type: 'NS', name: 'ns1.signed.go.jp' });
    assert.equal((await read('_25._tcp.mail.signed.go.jp', 'TLSA'))?.type, 'TLSA');
    assert.deepEqual(await read('_imap._tcp.signed.go.jp', 'SRV'), {
      type: 'SRV',
      priority: 1,
      weight: 2,
      port: 143,
      target: 'mail.signed.go.jp',
    });
  });

  it('takes answers too long for a datagram by TCP', async () =>
    assert.equal(recordsOf(await ask('long.signed.go.jp', 'TXT'), 'TXT').length, 30));
});

describe('the DNS client before a server that', () => {
  /** A DNS server that answers each query as told. */
  async function hostile(answer: (query: Buffer) => readonly Buffer[]): Promise<string> {
    const socket = createSocket('udp4');
    socket.on('message', (query: Buffer, { port, address }: RemoteInfo) => {
      for (const bytes of answer(query)) socket.send(bytes, port, address);
    });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    after(() => socket.close());
    return `127.0.0.1:${socket.address().port}`;
  }
  const stateFrom = async (server: string): Promise<string> =>
    (await dnsClientBy({ servers: [server], milliseconds: 150 }).ask('a.example', 'A')).state;
  const reply = (query: Buffer, flags: number, answers: number, rest: Buffer): Buffer => {
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(flags, 2);
    head.writeUInt16BE(answers, 6);
    head.writeUInt16BE(0, 10);
    return Buffer.concat([head, query.subarray(12, 12 + 11 + 4), rest]);
  };

  it('says nothing', async () => assert.equal(await stateFrom(await hostile(() => [])), 'timedOut'));
  it('is not there', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    assert.equal(await stateFrom(`127.0.0.1:${port}`), 'unreachable');
  });
  it('answers another question', async () => {
    const server = await hostile((query) => {
      const bytes = reply(query, 0x8180, 0, Buffer.alloc(0));
      bytes.write('b', 13);
      return [bytes];
    });
    assert.equal(await stateFrom(server), 'notUnderstood');
  });
  it('answers with another id only', async () => {
    const server = await hostile((query) => {
      const bytes = reply(query, 0x8180, 0, Buffer.alloc(0));
      bytes.writeUInt16BE((bytes.readUInt16BE(0) + 1) & 0xffff, 0);
      return [bytes];
    });
    assert.equal(await stateFrom(server), 'timedOut');
  });
  it('points a name at itself', async () => {
    const loop = Buffer.from('c01b000100010000000000047f000001', 'hex');
    assert.equal(await stateFrom(await hostile((query) => [reply(query, 0x8180, 1, loop)])), 'notUnderstood');
  });
  it('loops its aliases', async () => {
    const alias = Buffer.from('c00c00050001000000000002c00c', 'hex');
    assert.equal(await stateFrom(await hostile((query) => [reply(query, 0x8180, 1, alias)])), 'notUnderstood');
  });
  it('sends noise', async () => {
    const server = await hostile((query) => [Buffer.concat([query.subarray(0, 2), Buffer.alloc(60_000, 0xff)])]);
    assert.match(await stateFrom(server), /notUnderstood|unreachable/);
  });
  it('cuts its answers short and never ends the longer ones', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).write(Buffer.from([0xff, 0xff, 1])));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    after(() => server.close());
    const { port } = server.address() as { port: number };
    const socket = createSocket('udp4');
    socket.on('message', (query, { port: back, address }) =>
      socket.send(reply(query, 0x8380, 0, Buffer.alloc(0)), back, address),
    );
    await new Promise<void>((resolve) => socket.bind(port, '127.0.0.1', resolve));
    after(() => socket.close());
    assert.equal(await stateFrom(`127.0.0.1:${port}`), 'timedOut');
  });
});
