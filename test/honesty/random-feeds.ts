import type { Json } from '../../src/core/kernel/json.ts';
import { type Draw, drawing, oneOf } from './drawing.ts';
import { dayAfter, NaiveContract } from './naive-reading.ts';
import type { RandomContract, RandomRow } from './random-contract.ts';

type Data = RandomRow['data'];

const text = (data: Data, field: string): string => (typeof data[field] === 'string' ? String(data[field]) : '');

/** How old each feed may be. */
const limits = {
  support: 'supportFeedMaxAgeDays',
  advisories: 'vulnerabilityFeedMaxAgeDays',
  exploited: 'vulnerabilityFeedMaxAgeDays',
  ismap: 'ismapCheckMaxAgeDays',
  ismapLiu: 'ismapCheckMaxAgeDays',
  ismapLiuSpecial: 'ismapCheckMaxAgeDays',
} as const;

/** Feeds that rows were matched with: some are missing, some too old to the day, and some bear a day still to come. */
function snapshots(random: RandomContract, draw: Draw): readonly RandomRow[] {
  const contract = new NaiveContract(random);
  const feed = (id: string, kind: keyof typeof limits, more: Data = {}): readonly RandomRow[] => {
    const most = contract.limit(limits[kind]);
    const age = oneOf(draw, [draw(most), draw(most), draw(most), 0, most, most + 1, draw(2 * most), -1 - draw(3)]);
    const data = { kind, digest: '0'.repeat(64), date: dayAfter(random.day, -age), ...more };
    return draw(5) === 0 ? [] : [{ id, data }];
  };
  return [
    ...feed('support', 'support'),
    ...feed('advisories:PyPI', 'advisories', { ecosystem: 'PyPI' }),
    ...feed('advisories:Debian', 'advisories', { ecosystem: 'Debian' }),
    ...feed('exploited', 'exploited'),
    ...feed('ismap', 'ismap'),
    ...feed('ismapLiu', 'ismapLiu'),
    ...feed('ismapLiuSpecial', 'ismapLiuSpecial'),
  ];
}

/** What advisories tell of a row: flaws that are on record under their number or another, or that nobody has looked into. */
function flaw(random: RandomContract, draw: Draw): Data {
  const recorded = (random.rows.vulnerabilities ?? []).map(({ data }) => text(data, 'vulnerabilityId'));
  const known = recorded[draw(recorded.length + 1)] ?? '';
  const number = `CVE-2026-9${draw(3)}`;
  const isExploited = oneOf<boolean | null>(draw, [true, false, null]);
  return {
    id: draw(3) > 0 && known !== '' ? known : number,
    aliases: draw(4) === 0 && known !== '' ? [known] : [],
    summary: '',
    severity: oneOf<Json>(draw, [null, 'high', 'negligible']),
    affected: draw(4) === 0 ? 'undetermined' : 'notSatisfied',
    fixedIn: draw(4) === 0 ? '' : '2.0.0',
    isExploited,
    // A day by which the list of exploited flaws asks for a remedy is told to people, and breaks nothing by itself.
    exploitedDueOn: isExploited === true ? dayAfter(random.day, draw(40) - 20) : null,
  };
}

/** What feeds say of each row of software, as it was when it was matched. */
function software(random: RandomContract, draw: Draw): readonly RandomRow[] {
  const last = new NaiveContract(random).lastDay;
  return (random.rows.software ?? []).flatMap(({ id, data }): readonly RandomRow[] => {
    if (draw(6) === 0) return [];
    const own = text(data, 'supportEndsOn');
    const day = /^\d/.test(own) ? own : last;
    const endsOn = oneOf<string | null>(draw, [
      ...[null, day, day, day, last, dayAfter(last, -1)],
      ...[random.day, dayAfter(random.day, -1), dayAfter(random.day, draw(900) - 300)],
    ] as [string | null, ...(string | null)[]]);
    const extendedUntil = draw(4) === 0 ? day : null;
    const isEnded = oneOf<boolean | null>(draw, [true, true, false, null]);
    const support = { product: 'x', cycle: '1', by: 'name', endsOn, extendedUntil, isEnded };
    const item = {
      name: draw(12) === 0 ? '別のもの' : text(data, 'name'),
      version: text(data, 'version'),
      purl: text(data, 'purl'),
      cpe: text(data, 'cpe'),
    };
    const concluded: Data = {
      item,
      support: draw(4) === 0 ? null : support,
      package: null,
      coveredBy: oneOf<string | null>(draw, [null, 'advisories:PyPI', 'advisories:Debian', 'advisories:npm']),
      vulnerabilities: Array.from({ length: Math.max(0, draw(5) - 2) }, () => flaw(random, draw)) as Json,
    };
    return [{ id, data: concluded }];
  });
}

/** What the lists of ISMAP say of each service. */
function services(random: RandomContract, draw: Draw): readonly RandomRow[] {
  return (random.rows.cloudServices ?? []).flatMap(({ id, data }): readonly RandomRow[] => {
    if (draw(4) === 0) return [];
    const listing = (): Json => ({
      list: oneOf(draw, ['ismap', 'ismap', 'ismapLiu', 'ismapLiuSpecial']),
      number: 'C24',
      service: '基盤',
      provider: '社',
      scope: '',
      auditPeriodEnd: oneOf<string | null>(draw, [null, dayAfter(random.day, -60), dayAfter(random.day, -490)]),
      validUntil: oneOf<string | null>(draw, [null, null, random.day, dayAfter(random.day, draw(200) - 50)]),
      state: oneOf(draw, ['', '', '登録', '登録削除', '確認中の事項あり']),
    });
    const item = {
      service: draw(12) === 0 ? '別のもの' : text(data, 'service'),
      provider: text(data, 'provider'),
      ismapNumber: text(data, 'ismapNumber'),
    };
    const isFound = draw(3) > 0;
    const concluded: Data = {
      item,
      listing: isFound ? listing() : null,
      by: isFound ? 'number' : null,
      nearMisses: !isFound && draw(2) === 0 ? [listing()] : [],
    };
    return [{ id, data: concluded }];
  });
}

/** Some of the software as packages of a list, which feeds can answer for. */
const packaged = (rows: readonly RandomRow[], draw: Draw): readonly RandomRow[] =>
  rows.map((row) =>
    draw(3) === 0 ? row : { ...row, data: { ...row.data, purl: `pkg:deb/debian/${row.id.toLowerCase()}@1.2.3` } },
  );

/** A contract with feeds that its rows were matched with, drawn from a seed. */
export function withFeeds(random: RandomContract, seed: number): RandomContract {
  const draw = drawing(seed);
  const rows = { ...random.rows, software: packaged(random.rows.software ?? [], draw) };
  const matched = { ...random, rows };
  return {
    ...matched,
    rows: {
      ...rows,
      feedSnapshots: snapshots(matched, draw),
      softwareConclusions: software(matched, draw),
      ismapConclusions: services(matched, draw),
    },
  };
}
