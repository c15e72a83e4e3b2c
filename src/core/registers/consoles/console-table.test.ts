import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { consoleFiles, csv } from '../../../../test/support/console-files.ts';
import { previewTable } from '../../../tables/preview-table.ts';
import type { RegisterEntry } from '../entry.ts';
import type { TablePreview } from '../table-import.ts';

const row = (id: string, data: RegisterEntry['data']): RegisterEntry => ({
  id,
  revision: 1,
  data,
  changedAt: '2026-10-01T00:00:00.000Z',
  changedBy: '山田',
});

const known = {
  name: 'PC-01',
  product: '別の製品',
  centralSettings: true,
  edr: 'rejected',
  edrReason: '検討した',
  note: '手で書いた',
};

async function previewOf(
  lines: readonly string[],
  existing: readonly RegisterEntry[] = [],
  more: { readonly assigned?: Readonly<Record<string, string>>; readonly others?: readonly string[] } = {},
): Promise<TablePreview> {
  const bytes = Buffer.from(csv(lines));
  const read = await previewTable({ bytes, register: 'endpoints', existing, titles: {}, today: '2026-11-25', ...more });
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

const rules = ({ issues }: TablePreview): readonly string[] => issues.map((one) => one.rule);

describe('the export of a console', () => {
  const expected: Readonly<Record<keyof typeof consoleFiles, RegisterEntry['data']>> = {
    defenderHealth: {
      ...{ name: 'pc-01.corp.example', endpointKind: 'client', productVersion: '4.18.25100.9' },
      ...{ definitionsOn: '2026-11-25', fullScanOn: '2026-11-21', currentCheckedOn: '2026-11-25' },
      product: 'Microsoft Defender ウイルス対策',
    },
    defenderInventory: {
      name: 'PC-01',
      endpointKind: 'client',
      edr: 'adopted',
      product: 'Microsoft Defender ウイルス対策',
    },
    defenderJapanese: {
      name: 'PC-01',
      endpointKind: 'client',
      edr: 'adopted',
      product: 'Microsoft Defender ウイルス対策',
    },
    apexOne: {
      ...{ name: 'PC-01', endpointKind: 'client', productVersion: '14.0.14260', definitionsOn: '2026-11-24' },
      ...{ fullScanOn: '2026-11-22', currentCheckedOn: '2026-11-25', edr: 'adopted', product: 'Trend Micro Apex One' },
    },
    apexOneJapanese: {
      ...{ name: 'PC-01', endpointKind: 'server', productVersion: '14.0.14260', definitionsOn: '2026-11-24' },
      ...{ fullScanOn: '2026-11-22', currentCheckedOn: '2026-11-25', edr: 'adopted', product: 'Trend Micro Apex One' },
    },
    eset: {
      ...{ name: 'PC-01', endpointKind: 'client', product: 'ESET Endpoint Security', productVersion: '12.0.2045.0' },
      ...{ definitionsOn: '2026-11-24', fullScanOn: '2026-11-21', currentCheckedOn: '2026-11-25' },
    },
    esetJapanese: {
      ...{ name: 'PC-01', endpointKind: 'client', product: 'ESET Endpoint Security', productVersion: '12.0.2045.0' },
      ...{ definitionsOn: '2026-11-24', fullScanOn: '2026-11-21', currentCheckedOn: '2026-11-25' },
    },
    crowdStrike: {
      ...{ name: 'PC-01', endpointKind: 'client', productVersion: '7.30.19804.0', fullScanOn: '2026-11-22' },
      ...{ edr: 'adopted', product: 'CrowdStrike Falcon' },
    },
    crowdStrikeJapanese: {
      ...{ name: 'PC-01', endpointKind: 'server', productVersion: '7.30.19804.0' },
      ...{ edr: 'adopted', product: 'CrowdStrike Falcon' },
    },
  };
  for (const [name, data] of Object.entries(expected))
    it(`${name} is recognised and read, days in Japan`, async () => {
      const preview = await previewOf(consoleFiles[name as keyof typeof consoleFiles]);
      assert.ok(preview.source !== undefined);
      const first = preview.rows.find((one) => one.change === 'add');
      assert.deepEqual(first?.data, data);
      assert.deepEqual(
        preview.issues.filter(({ severity }) => severity === 'error'),
        [],
      );
    });

  it('leaves what it does not tell as the register has it', async () => {
    const preview = await previewOf(consoleFiles.defenderHealth, [row('e1', known)]);
    const [first] = preview.rows;
    assert.deepEqual([first?.change, first?.entryId], ['change', 'e1']);
    assert.deepEqual(first?.data, {
      ...known,
      ...{ endpointKind: 'client', productVersion: '4.18.25100.9', definitionsOn: '2026-11-25' },
      ...{ fullScanOn: '2026-11-21', currentCheckedOn: '2026-11-25' },
    });
    assert.ok(rules(preview).includes('deviceByShortName'));
    const again = await previewOf(consoleFiles.defenderHealth, [row('e1', first?.data ?? {})]);
    assert.equal(again.rows[0]?.change, 'same');
  });

  it('tells of devices that only the register has, and of those that only the console has', async () => {
    const existing = [row('e1', { name: 'PC-01' }), row('e2', { name: 'PC-77' })];
    const { issues } = await previewOf(consoleFiles.apexOne, existing, { others: ['web-01', 'PC-02'] });
    const of = (rule: string): readonly string[] =>
      issues.filter((one) => one.rule === rule).map(({ message }) => /“(.+?)”/.exec(message.en)?.[1] ?? '');
    assert.deepEqual(of('deviceNotInConsole'), ['PC-77', 'web-01']);
    assert.deepEqual(of('deviceNotInRegister'), ['PC-02']);
  });

  it('counts the later row of a device that stands twice', async () => {
    const preview = await previewOf(consoleFiles.defenderInventory);
    assert.deepEqual(
      preview.rows.map(({ row: at }) => at),
      [3, 4],
    );
    assert.ok(rules(preview).includes('olderRowOfDevice'));
    assert.equal(preview.rows[1]?.data.edr, undefined);
  });

  it('says nothing of software being current where the console does not say so', async () => {
    const { rows } = await previewOf(consoleFiles.apexOne);
    assert.deepEqual([rows[1]?.data.currentCheckedOn, rows[1]?.data.fullScanOn], [undefined, undefined]);
    assert.equal(rows[1]?.data.definitionsOn, '2026-10-01');
  });

  it('takes a column that a person assigns, in its own and in an unknown console’s file', async () => {
    const renamed = consoleFiles.crowdStrike.map((line) => line.replace('Last Full Scan', 'ODS finished'));
    assert.equal((await previewOf(renamed)).rows[0]?.data.fullScanOn, undefined);
    const assigned = await previewOf(renamed, [], { assigned: { G: 'fullScanOn' } });
    assert.equal(assigned.rows[0]?.data.fullScanOn, '2026-11-22');
    const unknown = ['Machine,Sig,Scan', 'PC-01,2026-11-24T15:30:00Z,2026/11/20 10:00'];
    const { rows } = await previewOf(unknown, [], { assigned: { A: 'name', B: 'definitionsOn', C: 'fullScanOn' } });
    assert.deepEqual(rows[0]?.data, { name: 'PC-01', definitionsOn: '2026-11-25', fullScanOn: '2026-11-20' });
  });

  it('refuses the row whose day can’t be told', async () => {
    const odd = consoleFiles.apexOne.map((line) => line.replace('2026/11/24 08:10:00', '3/4/2026 8:10'));
    const preview = await previewOf(odd);
    assert.deepEqual(
      preview.rows.map(({ change }) => change),
      ['refused', 'add'],
    );
  });
});
