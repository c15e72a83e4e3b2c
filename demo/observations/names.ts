import type { DnsAnswer, DnsRecord, DnsType } from '../../src/core/checks/dns-answer.ts';
import type { MailData } from '../../src/core/checks/mail/mail-observation.ts';
import type { RetirementData } from '../../src/core/checks/retirement/retirement-observation.ts';
import type { DnsData } from '../../src/core/checks/site/dns-observation.ts';
import { address, host, leaf } from './site.ts';

const zone = 'example.com';

function answer(name: string, type: DnsType, ...records: readonly DnsRecord[]): DnsAnswer {
  const state = records.length === 0 ? 'noData' : 'found';
  const own = records.length === 0 ? zone : null;
  return { name, type, state, authentic: false, records: [...records], aliases: [], zone: own, detail: 'NOERROR' };
}

const a: DnsRecord = { type: 'A', address };
const mx: DnsRecord = { type: 'MX', preference: 10, exchange: `mx.${host}` };
const text = (content: string): DnsRecord => ({ type: 'TXT', text: content });
const spf = 'v=spf1 mx -all';
const dmarc = `v=DMARC1; p=none; rua=mailto:dmarc@${host}`;

/** Its zone is not signed. */
export const siteNames: DnsData = {
  host: { name: host, isGoJp: false },
  aliases: [],
  A: answer(host, 'A', a),
  AAAA: answer(host, 'AAAA'),
  MX: answer(host, 'MX', mx),
  TXT: answer(host, 'TXT', text(spf)),
  NS: answer(host, 'NS'),
  CAA: answer(zone, 'CAA', { type: 'CAA', critical: false, tag: 'issue', value: 'ca.example' }),
  zone,
  DS: answer(zone, 'DS'),
};

/** SPF is strict; DMARC only watches; no key of DKIM. */
export const mailNames: MailData = {
  domain: { name: host, isGoJp: false },
  MX: answer(host, 'MX', mx),
  TXT: answer(host, 'TXT', text(spf)),
  zone,
  DS: answer(zone, 'DS'),
  spf: { records: [spf], result: 'fail', detail: '', lookups: 1, voids: 0 },
  domainKeys: answer(`_domainkey.${host}`, 'TXT'),
  dkim: [],
  dmarc: {
    own: answer(`_dmarc.${host}`, 'TXT', text(dmarc)),
    applied: { recordDomain: host, inherited: false, record: dmarc, tags: { p: 'none', rua: `mailto:dmarc@${host}` } },
    untold: null,
    reports: [],
  },
  mtaSts: { record: answer(`_mta-sts.${host}`, 'TXT'), policy: null },
  tlsReports: answer(`_smtp._tls.${host}`, 'TXT'),
};

const types = ['A', 'AAAA', 'CNAME', 'MX', 'NS', 'TXT', 'DS', 'CAA'] as const;

/** A day after the designated one, the name still leads to a server that answers. */
export const leftOver: RetirementData = {
  host: { name: host, isGoJp: false },
  answers: types.map((type) => (type === 'A' ? answer(host, type, a) : answer(host, type))),
  registered: { name: zone, NS: answer(zone, 'NS', { type: 'NS', name: 'ns1.example.com' }) },
  beside: answer(`junshu-0123456789abcdef.${zone}`, 'A'),
  alias: null,
  http: { state: 'answered', status: 301, title: '' },
  https: { state: 'answered', status: 200, title: '中小企業支援制度の検索' },
  certificate: { state: 'shown', hostMatches: true, leaf },
  pages: [],
};
