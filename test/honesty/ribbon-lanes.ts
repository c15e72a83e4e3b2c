import type { JsonObject } from '../../src/core/kernel/json.ts';
import { dayAfter, monthsAfter } from './naive-reading.ts';

/** A row as somebody tells it on a day; the last telling by a day is what is known then. */
export interface Telling {
  readonly register: string;
  readonly id: string;
  readonly on: string;
  readonly data: JsonObject;
}

/** What is known of a row on some day: its newest data, every telling by then, and the day of the first. */
export interface KnownRow {
  readonly id: string;
  readonly data: JsonObject;
  readonly tellings: readonly Telling[];
  readonly told: string;
}

export type Word = 'broken' | 'fine' | 'unknown';

/** Draws whole numbers from 0 to below a bound. */
export type Draw = (below: number) => number;

/** A duty that is broken on purpose: how it is told over time, and what a person would say of it on a day. */
export interface Lane {
  readonly duty: string;
  readonly plant: (draw: Draw, from: string, key: string) => readonly Telling[];
  readonly wordOn: (day: string, rows: (register: string) => readonly KnownRow[]) => Word;
  /** Days broken by what can't be undone are told even where they are no working days. */
  readonly isNeverFolded?: true;
}

const text = (row: KnownRow, field: string): string => String(row.data[field] ?? '');

const worst = (words: readonly Word[]): Word =>
  words.includes('broken') ? 'broken' : words.length === 0 || words.includes('unknown') ? 'unknown' : 'fine';

const laterOf = (...days: readonly string[]): string => days.toSorted().at(-1) ?? '';

/** One telling, and where a mend is to be told a second: on its day or up to four weeks after; sometimes never. */
function toldTwice(
  draw: Draw,
  row: Pick<Telling, 'register' | 'id'>,
  first: { readonly on: string; readonly data: JsonObject },
  mend: { readonly on: string; readonly data: JsonObject } | null,
): readonly Telling[] {
  const begun = { ...row, ...first };
  if (mend === null || draw(5) === 0) return [begun];
  return [begun, { ...row, on: laterOf(first.on, dayAfter(mend.on, draw(28))), data: { ...first.data, ...mend.data } }];
}

const act = (id: string, on: string, told: string, more: JsonObject): Telling => ({
  register: 'acts',
  id,
  on: told,
  data: { title: id, official: '山本', means: 'mail', on, ...more },
});

const knownAct = (rows: (register: string) => readonly KnownRow[], id: string): KnownRow | undefined =>
  rows('acts').find((row) => row.id === id);

/** 14): a service used from a day on, perhaps ended, perhaps approved, often late. */
const cloud: Lane = {
  duty: '14.approve',
  plant(draw, from, key) {
    const [begin, id] = [dayAfter(from, draw(120)), `${key}s`];
    const ends = draw(2) === 0 ? dayAfter(begin, 5 + draw(90)) : '';
    const given = draw(3) === 0 ? '' : dayAfter(begin, draw(60) - 10);
    const first = dayAfter(begin, draw(20));
    const data = { service: id, serviceKind: 'contracted', usedFrom: begin, approval: `${key}a` };
    const services = toldTwice(
      draw,
      { register: 'cloudServices', id },
      { on: first, data },
      ends === '' ? null : { on: ends, data: { usedTo: ends } },
    );
    if (given === '') return services;
    return [...services, act(`${key}a`, given, dayAfter(given, draw(30)), { actKind: 'approval', obligation: 14 })];
  },
  wordOn: (day, rows) =>
    worst(
      rows('cloudServices')
        .filter((row) => text(row, 'usedFrom') <= day)
        .map((row): Word => {
          const ended = text(row, 'usedTo');
          if (ended !== '' && ended < day) return 'fine';
          const approval = knownAct(rows, text(row, 'approval'));
          // Named, and not on record (yet): nobody can tell whether it was given.
          if (approval === undefined) return 'unknown';
          return text(approval, 'on') <= day ? 'fine' : 'broken';
        }),
    ),
};

/** 7): a copy that may be there until a day, and is erased before or after it. */
const copies: Lane = {
  duty: '7.copy',
  plant(draw, from, key) {
    const made = dayAfter(from, draw(90));
    const until = dayAfter(made, 10 + draw(60));
    const erased = dayAfter(until, draw(80) - 20);
    const data = { mediumId: key, madeAt: 'outside', madeOn: made, permission: `${key}a`, permittedUntil: until };
    const erasure = { register: 'erasures', id: `${key}e`, data: { copy: `${key}c`, mediumId: key, erasedOn: erased } };
    return [
      act(`${key}a`, dayAfter(made, -draw(5)), made, { actKind: 'permission' }),
      { register: 'copies', id: `${key}c`, on: dayAfter(made, draw(15)), data },
      ...(draw(5) === 0 || erased < made ? [] : [{ ...erasure, on: dayAfter(erased, draw(28)) }]),
    ];
  },
  wordOn: (day, rows) =>
    worst(
      rows('copies')
        .filter((row) => text(row, 'madeOn') <= day)
        .map((row): Word => {
          const isErased = rows('erasures').some((one) => text(one, 'copy') === row.id && text(one, 'erasedOn') <= day);
          return isErased || day <= text(row, 'permittedUntil') ? 'fine' : 'broken';
        }),
    ),
};

/** 3): a finding with a due day, closed before or after it, or never. */
const findings: Lane = {
  duty: '3.fix',
  plant(draw, from, key) {
    const found = dayAfter(from, draw(100) - 30);
    const due = dayAfter(found, 10 + draw(40));
    const closed = dayAfter(found, 5 + draw(100));
    const data = { title: key, foundBy: 'audit', foundOn: found, dueOn: due };
    const first = { on: dayAfter(found, draw(10)), data };
    return toldTwice(draw, { register: 'findings', id: key }, first, { on: closed, data: { closedOn: closed } });
  },
  wordOn: (day, rows) =>
    worst(
      rows('findings')
        .filter((row) => text(row, 'foundOn') <= day)
        .map((row): Word => {
          const closed = text(row, 'closedOn');
          if (closed !== '' && closed <= day) return 'fine';
          return day > text(row, 'dueOn') ? 'broken' : 'unknown';
        }),
    ),
};

/** 15(8): a site, diagnosed before it opened, and again within a year or after it. */
const scans: Lane = {
  duty: '15.8.scan',
  plant(draw, from, key) {
    const first = dayAfter(from, draw(180) - 360);
    const again = dayAfter(monthsAfter(first, 12), draw(90) - 20);
    const diagnosis = (id: string, heldOn: string, on: string): Telling => ({
      register: 'diagnoses',
      id,
      on,
      data: { title: id, diagnosisKind: 'platform', site: `${key}s`, heldOn },
    });
    return [
      {
        register: 'sites',
        id: `${key}s`,
        on: from,
        data: { url: `https://${key}.go.jp/`, opensOn: dayAfter(first, 1) },
      },
      diagnosis(`${key}d`, first, from),
      ...(draw(5) === 0 ? [] : [diagnosis(`${key}e`, again, laterOf(from, dayAfter(again, draw(28))))]),
    ];
  },
  wordOn: (day, rows) =>
    worst(
      rows('sites').map((site): Word => {
        const held = rows('diagnoses').filter((one) => text(one, 'site') === site.id && text(one, 'heldOn') <= day);
        const last = laterOf(...held.map((one) => text(one, 'heldOn')));
        if (text(site, 'opensOn') > day) return 'fine';
        return last !== '' && day <= monthsAfter(last, 12) ? 'fine' : 'broken';
      }),
    ),
};

export const fullScanDays = 14;

/** 15(3)④: a machine whose last full scan is told again and again, with gaps; before the first nobody knows. */
const fullScans: Lane = {
  duty: '15.3.4',
  plant(draw, from, key) {
    const told: Telling[] = [];
    for (
      let day = dayAfter(from, draw(60));
      day < dayAfter(from, 200) && told.length < 20;
      day = dayAfter(day, 4 + draw(30))
    )
      told.push({
        register: 'endpoints',
        id: key,
        on: dayAfter(day, draw(4)),
        data: { name: key, endpointKind: 'pc', product: 'EDR', fullScanOn: day },
      });
    return told.slice(0, 1 + draw(told.length));
  },
  wordOn: (day, rows) =>
    worst(
      rows('endpoints').map((row): Word => {
        const days = row.tellings.map(({ data }) => String(data.fullScanOn)).filter((scanned) => scanned <= day);
        const last = laterOf(...days);
        if (last === '') return 'unknown';
        return day <= dayAfter(last, fullScanDays) ? 'fine' : 'broken';
      }),
    ),
};

const subjects = ['vulnerability', 'malware', 'denialOfService', 'targetedAttack', 'accessControl', 'leakage'];

/** 10): a person who works before being trained. */
const training: Lane = {
  duty: '10.edu',
  plant(draw, from, key) {
    const [began, gap] = [dayAfter(from, draw(90)), draw(40)];
    const held = dayAfter(began, gap);
    const on = dayAfter(held, draw(28));
    const person = {
      register: 'people',
      id: `${key}p`,
      on: dayAfter(began, draw(10)),
      data: { name: key, startedOn: began },
    };
    if (draw(6) === 0) return [person];
    return [
      person,
      { register: 'trainings', id: `${key}t`, on, data: { title: key, heldOn: held, subjects } },
      {
        register: 'attendances',
        id: `${key}a`,
        on,
        data: { training: `${key}t`, person: `${key}p`, attendedOn: held },
      },
    ];
  },
  wordOn: (day, rows) =>
    worst(
      rows('people')
        .filter((row) => text(row, 'startedOn') <= day)
        .map(
          (row): Word =>
            rows('attendances').some((one) => text(one, 'person') === row.id && text(one, 'attendedOn') <= day)
              ? 'fine'
              : 'broken',
        ),
    ),
};

/** 2): a measure that names no day: it tells of the days since it was told, and breaks those without what proves it. */
const controls: Lane = {
  duty: '2.b',
  plant(draw, from, key) {
    const first = dayAfter(from, draw(120));
    const data = { family: 'access', what: key };
    const mend = { on: dayAfter(first, 1 + draw(60)), data: { evidence: '設定書' } };
    const until = draw(2) === 0 ? { validUntil: dayAfter(first, 20 + draw(120)) } : {};
    const isProved = draw(2) === 0;
    return toldTwice(
      draw,
      { register: 'controls', id: key },
      { on: first, data: { ...data, ...until, ...(isProved ? mend.data : {}) } },
      isProved ? null : mend,
    );
  },
  wordOn: (day, rows) =>
    worst(
      rows('controls').map((row): Word => {
        const isProved =
          text(row, 'evidence') !== '' && (text(row, 'validUntil') === '' || day <= text(row, 'validUntil'));
        if (!isProved && day < row.told) return 'unknown';
        return isProved ? 'fine' : 'broken';
      }),
    ),
};

export const reportDays = 7;

/** 15(4): a change that is reported in time, late, or never. */
const changes: Lane = {
  duty: '15.4.report',
  plant(draw, from, key) {
    const changed = dayAfter(from, draw(150));
    const told = dayAfter(changed, draw(30));
    const first = { on: dayAfter(changed, draw(5)), data: { title: key, changedOn: changed } };
    return toldTwice(draw, { register: 'changes', id: key }, first, { on: told, data: { reportedOn: told } });
  },
  wordOn: (day, rows) =>
    worst(
      rows('changes')
        .filter((row) => text(row, 'changedOn') <= day)
        .map((row): Word => {
          const reported = text(row, 'reportedOn');
          if (reported !== '' && reported <= day) return 'fine';
          return day > dayAfter(text(row, 'changedOn'), reportDays) ? 'broken' : 'unknown';
        }),
    ),
};

/** 9): something given outside without approval breaks its day, and no other. */
const disclosures: Lane = {
  duty: '9.provide',
  isNeverFolded: true,
  plant(draw, from, key) {
    const given = dayAfter(from, draw(170));
    const isApproved = draw(2) === 0;
    const data = {
      to: key,
      what: '資料',
      disclosedOn: given,
      handlingAssured: true,
      cautions: '複製禁止',
      ...(isApproved ? { approval: `${key}a` } : {}),
    };
    const approval = act(`${key}a`, dayAfter(given, -1), dayAfter(given, -1), { actKind: 'approval', obligation: 9 });
    return [
      ...(isApproved ? [approval] : []),
      { register: 'disclosures', id: key, on: dayAfter(given, draw(20)), data },
    ];
  },
  wordOn: (day, rows) =>
    worst(
      rows('disclosures')
        .filter((row) => text(row, 'disclosedOn') <= day)
        .map((row): Word => (text(row, 'disclosedOn') === day && text(row, 'approval') === '' ? 'broken' : 'fine')),
    ),
};

export const lanes: readonly Lane[] = [
  cloud,
  copies,
  findings,
  scans,
  fullScans,
  training,
  controls,
  changes,
  disclosures,
];
