import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { debian } from './debian.ts';
import { schemeOfEcosystem } from './schemes.ts';

function compare(ecosystem: string, a: string, b: string): number {
  const scheme = schemeOfEcosystem(ecosystem);
  const [one, other] = [scheme?.parse(a), scheme?.parse(b)];
  assert.ok(one && other, `${ecosystem} reads ${a} and ${b}`);
  return Math.sign(one.compare(other));
}

/** Versions from the oldest to the newest; those in one place joined with =. */
const ladders: Readonly<Record<string, readonly string[]>> = {
  npm: [
    '0.0.1',
    '0.1',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0=1.0.0+build.7=v1.0.0',
    '1.2=1.2.0',
    '10.0.0',
  ],
  Go: ['v0.0.0-20190101000000-abcdef123456', 'v0.1.0', 'v1.9.0', 'v1.10.0', 'v2.0.0+incompatible'],
  Pub: ['1.0.0-pre', '1.0.0-pre+1', '1.0.0=1.0=v1.0.0', '1.0.0+1', '1.0.0+4', '1.0.0+10', '1.0.0+a', '1.0.1'],
  CRAN: ['0.1', '0.1-0=0.01.0', '0.9', '0.75', '1.0-0', '1.0.1', '1.0-10'],
  Hackage: ['0', '0.1', '0.1.0', '0.1.0.0', '0.1.1', '0.1.10'],
  PyPI: [
    '1.0.dev1',
    '1.0a1.dev1',
    '1.0a1',
    '1.0a2',
    '1.0b1',
    '1.0rc1',
    '1.0=1=1.0.0',
    '1.0+local.1',
    '1.0.post1',
    '1.1',
    '1.10',
    '2026.1',
    '1!0.1',
  ],
  RubyGems: ['0.9', '1.0.a', '1.0.b1', '1.0.rc1', '1.0=1', '1.0.1', '1.2', '1.10'],
  Maven: [
    '1-alpha-1',
    '1-alpha-2',
    '1-beta',
    '1-milestone-1=1-m1',
    '1-rc=1-cr',
    '1-snapshot',
    '1=1.0=1.0.0=1-ga=1.final=1-release',
    '1-sp',
    '1-xyz',
    '1-1',
    '1.0.1=1.0.1-0',
    '1.2',
    '1.10',
    '2.0-rc1',
    '2',
    '2.9.0.RC1',
    '2.9.0=2.9.0.Final',
    '2.9.0-1',
    '3.0.0.RC7-3',
    '3.0.0-RC16',
    '3.0.0=3.0.0-0-ga',
    '3.1.sec9',
    '3.1.sec10',
    '4_rc9=4-rc9',
    '4GA',
    '5.1.foo',
    '5.1-xyz',
    '5.1-1',
    '5.1.1-01-glassfish',
    '5.1.1.1',
  ],
  NuGet: ['1.0.0-alpha', '1.0.0-Alpha.1', '1.0.0-beta', '1.0.0=1.0=1=1.0.0.0=1.0.0+meta', '1.0.0.1', '1.0.1', '1.0.10'],
  Packagist: [
    '1.0.0-dev',
    '1.0.0-alpha1',
    '1.0.0-beta2',
    '1.0.0-RC1',
    '1.0=1.0.0=v1.0.0.0=1.0.0-stable',
    '1.0.0-p1',
    '1.0.1-beta-0=v1.0.1b0=1.0.1_BETA.0',
    '1.0.1-RC1-dev',
    '1.0.1-rc.1',
    '1.0.1=1.0.1+build.7',
    '1.10',
    '20100102=v20100102-stable',
    '20100102.1=20100102:1',
    '20100102-p1',
  ],
  Debian: [
    '1.0~~',
    '1.0~beta1',
    '1.0',
    '1.0-1~bpo1',
    '1.0-1',
    '1.0-1+b1',
    '1.0-1.1',
    '1.0a-1',
    '1.0+dfsg-1',
    '1.2',
    '1.10',
    '1:0.1',
  ],
  Alpine: [
    '1.0_alpha',
    '1.0_alpha2',
    '1.0_rc1',
    '1.0_rc1-r0',
    '1.0',
    '1.0-r0',
    '1.0-r1',
    '1.0-r10',
    '1.0~1f2e3d',
    '1.0_git20200101_p1-r0',
    '1.0_p1',
    '1.0a',
    '1.0p1-r0',
    '1.0p1-r2',
    '1.0p2',
    '1.0p10',
    '1.02',
    '1.1',
    '1.10',
    '2.0_git20200101',
    '3',
  ],
  AlmaLinux: [
    '1.0~rc1',
    '1.0',
    '1.0^git1',
    '1.0.a',
    '1.0.1',
    '1.0.10',
    '1.1-1.el8',
    '1.1-2.el8',
    '1.1-10.el8',
    '1:0.1',
  ],
};

describe('the order of versions', () => {
  for (const [ecosystem, ladder] of Object.entries(ladders)) {
    it(`climbs the ladder of ${ecosystem}`, () => {
      const steps = ladder.flatMap((names, step) => names.split('=').map((name) => ({ name, step })));
      for (const a of steps)
        for (const b of steps)
          assert.equal(compare(ecosystem, a.name, b.name), Math.sign(a.step - b.step), `${a.name} : ${b.name}`);
    });
  }

  it('knows no order for an ecosystem it has no rule for', () => {
    assert.equal(schemeOfEcosystem('Bitnami'), undefined);
    assert.notEqual(schemeOfEcosystem('Debian:12'), undefined);
  });

  it('takes nothing for a version that is none', () => {
    for (const [ecosystem, text] of [
      ['npm', 'latest'],
      ['PyPI', '2004d-dev_x'],
      ['Debian', ''],
      ['Alpine', 'edge'],
      ['NuGet', '1.x'],
      ['RubyGems', ''],
      ['RubyGems', '1beta'],
      ['RubyGems', '1.9999999999999999'],
      ['PyPI', '1.9999999999999999'],
      ['Packagist', '3.1.0.post1'],
      ['Packagist', '4.3-2RC1'],
      ['Packagist', '1.5.1.dev100'],
      ['Packagist', 'dev-main'],
      ['Packagist', '1.2.3.4.5'],
      ['Alpine', '1.0bc'],
      ['Alpine', '1.0-r'],
      ['Alpine', '1.0_blah'],
      ['Maven', '1-'.repeat(129)],
    ] as const)
      assert.equal(schemeOfEcosystem(ecosystem)?.parse(text), null, `${ecosystem} ${text}`);
  });

  it('agrees with dpkg on versions that nobody thought of', () => {
    const character = fc.constantFrom(...'0123459azAZ.+~-');
    const version = fc
      .tuple(
        fc.constantFrom('', '0:', '2:'),
        fc.constantFrom('0', '1', '10'),
        fc.string({ unit: character, maxLength: 8 }),
      )
      .map((parts) => parts.join(''))
      .filter((text) => !text.endsWith('-'));
    const pairs = fc.sample(fc.tuple(version, version), { numRuns: 400, seed: 5 });
    const script = pairs.map(
      ([a, b]) =>
        `dpkg --compare-versions '${a}' lt '${b}' && echo -1 || { dpkg --compare-versions '${a}' eq '${b}' && echo 0 || echo 1; }`,
    );
    const said = spawnSync('sh', ['-c', script.join('\n')], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n')
      .map(Number);
    pairs.forEach(([a, b], index) => {
      const [one, other] = [debian.parse(a), debian.parse(b)];
      assert.ok(one && other);
      assert.equal(Math.sign(one.compare(other)), said[index], `${a} : ${b}`);
    });
  });
});
