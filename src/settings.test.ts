import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkout, readSettings, settingsSchema } from './settings.ts';

describe('the settings', () => {
  it('stand in docs/operating.md, each once', () => {
    const page = readFileSync(join(checkout, 'docs/operating.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = '']) => name);
    assert.deepEqual(rows.sort(), Object.keys(settingsSchema.shape).sort());
  });

  it('that make no sense are told by their names', () => {
    assert.throws(() => readSettings({ PORT: 'eighty', JUNSHU_PROBE_ALLOW: '10.0.0.0/99' }), {
      message: /PORT, JUNSHU_PROBE_ALLOW/,
    });
  });

  it('that are empty are as if not there', () => {
    assert.equal(readSettings({ PORT: '', HOST: '' }).PORT, 3000);
  });
});
