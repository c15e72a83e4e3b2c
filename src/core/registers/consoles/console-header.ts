import { headerKey } from '../header-match.ts';
import { type ConsoleField, consoleFields, type EndpointConsole } from './console-export.ts';
import { endpointConsoles } from './consoles.ts';

/** A console's header found in a table: which column holds which field. */
export interface ConsoleHeader {
  readonly vendor: EndpointConsole;
  /** 0-based. */
  readonly row: number;
  readonly columns: ReadonlyMap<ConsoleField, number>;
  readonly seen: number | undefined;
  readonly isCurrent: number | undefined;
}

/** Titles above the header may take some rows. */
const searchedRows = 10;

const placeOf = (keys: readonly string[], names: readonly string[] = []): number | undefined => {
  const found = names.map((name) => keys.indexOf(headerKey(name))).find((at) => at >= 0);
  return found;
};

const hasAll = (keys: readonly string[], names: readonly string[]): boolean =>
  names.every((name) => keys.includes(headerKey(name)));

function headerOf(vendor: EndpointConsole, keys: readonly string[], row: number): ConsoleHeader {
  const { columns, seen, isCurrent } = vendor;
  const current = placeOf(keys, isCurrent?.headers);
  const found = consoleFields.flatMap((field) => {
    const at = placeOf(keys, columns[field]);
    // When the software was last found current is told by no file that does not say that it is.
    return at === undefined || (field === 'currentCheckedOn' && current === undefined) ? [] : [[field, at] as const];
  });
  return { vendor, row, columns: new Map(found), seen: placeOf(keys, seen), isCurrent: current };
}

/** The console that a table comes from, by the names of its columns; null for any other table. */
export function findConsoleHeader(rows: readonly (readonly string[])[]): ConsoleHeader | null {
  for (const [row, cells] of rows.slice(0, searchedRows).entries()) {
    const keys = cells.map(headerKey);
    const vendor = endpointConsoles.find(({ marks }) => marks.some((names) => hasAll(keys, names)));
    if (vendor !== undefined) return headerOf(vendor, keys, row);
  }
  return null;
}
