import { readdirSync, readFileSync } from 'node:fs';
import type { Actor } from '../src/core/contract/actor.ts';
import { checkAreas } from '../src/core/contract/check-schedule.ts';
import type { JsonObject } from '../src/core/kernel/json.ts';
import type { PlanProposal } from '../src/core/plan/plan-proposal.ts';
import type { EntryChange } from '../src/core/registers/entry.ts';
import { writeZip, zipMember } from '../src/zip/write-zip.ts';
import { type DemoEvidence, operationsEvidence } from './evidence.ts';
import { type DemoRun, demoRuns } from './observations.ts';

/** One thing that someone did at a time; played through the same commands as everyone's. */
export type DemoStep = { readonly at: string; readonly actor: Actor } & (
  | { readonly act: 'create'; readonly file: JsonObject }
  | { readonly act: 'change'; readonly number: string; readonly verb: string; readonly changes: readonly EntryChange[] }
  | { readonly act: 'importFeed'; readonly content: () => Uint8Array; readonly source?: string }
  | { readonly act: 'matchSoftware'; readonly number: string }
  | { readonly act: 'evidence'; readonly number: string; readonly id: string; readonly file: DemoEvidence }
  | { readonly act: 'propose'; readonly number: string; readonly proposal: PlanProposal }
  | { readonly act: 'check'; readonly number: string; readonly run: DemoRun }
  | { readonly act: 'submit'; readonly number: string; readonly scheduleId: string; readonly reportedOn: string }
);

const hanako: Actor = { id: 'demo-takahashi', name: '髙橋 花子', role: 'operator', tenant: 'local' };
const ichiro: Actor = { id: 'demo-aoba', name: '青葉 一郎', role: 'operator', tenant: 'local' };

const file = (name: string): JsonObject =>
  JSON.parse(readFileSync(new URL(`./${name}.contract.json`, import.meta.url), 'utf8')) as JsonObject;

const notes: readonly (readonly [string, string])[] = [
  [
    'notSatisfied:15.5.eol:supportEndsInContract',
    '未実施として報告し、12月18日までに更新する計画を担当職員へ説明済み。',
  ],
];

const noteChange = ([id, note]: readonly [string, string]): EntryChange => ({
  register: 'findingNotes',
  entryId: id,
  expectedRevision: 0,
  data: { note, by: hanako.name, on: '2026-10-28' },
});

const operations = 'METI-R8-OPS-003';

const sendBack: EntryChange = {
  register: 'acts',
  entryId: 'a11',
  expectedRevision: 0,
  data: {
    title: '上半期報告：クラウドのリスク評価の根拠',
    actKind: 'sendBack',
    on: '2026-11-10',
    official: '山本 正樹',
    means: 'mail',
    obligation: 14,
    report: `${operations}-R1`,
    note: '事項14について、あおばクラウド基盤のリスク評価の根拠となる提供条件の版と確認日を追記してください。',
  },
};

const feedFile = (name: string): URL => new URL(`./feeds/${name}`, import.meta.url);

/** The advisories in the form in which OSV publishes an ecosystem: one archive. */
function advisories(): Uint8Array {
  const names = readdirSync(feedFile('advisories/')).sort();
  return writeZip(names.map((name) => zipMember(name, readFileSync(feedFile(`advisories/${name}`)))));
}

/** Excerpts of the real feeds, see demo/feeds/NOTICE.md; the ISMAP list names fictional services. */
export const demoFeeds: readonly { readonly content: () => Uint8Array; readonly source?: string }[] = [
  { content: () => readFileSync(feedFile('endoflife.json')), source: 'https://endoflife.date' },
  { content: advisories, source: 'https://osv.dev' },
  { content: () => readFileSync(feedFile('known-exploited.json')), source: 'https://www.cisa.gov' },
  { content: () => readFileSync(feedFile('ismap-list.csv')) },
];

/** Ids are fixed, so that the story is the same wherever it is played. */
const evidenceSteps = (): readonly DemoStep[] =>
  operationsEvidence().map((evidence, index) => ({
    at: `2026-10-27T0${2 + Math.floor(index / 12)}:${String((index % 12) * 5).padStart(2, '0')}:00.000Z`,
    actor: hanako,
    act: 'evidence',
    number: operations,
    id: `019a2000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    file: evidence,
  }));

/** A second room for the work, in use from 15 December: told before it takes effect. */
const branch: EntryChange = {
  register: 'workplaces',
  entryId: 'w3',
  expectedRevision: 0,
  data: {
    address: '大阪府大阪市北区中之島一丁目０番０号（大阪分室 3階）',
    placeKind: 'own',
    zone: '施錠管理区画',
    presentedOn: '2026-11-20',
  },
};

const webSystem = 'METI-R8-WEB-001';

const allowedBy = { ownershipConfirmedOn: '2026-11-20', ownershipConfirmedBy: hanako.name };

/** The row of the contract's file with more fields: a target may be checked from then on. */
function mayBeChecked(register: string, entryId: string): EntryChange {
  const rows = (file('web-build') as { registers: Readonly<Record<string, readonly JsonObject[]>> }).registers[
    register
  ];
  const { id, ...data } = rows?.find((row) => row.id === entryId) ?? {};
  return { register, entryId: String(id), expectedRevision: 1, data: { ...data, ...allowedBy } };
}

/** The story's hosts are nobody's: nothing looks at them by itself. */
const neverByItself = checkAreas.map(
  (area): EntryChange => ({
    register: 'checkSchedules',
    entryId: area,
    expectedRevision: 0,
    data: { frequency: 'never', hour: 2 },
  }),
);

const change = (at: string, verb: string, changes: readonly EntryChange[]): DemoStep => ({
  at,
  actor: hanako,
  act: 'change',
  number: webSystem,
  verb,
  changes,
});

/** The web system is looked at twice; nothing of it by a machine. */
const checkSteps = (): readonly DemoStep[] => [
  change('2026-11-20T05:00:00.000Z', 'changeRegister', [
    mayBeChecked('sites', 'w1'),
    mayBeChecked('mailDomains', 'x1'),
  ]),
  change('2026-11-20T05:01:00.000Z', 'scheduleChecks', neverByItself),
  ...demoRuns.map((run) => ({ at: run.at, actor: hanako, act: 'check' as const, number: webSystem, run })),
];

/**
 * Three contracts of one contractor as of 2026-11-24: a web system under way, a research contract whose report is overdue, and
 * operations with 24 people and 84 rows of software, whose first report was submitted and sent back. Then feeds came in, and the
 * software of two contracts was held against them; the plan of the operations is to change; and the web system was checked twice.
 */
export function demoStory(): readonly DemoStep[] {
  return [
    { at: '2026-10-27T01:30:00.000Z', actor: hanako, act: 'create', file: file('operations') },
    ...evidenceSteps(),
    {
      at: '2026-10-28T02:10:00.000Z',
      actor: hanako,
      act: 'change',
      number: operations,
      verb: 'noteFinding',
      changes: notes.map(noteChange),
    },
    {
      at: '2026-10-29T05:00:00.000Z',
      actor: ichiro,
      act: 'submit',
      number: operations,
      scheduleId: 'r1',
      reportedOn: '2026-10-29',
    },
    {
      at: '2026-11-10T04:20:00.000Z',
      actor: hanako,
      act: 'change',
      number: operations,
      verb: 'recordAct',
      changes: [sendBack],
    },
    { at: '2026-11-18T02:00:00.000Z', actor: hanako, act: 'create', file: file('research') },
    {
      at: '2026-11-20T00:30:00.000Z',
      actor: hanako,
      act: 'change',
      number: operations,
      verb: 'changeRegister',
      changes: [branch],
    },
    {
      at: '2026-11-20T01:00:00.000Z',
      actor: hanako,
      act: 'propose',
      number: operations,
      proposal: {
        effectiveFrom: '2026-12-15',
        reason: '災害時の業務継続のため、実施場所に大阪分室を加える。従事者に変更はない。',
      },
    },
    { at: '2026-11-20T02:00:00.000Z', actor: hanako, act: 'create', file: file('web-build') },
    ...demoFeeds.map((feed) => ({
      at: '2026-11-20T04:00:00.000Z',
      actor: hanako,
      act: 'importFeed' as const,
      ...feed,
    })),
    { at: '2026-11-20T04:05:00.000Z', actor: hanako, act: 'matchSoftware', number: operations },
    { at: '2026-11-20T04:06:00.000Z', actor: hanako, act: 'matchSoftware', number: webSystem },
    ...checkSteps(),
  ];
}
