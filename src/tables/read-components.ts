import type { Result } from '../core/kernel/result.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { type ComponentList, componentTable } from './component-list.ts';
import { componentsInJson } from './components-json.ts';
import { componentsInLines } from './components-text.ts';
import { componentsInXml } from './components-xml.ts';
import { decodeText } from './decode-text.ts';
import { parseBoundedJson } from './json-bounds.ts';
import { refuseOtherText } from './other-lists.ts';
import { attempt, giveUp, tableLimits, type UnreadableFile } from './unreadable.ts';

function listOf(text: string): ComponentList | null {
  refuseOtherText(text);
  const start = text.trimStart().slice(0, 1);
  if (start === '{' || start === '[') return componentsInJson(parseBoundedJson(text));
  if (start === '<') return componentsInXml(text);
  return componentsInLines(text.split(/\r?\n/));
}

const notComponents = (): never =>
  giveUp(
    'ソフトウェアの一覧として読めません。',
    'This can’t be read as a list of software.',
    'CycloneDX（JSON・XML）、SPDX（JSON）、package-lock.json、dpkg・rpm・apk の一覧のいずれかにしてください。',
    'Give CycloneDX (JSON, XML), SPDX (JSON), package-lock.json, or a list of dpkg, rpm or apk.',
  );

function holdToBounds({ components }: ComponentList): void {
  if (components.length === 0)
    giveUp(
      '部品が一つも書かれていません。',
      'It names no component.',
      '部品（components、packages）を含めて作り直してください。',
      'Make it anew with its components or packages.',
    );
  if (components.length > tableLimits.rows)
    giveUp(
      `${tableLimits.rows}件を超えています。`,
      `More than ${tableLimits.rows} components.`,
      '分けて取り込んでください。',
      'Import it in parts.',
    );
}

function mustSayPlace({ place }: ComponentList): void {
  if (place === '')
    giveUp(
      'どの機器・製品の一覧かが分かりません。',
      'It does not say which host or product it lists.',
      '一覧なら1行目に「# host: 機器名」を、SBOMなら metadata.component.name を加えてください。',
      'Put “# host: NAME” in a list’s first line, or metadata.component.name into the SBOM.',
    );
}

/**
 * The software of a bill of materials or a package list; null when the text is none of them and may be an ordinary table. Gives up in
 * words (see `attempt`).
 */
function componentListIn(text: string): ComponentList | null {
  const plain = text.replace(/^\ufeff/, '');
  const list = listOf(plain);
  if (list === null) return /^\s*[{<[]/.test(plain) ? notComponents() : null;
  holdToBounds(list);
  return list;
}

/** The same as a table for the software register, which has to say where the software is. */
export function componentsIn(text: string): SourceTable | null {
  const list = componentListIn(text);
  if (list === null) return null;
  mustSayPlace(list);
  return componentTable(list);
}

/** The software that a bill or package list names, in whatever encoding; null when it may be an ordinary table. */
export const readComponentList = (bytes: Uint8Array): Result<ComponentList | null, UnreadableFile> =>
  attempt(() => {
    if (bytes.length > tableLimits.bytes)
      giveUp('20 MB を超えています。', 'Larger than 20 MB.', '分けて渡してください。', 'Give it in parts.');
    return componentListIn(decodeText(bytes).text);
  });
