import { accepted, type Result } from '../core/kernel/result.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { type ComponentList, componentTable } from './component-list.ts';
import { componentsInJson } from './components-json.ts';
import { componentsInLines } from './components-text.ts';
import { componentsInXml } from './components-xml.ts';
import { tableLimits, type UnreadableFile, unreadable } from './unreadable.ts';

function listOf(text: string): ComponentList | null {
  const start = text.trimStart().slice(0, 1);
  if (start === '{') return componentsInJson(JSON.parse(text));
  if (start === '<') return /<bom[\s>]/.test(text.slice(0, 2000)) ? componentsInXml(text) : null;
  return componentsInLines(text.split(/\r?\n/));
}

const notComponents = () =>
  unreadable(
    'ソフトウェアの一覧として読めません。',
    'This can’t be read as a list of software.',
    'CycloneDX（JSON・XML）、SPDX（JSON）、package-lock.json、dpkg・rpm の一覧のいずれかにしてください。',
    'Give CycloneDX (JSON, XML), SPDX (JSON), package-lock.json, or a list of dpkg or rpm.',
  );

/**
 * A bill of materials or a package list as a table for the software register; null when the text is none of them and may be an
 * ordinary table.
 */
export function readComponents(text: string): Result<SourceTable, UnreadableFile> | null {
  const isMarkup = /^\s*[{<]/.test(text);
  let list: ComponentList | null;
  try {
    list = listOf(text.replace(/^\uFEFF/, ''));
  } catch {
    return notComponents();
  }
  if (list === null) return isMarkup ? notComponents() : null;
  if (list.components.length > tableLimits.rows)
    return unreadable(
      `${tableLimits.rows}件を超えています。`,
      `More than ${tableLimits.rows} components.`,
      '分けて取り込んでください。',
      'Import it in parts.',
    );
  if (list.place === '')
    return unreadable(
      'どの機器・製品の一覧かが分かりません。',
      'It does not say which host or product it lists.',
      '一覧なら1行目に「# host: 機器名」を、SBOMなら metadata.component.name を加えてください。',
      'Put “# host: NAME” in a list’s first line, or metadata.component.name into the SBOM.',
    );
  return accepted(componentTable(list));
}
