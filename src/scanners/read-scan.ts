import { ZodError } from 'zod';
import type { Result } from '../core/kernel/result.ts';
import { decodeText } from '../tables/decode-text.ts';
import { parseBoundedJson } from '../tables/json-bounds.ts';
import { attempt, giveUp, tableLimits, type UnreadableFile } from '../tables/unreadable.ts';
import { nmapScan } from './nmap.ts';
import { normalisedScan } from './normalised-scan.ts';
import { isNuclei, isNucleiLines, nucleiLinesScan, nucleiScan } from './nuclei.ts';
import { openvasScan } from './openvas.ts';
import { refuseOtherJson, refuseOtherText, refuseOtherXml } from './other-results.ts';
import { jsonStatus, nmapStatus, openvasStatus, type RunStatus } from './run-status.ts';
import { isSarif, sarifScan } from './sarif.ts';
import type { RawScan, Scan, ScanFormat } from './scan.ts';
import { isTestssl, testsslScan } from './testssl.ts';
import { isVex, vexScan } from './vex.ts';
import { isWapiti, wapitiScan } from './wapiti.ts';
import { xmlTree } from './xml-tree.ts';
import { isZap, zapScan } from './zap.ts';

const notAScan = (): never =>
  giveUp(
    '診断ツールの結果として読めません。',
    'This can’t be read as a scanner’s result.',
    'SARIF 2.1.0、nmap（-oX）、testssl（--jsonfile）、wapiti（-f json）、ZAP（JSON）、nuclei（-jsonl）、OpenVAS（XML）、CycloneDX（vulnerabilities のある JSON）のいずれかで書き出してください。',
    'Export SARIF 2.1.0, nmap (-oX), testssl (--jsonfile), wapiti (-f json), ZAP (JSON), nuclei (-jsonl), OpenVAS (XML), or CycloneDX JSON with vulnerabilities.',
  );

type Read = readonly [ScanFormat, RawScan, RunStatus];

function fromXml(text: string): Read {
  const root = xmlTree(text);
  const nmap = nmapScan(root);
  if (nmap !== null) return ['nmap', nmap, nmapStatus(root)];
  const openvas = openvasScan(root);
  if (openvas !== null) return ['openvas', openvas, openvasStatus(root)];
  refuseOtherXml(
    root.name,
    root.children.map(({ name }) => name),
  );
  return notAScan();
}

const jsonFormats: readonly (readonly [ScanFormat, (value: object) => boolean, (value: unknown) => RawScan])[] = [
  ['nuclei', isNuclei, nucleiScan],
  ['testssl', isTestssl, testsslScan],
  ['vex', isVex, vexScan],
  ['sarif', isSarif, sarifScan],
  ['wapiti', isWapiti, wapitiScan],
  ['zap', isZap, zapScan],
];

function fromJson(text: string): Read {
  if (isNucleiLines(text)) return ['nuclei', nucleiLinesScan(text), jsonStatus('nuclei', null)];
  const value = parseBoundedJson(text);
  if (typeof value !== 'object' || value === null) return notAScan();
  const isKnown = jsonFormats.some(([name, is]) => name !== 'sarif' && is(value));
  if (!isKnown) refuseOtherJson(value);
  const [format, , read] = jsonFormats.find(([, is]) => is(value)) ?? notAScan();
  return [format, read(value), jsonStatus(format, value)];
}

/** A value of another kind than the format has it, told by its place. */
function wrongType(error: ZodError): never {
  const place = error.issues[0]?.path.map(String).join('.') || '（全体）';
  return giveUp(
    `「${place}」の値が、この形式のものではありません。`,
    `The value of “${place}” is not what this format has there.`,
    'ツールから書き出し直し、手を加えずに取り込んでください。',
    'Export it again from the tool and import it unchanged.',
  );
}

function readText(bytes: Uint8Array): Scan {
  if (bytes.length > tableLimits.bytes)
    giveUp(
      `ファイルが${tableLimits.bytes / 1_000_000} MB を超えています。`,
      `The file is larger than ${tableLimits.bytes / 1_000_000} MB.`,
      '対象を分けて診断するか、分けて書き出してください。',
      'Scan or export it in parts.',
    );
  const text = decodeText(bytes).text.replace(/^\ufeff/, '');
  const start = text.trimStart().slice(0, 1);
  try {
    refuseOtherText(text);
    if (start === '<') return normalisedScan(...fromXml(text));
    return start === '{' || start === '[' ? normalisedScan(...fromJson(text)) : notAScan();
  } catch (error) {
    if (error instanceof ZodError) return wrongType(error);
    throw error;
  }
}

/** A scanner's file in one shape for all tools, recognised by its content; what can't be taken is told in words. */
export function readScan(bytes: Uint8Array): Result<Scan, UnreadableFile> {
  return attempt(() => readText(bytes));
}
