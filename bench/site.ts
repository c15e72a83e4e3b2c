import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { checkSite } from '../src/commands/check-site.ts';
import { defaultLimits } from '../src/probes/outbound/outbound.ts';
import { now, type SiteLab, startSiteLab } from '../test/support/site-lab.ts';
import { median } from './measure.ts';
import type { BenchRow } from './row.ts';

const testssl = '/usr/bin/testssl';

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

/** The site as people check it: at the pace that goes out, ten connections a second. */
function ours(lab: SiteLab): Promise<unknown> {
  const outbound = lab.outbound({ connectionsPerSecond: defaultLimits.connectionsPerSecond });
  const kit = { outbound, now, today: now().slice(0, 10), signal: new AbortController().signal };
  const { secure, plain } = lab.portsOf('oldTls');
  return checkSite(`https://old.lab.go.jp:${secure}/`, kit, { roots: [lab.root], plainPort: plain });
}

/** testssl with the same questions: protocols, server defaults, headers. It says by its exit code how much it found. */
const theirs = (lab: SiteLab): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const address = `https://127.0.0.1:${lab.portsOf('oldTls').secure}`;
    const args = ['--warnings', 'off', '--color', '0', '--quiet', '-p', '-S', '-h', address];
    const child = spawn(testssl, args, { stdio: 'ignore' });
    child.once('error', reject);
    child.once('close', resolve);
  });

/** A whole check of a site beside testssl with three of its nineteen sections, against the same nginx. */
export async function benchSite(): Promise<readonly BenchRow[]> {
  const lab = await startSiteLab(['good', 'oldTls']);
  try {
    const own: number[] = [];
    for (let round = 0; round < 3; round += 1) own.push(await timed(() => ours(lab)));
    const value = median(own);
    const baseline = existsSync(testssl) ? await timed(() => theirs(lab)) : null;
    const ratio = baseline === null ? null : value / baseline;
    const met = ratio === null ? value <= 10 : ratio <= 0.6;
    const name = 'a site checked: domain, TLS, certificate, headers (testssl.sh -p -S -h)';
    return [{ name, value, unit: 's', baseline, ratio, target: baseline === null ? '≤ 10' : '≤ 0.6 ×', met }];
  } finally {
    await lab.stop();
  }
}
