import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One way by which content reaches outside, with a host of its own. `{}` stands for the host. */
export interface Planted {
  readonly name: string;
  readonly certainty: 'automatic' | 'possible' | 'onAct';
  readonly file: string;
  readonly content: string;
}

type Row = readonly [name: string, content: string];

const head = (html: string): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8">${html}</head><body>`;

const inHtml: readonly Row[] = [
  ['script-src', '<script src="https://{}/a.js"></script>'],
  ['protocol-relative', '<script src="//{}/a.js"></script>'],
  ['stylesheet', '<link rel="stylesheet" href="https://{}/a.css">'],
  ['icon', '<link rel="shortcut icon" href="https://{}/a.ico">'],
  ['preconnect', '<link rel="preconnect" href="https://{}">'],
  ['dns-prefetch', '<link rel="dns-prefetch" href="//{}">'],
  ['preload', '<link rel="preload" as="font" href="https://{}/a.woff2">'],
  ['prerender', '<link rel="prerender" href="https://{}/next">'],
  ['manifest-link', '<link rel="manifest" href="https://{}/m.webmanifest">'],
  ['imagesrcset', '<link rel="preload" as="image" imagesrcset="a.png 1x, https://{}/b.png 2x">'],
  ['img-src', '<img src="https://{}/a.png" alt="">'],
  ['img-srcset', '<img srcset="a.png 1x,https://{}/b.png 2x" alt="">'],
  [
    'picture-source',
    '<picture><source srcset="https://{}/a.avif" type="image/avif"><img src="a.png" alt=""></picture>',
  ],
  ['video-poster', '<video poster="https://{}/p.jpg"></video>'],
  ['video-source', '<video><source src="https://{}/v.mp4"></video>'],
  ['track', '<video><track src="https://{}/t.vtt"></video>'],
  ['audio', '<audio src="https://{}/a.mp3"></audio>'],
  ['iframe', '<iframe src="https://{}/"></iframe>'],
  ['iframe-data', '<iframe src="data:text/html,<img src=https://{}/a.png>"></iframe>'],
  ['srcdoc', '<iframe srcdoc="&lt;img src=&quot;https://{}/a.png&quot;&gt;"></iframe>'],
  ['object-data', '<object data="https://{}/a.pdf"></object>'],
  ['object-param', '<object><param name="movie" value="https://{}/a.swf"></object>'],
  ['embed', '<embed src="https://{}/a.pdf">'],
  ['input-image', '<input type="image" src="https://{}/a.png" alt="">'],
  ['body-background', '<table background="https://{}/a.png"></table>'],
  ['meta-refresh', '<meta http-equiv="refresh" content="600; url=https://{}/">'],
  ['base-href', '<base href="https://{}/"><img src="a.png" alt="">'],
  ['style-attribute', '<p style="background:url(https://{}/a.png)"></p>'],
  ['style-element', '<style>p{background:url("https://{}/a.png")}</style>'],
  ['css-import', '<style>@import "https://{}/a.css";</style>'],
  ['css-import-url', '<style>@import url(https://{}/a.css) screen;</style>'],
  ['css-image-set', '<style>p{background:image-set("https://{}/a.png" 1x)}</style>'],
  ['css-font-face', '<style>@font-face{font-family:x;src:url(https://{}/a.woff2)}</style>'],
  ['css-escaped', '<style>p{background:u\\72l(https://{}/a.png)}</style>'],
  ['css-custom-property', '<style>p{--x:url(https://{}/a.png)}</style>'],
  ['svg-use', '<svg><use href="https://{}/a.svg#x"/></svg>'],
  ['svg-image', '<svg><image xlink:href="https://{}/a.png"/></svg>'],
  ['svg-feimage', '<svg><filter><feImage href="https://{}/a.png"/></filter></svg>'],
  ['svg-fill', '<svg><rect fill="url(https://{}/a.svg#x)"/></svg>'],
  ['importmap', '<script type="importmap">{"imports":{"x":"https://{}/x.js"}}</script>'],
  ['speculationrules', '<script type="speculationrules">{"prefetch":[{"urls":["https://{}/next"]}]}</script>'],
  ['template', '<template shadowrootmode="open"><img src="https://{}/a.png" alt=""></template>'],
  ['noscript', '<noscript><img src="https://{}/a.gif" alt=""></noscript>'],
  ['onload', '<body onload="fetch(\'https://{}/\')">'],
];

const inScript: readonly Row[] = [
  ['js-fetch', 'fetch("https://{}/a")'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code for the scan to read
  ['js-fetch-template', 'const id = Date.now(); fetch(`https://{}/a?${id}`)'],
  ['js-fetch-constant', 'const api = "https://{}/v1"; fetch(api + "/a")'],
  ['js-fetch-sum', 'fetch("https:" + "//" + "{}" + "/a")'],
  ['js-fetch-joined', 'fetch(["https:/", "{}", "a"].join("/"))'],
  ['js-xhr', 'const x = new XMLHttpRequest(); x.open("GET", "https://{}/a")'],
  ['js-beacon', 'navigator.sendBeacon("https://{}/a", "x")'],
  ['js-websocket', 'new WebSocket("wss://{}/a")'],
  ['js-eventsource', 'new EventSource("https://{}/a")'],
  ['js-import', 'import("https://{}/a.js")'],
  ['js-import-static', 'import x from "https://{}/a.js"; x()'],
  ['js-worker', 'new Worker("https://{}/w.js")'],
  ['js-stun', 'new RTCPeerConnection({ iceServers: [{ urls: ["stun:{}:3478"] }] })'],
  ['js-image', 'new Image().src = "https://{}/a.gif"'],
  ['js-set-attribute', 'document.body.setAttribute("background", "https://{}/a.gif")'],
  ['js-inner-html', 'document.body.innerHTML = "<img src=\'https://{}/a.gif\'>"'],
  ['js-document-write', 'document.write("<img src=https://{}/a.gif>")'],
  ['js-style', 'document.body.style.backgroundImage = "url(https://{}/a.gif)"'],
  ['js-ajax', '$.ajax({ url: "https://{}/a" })'],
  ['js-axios', 'axios.get("https://{}/a")'],
  ['js-eval', 'eval("fetch(\'https://{}/a\')")'],
];

const acting: readonly Row[] = [
  ['ping', '<a href="/" ping="https://{}/p">x</a>'],
  ['form-action', '<form action="https://{}/send"><button>x</button></form>'],
  ['formaction', '<form><button formaction="https://{}/send">x</button></form>'],
  ['onclick', '<button onclick="fetch(\'https://{}/\')">x</button>'],
];

const possible: readonly Row[] = [
  ['js-text', 'window.config = { host: "https://{}/a" }'],
  ['js-href', 'document.querySelector("a").href = "https://{}/a"'],
];

const rows = (
  kind: Planted['certainty'],
  all: readonly Row[],
  wrap: (content: string) => string,
  extension: string,
): readonly Planted[] =>
  all.map(([name, content]) => ({ name, certainty: kind, file: `${name}.${extension}`, content: wrap(content) }));

const filed: readonly Planted[] = [
  {
    name: 'svg-file',
    certainty: 'automatic',
    file: 'a.svg',
    content: '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://{}/a.png"/></svg>',
  },
  {
    name: 'xml-stylesheet',
    certainty: 'automatic',
    file: 'b.svg',
    content: '<?xml version="1.0"?><?xml-stylesheet href="https://{}/a.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
  },
  {
    name: 'css-file',
    certainty: 'automatic',
    file: 'a.css',
    content: '@media print { p { background: url(//{}/a.png) } }',
  },
  {
    name: 'manifest-icon',
    certainty: 'automatic',
    file: 'a.webmanifest',
    content: '{"icons":[{"src":"https://{}/a.png"}]}',
  },
  {
    name: 'source-map',
    certainty: 'possible',
    file: 'mapped.js',
    content: 'var a = 1;\n//# sourceMappingURL=https://{}/a.js.map\n',
  },
  {
    name: 'pdf-open',
    certainty: 'automatic',
    file: 'open.pdf',
    content: '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /OpenAction << /S /URI /URI (https://{}/a) >> >>\nendobj\n',
  },
  {
    name: 'pdf-script',
    certainty: 'automatic',
    file: 'script.pdf',
    content: "%PDF-1.7\n1 0 obj\n<< /S /JavaScript /JS (fetch\\('https://{}/a'\\)) >>\nendobj\n",
  },
  {
    name: 'pdf-submit',
    certainty: 'onAct',
    file: 'submit.pdf',
    content: '%PDF-1.7\n3 0 obj\n<< /S /SubmitForm /F << /FS /URL /F (https://{}/a) >> >>\nendobj\n',
  },
];

export const planted: readonly Planted[] = [
  ...rows('automatic', inHtml, head, 'html'),
  ...rows('automatic', inScript, (code) => code, 'js'),
  ...rows('onAct', acting, head, 'html'),
  ...rows('possible', possible, (code) => code, 'js'),
  ...filed,
];

export const hostOf = ({ name }: Pick<Planted, 'name'>): string => `${name}.planted.example`;

/** What looks like access and is none; every host in it ends with .harmless.example. */
export const harmless: Readonly<Record<string, string>> = {
  'link.html': head('<a href="https://a.harmless.example/">x</a><area href="https://b.harmless.example/">'),
  'canonical.html': head(
    '<link rel="canonical" href="https://c.harmless.example/"><link rel="alternate" href="https://d.harmless.example/"><link rel="license" href="https://e.harmless.example/">',
  ),
  'meta.html': head(
    '<meta property="og:image" content="https://f.harmless.example/a.png"><meta name="x" content="0;url=https://g.harmless.example/">',
  ),
  'data.html': head(
    '<script type="application/ld+json">{"@id":"https://h.harmless.example/"}</script><blockquote cite="https://i.harmless.example/">x</blockquote><div data-src="https://j.harmless.example/a.png">https://k.harmless.example/</div><!-- <img src="https://l.harmless.example/a.png"> -->',
  ),
  'svg.html': head('<svg><a xlink:href="https://m.harmless.example/"><text>x</text></a></svg>'),
  'comment.css':
    '/* url(https://n.harmless.example/a.png) */ @namespace x url(https://o.harmless.example/ns); p::after { content: "https://p.harmless.example/" }',
  'comment.js': '// fetch("https://q.harmless.example/")\nvar a = 1 / 2; /* https://r.harmless.example/ */',
  'uri.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Annot /A << /S /URI /URI (https://s.harmless.example/) >> >>\nendobj\n',
  'notes.txt': 'https://t.harmless.example/',
};

/** Writes files below a new folder. */
export function writeContent(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export const plantedFiles = (): Record<string, string> =>
  Object.fromEntries(planted.map((one) => [one.file, one.content.replaceAll('{}', hostOf(one))]));
