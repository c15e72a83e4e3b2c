import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CheckedTarget } from '../../src/core/checks/checked-target.ts';
import { type MailLab, startMailLab } from '../support/mail-lab.ts';
import type { MailShapeName } from '../support/mail-shapes.ts';
import { canStartPostfix } from '../support/postfix-lab.ts';

type Table = Readonly<Record<string, string>>;

/** A domain of which DNS says nothing about mail. */
const bare: Table = {
  'mail-go-jp-domain': 'goJp',
  'mail-spf': 'absent',
  'mail-dkim': 'noKeys',
  'mail-dmarc': 'absent',
  'mail-dmarc-alignment': 'noDmarc',
  'mail-not-sending': 'sends',
  'mail-dnssec': 'signed',
  'mail-starttls': 'noHosts',
  'mail-tls-negotiation': 'noHosts',
  'mail-mx-certificate': 'noHosts',
  'mail-server-dnssec': 'noHosts',
  'mail-dane': 'noHosts',
  'mail-mta-sts': 'absent',
  'mail-tls-reports': 'absent',
};

const spf = (result: string, more: Table = {}): Table => ({ 'mail-spf': result, ...more });
const dkim = (result: string): Table => spf('hardFail', { 'mail-dkim': result });
const dmarc = (result: string, alignment = 'spfOnly'): Table =>
  spf('softFail', { 'mail-dmarc': result, 'mail-dmarc-alignment': alignment });
/** As postfix comes, it takes suites without authentication. */
const negotiated: Table = { encrypted: 'takesBroken', alsoObsolete: 'takesBroken' };
const strong: Table = { 'mail-tls-negotiation': 'sound' };

const servers = (startTls: string, certificate: string, dane = 'absent'): Table => ({
  'mail-starttls': startTls,
  'mail-tls-negotiation': negotiated[startTls] ?? 'unseen',
  'mail-mx-certificate': certificate,
  'mail-dane': dane,
  'mail-server-dnssec': startTls
    .split(' ')
    .map(() => 'signed')
    .join(' '),
});
const plain = servers('notOffered', 'unseen');
const sts = (result: string): Table => ({ ...plain, 'mail-mta-sts': result });
const quiet = (result: string, more: Table = {}): Table => ({
  ...dkim('notSending'),
  'mail-not-sending': result,
  ...more,
});

/** What differs from the bare domain. */
const differing: Readonly<Record<MailShapeName, Table>> = {
  good: {
    ...servers('encrypted', 'byDane', 'valid'),
    ...strong,
    ...dkim('key'),
    'mail-dmarc': 'reject',
    'mail-dmarc-alignment': 'both',
    'mail-mta-sts': 'enforced',
    'mail-tls-reports': 'reported',
  },
  bare: {},
  softfail: spf('softFail'),
  neutral: spf('neutral'),
  endless: spf('neutral'),
  everyone: spf('allowsAll'),
  sixes: spf('allowsAll'),
  twospf: spf('several'),
  nine: spf('hardFail nearLimit'),
  eleven: spf('tooManyLookups'),
  voids: spf('tooManyVoids'),
  badspf: spf('syntax'),
  tailed: spf('syntax'),
  within: spf('syntax'),
  lost: spf('syntax'),
  redirected: spf('softFail'),
  blindspf: spf('unseen'),
  contradiction: spf('hardFail', { 'mail-not-sending': 'contradiction' }),
  ed25519: dkim('key'),
  key1024: dkim('shortKey'),
  key512: dkim('tooShort'),
  revoked: dkim('revoked'),
  keytest: dkim('testing'),
  sha1: dkim('sha1Only'),
  twokeys: dkim('several'),
  nokey: dkim('unreadable'),
  gone: dkim('missing'),
  hidden: dkim('selectorsUnknown'),
  watching: dmarc('watching'),
  quarantine: dmarc('quarantine subdomainsOpen partial noReports'),
  twodmarc: dmarc('several', 'noDmarc'),
  baddmarc: dmarc('invalid'),
  foreign: dmarc('reject reportsRefused'),
  unaligned: { 'mail-dmarc': 'reject', 'mail-dmarc-alignment': 'neither' },
  twoststs: sts('several'),
  badsts: sts('invalidRecord'),
  ststest: sts('testing'),
  stsoff: sts('off'),
  stsuntrusted: sts('notTrusted'),
  stslost: sts('notServed'),
  stsbad: sts('invalidPolicy'),
  stsother: sts('uncovered'),
  stsgone: sts('notServed'),
  tworeports: spf('hardFail', { 'mail-tls-reports': 'several' }),
  badreport: spf('hardFail', { 'mail-tls-reports': 'invalid' }),
  closed: quiet('closed', { 'mail-mta-sts': 'notReceiving', 'mail-tls-reports': 'notReceiving' }),
  nonull: quiet('withoutNullMx'),
  receiving: quiet('closedReceiving', { ...servers('encrypted', 'byDane', 'valid'), ...strong }),
  open: quiet('spfOpen', spf('softFail')),
  implicit: plain,
  plain,
  refusing: servers('refused', 'unseen'),
  oldtls: servers('obsolete', 'valid'),
  alsoold: servers('alsoObsolete', 'valid'),
  selfsigned: servers('encrypted', 'untrusted'),
  expired: servers('encrypted', 'expired'),
  sha1cert: servers('encrypted', 'weakSignature'),
  shortkey: { ...servers('encrypted', 'shortKey'), 'mail-tls-negotiation': 'takesBroken takesStatic shortPrime' },
  othername: servers('encrypted', 'otherName'),
  silent: servers('unseen', 'unseen'),
  nowhere: servers('hostMissing', 'unseen'),
  authority: servers('encrypted', 'valid', 'valid'),
  mismatch: servers('encrypted', 'valid', 'mismatch'),
  unusable: servers('encrypted', 'valid', 'unusable'),
  daneplain: servers('notOffered', 'unseen', 'noTls'),
  unsigned: { ...servers('encrypted', 'valid', 'notSigned'), 'mail-server-dnssec': 'unsigned' },
  bogusmx: { ...servers('unseen', 'unseen', 'bogus'), 'mail-server-dnssec': 'unseen' },
  two: {
    ...servers('encrypted notOffered', 'byDane unseen', 'valid absent'),
    'mail-tls-negotiation': 'sound unseen',
  },
};

const tableOf = ({ conclusions }: CheckedTarget): Table =>
  Object.fromEntries(
    conclusions.map(({ check, findings, unseen }) => [
      check,
      unseen === null ? findings.map(({ result }) => result).join(' ') : `(${unseen.reason})`,
    ]),
  );

describe('a mail domain of nsd, unbound, postfix and nginx, with every outcome of every check:', {
  skip: canStartPostfix ? false : 'postfix starts as root alone',
}, () => {
  let lab: MailLab;
  before(async () => {
    lab = await startMailLab();
  });
  after(() => lab.stop());

  for (const [name, expected] of Object.entries(differing) as [MailShapeName, Table][])
    it(`${name}.lab.go.jp`, async () => {
      const declared = lab.shapes[name].declared ?? {};
      assert.deepEqual(tableOf(await lab.check(`${name}.lab.go.jp`, { declared })), { ...bare, ...expected });
    });

  it('inherits the policy for subdomains from the domain above', async () => {
    const found = tableOf(await lab.check('sub.org.go.jp'));
    assert.deepEqual([found['mail-dmarc'], found['mail-dmarc-alignment']], ['quarantine', 'notSending']);
  });

  it('is without DNSSEC where its zone is unsigned, and outside .go.jp', async () => {
    assert.deepEqual(tableOf(await lab.check('unsigned.test')), {
      ...bare,
      ...servers('encrypted', 'valid', 'notSigned'),
      'mail-server-dnssec': 'unsigned',
      'mail-go-jp-domain': 'other',
      'mail-dnssec': 'unsigned',
    });
    const declared = { domainReason: '海外向け' };
    assert.equal(tableOf(await lab.check('unsigned.test', { declared }))['mail-go-jp-domain'], 'otherWithReason');
  });

  it('whose signatures do not hold is told nothing but that', async () => {
    const found = tableOf(await lab.check('broken.go.jp'));
    assert.equal(found['mail-dnssec'], 'bogus');
    for (const [check, result] of Object.entries(found))
      if (check !== 'mail-dnssec' && check !== 'mail-go-jp-domain')
        assert.match(result, /^(unseen|\(dnsFailed\))$/, check);
  });

  it('that does not exist is undetermined throughout', async () => {
    const { conclusions } = await lab.check('nobody.lab.go.jp');
    assert.deepEqual(
      [...new Set(conclusions.map(({ outcome, unseen }) => `${outcome} ${unseen?.reason}`))],
      ['undetermined nameNotFound'],
    );
  });
});
