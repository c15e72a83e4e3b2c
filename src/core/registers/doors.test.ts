import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import type { JsonObject } from '../kernel/json.ts';
import { parseContractFile } from './contract-file.ts';
import type { Field } from './declaration.ts';
import { doorFindings } from './door-findings.ts';
import type { RegisterEntry, Registers } from './entry.ts';
import { doorRefusals, doorWarnings } from './entry-doors.ts';
import { readCell } from './read-cell.ts';
import { registerDeclarations, registerNamed } from './registers.ts';
import { stateProblems } from './state-problems.ts';
import { previewTableImport } from './table-import.ts';
import { contractFileOf } from './write-contract-file.ts';

const today = '2026-11-30';
const at = '2026-11-30T01:00:00.000Z';

const declared = (register: string) => registerNamed(register) ?? assert.fail(register);
const rulesOf = (register: string, data: JsonObject): string[] =>
  doorFindings(declared(register), data, today).map(({ rule, field, atEntry }) => `${rule} ${field} ${atEntry}`);

const row = (id: string, data: JsonObject): RegisterEntry => ({ id, revision: 1, data, changedAt: at, changedBy: '' });

describe('a day on which something was done', () => {
  it('is refused in every register while it has not come, be it a day or an instant; today has', () => {
    const fields = registerDeclarations.flatMap((declaration) =>
      Object.entries(declaration.fields).flatMap(([name, field]) =>
        'sense' in field && field.sense === 'happened' ? [{ declaration, name, field }] : [],
      ),
    );
    assert.ok(fields.length > 40);
    for (const { declaration, name, field } of fields) {
      const [now, later] =
        field.kind === 'instant' ? ['2026-11-30T23:59:00+09:00', '2026-12-01T00:00:00+09:00'] : [today, '2026-12-01'];
      assert.deepEqual(doorFindings(declaration, { [name]: now }, today), [], `${declaration.name}.${name}`);
      const [found] = doorFindings(declaration, { [name]: later }, today);
      assert.deepEqual([found?.rule, found?.field, found?.atEntry], ['futureDay', name, 'refused']);
    }
  });

  it('is one that is planned, begins or ends only where the field says so: those may lie ahead', () => {
    for (const declaration of registerDeclarations)
      for (const [name, field] of Object.entries(declaration.fields))
        if ('sense' in field && field.sense !== 'happened' && field.kind === 'date')
          assert.deepEqual(doorFindings(declaration, { [name]: '2030-01-01' }, today), []);
  });
});

describe('two days the wrong way round', () => {
  it('are refused where they contradict each other, on the day itself and after it they are not', () => {
    const erasure = (erasedOn: string, confirmedOn: string) => rulesOf('erasures', { erasedOn, confirmedOn });
    assert.deepEqual(erasure('2026-09-10', '2026-09-09'), ['reversedDays confirmedOn refused']);
    assert.deepEqual(erasure('2026-09-10', '2026-09-10'), []);
    assert.deepEqual(erasure('2026-09-10', '2026-09-11'), []);
    const incident = (firstReportAt: string) =>
      rulesOf('incidents', { recognisedAt: '2026-09-10T10:00:00+09:00', firstReportAt });
    assert.deepEqual(incident('2026-09-10T00:59:00Z'), ['reversedDays firstReportAt refused']);
    assert.deepEqual(incident('2026-09-10T01:00:00Z'), []);
  });

  it('that are only late are taken: a plan confirmed after the measure, a presentation after the change', () => {
    const late = { measuredOn: '2026-05-10', planConfirmedOn: '2026-09-10', doneOn: '2026-05-10' };
    assert.deepEqual(
      rulesOf('vulnerabilities', late).filter((one) => one.startsWith('reversed')),
      [],
    );
    assert.deepEqual(rulesOf('workplaces', { address: '東京都', since: '2026-05-01', presentedOn: '2026-06-01' }), []);
  });
});

describe('a text that says nothing', () => {
  it('is refused as a name or number, warned of where something must be said, and taken in a note', () => {
    assert.deepEqual(rulesOf('copies', { mediumId: '－', place: '未定', purpose: '不明', note: 'なし' }), [
      'filler mediumId refused',
      'filler place warned',
    ]);
    assert.deepEqual(rulesOf('disclosures', { recipient: '不明', cautions: 'なし' }), [
      'filler recipient refused',
      'filler cautions warned',
    ]);
  });

  it('is an answer where the field takes it for one', () => {
    assert.deepEqual(rulesOf('people', { qualifications: 'なし', trackRecord: '特になし' }), []);
    assert.deepEqual(rulesOf('people', { qualifications: '未定' }), ['filler qualifications warned']);
    assert.deepEqual(rulesOf('people', { qualifications: '不明' }), ['filler qualifications warned']);
    assert.deepEqual(rulesOf('incidents', { affected: '不明' }), []);
  });

  it('is met wherever a text is compulsory, and no name is ever one', () => {
    for (const { name, fields, titleField } of registerDeclarations)
      for (const [key, field] of Object.entries(fields) as [string, Field][]) {
        if (!['text', 'longText', 'kana', 'code', 'url'].includes(field.kind) || field.required !== true) continue;
        const [found] = doorFindings(declared(name), { [key]: '未定' }, today);
        assert.equal(found?.rule, 'filler', `${name}.${key}`);
        if (key === titleField && key === 'name') assert.equal(found?.atEntry, 'refused', `${name}.${key}`);
      }
  });

  it('is told where it is typed, as an error or a warning', () => {
    const cell = (register: string, field: string, text: string) =>
      readCell(declared(register).fields[field] ?? assert.fail(field), text, () => undefined).issues.map(
        ({ severity, rule }) => `${severity} ${rule}`,
      );
    assert.deepEqual(cell('copies', 'mediumId', '別途'), ['error filler']);
    assert.deepEqual(cell('copies', 'place', '未定'), ['warning filler']);
    assert.deepEqual(cell('copies', 'note', '未定'), []);
    assert.deepEqual(cell('copies', 'place', '未定のため12月まで本社'), []);
  });

  it('is told of answers, plan, notes and reasons too, and what was done in books is never ahead', () => {
    const told = (register: string, data: JsonObject) => {
      const change = { register, entryId: 'x', data };
      return [doorRefusals(change, today), doorWarnings(change, today)].map((list) => list.map(({ path }) => path));
    };
    assert.deepEqual(told('claims', { reason: '-', content: '未定', owner: 'なし', interimMeasure: '別途' }), [
      [],
      ['x.content', 'x.reason', 'x.owner', 'x.interimMeasure'],
    ]);
    assert.deepEqual(told('claims', { exception: 'なし', dueOn: '2027-01-01', attestedOn: '2026-12-01' }), [
      ['x.attestedOn'],
      [],
    ]);
    assert.deepEqual(told('planEntries', { method: '予定', proof: '未作成' }), [[], ['x.method', 'x.proof']]);
    assert.deepEqual(told('findingNotes', { note: '…', on: '2026-12-01', by: '髙橋' }), [['x.on'], ['x.note']]);
    assert.deepEqual(told('emptyRegisters', { reason: '未定', on: '2026-12-01', by: '髙橋' }), [
      ['x.on'],
      ['x.reason'],
    ]);
    const consultation = { on: '2026-12-01', official: '山本', answer: '未了' };
    assert.deepEqual(told('addedItems', { label: 'a', text: 'b', consultation }), [
      ['x.consultation.on'],
      ['x.consultation.answer'],
    ]);
  });
});

describe('a change of a row', () => {
  const erasure = { mediumId: 'USB-1', method: 'destroy', erasedOn: '2026-09-10', erasedBy: '髙橋' };
  const problems = (before: JsonObject | null, data: JsonObject): string[] => {
    const { registers } = demoState('research');
    const without: Registers = { ...registers, erasures: before === null ? [] : [row('e1', before)] };
    const changed = [{ register: 'erasures', entryId: 'e1', data }];
    return stateProblems(without, { ...without, erasures: [row('e1', data)] }, changed, today).map(({ path }) => path);
  };

  it('is refused for what it says, and not for what stood there when no door minded it', () => {
    const wrong = { ...erasure, erasedOn: '2026-12-10' };
    assert.deepEqual(problems(null, erasure), []);
    assert.deepEqual(problems(null, wrong), ['e1.erasedOn']);
    assert.deepEqual(problems(wrong, { ...wrong, tool: '破砕機' }), []);
    assert.deepEqual(problems(wrong, { ...wrong, erasedOn: '2026-12-11' }), ['e1.erasedOn']);
    assert.deepEqual(problems(erasure, { ...erasure, confirmedOn: '2026-09-01' }), ['e1.confirmedOn']);
  });
});

describe('a table', () => {
  const preview = (header: string, cells: string, existing: readonly RegisterEntry[] = []) => {
    const rows = [header.split(' '), cells.split(' ')];
    const table = { encoding: 'UTF-8', sheet: null, rows };
    const read = previewTableImport(declared('erasures'), table, existing, {
      today,
      newId: () => 'n1',
      findReference: () => undefined,
    });
    assert.ok('rows' in read, JSON.stringify(read));
    return [
      read.rows.map(({ change }) => change).join(),
      ...read.issues.map(({ severity, rule, column }) => `${severity} ${rule} ${column}`),
    ];
  };
  const header = 'mediumId method erasedOn erasedBy confirmedOn';

  it('leaves out rows with days that have not come or stand the wrong way round, and names the cell', () => {
    assert.deepEqual(preview(header, 'USB-1 destroy 2026-09-10 髙橋 2026-09-11').slice(0, 1), ['add']);
    assert.deepEqual(preview(header, 'USB-1 destroy 2026-12-10 髙橋 '), ['refused', 'error futureDay C erasedOn']);
    assert.deepEqual(preview(header, 'USB-1 destroy 2026-09-10 髙橋 2026-09-01'), [
      'refused',
      'error reversedDays E confirmedOn',
    ]);
  });

  it('is held against the row that it would change', () => {
    const stored = row('e1', { mediumId: 'USB-1', method: 'destroy', erasedOn: '2026-09-10', erasedBy: '髙橋' });
    const [change, ...issues] = preview(
      'mediumId erasedOn method erasedBy confirmedOn',
      'USB-1 2026-09-10 destroy 髙橋 2026-09-01',
      [stored],
    );
    assert.deepEqual([change, issues.some((one) => one.startsWith('error reversedDays'))], ['refused', true]);
  });

  it('tells of fillers, cell by cell', () => {
    assert.deepEqual(preview(header, 'USB-1 destroy 2026-09-10 未定 '), ['add', 'warning filler D erasedBy']);
    assert.deepEqual(preview(header, '不明 destroy 2026-09-10 髙橋 '), ['refused', 'error filler A mediumId']);
  });
});

describe('a contract file', () => {
  const wrong = row('e1', { mediumId: 'USB-1', method: 'destroy', erasedOn: '2026-12-10', erasedBy: '未定' });
  const { contract, registers } = demoState('research');
  const state = { contract, registers: { contract: registers.contract ?? [], erasures: [wrong] } };
  const exported = JSON.parse(JSON.stringify(contractFileOf(state, at))) as JsonObject;

  it('of today’s format is refused for what a door refuses, and of an older one taken with notices', () => {
    const { takenBefore: _, ...plain } = exported;
    const read = parseContractFile(plain, at);
    assert.ok(!read.ok);
    assert.deepEqual(
      read.refusal.map(({ path }) => path),
      ['erasures.e1.erasedOn'],
    );
    for (const format of ['junshu-contract@1', 'junshu-contract@2']) {
      const older = parseContractFile({ ...plain, format }, at);
      assert.ok(older.ok);
      assert.deepEqual(
        older.value.warnings.map(({ path }) => path).filter((path) => path.startsWith('erasures')),
        ['erasures.e1.erasedOn', 'erasures.e1.erasedBy'],
      );
    }
  });

  it('names what was kept from before its doors, and reads back to the same', () => {
    assert.deepEqual(exported.takenBefore, ['erasures.e1.erasedOn']);
    const read = parseContractFile(exported, at);
    assert.ok(read.ok);
    assert.deepEqual(read.value.state.registers.erasures?.[0]?.data, wrong.data);
  });
});
