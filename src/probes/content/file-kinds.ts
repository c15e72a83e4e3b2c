import { own } from '../../core/kernel/own.ts';
import type { TextKind } from './scan.ts';

/** How a file is read; `passive` can reach nothing by itself, `unknown` may hold something that isn't read. */
export type FileKind = TextKind | 'office' | 'pdf' | 'passive' | 'unknown';

const byExtension: Readonly<Record<string, FileKind>> = Object.fromEntries(
  (
    [
      ['html', 'html htm xhtml xht shtml hta svg xml mht'],
      ['css', 'css'],
      ['js', 'js mjs cjs'],
      ['json', 'json map'],
      ['manifest', 'webmanifest'],
      ['office', 'docx docm dotx dotm xlsx xlsm xltx xltm pptx pptm potx ppsx'],
      ['pdf', 'pdf'],
      [
        'passive',
        'png jpg jpeg gif webp avif ico bmp tif tiff woff woff2 ttf otf eot mp4 webm mp3 ogg wav vtt txt md csv tsv',
      ],
    ] as const
  ).flatMap(([kind, names]) => names.split(' ').map((name) => [name, kind])),
);

export const extensionOf = (path: string): string => /\.([^./\\]{1,15})$/.exec(path)?.[1]?.toLowerCase() ?? '';

/** By its first bytes, where the name says nothing. */
function kindByLook(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  if (start.startsWith('%pdf')) return 'pdf';
  return /^(<!doctype|<html|<svg|<\?xml)/.test(start) ? 'html' : 'unknown';
}

/** How a file is read, by its name, else by its look. */
export function fileKindOf(path: string, bytes: Uint8Array): FileKind {
  const known = own(byExtension, extensionOf(path));
  if (known === 'html' && extensionOf(path) === 'mht') return 'unknown';
  return known ?? kindByLook(bytes);
}

/** How an answer is read, by what its server calls it. */
export function kindByContentType(contentType: string): FileKind {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/html|svg|xml/.test(type)) return 'html';
  if (type === 'text/css') return 'css';
  if (/(java|ecma)script/.test(type)) return 'js';
  if (type === 'application/manifest+json') return 'manifest';
  if (type.endsWith('json')) return 'json';
  if (type === 'application/pdf') return 'pdf';
  if (type.includes('openxmlformats')) return 'office';
  return /^(image|font|audio|video|text)\//.test(type) ? 'passive' : 'unknown';
}

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  svg: 'image/svg+xml',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
};

/** What a server would call a file. */
export const contentTypeOf = (path: string): string =>
  own(contentTypes, extensionOf(path)) ?? 'application/octet-stream';
