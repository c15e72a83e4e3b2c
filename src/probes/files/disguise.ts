import type { Disguise } from '../../core/checks/deliverable/files-observation.ts';
import { normalForm } from '../../core/kernel/normal-form.ts';
import { own } from '../../core/kernel/own.ts';
import { executableByName, executableKindOf, extensionOf } from './executable.ts';
import { type FileKind, kindOf } from './file-kind.ts';

/** Marks that turn the direction of a name, and letters that are not to be seen. */
const turning = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u;
const hidden = /[\u200b-\u200d\u2060\ufeff\u00ad]/u;

const documents =
  /^(pdf|docx?|xlsx?|pptx?|odt|ods|odp|txt|csv|rtf|jpe?g|png|gif|tiff?|bmp|svg|mp[34]|html?|xml|json|zip|lzh|7z)$/;

/** 'invoice.pdf.exe', also with many spaces before the last: a document's ending before one that runs. */
function isDouble(name: string): boolean {
  const parts = normalForm(name, 'NFKC')
    .split('.')
    .map((part) => part.trim().toLowerCase());
  return executableByName(name) !== null && extensionOf(name) !== 'js' && documents.test(parts.at(-2) ?? '');
}

/** What a name of this ending holds, as far as content tells it. */
const expected: Readonly<Record<string, readonly FileKind[]>> = {
  pdf: ['pdf'],
  docx: ['zip', 'compound'],
  xlsx: ['zip', 'compound'],
  pptx: ['zip', 'compound'],
  odt: ['zip'],
  ods: ['zip'],
  doc: ['compound', 'zip', 'text'],
  xls: ['compound', 'zip', 'text'],
  ppt: ['compound', 'zip'],
  jpg: ['image'],
  jpeg: ['image'],
  png: ['image'],
  gif: ['image'],
  txt: ['text', 'other'],
  csv: ['text', 'other'],
  html: ['text', 'other'],
  htm: ['text', 'other'],
  zip: ['zip'],
};

/** How a file misleads whoever opens it: its name, or a content that is another than the name says. */
export function disguisesOf(name: string, bytes: Buffer): readonly Disguise[] {
  const last = name.split(/[/\\]/).at(-1) ?? name;
  const kind = kindOf(bytes);
  const runs = executableKindOf('', bytes) !== null && executableByName(last) === null && extensionOf(last) !== '';
  const isOther = bytes.length > 0 && !(own(expected, extensionOf(last)) ?? [kind]).includes(kind);
  const isDocument = documents.test(extensionOf(last));
  return [
    ...((runs && isDocument) || isOther ? (['otherContent'] as const) : []),
    ...(isDouble(last) ? (['doubleExtension'] as const) : []),
    ...(turning.test(last) ? (['turnedName'] as const) : []),
    ...(hidden.test(last) ? (['hiddenName'] as const) : []),
  ];
}
