import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { judgeTarget } from '../../src/core/checks/checked-target.ts';
import type { Observation } from '../../src/core/checks/observation.ts';
import { openPortsCheck } from '../../src/core/checks/site/open-ports.ts';
import { portsDataSchema } from '../../src/core/checks/site/ports-observation.ts';
import { probePorts } from '../../src/probes/ports/probe-ports.ts';
import { readNmap } from '../../src/probes/ports/read-nmap.ts';
import { programVersion, runProgram } from '../../src/probes/programs.ts';
import { Unseen } from '../../src/probes/unseen.ts';
import { now, outboundToLab } from '../support/site-lab.ts';

let port = 0;
const server = createServer((socket) => socket.on('error', () => undefined).destroy());
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port;
});
after(() => server.close());

const scan = (withNmap: boolean, declared: readonly number[] = []) =>
  probePorts({ outbound: outboundToLab(), target: 'x', host: 'lab.example', declared, now, withNmap });

/** Results for our own port; the machine has other ones. */
function resultsFor(observation: Observation, ports: string): readonly string[] {
  const context = { asOf: '2026-11-25', declared: { ports } };
  const { conclusions } = judgeTarget('x', [observation], [openPortsCheck], context);
  const findings = conclusions.flatMap((one) => one.findings);
  return findings.filter(({ place }) => place === undefined || place === String(port)).map(({ result }) => result);
}

describe('a scan by nmap', () => {
  it('looks at every port, keeps nmap’s report, names its version, and finds what is not declared', async () => {
    const { observation, raw } = await scan(true);
    const data = portsDataSchema.parse(observation.seen.state === 'seen' ? observation.seen.data : observation.seen);
    assert.deepEqual([data.scanner, data.looked], ['nmap', 65_535]);
    assert.ok(data.open.some((one) => one.port === port));
    assert.match(Buffer.from(raw ?? []).toString(), /<nmaprun /);
    assert.match(observation.tools[1]?.version ?? '', /Nmap version \d/);
    assert.ok(resultsFor(observation, '80').includes('undeclared'));
  });
});

describe('our own scan', () => {
  it('looks at the usual and the declared ports, and says that this is not all', async () =>
    assert.deepEqual(resultsFor((await scan(false, [port])).observation, String(port)), ['partial']));
  it('can’t be held against what nobody can read', async () =>
    assert.deepEqual(resultsFor((await scan(false)).observation, '全部'), ['unreadable']));
});

describe('nmap’s report', () => {
  const report = (inside: string, exit = 'success'): string =>
    `<?xml version="1.0"?><!DOCTYPE nmaprun><nmaprun><host><ports>${inside}</ports></host><runstats><finished exit="${exit}"/></runstats></nmaprun>`;
  it('is read with states and services', () => {
    const inside =
      '<extraports state="filtered" count="100"/><port protocol="tcp" portid="80"><state state="open"/><service name="http"/></port>' +
      '<port protocol="tcp" portid="22"><state state="closed"/><service name="ssh"/></port>';
    assert.deepEqual(readNmap(report(inside)), { open: [{ port: 80, service: 'http' }], filtered: 100 });
  });
  for (const [name, xml] of [
    ['a run that was broken off', report('', 'error')],
    ['half a report', '<nmaprun><host>'],
    ['entities', '<!DOCTYPE x [<!ENTITY a "b">]><nmaprun>&a;</nmaprun>'],
    ['no XML', 'hello'],
  ] as const)
    it(`is refused when it is ${name}`, () => assert.throws(() => readNmap(xml), Unseen));
});

describe('an outside program', () => {
  const limits = { milliseconds: 500, outputBytes: 10_000 };
  const reasonOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'ran',
      (error: unknown) => (error instanceof Unseen ? error.reason : String(error)),
    );
  it('gets an empty environment and its arguments as they are', async () => {
    process.env.JUNSHU_SECRET = 'secret';
    const { output } = await runProgram('env', [], limits);
    assert.deepEqual(
      output
        .toString()
        .trim()
        .split('\n')
        .map((line) => line.split('=')[0])
        .sort(),
      ['HOME', 'LANG'],
    );
    const echo = await runProgram('printf', ['%s', '$(id); `id` "'], limits);
    assert.equal(echo.output.toString(), '$(id); `id` "');
  });
  it('that is missing, late, talkative or stopped is told as such', async () => {
    assert.equal(await reasonOf(runProgram('no-such-program', [], limits)), 'toolMissing');
    assert.equal(await reasonOf(runProgram('sleep', ['60'], limits)), 'timedOut');
    assert.equal(await reasonOf(runProgram('yes', [], limits)), 'limitReached');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    assert.equal(await reasonOf(runProgram('sleep', ['60'], limits, stop.signal)), 'stopped');
  });
  it('dies with its children', async () => {
    const begun = performance.now();
    assert.equal(await reasonOf(runProgram('sh', ['-c', 'sleep 30 & sleep 30'], limits)), 'timedOut');
    // Before its children would have ended by themselves.
    assert.ok(performance.now() - begun < 20_000);
  });
  it('says its version', async () => assert.match(await programVersion('openssl', ['version']), /OpenSSL \d/));
});
