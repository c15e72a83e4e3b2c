/** Mail domains of the lab: what DNS says of each, in the form of a zone file; names stand below lab.go.jp. */
export interface MailShape {
  readonly records: (domain: string) => string;
  readonly declared?: Readonly<Record<string, string | boolean>>;
}

const txt = (name: string, ...texts: readonly string[]): string =>
  texts
    .map((text) => `${name} IN TXT ${(text.match(/.{1,200}/g) ?? []).map((part) => `"${part}"`).join(' ')}`)
    .join('\n');

const spf = (...records: readonly string[]): MailShape => ({ records: (domain) => txt(domain, ...records) });

const dkim = (...records: readonly string[]): MailShape => ({
  records: (domain) => `${txt(domain, 'v=spf1 -all')}\n${txt(`s1._domainkey.${domain}`, ...records)}`,
  declared: { dkimSelectors: 's1' },
});

const dmarc = (...records: readonly string[]): MailShape => ({
  records: (domain) => `${txt(domain, 'v=spf1 ip4:203.0.113.1 ~all')}\n${txt(`_dmarc.${domain}`, ...records)}`,
});

const report = (...records: readonly string[]): MailShape => ({
  records: (domain) => `${txt(domain, 'v=spf1 -all')}\n${txt(`_smtp._tls.${domain}`, ...records)}`,
});

const sts = (...records: readonly string[]): MailShape => ({
  records: (domain) =>
    `${domain} IN MX 10 mx-plain\n${txt(`_mta-sts.${domain}`, ...records)}\nmta-sts.${domain} IN A 127.0.0.1`,
});

const stsRecord = 'v=STSv1; id=2026;';

const mx = (host: string, more = ''): MailShape => ({ records: (domain) => `${domain} IN MX 10 ${host}\n${more}` });

const include = (domain: string, count: number): string =>
  Array.from({ length: count }, (_, index) => txt(`i${index}.${domain}`, 'v=spf1 ip4:203.0.113.1 -all')).join('\n');

const includes = (domain: string, count: number): string =>
  txt(
    domain,
    `v=spf1 ${Array.from({ length: count }, (_, index) => `include:i${index}.${domain}.lab.go.jp`).join(' ')} -all`,
  );

/** Keys as DKIM publishes them. */
export interface DkimKeys {
  readonly good: string;
  readonly rsa1024: string;
  readonly rsa512: string;
  readonly ed25519: string;
}

const notSending = { sends: false };

/** Every shape. The keys are made by the test. */
export const mailShapesWith = ({ good, rsa1024, rsa512, ed25519 }: DkimKeys) =>
  ({
    good: {
      declared: { dkimSelectors: 's1', sends: true },
      records: (domain) => `${domain} IN MX 10 mx-good
${txt(domain, 'v=spf1 mx -all', 'some-verification=1')}
${txt(`s1._domainkey.${domain}`, `v=DKIM1; k=rsa; p=${good}`)}
${txt(`_dmarc.${domain}`, `v=DMARC1; p=reject; rua=mailto:d@${domain}.lab.go.jp`)}
${txt(`_mta-sts.${domain}`, stsRecord)}
mta-sts.${domain} IN A 127.0.0.1
${txt(`_smtp._tls.${domain}`, `v=TLSRPTv1; rua=mailto:t@${domain}.lab.go.jp`)}`,
    },
    bare: spf('other=1'),
    softfail: spf('v=spf1 ~all'),
    neutral: spf('v=spf1 ip4:203.0.113.1 ?all'),
    endless: spf('v=spf1 ip4:203.0.113.1'),
    everyone: spf('v=spf1 +all'),
    sixes: spf('v=spf1 ip6:::/0 -all'),
    twospf: spf('v=spf1 -all', 'v=spf1 ~all'),
    nine: { records: (domain) => `${includes(domain, 9)}\n${include(domain, 9)}` },
    eleven: { records: (domain) => `${includes(domain, 11)}\n${include(domain, 11)}` },
    voids: spf('v=spf1 a:n1.lab.go.jp a:n2.lab.go.jp a:n3.lab.go.jp -all'),
    badspf: spf('v=spf1 ipv4:203.0.113.1 -all'),
    tailed: spf('v=spf1 -all ip4:192.0.2.300'),
    within: spf('v=spf1 include:tailed.lab.go.jp -all'),
    lost: spf('v=spf1 include:nobody.lab.go.jp -all'),
    redirected: spf('v=spf1 redirect=softfail.lab.go.jp'),
    blindspf: spf('v=spf1 include:www.broken.go.jp -all'),
    contradiction: { ...spf('v=spf1 -all'), declared: { sends: true } },
    ed25519: dkim(`v=DKIM1; k=ed25519; p=${ed25519}`),
    key1024: dkim(`v=DKIM1; p=${rsa1024}`),
    key512: dkim(`v=DKIM1; p=${rsa512}`),
    revoked: dkim('v=DKIM1; p='),
    keytest: dkim(`v=DKIM1; t=y; p=${good}`),
    sha1: dkim(`v=DKIM1; h=sha1; p=${good}`),
    twokeys: dkim(`v=DKIM1; p=${good}`, `v=DKIM1; p=${rsa1024}`),
    nokey: dkim('v=DKIM1; p=AAAA'),
    gone: { ...spf('v=spf1 -all'), declared: { dkimSelectors: 's9' } },
    hidden: { records: (domain) => `${txt(domain, 'v=spf1 -all')}\n${txt(`s7._domainkey.${domain}`, `p=${good}`)}` },
    watching: dmarc('v=DMARC1; p=none; rua=mailto:d@a.lab.go.jp'),
    quarantine: dmarc('v=DMARC1; p=quarantine; pct=50; sp=none'),
    twodmarc: dmarc('v=DMARC1; p=none', 'v=DMARC1; p=reject'),
    baddmarc: dmarc('v=DMARC1; p=refuse'),
    foreign: dmarc('v=DMARC1; p=reject; rua=mailto:d@agrees.test,mailto:d@silent.test'),
    unaligned: { records: (domain) => txt(`_dmarc.${domain}`, 'v=DMARC1; p=reject; rua=mailto:d@a.lab.go.jp') },
    twoststs: sts('v=STSv1; id=1;', 'v=STSv1; id=2;'),
    badsts: sts('v=STSv1; id=2026-01-01;'),
    ststest: sts(stsRecord),
    stsoff: sts(stsRecord),
    stsuntrusted: sts(stsRecord),
    stslost: sts(stsRecord),
    stsbad: sts(stsRecord),
    stsother: sts(stsRecord),
    stsgone: { records: (domain) => `${domain} IN MX 10 mx-plain\n${txt(`_mta-sts.${domain}`, stsRecord)}` },
    tworeports: report('v=TLSRPTv1; rua=mailto:a@x.test', 'v=TLSRPTv1; rua=mailto:b@x.test'),
    badreport: report('v=TLSRPTv1; rua=a@x.test'),
    closed: { declared: notSending, records: (domain) => `${txt(domain, 'v=spf1 -all')}\n${domain} IN MX 0 .` },
    nonull: { ...spf('v=spf1 -all'), declared: notSending },
    receiving: {
      declared: notSending,
      records: (domain) => `${txt(domain, 'v=spf1 -all')}\n${domain} IN MX 5 mx-good`,
    },
    open: { ...spf('v=spf1 ~all'), declared: notSending },
    implicit: { records: (domain) => `${domain} IN A 127.0.0.3` },
    plain: mx('mx-plain'),
    refusing: mx('mx-refusing'),
    oldtls: mx('mx-old'),
    alsoold: mx('mx-also'),
    selfsigned: mx('mx-self'),
    expired: mx('mx-expired'),
    shortkey: mx('mx-short'),
    sha1cert: mx('mx-sha1'),
    othername: mx('mx-other'),
    silent: mx('mx-silent'),
    nowhere: mx('mx-nowhere'),
    authority: mx('mx-ta'),
    mismatch: mx('mx-mismatch'),
    unusable: mx('mx-unusable'),
    daneplain: mx('mx-daneplain'),
    unsigned: mx('mx.unsigned.test.'),
    bogusmx: mx('mx.broken.go.jp.'),
    two: mx('mx-good', 'two IN MX 20 mx-plain'),
  }) as const satisfies Readonly<Record<string, MailShape>>;
export type MailShapeName = keyof ReturnType<typeof mailShapesWith>;
