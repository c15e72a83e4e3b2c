import type { Observation, ProbeName } from '../src/core/checks/observation.ts';
import type { CheckArea } from '../src/core/contract/check-schedule.ts';
import { applicationFiles, applicationScan } from './observations/files.ts';
import { leftOver, mailNames, siteNames } from './observations/names.ts';
import { host, siteHttp, siteTls } from './observations/site.ts';

/** What a run of the story saw of one target. */
export interface DemoRun {
  readonly at: string;
  readonly runId: string;
  readonly area: CheckArea;
  readonly register: string;
  readonly entryId: string;
  readonly observations: readonly Observation[];
}

/** No machine looked: the story tells what was seen, and says so wherever its tools are named. */
const tools = [{ name: '見本の記録 / sample', version: '1', arguments: [] }];

type Seen = Observation['seen'];

const seen = (data: unknown): Seen => ({ state: 'seen', data: data as Extract<Seen, { state: 'seen' }>['data'] });

/** Mail servers are often out of reach from an office: port 25 is shut. */
const noWayOut: Seen = { state: 'unseen', reason: 'unreachable', detail: `mx.${host}:25` };

function run(
  index: number,
  at: string,
  [area, register, entryId, target]: readonly [area: CheckArea, register: string, entryId: string, target: string],
  probes: readonly (readonly [probe: ProbeName, seen: Seen])[],
): DemoRun {
  const observations = probes.map(
    ([probe, what]): Observation => ({
      probe,
      probeVersion: 1,
      target,
      startedAt: at,
      endedAt: at,
      tools,
      seen: what,
    }),
  );
  const runId = `019ab000-0000-7000-8000-${String(index).padStart(12, '0')}`;
  return { at, runId, area, register, entryId, observations };
}

const site = ['site', 'sites', 'w1', `https://${host}/`] as const;

const siteSeen = (withHsts: boolean): readonly (readonly [ProbeName, Seen])[] => [
  ['dns', seen(siteNames)],
  ['tls', seen(siteTls)],
  ['http', seen(siteHttp(withHsts))],
];

/** Two rounds over the web system: most passes, some fails, mail servers can't be told, and HSTS is gone the second time. */
export const demoRuns: readonly DemoRun[] = [
  run(1, '2026-11-21T00:30:00.000Z', site, siteSeen(true)),
  run(
    2,
    '2026-11-21T00:31:00.000Z',
    ['mail', 'mailDomains', 'x1', host],
    [
      ['mail', seen(mailNames)],
      ['smtp', noWayOut],
    ],
  ),
  run(3, '2026-11-21T00:32:00.000Z', ['retirement', 'retirements', 't1', host], [['retirement', seen(leftOver)]]),
  run(
    4,
    '2026-11-21T00:33:00.000Z',
    ['deliverable', 'deliverables', 'p1', 'p1'],
    [
      ['files', seen(applicationFiles)],
      ['malware', seen(applicationScan)],
    ],
  ),
  run(5, '2026-11-24T00:30:00.000Z', site, siteSeen(false)),
];
