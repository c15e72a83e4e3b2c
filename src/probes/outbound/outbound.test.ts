import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, describe, it } from 'node:test';
import { Unseen } from '../unseen.ts';
import { addressPolicy, isCidr } from './address-policy.ts';
import type { Names } from './names.ts';
import { defaultLimits, outboundBy, plainHost } from './outbound.ts';

/** Loopback, private, link-local, metadata and other addresses that no public server has, as people and attackers spell them. */
const spellings = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '0',
  '0.0.0.0',
  '0.1.2.3',
  '2130706433',
  '017700000001',
  '0x7f000001',
  '0x7f.1',
  '0x7f.0x0.0x0.0x1',
  '0177.0.0.1',
  '0177.1',
  '00000177.0.0.1',
  '127.0.0.1.',
  '127.255.255.254',
  '１２７.０.０.１',
  '①②⑦.0.0.1',
  '127。0。0。1',
  '%31%32%37.0.0.1',
  '10.0.0.1',
  '10.255.255.255',
  '012.0.0.1',
  '0xa.0.0.1',
  '167772161',
  '172.16.0.1',
  '172.31.255.255',
  '0xac100001',
  '192.168.0.1',
  '192.168.1',
  '3232235521',
  '0xc0a80001',
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '169.254.0.1',
  '100.64.0.1',
  '100.127.255.255',
  '192.0.0.1',
  '192.0.0.192',
  '192.0.2.1',
  '198.51.100.1',
  '203.0.113.1',
  '198.18.0.1',
  '198.19.255.255',
  '192.88.99.1',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '4294967295',
  '::1',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '0000::1',
  '::',
  '[::]',
  '::ffff:127.0.0.1',
  '[::ffff:127.0.0.1]',
  '::ffff:7f00:1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '::127.0.0.1',
  '::7f00:1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::1',
  '2002:a9fe:a9fe::',
  '2002:a00:1::',
  '2001::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  'fe80::1',
  'fe80::a9fe:a9fe',
  'febf::1',
  'fec0::1',
  'fc00::1',
  'fd00::1',
  'fd00:ec2::254',
  'ff02::1',
  'ff0e::1',
  '2001:db8::1',
  '3fff::1',
  '100::1',
  '5f00::1',
] as const;

const noNames: Names = {
  resolver: undefined as never,
  addressesOf: (host) => Promise.reject(new Unseen('nameNotFound', host)),
};

const namesSaying = (...answers: readonly (readonly string[])[]): Names => {
  let asked = 0;
  return { ...noNames, addressesOf: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? []) };
};

const reasonOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'let through',
    (error: unknown) => (error instanceof Unseen ? error.reason : String(error)),
  );

describe('addresses that are nobody’s public server', () => {
  const outbound = outboundBy(addressPolicy([]), noNames);
  it(`are at least eighty here (${spellings.length})`, () => assert.ok(new Set(spellings).size >= 80));
  for (const spelling of spellings)
    it(`are refused as ${spelling}`, async () =>
      assert.equal(await reasonOf(outbound.vet(spelling)), 'addressForbidden'));
});

describe('a public address', () => {
  for (const address of ['8.8.8.8', '134744072', '210.148.118.1', '2001:4860:4860::8888', '2606:4700::1111'])
    it(`passes as ${address}`, async () => {
      const { addresses } = await outboundBy(addressPolicy([]), noNames).vet(address);
      assert.equal(addresses.length, 1);
    });
});

describe('a name', () => {
  it('is refused when any of its addresses is forbidden', async () => {
    const outbound = outboundBy(addressPolicy([]), namesSaying(['8.8.8.8', '127.0.0.1']));
    assert.equal(await reasonOf(outbound.vet('mixed.example')), 'addressForbidden');
  });

  it('is contacted at the addresses that were vetted, whatever DNS says next', async () => {
    const outbound = outboundBy(addressPolicy(['127.0.0.0/30']), namesSaying(['127.0.0.1'], ['10.0.0.1']));
    const server = createServer((socket) => socket.on('error', () => undefined).end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    after(() => server.close());
    const { port } = server.address() as { port: number };
    const host = await outbound.vet('rebinding.example');
    const socket = await outbound.open(host, port);
    assert.equal(socket.remoteAddress, '127.0.0.1');
    socket.destroy();
    assert.equal(await reasonOf(outbound.vet('rebinding.example')), 'addressForbidden');
  });

  it('is not contacted by way of a host that was vetted by hand', async () => {
    const outbound = outboundBy(addressPolicy([]), noNames);
    const made = { host: 'a.example', addresses: ['127.0.0.1'] };
    assert.equal(await reasonOf(outbound.open(made, 80)), 'addressForbidden');
  });

  it('must be a host and nothing more', async () => {
    for (const text of ['a.example/x', 'u@a.example', 'a.example:80', '', 'a b'])
      await assert.rejects(async () => plainHost(text), Unseen, text);
  });
});

describe('what the operator allows', () => {
  const outbound = outboundBy(addressPolicy(['10.1.0.0/16', 'fd00:1::/32']), noNames);
  it('passes, mapped spellings too', async () => {
    for (const address of ['10.1.2.3', '::ffff:10.1.2.3', 'fd00:1::5']) await outbound.vet(address);
  });
  it('opens nothing beside it', async () => {
    for (const address of ['10.2.0.1', '127.0.0.1', 'fd00:2::5'])
      assert.equal(await reasonOf(outbound.vet(address)), 'addressForbidden');
  });
  it('is named by CIDR', () => assert.deepEqual(['10.0.0.0/8', '10.0.0.1', 'x/8'].map(isCidr), [true, false, false]));
});

describe('a connection', () => {
  it('that is refused or takes too long is told as such', async () => {
    const limits = { ...defaultLimits, connectMilliseconds: 200 };
    const outbound = outboundBy(addressPolicy(['127.0.0.0/8']), noNames, limits);
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as { port: number };
    await new Promise((resolve) => closed.close(resolve));
    assert.equal(await reasonOf(outbound.open(await outbound.vet('127.0.0.1'), port)), 'unreachable');
  });

  it('comes no more often than the limit has it', async () => {
    const limits = { ...defaultLimits, connectionsPerSecond: 20 };
    const outbound = outboundBy(addressPolicy(['127.0.0.0/8']), noNames, limits);
    const server = createServer((socket) => socket.on('error', () => undefined).destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    after(() => server.close());
    const { port } = server.address() as { port: number };
    const host = await outbound.vet('127.0.0.1');
    const begun = performance.now();
    for (let n = 0; n < 5; n += 1) (await outbound.open(host, port)).destroy();
    assert.ok(performance.now() - begun >= 195);
  });
});
