import { hash } from 'node:crypto';
import { type LogEntry, leafBytes, makeLogEntry } from '../src/core/log/log-entry.ts';
import { append, emptyFrontier, rootOf } from '../src/core/log/merkle.ts';
import { verifyLog } from '../src/core/log/verify-log.ts';
import { median, perSecond } from './measure.ts';
import type { BenchRow } from './row.ts';

const count = 20_000;

function sampleEntries(): LogEntry[] {
  return Array.from({ length: count }, (_, seq) => {
    const data = { name: '山田 太郎', kana: 'やまだ たろう', company: '株式会社あおば情報', startedOn: '2026-04-01' };
    const changes = [{ register: 'people', entryId: `p${seq}`, revision: 1, data }];
    const body = { verb: 'changeRegister', actor: { name: '髙橋 花子', role: 'operator' }, changes };
    return makeLogEntry(
      { contract: 'c', seq, at: '2026-11-24T00:00:00Z', actor: 'a' },
      body,
      hash('sha256', String(seq), 'buffer'),
    );
  });
}

/** Whole verification (bodies, headers, tree) beside hashing as many leaves of the same size and nothing else. */
export async function benchLog(): Promise<BenchRow[]> {
  const entries = sampleEntries();
  const head = { size: count, root: rootOf(entries.map(({ leafHash }) => leafHash).reduce(append, emptyFrontier)) };
  const leaves = entries.map(({ header }) => leafBytes(header));
  const verified: number[] = [];
  const hashed: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    verified.push(count * (await perSecond(1, () => verifyLog('c', entries, head))));
    hashed.push(count * (await perSecond(1, () => leaves.map((leaf) => hash('sha256', leaf, 'buffer')))));
  }
  const [value, baseline] = [median(verified), median(hashed)];
  return [
    {
      name: 'log entries verified (3 hashes each)',
      value,
      unit: '1/s',
      baseline,
      ratio: value / baseline,
      target: 'told',
      met: true,
    },
  ];
}
