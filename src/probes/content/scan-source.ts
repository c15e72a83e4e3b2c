import type { CodeSignal, ReachCertainty } from '../../core/checks/content/content-observation.ts';
import type { UnseenReason } from '../../core/checks/observation.ts';
import { decodeText } from './decode-text.ts';
import type { FileKind } from './file-kinds.ts';
import { type Outside, outsideOf, staysInFiles } from './resolve-mention.ts';
import { emptyScan, type Link, looksLikePolicy, type Nested, type Scan } from './scan.ts';
import { scanHtml } from './scan-html.ts';
import { scanImportMap, scanJson, scanManifest } from './scan-json.ts';
import { scanOffice } from './scan-office.ts';
import { scanPdf } from './scan-pdf.ts';
import { scanScript } from './scan-script.ts';
import { scanStyle } from './scan-style.ts';

/** A page or file to be read. */
export interface ContentSource {
  /** Path of the file or URL of the page, as people are told. */
  readonly page: string;
  /** What its relative addresses are resolved against. */
  readonly base: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
  readonly charset?: string;
}

export interface SourceReach extends Outside {
  readonly channel: string;
  readonly certainty: ReachCertainty;
}

/** What one page or file reaches outside of its own host. */
export interface SourceScan {
  readonly page: string;
  readonly reaches: readonly SourceReach[];
  readonly signals: readonly CodeSignal[];
  readonly links: readonly (Link & { readonly url: string })[];
  readonly unread: readonly { readonly reason: UnseenReason; readonly detail: string }[];
}

/** Bytes of one text that are parsed, texts within texts, how deep they may lie. */
const scanLimits = { bytes: 5_000_000, nested: 20_000, depth: 6, links: 1000 } as const;

const scanners: Readonly<Record<Nested['kind'], (text: string) => Scan>> = {
  html: scanHtml,
  css: scanStyle,
  cssDeclarations: (text) => scanStyle(text, 'declarationList'),
  js: scanScript,
  json: scanJson,
  importMap: scanImportMap,
  manifest: scanManifest,
};

const remembered = new Map<string, Scan>();
const rememberedText = 20_000_000;
let rememberedLength = 0;

/** Pages of a site share scripts and styles: what was read once is not read again. */
function scanOnce(kind: Nested['kind'], text: string): Scan {
  if (kind === 'html' || text.length > 200_000) return scanners[kind](text);
  const key = `${kind}\n${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const scan = scanners[kind](text);
  rememberedLength += text.length;
  if (rememberedLength > rememberedText) {
    remembered.clear();
    rememberedLength = text.length;
  }
  remembered.set(key, scan);
  return scan;
}

const order: readonly ReachCertainty[] = ['automatic', 'possible', 'onAct'];

/** The less certain of two. */
const weaker = (a: ReachCertainty, b: ReachCertainty): ReachCertainty => (order.indexOf(a) > order.indexOf(b) ? a : b);

class SourceReader {
  readonly reaches: SourceReach[] = [];
  readonly signals: CodeSignal[] = [];
  readonly links: (Link & { url: string })[] = [];
  readonly unread: { reason: UnseenReason; detail: string }[] = [];
  #ahead: { nested: Nested; depth: number; base: string }[] = [];
  #seen = 0;

  take(scan: Scan, within: Nested, depth: number, outer: string): void {
    const base = (scan.base === null ? null : URL.parse(scan.base, outer))?.href ?? outer;
    for (const { channel, url, certainty } of scan.mentions) {
      const outside = outsideOf(url, base);
      if (outside === null) continue;
      const told = within.within === '' ? channel : `${within.within} › ${channel}`;
      this.reaches.push({ ...outside, channel: told.slice(0, 60), certainty: weaker(certainty, within.certainty) });
    }
    this.signals.push(...scan.signals);
    if (scan.unread !== null) this.unread.push(scan.unread);
    for (const link of scan.links) this.#takeLink(link, base);
    for (const nested of scan.nested) {
      const certainty = weaker(nested.certainty, within.certainty);
      const place = [within.within, nested.within]
        .filter((one) => one !== '')
        .join(' › ')
        .slice(0, 40);
      this.#ahead.push({ nested: { ...nested, certainty, within: place }, depth: depth + 1, base });
    }
  }

  /** Links among files matter only where they may lead to the policy. */
  #takeLink(link: Link, base: string): void {
    if (this.links.length >= scanLimits.links) return;
    const { href, text } = link;
    if (staysInFiles(href, base) && !looksLikePolicy.test(text) && !looksLikePolicy.test(href) && !href.includes('%'))
      return;
    const url = URL.parse(href, base)?.href;
    if (url !== undefined) this.links.push({ ...link, url });
  }

  /** Reads texts within texts, and those within them, until there are none or a limit is met. */
  drain(): void {
    for (let next = this.#ahead.pop(); next !== undefined; next = this.#ahead.pop()) {
      this.#seen += 1;
      if (next.nested.text.trim() === '') continue;
      if (next.depth > scanLimits.depth || this.#seen > scanLimits.nested) {
        this.unread.push({ reason: 'limitReached', detail: 'texts within texts' });
        return;
      }
      this.take(scanOnce(next.nested.kind, next.nested.text), next.nested, next.depth, next.base);
    }
  }
}

function firstScan({ kind, bytes, charset }: ContentSource): Scan {
  if (kind === 'office') return scanOffice(bytes);
  if (kind === 'pdf') return scanPdf(bytes);
  return kind === 'passive' || kind === 'unknown' ? emptyScan : scanOnce(kind, decodeText(bytes, charset));
}

const outermost: Nested = { kind: 'html', text: '', certainty: 'automatic', within: '' };

/** Reads one page or file with everything in it. Beyond the limits it says so instead of parsing. */
function scanSource(source: ContentSource): SourceScan {
  const reader = new SourceReader();
  const isBinary = source.kind === 'office' || source.kind === 'pdf';
  if (source.bytes.length > scanLimits.bytes * (isBinary ? 10 : 1))
    reader.unread.push({ reason: 'limitReached', detail: `${source.bytes.length} bytes` });
  else {
    reader.take(firstScan(source), outermost, 0, source.base);
    reader.drain();
  }
  const { reaches, signals, links, unread } = reader;
  return { page: source.page, reaches, signals, links, unread };
}

/** Reads several, one after another; what threads run. */
export const scanSources = (sources: readonly ContentSource[]): readonly SourceScan[] => sources.map(scanSource);
