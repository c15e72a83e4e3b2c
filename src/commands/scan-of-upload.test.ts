import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ScanRun } from '../core/contract/scan-run.ts';
import type { Scan } from '../scanners/scan.ts';
import { canTellGone, conditionsAfter, extentAfter, saidByRun, withVersion } from './scan-of-upload.ts';

const run: ScanRun = {
  ...{ tool: 'testssl', depth: 'full', register: 'sites', entryId: 's1', url: 'https://a.example/' },
  ...{ addresses: ['192.0.2.1'], notice: 'testssl-full@1', confirmedBy: '山田', state: 'done' },
  ...{ confirmedAt: '2026-11-24T14:00:00.000Z', endedAt: '2026-11-24T15:30:00.000Z' },
  ...{ version: '3.0.8', arguments: ['--ip', '192.0.2.1', '--jsonfile', 'OUTPUT', 'https://a.example:443/'] },
};

describe('the result of a run of ours', () => {
  it('takes day, kind and target from its record, unless a person says otherwise', () => {
    assert.deepEqual(saidByRun(run, { uploadId: 'u' }), {
      ...{ uploadId: 'u', heldOn: '2026-11-25', heldBy: '山田', kind: 'platform' },
      target: { register: 'sites', entryId: 's1' },
    });
    const said = saidByRun({ ...run, register: 'webApplications' }, { uploadId: 'u', target: 'none' });
    assert.deepEqual([said.kind, said.target], ['webApplication', 'none']);
  });

  it('has the version that was run where its file has none', () => {
    const scan = { tool: 'testssl.sh', version: '' } as Scan;
    assert.equal(withVersion(scan, run).version, '3.0.8');
    assert.equal(withVersion({ ...scan, version: '3.2' }, run).version, '3.2');
  });

  it('says how it was run and who confirmed the notice, once, after what people wrote', () => {
    const first = conditionsAfter('夜間に実施', run);
    assert.match(first ?? '', /^夜間に実施\ntestssl --ip 192\.0\.2\.1 [\s\S]*testssl-full@1 を確認：山田/);
    assert.equal(conditionsAfter(first, run), first);
    assert.equal(conditionsAfter('手で実行', undefined), '手で実行');
  });

  it('closes nothing when it was light', () => {
    assert.deepEqual(
      [canTellGone(run), canTellGone({ ...run, depth: 'light' }), canTellGone(undefined)],
      [true, false, true],
    );
  });

  it('is a part when it was light or of TLS alone; a whole run makes a part whole', () => {
    const wapiti: ScanRun = { ...run, tool: 'wapiti' };
    const light: ScanRun = { ...wapiti, depth: 'light' };
    assert.deepEqual(
      [run, light, wapiti].map((one) => extentAfter(undefined, one)),
      ['part', 'part', undefined],
    );
    assert.deepEqual(
      [run, wapiti].map((one) => extentAfter({ extent: 'part' }, one)),
      ['part', 'whole'],
    );
    assert.deepEqual([extentAfter({}, run), extentAfter({ extent: 'whole' }, light)], [undefined, 'whole']);
    assert.equal(extentAfter({ extent: 'part' }, undefined), 'part');
  });
});
