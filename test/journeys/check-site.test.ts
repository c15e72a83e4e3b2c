import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { runCli } from '../support/server.ts';
import { type SiteLab, startSiteLab } from '../support/site-lab.ts';

let lab: SiteLab;
before(async () => {
  lab = await startSiteLab(['good', 'expired']);
});
after(() => lab.stop());

describe('`check site` on the command line', () => {
  it('says what is amiss with a site, in words and with code 1, without any database', async () => {
    const { secure } = lab.portsOf('expired');
    const environment = { JUNSHU_PROBE_ALLOW: '127.0.0.0/8', JUNSHU_PROBE_PACE: '500', JUNSHU_PROBE_DNS: lab.dns };
    const { code, stdout } = await runCli(
      '/nonexistent',
      ['check', 'site', `https://expired.lab.go.jp:${secure}/`],
      undefined,
      environment,
    );
    assert.equal(code, 1);
    assert.match(stdout, /期限が切れています（3日前）/);
    // The lab's root is none of Mozilla's.
    assert.match(stdout, /知られていないルート証明書に達します/);
    assert.match(stdout, /\.go\.jp の名前です|\.go\.jp ドメインの使用/);
  });

  it('gives the same as JSON', async () => {
    const { secure } = lab.portsOf('good');
    const environment = { JUNSHU_PROBE_ALLOW: '127.0.0.0/8', JUNSHU_PROBE_PACE: '500', JUNSHU_PROBE_DNS: lab.dns };
    const { stdout } = await runCli(
      '/nonexistent',
      ['check', 'site', `https://good.lab.go.jp:${secure}/`, '--json'],
      undefined,
      environment,
    );
    assert.match(stdout, /"site-tls-versions"/);
    assert.doesNotThrow(() => JSON.parse(stdout));
  });

  it('goes to no address of this machine unless the operator allows it', async () => {
    const { secure } = lab.portsOf('good');
    const { stdout } = await runCli('/nonexistent', ['check', 'site', `https://good.lab.go.jp:${secure}/`], undefined, {
      JUNSHU_PROBE_DNS: lab.dns,
    });
    assert.match(stdout, /点検してよいアドレスではありません/);
  });

  it('refuses what is no URL', async () => {
    const { code, stderr } = await runCli('/nonexistent', ['check', 'site', 'ftp://a.go.jp/']);
    assert.equal(code, 2);
    assert.match(stderr, /URL として読めません/);
  });
});

describe('`check server` on the command line', () => {
  const check = (...args: string[]) =>
    runCli('/nonexistent', ['check', 'server', ...args], undefined, {
      JUNSHU_PROBE_ALLOW: '127.0.0.0/8',
      JUNSHU_PROBE_PACE: '500',
      JUNSHU_PROBE_DNS: lab.dns,
    });

  it('tells of the declared ports what they speak, without any database', async () => {
    const { secure } = lab.portsOf('expired');
    const { code, stdout } = await check('expired.lab.go.jp', '--ports', String(secure), '--no-tools', '--json');
    assert.equal(code, 1);
    const { targets } = JSON.parse(stdout) as { targets: readonly CheckedTarget[] };
    const told = targets.flatMap(({ conclusions }) =>
      conclusions.flatMap(({ check: id, findings }) =>
        findings.filter(({ place }) => place === String(secure)).map(({ result }) => `${id} ${result}`),
      ),
    );
    assert.deepEqual(told, ['server-tls-versions current', 'server-certificate expired']);
  });

  it('refuses what is neither a name nor an address', async () => {
    const { code, stderr } = await check('https://expired.lab.go.jp/');
    assert.equal(code, 2);
    assert.match(stderr, /ホスト名か IP アドレスとして読めません/);
  });
});
