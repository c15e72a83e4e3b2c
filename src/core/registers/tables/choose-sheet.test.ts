import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { servers } from '../servers.ts';
import { previewTableImport } from '../table-import.ts';

const sheetOf = (sheet: string, name: string) => ({
  encoding: 'xlsx',
  sheet,
  rows: [
    [servers.fields.name.label.ja, servers.fields.os.label.ja],
    [name, 'Ubuntu'],
  ],
});
const source = { ...sheetOf('本番', 'web01'), others: [sheetOf('検証', 'web02')] };

const read = (sheet: string) =>
  previewTableImport(servers, source, [], {
    ...{ today: '2026-11-30', newId: () => '', findReference: () => undefined },
    answers: { sheet },
  });

describe('a sheet that is asked for', () => {
  it('is read', () => {
    const preview = read('検証');
    assert.ok(!('type' in preview));
    assert.deepEqual([preview.sheet, preview.rows[0]?.data.name], ['検証', 'web02']);
  });

  it('is not replaced by another where it is not there', () => {
    const refused = read('検証環境');
    assert.ok('type' in refused);
    assert.equal(refused.type, 'noSheet');
    assert.equal(
      `${refused.message.ja}${refused.mend.ja}`,
      '値のあるシート「検証環境」はありません。選べるシート：本番、検証',
    );
  });
});
