// Stack traces name the sources. The maps from what was built are read when the first trace is asked for, and not at each start.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = new URL('./', import.meta.url).href;
const maps = new Map<string, SourceMap | null>();

function mapOf(url: string): SourceMap | null {
  const known = maps.get(url);
  if (known !== undefined) return known;
  const path = `${fileURLToPath(url.replace(/[?#].*/, ''))}.map`;
  const map = existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : null;
  maps.set(url, map);
  return map;
}

/** A place in the sources: file, line, column, from one. */
function originOf(url: string, line: number, column: number): string | null {
  const found = mapOf(url)?.findOrigin(line, column);
  if (found === undefined || !('fileName' in found)) return null;
  const { fileName, lineNumber, columnNumber } = found;
  return `${new URL(fileName, url.replace(/[?#].*/, '')).href}:${lineNumber}:${columnNumber}`;
}

/** A frame as V8 writes it, led back to its source. */
function written(frame: NodeJS.CallSite): string {
  const plain = frame.toString();
  const [url, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
  if (url?.startsWith(here) !== true || line === null || column === null) return plain;
  const origin = originOf(url, line, column);
  return origin === null ? plain : plain.replace(`${url}:${line}:${column}`, () => origin);
}

function head(error: Error): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return 'Error';
  }
}

Error.prepareStackTrace = (error, frames) =>
  [head(error), ...frames.map((frame) => `    at ${written(frame)}`)].join('\n');
