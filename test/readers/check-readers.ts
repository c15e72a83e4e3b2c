import { allChecks } from '../../src/core/checks/all-checks.ts';
import type { DnsAnswer } from '../../src/core/checks/dns-answer.ts';
import type { MailData } from '../../src/core/checks/mail/mail-observation.ts';
import type { HttpData } from '../../src/core/checks/site/http-observation.ts';
import { parseContractFile } from '../../src/core/registers/contract-file.ts';
import type { Readers } from './reader.ts';

/** As long as a text of a kept observation may be, and as many of them as make 1 MB. */
const [longest, count] = [20_000, 50];

/** Cut before it is put together: a longer text costs no more than what is kept of it. */
const kept = (text: string, start: string): string => `${start}${text.slice(0, longest - start.length)}`;

const answer = (text: string, start = ''): DnsAnswer => ({
  name: 'a.example',
  type: 'TXT',
  state: 'found',
  authentic: true,
  records: Array.from({ length: count }, () => ({ type: 'TXT' as const, text: kept(text, start) })),
  aliases: [],
  zone: null,
  detail: text.slice(0, 300),
});

const one = (whole: DnsAnswer): DnsAnswer => ({ ...whole, records: whole.records.slice(0, 1) });

const mail = (text: string, some: (whole: DnsAnswer) => DnsAnswer): MailData => ({
  domain: { name: 'a.example', isGoJp: false },
  MX: { ...answer(text), type: 'MX', records: [{ type: 'MX', preference: 1, exchange: text.slice(0, 1100) }] },
  TXT: some(answer(text, 'v=spf1 ')),
  zone: null,
  DS: null,
  spf: { records: [text.slice(0, 4000)], result: 'permerror', detail: text.slice(0, 1000), lookups: 0, voids: 0 },
  domainKeys: some(answer(text)),
  dkim: Array.from({ length: 10 }, () => ({
    selector: text.slice(0, 100),
    answer: some(answer(text, 'v=DKIM1;')),
    type: 'rsa',
    bits: 2048,
  })),
  dmarc: {
    own: some(answer(text, 'v=DMARC1;')),
    applied: {
      recordDomain: 'a.example',
      inherited: false,
      record: text.slice(0, 4000),
      tags: { p: 'none', rua: text },
    },
    untold: null,
    reports: [answer(text, 'v=DMARC1;')],
  },
  mtaSts: { record: some(answer(text, 'v=STSv1;')), policy: null },
  tlsReports: some(answer(text, 'v=TLSRPTv1;')),
});

const headers = [
  ...['content-security-policy', 'set-cookie', 'strict-transport-security', 'x-frame-options', 'referrer-policy'],
  ...['cross-origin-resource-policy', 'x-content-type-options', 'server', 'x-powered-by', 'location'],
];

const site = (text: string): HttpData => {
  const [url, value] = ['https://a.example/', text.slice(0, 4000)];
  const hop = {
    ...{ url, status: 200, address: '192.0.2.1', isGoJp: false, next: null },
    headers: headers.flatMap((name) => Array.from({ length: 10 }, (): [string, string] => [name, value])),
  };
  const journey = { hops: Array.from({ length: 25 }, () => hop), stop: { state: 'answered' as const } };
  const resource = { tag: 'script', kind: 'script' as const, url: text.slice(0, 2000), integrity: false };
  const metas = Array.from({ length: 50 }, () => ({ name: 'content-security-policy', content: value }));
  return {
    url,
    plain: journey,
    secure: journey,
    page: {
      url,
      contentType: value,
      cut: null,
      resources: Array.from({ length: 300 }, () => resource),
      more: 0,
      metas,
    },
    trace: { state: 'answered', status: 405, echoes: false },
    cors: { state: 'answered', asked: url, allowOrigin: text.slice(0, 500), allowCredentials: true },
    securityTxt: { state: 'answered', url, status: 200, contentType: 'text/plain', text: text.slice(0, 10_000) },
    families: [],
  };
};

const judgedBy = (probe: string, data: unknown): unknown =>
  allChecks
    .filter((check) => check.probe === probe)
    .map((check) => check.judge(data, { asOf: '2026-11-30', declared: { allowedHosts: 'a.example' } }));

/** A contract file in which the text stands as every kind of value, and as names. */
const contractFile = (text: string): unknown => ({
  format: 'junshu-contract@2',
  contract: { number: text, title: text, catalogue: text, concludedOn: text, endsOn: text },
  registers: { people: [{ id: text, name: text, reading: text, startedOn: text, nationality: text }], [text]: [] },
  claims: { [text]: { status: text, reason: text } },
  [text]: text,
});

/** Checks of what a target said, as much as an observation may keep, and contract files. */
export const checkReaders: Readers = {
  'core/checks/all-checks allChecks (of mail, with a record of each kind)': (text) => judgedBy('mail', mail(text, one)),
  'core/checks/all-checks allChecks (of mail, with many records)': (text) =>
    judgedBy(
      'mail',
      mail(text, (all) => all),
    ),
  'core/checks/all-checks allChecks (of a site)': (text) => judgedBy('http', site(text)),
  'core/registers/contract-file parseContractFile': (text) =>
    parseContractFile(contractFile(text.slice(0, Math.ceil(text.length / 10))), '2026-11-30T00:00:00.000Z'),
  'core/registers/contract-file parseContractFile (of many rows)': (text) => {
    const rows = Array.from({ length: 5000 }, (_, at) => ({ id: `p${at}`, name: text.slice(at, at + 100) }));
    const file = { format: 'junshu-contract@2', contract: {}, registers: { people: rows } };
    return parseContractFile(file, '2026-11-30T00:00:00.000Z');
  },
};
