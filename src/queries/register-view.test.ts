import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../test/support/demo-state.ts';
import { meti2023 } from '../core/catalogue/meti-2023.ts';
import { registerView } from './register-view.ts';
import { rowLinks } from './row-links.ts';
import { searchRegisters } from './search-registers.ts';

const found = { contractId: 'c', catalogue: meti2023, state: demoState('operations') };
const today = '2026-11-24';

describe('personal fields', () => {
  const view = (seesPersonal: boolean) => registerView(found, 'people', today, seesPersonal);

  it('are shown to those who need them', () => {
    assert.ok(view(true)?.entries.every(({ data }) => data.nationality !== undefined));
    assert.ok(searchRegisters(found, '日本', today, true).hits.some(({ register }) => register === 'people'));
  });

  it('are hidden from others with the column itself, and are not found by their search', () => {
    const shown = view(false);
    assert.ok(shown?.declaration.fields.nationality === undefined && shown?.declaration.fields.name !== undefined);
    assert.ok(shown.entries.every(({ data }) => data.nationality === undefined && data.trackRecord === undefined));
    const [person] = found.state.registers.people ?? [];
    const record = String(person?.data.trackRecord);
    assert.ok(searchRegisters(found, record, today, true).hits.length > 0);
    assert.deepEqual(
      searchRegisters(found, record, today, false).hits.filter(({ register }) => register === 'people'),
      [],
    );
  });
});

describe('a search that finds more than it shows', () => {
  const people = found.state.registers.people ?? [];
  const [person] = people;
  const many = (count: number) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      ...person,
      id: `p${index}`,
      data: { name: '山田', kana: 'やまだ' },
    }));
    return { ...found, state: { ...found.state, registers: { people: rows as typeof people } } };
  };

  it('tells so', () => {
    const { hits, isCapped } = searchRegisters(many(201), '山田', today, true);
    assert.deepEqual([hits.length, isCapped], [200, true]);
  });

  it('does not where all is shown', () =>
    assert.equal(searchRegisters(many(200), '山田', today, true).isCapped, false));
});

describe('rows that are linked', () => {
  const trainees = found.state.registers.attendances ?? [];

  it('are told from both sides, each with its register and the field that names', () => {
    const [attendance] = trainees;
    assert.ok(attendance !== undefined);
    const links = rowLinks(found, 'attendances', attendance.id, today, true);
    const targets = (links?.named ?? []).map(({ register, entryId }) => [register, entryId]);
    assert.ok(targets.length > 0);
    for (const { register, entryId, title, field } of links?.named ?? []) {
      assert.ok(title !== null && title !== '');
      const back = rowLinks(found, register, entryId, today, true);
      assert.ok(
        back?.naming.some((one) => one.entryId === attendance.id && one.field.ja === field.ja),
        register,
      );
    }
  });

  it('are told as gone where they are, and a row that is none has no links', () => {
    const [attendance, ...others] = trainees;
    assert.ok(attendance !== undefined);
    const named = rowLinks(found, 'attendances', attendance.id, today, true)?.named ?? [];
    const registers = { ...found.state.registers, attendances: [attendance, ...others] };
    const without = Object.fromEntries(named.map(({ register }) => [register, []]));
    const gone = { ...found, state: { ...found.state, registers: { ...registers, ...without } } };
    assert.ok(rowLinks(gone, 'attendances', attendance.id, today, true)?.named.every(({ title }) => title === null));
    assert.equal(rowLinks(found, 'attendances', 'no-such-row', today, true), null);
  });
});
