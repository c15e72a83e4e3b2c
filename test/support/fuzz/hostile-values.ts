import type { Json } from '../../../src/core/kernel/json.ts';
import type { Chance } from './random.ts';

/** Names that every object of JavaScript answers to. */
export const inheritedNames = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'] as const;

/** Texts that break readers, writers, storages and pages. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfffy',
  '\ufffe',
  '\uffff',
  '\u0001\u0008\u001f\u007f',
  '\ufeff',
  '_x0041_',
  "'; DROP TABLE contracts; --",
  '<script>alert(1)</script>',
  '<!--#exec cmd="id"-->]]>',
  '{{7*7}}',
  '=cmd|calc!A1',
  '../../../../etc/passwd',
  '%00%2e%2e%2f',
  '\u202e逆さ',
  'é́́́́',
  '👩‍👩‍👧‍👦',
  '葛󠄀',
  '９９９９年９９月９９日',
  '無期限',
  '9999-12-31',
  '0000-01-01',
  '0001-01-01',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '2026-02-30',
  '2026-13-01',
  '2026-11-30T25:61:61Z',
  'NaN',
  'Infinity',
  '1e309',
  '-0',
  '-',
  '------------------------------------',
  '00000000-0000-0000-0000-000000000000',
  ...inheritedNames,
  'a'.repeat(300),
  '長'.repeat(5000),
  `${' '.repeat(20_000)}x`,
  '\n'.repeat(2000),
  '\r\n;DTSTART:20260101',
];

const hostileNumbers: readonly number[] = [
  0, -1, 1, 0.1, 1e-320, 2_147_483_647, 2_147_483_648, 4_294_967_296, 9_007_199_254_740_991, -9_007_199_254_740_991,
  1e21, 1e308,
];

/** A value of some other kind than is hoped for. */
export function hostileValue(chance: Chance, depth = 2): Json {
  const kind = chance.below(8);
  if (kind <= 2) return chance.pick(hostileTexts);
  if (kind === 3) return chance.pick(hostileNumbers);
  if (kind === 4) return chance.pick([null, true, false]);
  if (depth === 0) return [];
  if (kind === 5) return Array.from({ length: chance.below(4) }, () => hostileValue(chance, depth - 1));
  return Object.fromEntries(
    Array.from({ length: chance.below(4) }, () => [
      chance.is(0.5) ? chance.pick(inheritedNames) : chance.pick(hostileTexts),
      hostileValue(chance, depth - 1),
    ]),
  );
}

/** Header fields that say what should not be said. */
export const hostileHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/csv' },
  { 'content-type': 'text/csv; charset=klingon' },
  { 'content-type': 'text/csv; charset=' },
  { 'content-type': 'application/xml; charset="utf-16' },
  { 'content-type': ';;;=' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-encoding': 'gzip' },
  { accept: 'application/xml;q=9e9,*/*' },
  { 'accept-encoding': 'br;q=-1, gzip;q=abc, *' },
  { 'if-none-match': `"${'x'.repeat(4000)}"` },
  { range: 'bytes=-1-5,9999999999999999999-' },
  { 'x-forwarded-for': '127.0.0.1, \u00ff' },
  { host: 'evil.example' },
  { origin: 'null' },
  { cookie: `junshu-session=${'a'.repeat(4000)}` },
  { cookie: 'junshu-session=%00%ff; junshu-session==;;; __proto__=1' },
  { 'upload-length': '99999999999999' },
  { 'upload-length': '-1' },
  { 'upload-offset': '1e3' },
  { 'upload-metadata': 'filename,,, sha256' },
  { 'upload-metadata': `filename ${Buffer.from('a\u0000/../\u202e.xlsx').toString('base64')}` },
  {
    'upload-metadata': `filename YQ==,modified ${Buffer.from('+275760-09-13T00:00:00Z').toString('base64')}`,
  },
  { 'upload-metadata': `filename YQ==,modified ${Buffer.from('-271821-04-20').toString('base64')}` },
];
