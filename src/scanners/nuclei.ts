import { z } from 'zod';
import { giveUp } from '../tables/unreadable.ts';
import { mostFindings, type RawFinding, type RawScan } from './scan.ts';
import { severityOfWord } from './severity-of-word.ts';

const texts = z.array(z.string()).nullish();

const row = z.looseObject({
  'template-id': z.string(),
  info: z.looseObject({
    name: z.string().default(''),
    severity: z.string().default('info'),
    description: z.string().nullish(),
    classification: z.looseObject({ 'cve-id': texts, 'cwe-id': texts }).nullish(),
  }),
  host: z.string().default(''),
  'matched-at': z.string().nullish(),
  'matcher-name': z.string().nullish(),
  timestamp: z.string().optional(),
});

const rows = z.array(row);

const hasTemplate = (value: unknown): boolean => typeof value === 'object' && value !== null && 'template-id' in value;

/** An array of `-json-export`. */
export const isNuclei = (value: unknown): boolean => Array.isArray(value) && hasTemplate(value[0]);

/** Whether the first line is an object of its own as `-jsonl` writes them. */
export function isNucleiLines(text: string): boolean {
  const line = text.trimStart().split('\n', 1)[0] ?? '';
  if (!line.startsWith('{') || line.length > 1_000_000 || !line.includes('"template-id"')) return false;
  try {
    return hasTemplate(JSON.parse(line));
  } catch {
    return false;
  }
}

function findingOf(found: z.infer<typeof row>): RawFinding {
  const { info } = found;
  const matcher = found['matcher-name'] ?? '';
  return {
    ruleId: matcher === '' ? found['template-id'] : `${found['template-id']}:${matcher}`,
    title: info.name,
    severity: severityOfWord(info.severity),
    place: found['matched-at'] ?? found.host,
    description: info.description ?? '',
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

function scanOf(value: unknown): RawScan {
  const found = rows.parse(value);
  const times = found.flatMap(({ timestamp }) => (timestamp === undefined ? [] : [timestamp])).sort();
  return {
    tool: 'nuclei',
    version: '',
    targets: found.map(({ host }) => host),
    started: times[0],
    ended: times.at(-1),
    findings: found.map(findingOf),
  };
}

/** `nuclei -json-export`. The version is not in the file. */
export const nucleiScan = (value: unknown): RawScan => scanOf(value);

/** `nuclei -jsonl`, one finding in each line. */
export const nucleiLinesScan = (text: string): RawScan => scanOf(linesOf(text));
