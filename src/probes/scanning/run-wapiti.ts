import { programVersion } from '../programs.ts';
import { Unseen } from '../unseen.ts';
import { openScanProxy } from './scan-proxy.ts';
import { reportOf, type ScannedBy, type ScannerKit } from './scanner-run.ts';

/** Modules of wapiti 3.0.4. The light ones only read; brute force, lists of names and what asks third parties are in neither. */
const modules = {
  light: ['cookieflags', 'csp', 'http_headers'],
  full: [
    'cookieflags',
    'crlf',
    'csp',
    'csrf',
    'exec',
    'file',
    'http_headers',
    'permanentxss',
    'redirect',
    'sql',
    'xss',
    'xxe',
  ],
} as const;

/** How many links deep. Its crawler sends the forms that it meets, so that the light scan stays on the first page. */
const depths = { light: '0', full: '20' } as const;

/** The scanner's own time to scan and to attack, in seconds; the run as a whole is cut off a little later. */
const seconds = { light: 300, full: 1800 } as const;
const grace = 60;

const mostBytes = 500_000_000;

const portOf = ({ protocol, port }: URL): number => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port));

function argumentsFor(
  { url, depth, only = modules[depth] }: ScannerKit,
  proxy: string,
  folder: string,
  report: string,
) {
  return [
    ...['-u', url.href, '--scope', 'folder', '-d', depths[depth], '-m', only.join(','), '-p', proxy],
    ...['--max-scan-time', String(seconds[depth] / 3), '--max-attack-time', String(seconds[depth] / 3)],
    ...['--max-links-per-page', '100', '--max-files-per-dir', '100', '-S', 'polite', '-t', '10', '-v', '1'],
    ...['--store-session', folder, '--store-config', folder, '--flush-session', '--no-bugreport'],
    ...['-f', 'json', '-o', report],
  ];
}

/**
 * Runs wapiti by way of a proxy of ours, so that it reaches the vetted addresses of the target alone: names that it resolves, links
 * that lead elsewhere and hosts that its payloads name are all refused at the proxy. Throws Unseen.
 */
export async function runWapiti(kit: ScannerKit): Promise<ScannedBy> {
  const { outbound, host, url, depth, signal, onProgress } = kit;
  const version = await programVersion('wapiti');
  const cut = new AbortController();
  let usedUp: Unseen | null = null;
  const onUsedUp = (unseen: Unseen): void => {
    usedUp = unseen;
    cut.abort();
  };
  const proxy = await openScanProxy({ outbound, host, port: portOf(url), mostBytes, onUsedUp });
  const timer = setInterval(() => onProgress({ done: proxy.traffic().connections, of: 'connections' }), 1000);
  try {
    const limits = { milliseconds: (seconds[depth] + grace) * 1000, signal: AbortSignal.any([signal, cut.signal]) };
    const args = (folder: string, report: string) => argumentsFor(kit, proxy.url, folder, report);
    const { bytes: output } = await reportOf('wapiti', args, limits);
    // It takes the proxy's own answer for the target's, and would report on that.
    if (proxy.traffic().connections === 0) throw new Unseen('unreachable', url.host);
    return { version, arguments: argumentsFor(kit, 'PROXY', 'FOLDER', 'OUTPUT'), output, traffic: proxy.traffic() };
  } catch (error) {
    throw usedUp ?? error;
  } finally {
    clearInterval(timer);
    await proxy.close();
  }
}
