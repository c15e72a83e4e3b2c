import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/core/kernel/json.ts';

const demo = JSON.parse(readFileSync(new URL('../../demo/operations.contract.json', import.meta.url), 'utf8'));

/** The day on which the contract of these tests was cancelled. */
export const cancelledOn = '2026-11-20';

const done = { doneOn: '2026-11-19', doneBy: '後藤 葵', confirmedOn: '2026-11-20' };
const erased = {
  method: 'purge',
  erasedBy: '後藤 葵',
  erasedOn: '2026-11-19',
  proof: '消去証明書 第2026-030号',
  confirmedOn: '2026-11-20',
};

const confirmation = {
  id: 'confirm8',
  title: '返却・消去の確認',
  actKind: 'confirmation',
  on: '2026-11-20',
  official: '山本',
  means: 'mail',
  obligation: 8,
};

/** The rows with which the demo's operations contract is brought to a balance of zero, confirmed and stated. */
export const closingRows: Readonly<Record<string, readonly JsonObject[]>> = {
  erasures: [
    { id: 'x1', copy: 'c3', mediumId: 'M-003', ...erased },
    { id: 'x2', informationItem: 'i1', mediumId: 'SV-01', ...erased },
    { id: 'x3', informationItem: 'i2', mediumId: 'SV-01', ...erased },
  ],
  handbacks: [{ id: 'h1', informationItem: 'i3', handling: 'handback', count: 12, ...done }],
  acts: [confirmation],
};

/** What the contractor records of the end itself. */
export const closingFacts = (reason: string) => ({
  end: { kind: 'cancelled', on: cancelledOn, reason, by: '髙橋 花子' },
  takeOut: { kind: 'takeOut', on: '2026-11-21', by: '髙橋 花子', keptAt: '文書管理システム', keepsTitle: false },
});

/** Puts a text into every place of a contract file where people write: its own facts, people, answers, plan, notes. */
function plant(file: typeof demo, text: string): void {
  file.contract.title = `${text} の業務`;
  file.contract.contractor.representative = text;
  file.registers.people[0].name = text;
  file.registers.informationItems[0].title = `${text} の名簿`;
  file.registers.software[0].note = text;
  for (const claim of Object.values(file.claims) as JsonObject[])
    Object.assign(claim, { content: `${text} が行った。` });
  for (const entry of Object.values(file.plan.entries) as JsonObject[]) Object.assign(entry, { responsible: text });
}

/**
 * A contract file made from the demo's operations contract, one report owed, with a text planted wherever people write.
 * `isReady`: everything that closing asks for is there, so that no report is owed either; else nothing of it is.
 */
export function closableFile(number: string, text: string, isReady: boolean): JsonObject {
  const file = structuredClone(demo);
  file.contract.number = number;
  file.contract.schedule = [file.contract.schedule[0]];
  plant(file, text);
  if (!isReady) return file;
  // A period that never began before the cancellation owes no report.
  file.contract.schedule = [{ id: 'r9', from: '2027-01-01', to: '2027-03-31', dueOn: '2027-04-30' }];
  for (const row of file.registers.subcontracts) row.returnStatedOn = '2026-11-19';
  for (const [register, rows] of Object.entries(closingRows))
    file.registers[register] = [...(file.registers[register] ?? []), ...rows];
  file.closing = closingFacts(`${text} の都合`);
  return file;
}
