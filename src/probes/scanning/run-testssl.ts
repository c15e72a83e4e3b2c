import { readFileSync } from 'node:fs';
import { reportOf, type ScannedBy, type ScannerKit } from './scanner-run.ts';

/** Debian calls it testssl; the project’s own installation testssl.sh is not looked for. */
export const testsslProgram = 'testssl';

/** The light one sees versions alone; the full one is the tool’s own default run. */
const looks = { light: ['-p'], full: [] } as const satisfies Record<ScannerKit['depth'], readonly string[]>;

const milliseconds = { light: 120_000, full: 600_000 } as const;

/** `--ip` and `--nodns none`: it contacts the vetted address and asks no name server; it never phones out by itself. */
function testsslArguments(
  { host, url }: Pick<ScannerKit, 'host' | 'url'>,
  what: readonly string[],
  report: string,
): readonly string[] {
  const address = host.addresses.find((one) => !one.includes(':')) ?? host.addresses[0] ?? '';
  return [
    ...['--warnings', 'off', '--color', '0', '--nodns', 'none'],
    ...(address.includes(':') ? ['-6'] : []),
    ...['--ip', address, ...what, '--jsonfile', report],
    `https://${url.hostname}:${url.port === '' ? '443' : url.port}/`,
  ];
}

/** Tells every second how many results stand in the report so far. */
function watch({ onProgress }: ScannerKit): (report: string) => () => void {
  return (report) => {
    const timer = setInterval(() => onProgress({ done: rowsIn(report), of: 'results' }), 1000);
    return () => clearInterval(timer);
  };
}

function rowsIn(report: string): number {
  try {
    return readFileSync(report, 'utf8').split('"severity"').length - 1;
  } catch {
    // Not begun yet.
    return 0;
  }
}

/** The version in its banner: asked for by itself, it takes as long as half a scan. */
function versionIn(said: string): string {
  const words = said.split('\n').map((line) => line.trim().split(/\s+/));
  const [, told = ''] =
    words.find(([name = '', version = '']) => name.startsWith('testssl') && /^\d+\.\d/.test(version)) ?? [];
  return /^[\w.-]*/.exec(told)?.[0] ?? '';
}

/** Runs testssl on the vetted address. Throws Unseen. */
export async function runTestssl(kit: ScannerKit): Promise<ScannedBy> {
  const { depth, signal, only = looks[depth] } = kit;
  const args = (_: string, report: string) => testsslArguments(kit, only, report);
  const limits = { milliseconds: milliseconds[depth], signal };
  const { bytes, said } = await reportOf(testsslProgram, args, limits, watch(kit));
  return { version: versionIn(said), arguments: testsslArguments(kit, only, 'OUTPUT'), output: bytes };
}
