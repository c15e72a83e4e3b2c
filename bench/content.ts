import { parse } from 'parse5';
import { endContentWorkers, scanAside } from '../src/probes/content/content-workers.ts';
import type { ContentSource } from '../src/probes/content/scan-source.ts';
import { atLeast, median } from './measure.ts';
import type { BenchRow } from './row.ts';

const words = [
  '情報',
  'セキュリティ',
  '申請',
  '手続',
  'お知らせ',
  '報告',
  '調査',
  '様式',
  '窓口',
  '説明会',
  '公募',
  '資料',
];

/** The same on every run: a small generator of numbers instead of chance. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const sentence = (next: () => number): string =>
  Array.from({ length: 12 }, () => words[Math.floor(next() * words.length)]).join('の');

/** What pages of one site share. */
const sharedStyle = Array.from(
  { length: 60 },
  (_, index) =>
    `.c${index}{color:#${(index * 4001).toString(16).padStart(6, '0')};background:url(/i/${index}.png) no-repeat;margin:${index}px}`,
).join('\n');

const sharedScript = `(function(){var q=window.dataQueue=window.dataQueue||[];${Array.from(
  { length: 40 },
  (_, index) =>
    `function f${index}(a,b){return a>${index}?q.push({name:'n'+b,at:Date.now()}):document.getElementById('e${index}')}`,
).join('\n')}fetch('/api/visits?'+q.length).then(function(r){return r.json()})})();`;

/** A page of about 20 kB with a style and a script of its own beside those of the site. */
function page(index: number): string {
  const next = numbers(index + 1);
  const items = Array.from({ length: 70 }, (_, item) => {
    const picture = `<picture><source srcset="/i/${item}.avif 1x, /i/${item}-2.avif 2x"><img src="/i/${item}.png" alt="${sentence(next)}"></picture>`;
    return `<li class="c${item % 60}"><a href="/news/${index}/${item}.html">${sentence(next)}</a>${item % 5 === 0 ? picture : ''}<time datetime="2026-01-${(item % 28) + 1}">令和８年</time></li>`;
  }).join('\n');
  const own = `var page={id:${index},title:'${sentence(next)}'};document.querySelectorAll('.c${index % 60}').forEach(function(e){e.dataset.page=String(page.id+${index})});`;
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${sentence(next)}</title><link rel="canonical" href="https://www.example.go.jp/${index}"><link rel="stylesheet" href="/site.css"><style>${sharedStyle}</style><style>.p${index}{background:url(/p/${index}.png)}</style><script>${sharedScript}</script></head><body><main><h1>${sentence(next)}</h1><ul>${items}</ul></main><script>${own}</script></body></html>`;
}

const count = 1200;

const batches = (sources: readonly ContentSource[], size: number): readonly (readonly ContentSource[])[] =>
  Array.from({ length: Math.ceil(sources.length / size) }, (_, index) =>
    sources.slice(index * size, (index + 1) * size),
  );

const perSecond = async (work: () => Promise<unknown> | unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return (count * 1000) / (performance.now() - begun);
};

/** Reading pages with their styles and scripts on threads, beside parsing the same pages and doing nothing with them. */
export async function benchContent(): Promise<readonly BenchRow[]> {
  const pages = Array.from({ length: count }, (_, index) => page(index));
  const sources = pages.map(
    (text, index): ContentSource => ({
      page: `${index}.html`,
      base: `https://files.invalid/${index}.html`,
      bytes: new TextEncoder().encode(text),
      kind: 'html',
    }),
  );
  const { signal } = new AbortController();
  const ours = (): Promise<unknown> =>
    Promise.all(batches(sources, 32).map((batch) => scanAside(batch, signal, 60_000)));
  const bare = (): void => {
    for (const text of pages) parse(text);
  };
  await perSecond(ours);
  await perSecond(bare);
  const [own, parsed]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    own.push(await perSecond(ours));
    parsed.push(await perSecond(bare));
  }
  await endContentWorkers();
  const size = Math.round(pages.reduce((sum, text) => sum + text.length, 0) / count / 1000);
  return [
    atLeast(
      `pages of ${size} kB read with CSS and JavaScript on threads (bare parse5)`,
      'pages/s',
      median(own),
      median(parsed),
      0.6,
    ),
  ];
}
