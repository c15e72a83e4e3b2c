import { readFileSync } from 'node:fs';
import type { ContentData } from '../../core/checks/content/content-observation.ts';
import type { Observation, Tool } from '../../core/checks/observation.ts';
import { textBefore } from '../../core/kernel/text-ends.ts';
import { observe, type ProbeRun } from '../observe.ts';
import type { ProbeKit } from '../probe-kit.ts';
import { ownTool } from '../tools.ts';
import type { ContentFiles } from './content-files.ts';
import { decodeText } from './decode-text.ts';
import { fetchPolicy, findPolicy, lookAtPolicy } from './look-at-policy.ts';
import { mergeScans } from './merge-scans.ts';
import { filesHost } from './resolve-mention.ts';
import { scanFiles, urlOfFile } from './scan-files.ts';
import type { SiteScan } from './scan-site.ts';

const parsers = ['parse5', 'css-tree', 'acorn'] as const;

const versionOf = (name: string): string =>
  (
    JSON.parse(readFileSync(new URL(`../../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as {
      version: string;
    }
  ).version;

const tools = (target: string): readonly Tool[] => [
  ownTool(['content', target.slice(0, 1000)]),
  ...parsers.map((name) => ({ name, version: versionOf(name), arguments: [] })),
];

interface StaticOptions {
  readonly kit: ProbeKit;
  readonly target: string;
  /** Where the privacy policy is declared to be. */
  readonly policyUrl?: string;
}

const automaticHosts = (reaches: ContentData['reaches'], ownHosts: readonly string[]): readonly string[] => [
  ...new Set(
    reaches
      .filter(({ certainty, host }) => certainty === 'automatic' && !ownHosts.includes(host))
      .map(({ host }) => host),
  ),
];

const runOf = ({ kit, target }: StaticOptions): ProbeRun => ({
  probe: 'contentStatic',
  version: 1,
  target,
  tools: tools(target),
  now: kit.now,
  signal: kit.signal,
});

/** Reads the files of a deliverable; nothing goes out, save for a policy whose URL is given. */
export function probeContentFiles(open: () => Promise<ContentFiles>, options: StaticOptions): Promise<Observation> {
  const { kit, policyUrl } = options;
  return observe(runOf(options), async (): Promise<ContentData> => {
    const files = await open();
    const { scans, read, passedOver, unknownKinds } = await scanFiles(files, kit.signal);
    const merged = mergeScans(scans, []);
    const names = new Map(files.names.map((name) => [urlOfFile(name), name]));
    const policy = await lookAtPolicy(findPolicy(scans, policyUrl), automaticHosts(merged.reaches, []), async (url) => {
      const name = names.get(textBefore(url, /[?#]/));
      const bytes = name === undefined ? null : await files.read(name);
      if (bytes !== null) return { text: decodeText(bytes) };
      if (url === policyUrl) return fetchPolicy(kit.outbound, url);
      const detail = new URL(url).hostname === filesHost ? 'not among the files' : 'give its URL to have it fetched';
      return { unread: { reason: 'unreachable', detail } };
    });
    return { source: 'files', ownHosts: [], read, passedOver, unknownKinds: [...unknownKinds], ...merged, policy };
  });
}

/** Reads pages of a published site. */
export function probeContentSite(scan: () => Promise<SiteScan>, options: StaticOptions): Promise<Observation> {
  const { kit, policyUrl } = options;
  return observe(runOf(options), async (): Promise<ContentData> => {
    const { scans, ownHost, read, passedOver } = await scan();
    const merged = mergeScans(scans, [ownHost]);
    const hosts = automaticHosts(merged.reaches, [ownHost]);
    const policy = await lookAtPolicy(findPolicy(scans, policyUrl), hosts, (url) => fetchPolicy(kit.outbound, url));
    return { source: 'site', ownHosts: [ownHost], read, passedOver, unknownKinds: [], ...merged, policy };
  });
}
