import { own } from '../core/kernel/own.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import type { Component, ComponentList } from './component-list.ts';
import { previewTable } from './preview-table.ts';
import { readComponentList } from './read-components.ts';
import { type UnreadableFile, unreadable } from './unreadable.ts';

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** An inventory as people keep it, with the headings that the software register knows; rows without a name are none. */
async function inventoryIn(bytes: Uint8Array, today: string): Promise<Result<ComponentList, UnreadableFile>> {
  const preview = await previewTable({ bytes, register: 'software', existing: [], titles: {}, today });
  if (!preview.ok) return preview;
  // Nobody is there to say what the columns hold: nothing of it was read.
  if (preview.value.unheaded !== undefined)
    return unreadable(
      '見出しの行が見つかりません。',
      'No header row was recognised.',
      '1行目に見出し（名称・バージョンなど）を入れてください。',
      'Put the headers (name, version …) into the first row.',
    );
  const components = preview.value.rows.flatMap(({ data }): Component[] => {
    const text = (field: string): string => {
      const value = own(data, field);
      return typeof value === 'string' ? value : '';
    };
    const told = { name: text('name'), version: text('version'), supplier: text('supplier'), kind: '' };
    return told.name === '' ? [] : [{ ...told, purl: text('purl'), cpe: text('cpe') }];
  });
  return accepted({ format: preview.value.encoding, place: '', components });
}

/** The software of a bill of materials, a package list, or an inventory as CSV or XLSX. */
export async function readSoftwareList(
  bytes: Uint8Array,
  today: string,
): Promise<Result<ComponentList, UnreadableFile>> {
  const list = isArchive(bytes) ? accepted(null) : readComponentList(bytes);
  if (!list.ok) return list;
  return list.value === null ? inventoryIn(bytes, today) : accepted(list.value);
}
