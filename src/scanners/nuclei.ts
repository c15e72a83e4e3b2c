import { z } from 'zod';
import { giveUp } from '../tables/unreadable.ts';
import { mostFindings, type RawFinding, type RawScan } from './scan.ts';
import { severityOfWord } from './severity-of-word.ts';

const word = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** One text or several. */
const texts = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((told) => (typeof told === 'string' ? told.split(',') : (told ?? [])));

const row = z.looseObject({
  'template-id': word,
  /** Before version 2.5. */
  templateID: word,
  info: z.looseObject({
    name: word,
    severity: word,
    description: word,
    classification: z.looseObject({ 'cve-id': texts, 'cwe-id': texts }).nullish(),
  }),
  host: word,
  url: word,
  ip: word,
  'matched-at': word,
  /** Before version 2.5. */
  matched: word,
  'matcher-name': word,
  matcher_name: word,
  /** `-matcher-status` writes what did not match too. */
  'matcher-status': z.boolean().nullish(),
  timestamp: z.string().nullish(),
});
type Row = z.infer<typeof row>;

const rows = z.array(row);

const hasTemplate = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('template-id' in value || 'templateID' in value);

/** An array of `-json-export`; one without elements is a run that found nothing. */
export const isNuclei = (value: unknown): boolean =>
  Array.isArray(value) && (value.length === 0 || hasTemplate(value[0]));

/** Whether the first line is an object of its own as `-jsonl` writes them; it may hold a whole response. */
export function isNucleiLines(text: string): boolean {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  const line = end < 0 ? start : start.slice(0, end);
  if (!line.startsWith('{') || !/"template-?id"/i.test(line)) return false;
  try {
    return hasTemplate(JSON.parse(line));
  } catch {
    return false;
  }
}

/** Nobody has rated it: to be judged, and till then it stands as medium. */
const severityOf = (text: string): RawFinding['severity'] =>
  /^(?:unknown|)$/i.test(text.trim()) ? 'medium' : severityOfWord(text);

const placeOf = (found: Row): string => found['matched-at'] || found.matched || found.url || found.host || found.ip;

function findingOf(found: Row): RawFinding {
  const { info } = found;
  const template = found['template-id'] || found.templateID;
  const matcher = found['matcher-name'] || found.matcher_name;
  return {
    ruleId: matcher === '' ? template : `${template}:${matcher}`,
    title: info.name,
    severity: severityOf(info.severity),
    place: placeOf(found),
    description: info.description,
    cve: info.classification?.['cve-id'] ?? [],
    cwe: info.classification?.['cwe-id'] ?? [],
  };
}

/** A line is told by its number, as the file has it. */
function parsedLine(text: string, index: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return giveUp(
      `${index + 1}行目が JSON として読めません（途中で切れているか、記号の誤りがあります）。`,
      `Line ${index + 1} is not readable as JSON (cut off, or a wrong sign).`,
      'もう一度書き出して、ファイル全体を選んでください。',
      'Export it again and choose the whole file.',
    );
  }
}

/** Lines as they are; far more than are taken are refused before they are parsed. */
function linesOf(text: string): readonly unknown[] {
  const lines = text.split(/\r?\n/).flatMap((line, index) => (line.trim() === '' ? [] : [{ line, index }]));
  if (lines.length > mostFindings * 10)
    giveUp(
      `検出が${mostFindings * 10}行を超えています。`,
      `It holds more than ${mostFindings * 10} lines.`,
      '重大度で絞って書き出すか、分けて取り込んでください。',
      'Export fewer severities, or import it in parts.',
    );
  return lines.map(({ line, index }) => parsedLine(line, index));
}

/** The address without its path, where the host is not told by itself (version 3). */
const hostOf = (place: string): string => URL.parse(place)?.origin ?? place;

function scanOf(value: unknown): RawScan {
  const told = rows.parse(value);
  const found = told.filter((one) => one['matcher-status'] !== false);
  const times = told.flatMap(({ timestamp }) => timestamp ?? []).sort();
  return {
    tool: 'nuclei',
    version: '',
    targets: told.map((one) => one.host || hostOf(placeOf(one))),
    started: times[0],
    ended: times.at(-1),
    findings: found.map(findingOf),
  };
}

/** `nuclei -json-export`. The version is not in the file. */
export const nucleiScan = (value: unknown): RawScan => scanOf(value);

/** `nuclei -jsonl`, one finding in each line. */
export const nucleiLinesScan = (text: string): RawScan => scanOf(linesOf(text));
