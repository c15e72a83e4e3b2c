import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { addressPolicy } from '../../src/probes/outbound/address-policy.ts';
import { namesBy } from '../../src/probes/outbound/names.ts';
import { outboundBy } from '../../src/probes/outbound/outbound.ts';
import { type RetirementLab, startRetirementLab } from '../support/retirement-lab.ts';

let lab: RetirementLab;
before(async () => {
  lab = await startRetirementLab();
});
after(() => lab.stop());

type Table = Readonly<Record<string, string>>;

const gone: Table = {
  'retired-records': 'gone',
  'retired-delegation': 'none',
  'retired-wildcard': 'none',
  'retired-dangling-alias': 'none',
  'retired-web': 'none',
  'retired-certificate': 'none',
  'retired-links': 'none',
  'retired-registrable': 'goJp',
};

const web = (certificate: string): Table => ({
  'retired-records': 'remains',
  'retired-web': 'answers answers',
  'retired-certificate': certificate,
});
const alias = (result: string, more: Table = {}): Table => ({
  'retired-records': 'remains',
  'retired-dangling-alias': result,
  ...more,
});

/** What differs from a name that is gone. */
const differing: Readonly<Record<string, Table>> = {
  'gone.lab.go.jp': {},
  'mailonly.lab.go.jp': { 'retired-records': 'remains' },
  'full.lab.go.jp': { ...web('served'), 'retired-records': 'remains remains remains' },
  'lapsed.lab.go.jp': web('expired'),
  'foreign.lab.go.jp': web('other'),
  'silent.lab.go.jp': { 'retired-records': 'remains', 'retired-web': 'refused refused' },
  'dangling.lab.go.jp': alias('dangling'),
  'nowhere.lab.go.jp': alias('dangling'),
  'service.lab.go.jp': alias('service', web('other')),
  'alias.lab.go.jp': alias('alias', web('other')),
  'empty.lab.go.jp': { 'retired-records': 'empty' },
  'zone.go.jp': { 'retired-records': 'remains remains', 'retired-delegation': 'delegated' },
  'x.wild.go.jp': { ...web('other'), 'retired-wildcard': 'answers' },
  'www.broken.go.jp': {
    'retired-records': 'bogus',
    'retired-delegation': 'unseen',
    'retired-wildcard': 'unseen',
    'retired-dangling-alias': 'unseen',
    'retired-web': 'unseen',
    'retired-certificate': 'unseen',
  },
  'held.test': { 'retired-records': 'remains', 'retired-delegation': 'delegated', 'retired-registrable': 'held' },
  'www.free.test': { 'retired-registrable': 'free' },
};

const tableOf = ({ conclusions }: CheckedTarget): Table =>
  Object.fromEntries(
    conclusions.map(({ check, findings, unseen }) => [
      check,
      unseen === null ? findings.map(({ result }) => result).join(' ') : `(${unseen.reason})`,
    ]),
  );

describe('a name after its designated day, with every outcome of every check:', () => {
  for (const [host, expected] of Object.entries(differing))
    it(host, async () => {
      const declared = { pages: [lab.page('below.empty.lab.go.jp')] };
      assert.deepEqual(tableOf(await lab.check(host, { declared })), { ...gone, ...expected });
    });

  it('is looked for in the pages of other sites, as links and as what they load; names that merely look alike are none', async () => {
    const declared = { pages: [lab.page('other.lab.go.jp'), lab.page('below.empty.lab.go.jp')] };
    const { conclusions } = await lab.check('full.lab.go.jp', { declared });
    const found = conclusions.find(({ check }) => check === 'retired-links');
    assert.deepEqual(
      found?.findings.map(({ result, params }) => [result, params.links]),
      [['linked', ['https://full.lab.go.jp/a', '//full.lab.go.jp/i.png']]],
    );
  });

  it('leaves links undetermined where there is no other page, or it can’t be read', async () => {
    assert.equal(tableOf(await lab.check('gone.lab.go.jp'))['retired-links'], 'noPages');
    const declared = { pages: ['http://gone.lab.go.jp/', 'http://nobody.lab.go.jp/'] };
    assert.equal(tableOf(await lab.check('gone.lab.go.jp', { declared }))['retired-links'], 'unseen');
  });

  it('that leads to this machine is not contacted', async () => {
    const { resolver } = lab.outbound().names;
    const strict = outboundBy(addressPolicy([]), namesBy(resolver.getServers(), 1000));
    const checked = await lab.check('full.lab.go.jp', { declared: { pages: [lab.page('other.lab.go.jp')] } }, strict);
    const found = tableOf(checked);
    assert.deepEqual(
      [found['retired-web'], found['retired-certificate'], found['retired-links']],
      ['unseen unseen', 'unseen', 'unseen'],
    );
    assert.match(JSON.stringify(checked.conclusions), /addressForbidden/);
  });

  it('is undetermined throughout where no resolver answers', async () => {
    const deaf = outboundBy(addressPolicy([]), namesBy(['127.0.0.1:9'], 300));
    const { conclusions } = await lab.check('gone.lab.go.jp', {}, deaf);
    assert.deepEqual([...new Set(conclusions.map(({ outcome }) => outcome))], ['undetermined']);
  });
});
