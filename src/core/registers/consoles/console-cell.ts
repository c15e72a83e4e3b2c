import { normalForm } from '../../kernel/normal-form.ts';
import { textKey } from '../../kernel/text-key.ts';
import { type ClockZone, writtenInstantDay } from '../../kernel/written-instant.ts';
import type { ConsoleField, EndpointConsole } from './console-export.ts';

/** What consoles write where there is nothing. */
const nothing = new Set(
  ['', '-', '--', 'n/a', 'none', 'null', 'never', 'unknown', 'not available', 'なし', '未実行', '不明', '該当なし'].map(
    textKey,
  ),
);

/** The day that a version of definitions bears in brackets: 28145P (20261124). */
const dayInBrackets = /\((\d{4})-?(\d\d)-?(\d\d)\)/;

/** The zone that a header names: Last seen (UTC). */
const zoneOf = (header: string, otherwise: ClockZone): ClockZone => {
  if (/\b(UTC|GMT)\b/i.test(header)) return 'UTC';
  return /\bJST\b|日本時間/i.test(header) ? 'Japan' : otherwise;
};

function dayText(text: string, header: string, { zone }: EndpointConsole): string {
  const [, year, month, day] = dayInBrackets.exec(normalForm(text, 'NFKC')) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  return writtenInstantDay(text, zoneOf(header, zone)) ?? text;
}

/** サーバ or 端末 by the name of the system; empty where it does not tell. */
function kindText(text: string): string {
  if (/server|サーバ/i.test(text)) return 'サーバ';
  return /windows\s*(1[01]|8|7)|mac|ios|android|workstation|desktop|client|クライアント/i.test(text) ? '端末' : '';
}

const hasWord = (words: readonly string[], text: string): boolean => words.map(textKey).includes(textKey(text));

/**
 * A console's cell as the register takes it: days in Japan, 採用 where EDR is at work, サーバ or 端末. What the console leaves open
 * stays empty, so that the register keeps what it has. What can't be understood stays as written and is told by whoever reads on.
 */
export function consoleCell(vendor: EndpointConsole, field: ConsoleField, text: string, header: string): string {
  if (nothing.has(textKey(text))) return '';
  if (field === 'endpointKind') return kindText(text);
  if (field === 'edr') return vendor.edrOn !== 'always' && hasWord(vendor.edrOn, text) ? '採用' : '';
  return field === 'definitionsOn' || field === 'fullScanOn' || field === 'currentCheckedOn'
    ? dayText(text, header, vendor)
    : text;
}

/** Whether a console says of a device that its software is up to date. */
export const isCurrentWord = ({ isCurrent }: EndpointConsole, text: string): boolean =>
  isCurrent !== undefined && hasWord(isCurrent.words, text);
