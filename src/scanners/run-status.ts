import type { Bilingual } from '../core/kernel/bilingual.ts';
import { own } from '../core/kernel/own.ts';
import type { ScanFormat } from './scan.ts';
import { allBelow, childOf, childrenOf, textAt, type XmlElement } from './xml-tree.ts';

/** How much a run looked at, by its own word. What it did not look at is neither sound nor gone. */
export interface RunStatus {
  readonly looked: 'whole' | 'part' | 'nothing';
  /** Whether what is not in it any more may be called gone. */
  readonly tellsGone: boolean;
  /** What the file says of it; null where all is well. */
  readonly why: Bilingual | null;
}

const whole: RunStatus = { looked: 'whole', tellsGone: true, why: null };

const part = (ja: string, en: string): RunStatus => ({ looked: 'part', tellsGone: false, why: { ja, en } });

const nothing = (ja: string, en: string): RunStatus => ({ looked: 'nothing', tellsGone: false, why: { ja, en } });

const attribute = (element: XmlElement | undefined, name: string): string => own(element?.attributes, name) ?? '';

/** Whether anything is told of a host that it answered: ports, or what a script saw. */
const wasSeen = (host: XmlElement): boolean =>
  attribute(childOf(host, 'status'), 'state') !== 'down' &&
  (childrenOf(childOf(host, 'ports'), 'port').length > 0 ||
    childrenOf(childOf(host, 'ports'), 'extraports').length > 0 ||
    childOf(host, 'hostscript') !== undefined);

/** nmap tells hosts up and down, its exit, and hosts given up. */
export function nmapStatus(root: XmlElement): RunStatus {
  const finished = allBelow(root, 'finished')[0];
  const hosts = childrenOf(root, 'host');
  if (!hosts.some(wasSeen))
    return nothing('応答したホストが一つもありません', 'no host answered, or no port of any was looked at');
  if (finished === undefined || !['success', ''].includes(attribute(finished, 'exit')))
    return part('実行が途中で終わっています', 'the run did not come to its end');
  if (hosts.some((host) => attribute(host, 'timedout') === 'true'))
    return part('時間切れのホストがあります', 'some host was given up');
  const hasDown = Number(attribute(allBelow(root, 'hosts')[0], 'down')) > 0 || !hosts.every(wasSeen);
  return hasDown ? { ...whole, tellsGone: false } : whole;
}

/** Greenbone tells the state of the task and how many hosts it saw. */
export function openvasStatus(root: XmlElement): RunStatus {
  const state = (allBelow(root, 'scan_run_status')[0]?.text ?? '').trim();
  const results = allBelow(root, 'results').flatMap((one) => childrenOf(one, 'result'));
  const counted = allBelow(root, 'hosts')
    .map((hosts) => textAt(hosts, 'count'))
    .find((count) => count !== '');
  const isUnseen = results.length === 0 && (counted === '0' || (state !== 'Done' && state !== ''));
  if (isUnseen) return nothing('調べたホストがありません', 'no host was looked at');
  if (!['', 'Done'].includes(state))
    return part(`状態が「${state.slice(0, 40)}」です`, `its state is “${state.slice(0, 40)}”`);
  return whole;
}

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsOf = (value: unknown): readonly Loose[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Rows of testssl that say nothing of the target. */
const aboutItself = /^(?:service|scanTime|scanProblem|clientProblem\d*|engine_problem|optimal_proto|id)$/;

function testsslStatus(value: unknown): RunStatus {
  const rows = objectsOf(value);
  const isFatal = rows.some(({ severity }) => textOf(severity) === 'FATAL');
  const isCut = rows.some(({ id, finding }) => id === 'scanTime' && /interrupt|abort/i.test(textOf(finding)));
  const isSeen = rows.some(({ id, severity }) => !aboutItself.test(textOf(id)) && textOf(severity) !== 'FATAL');
  if (!isSeen) return nothing('対象に接続できていません', 'the target could not be reached');
  return isFatal || isCut ? part('途中で終わっています', 'the run did not come to its end') : whole;
}

function wapitiStatus(value: Loose): RunStatus {
  const pages = isObject(value.infos) ? value.infos.crawled_pages_nbr : undefined;
  return pages === 0 || pages === '0' ? nothing('巡回したページがありません', 'no page was crawled') : whole;
}

/** ZAP tells sites, and since 2.16 the share of requests that failed. */
function zapStatus(value: Loose): RunStatus {
  const sites = Array.isArray(value.site) ? objectsOf(value.site) : isObject(value.site) ? [value.site] : [];
  if (sites.length === 0) return nothing('調べたサイトがありません', 'no site was looked at');
  const failures = objectsOf(value.insights)
    .filter(({ key }) => /network\.failure/.test(textOf(key)))
    .map(({ statistic }) => Number(statistic));
  const worst = Math.max(0, ...failures.filter((share) => !Number.isNaN(share)));
  const hasAlerts = sites.some(({ alerts }) => objectsOf(alerts).length > 0);
  if (worst >= 100 && !hasAlerts) return nothing('通信がすべて失敗しています', 'every request failed');
  return worst >= 50 ? part(`通信の${worst}%が失敗しています`, `${worst} % of its requests failed`) : whole;
}

/** SARIF: a run may say that it failed, or tell errors of its own (§3.20.14, §3.20.21). */
function sarifStatus(value: Loose): RunStatus {
  const runs = objectsOf(value.runs);
  const failed = runs.filter(({ invocations }) =>
    objectsOf(invocations).some(({ executionSuccessful }) => executionSuccessful === false),
  );
  const hasResults = runs.some(({ results }) => objectsOf(results).length > 0);
  const words = ['実行に失敗したと書かれています', 'it says that the run failed'] as const;
  if (failed.length > 0) return failed.length === runs.length && !hasResults ? nothing(...words) : part(...words);
  const hasErrors = runs.some(({ invocations }) =>
    objectsOf(invocations).some(({ toolExecutionNotifications }) =>
      objectsOf(toolExecutionNotifications).some(({ level }) => level === 'error'),
    ),
  );
  return hasErrors ? part('実行中の誤りが書かれています', 'it tells errors of the run') : whole;
}

/** What a file in JSON says of its run. */
export function jsonStatus(format: ScanFormat, value: unknown): RunStatus {
  if (format === 'testssl') return testsslStatus(value);
  if (!isObject(value)) return whole;
  if (format === 'wapiti') return wapitiStatus(value);
  if (format === 'zap') return zapStatus(value);
  return format === 'sarif' ? sarifStatus(value) : whole;
}
