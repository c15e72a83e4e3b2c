import type { Request } from './server-kit.ts';

const mimeTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;

/** A file to be kept, never shown in place: what people wrote could be hostile. */
export function fileAnswer(c: Request, bytes: Uint8Array, format: keyof typeof mimeTypes, name: string): Response {
  return c.body(Uint8Array.from(bytes).buffer, 200, {
    'content-type': mimeTypes[format],
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
}
