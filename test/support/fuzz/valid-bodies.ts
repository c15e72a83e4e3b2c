import type { Json, JsonObject } from '../../../src/core/kernel/json.ts';
import type { Chance } from './random.ts';
import type { Route } from './route-table.ts';
import type { KnownRow, World } from './world.ts';

const put = ({ revision, data }: KnownRow, chance: Chance): JsonObject => ({
  expectedRevision: chance.is(0.7) ? revision : 0,
  data,
});

const newContract = (chance: Chance): JsonObject => ({
  number: `FUZZ-${chance.below(100_000)}`,
  title: '検査用の契約',
  concludedOn: '2026-04-01',
  period: { from: '2026-04-01', to: '2027-03-31' },
  buyer: { ministry: '経済産業省', addressee: '総務課長' },
  contractor: { name: '株式会社検査', address: '東京都', representative: '代表' },
  scope: {
    buildsSystems: true,
    publicSite: true,
    mail: true,
    applications: true,
    cloud: true,
    subcontracts: true,
    confidential: null,
  },
});

/** A whole contract file under a number of its own. */
function contractFile(world: World, chance: Chance): JsonObject {
  const file = chance.pick(world.contractFiles);
  const number = `FUZZ-${chance.below(100_000)}`;
  return { ...file, contract: { ...(file.contract as JsonObject), number } };
}

const day = '2026-10-15';

/** Bodies that a route would take, by the end of its path. A route that is not here gets `{}` and hostile values. */
const byPath: Readonly<Record<string, (row: KnownRow, world: World, chance: Chance) => Json>> = {
  'POST /api/contracts': (_, world, chance) => (chance.is(0.3) ? contractFile(world, chance) : newContract(chance)),
  'PUT …/entries/:id': (row, _, chance) => put(row, chance),
  'DELETE …/entries/:id': ({ revision }) => ({ expectedRevision: revision }),
  'POST …/:register/changes': (row, _, chance) => ({ changes: [{ entryId: row.id, ...put(row, chance) }] }),
  'POST …/software/vulnerability-previews': () => ({ informedOn: day }),
  'POST …/scan-previews': () => ({ uploadId: 'x', kind: 'platform', heldOn: day, target: 'none', title: '診断' }),
  'POST …/scan-previews/:id/confirmation': () => ({ close: ['f1'] }),
  'POST …/diagnoses/scans': () => ({ tool: 'nmap', depth: 'light', target: 'none', notice: 'n1' }),
  'POST …/plan/templates/:type': () => ({ replace: [{ dutyId: '9.nda', revision: 1 }] }),
  'POST …/plan/versions': () => ({ effectiveFrom: day, reason: '変更' }),
  'POST …/versions/:id/agreement': () => ({ on: day, official: '山本', means: 'mail', note: '', evidence: ['e1'] }),
  'POST …/checks/runs': () => ({ area: 'x' }),
  'POST …/checks/results': () => ({ format: 'junshu-check-result@1', bundle: {}, runs: [], signature: '' }),
  'POST …/calendar-feeds': () => ({ label: '予定' }),
  'POST …/reports': (_, __, chance) => ({ scheduleId: chance.pick(['r1', 'r2']), reportedOn: day }),
  'POST …/finding-notes': () => ({ scheduleId: 'r1', cause: 'likeLastPeriod', shown: 'x', note: '確かめた。' }),
  'POST …/evidence': () => ({ uploadId: 'x', kind: 'other', title: '証跡', obtainedOn: day, targets: [] }),
  'PUT …/evidence/:id': () => ({ expectedRevision: 1, metadata: { kind: 'other', title: '証跡', targets: [] } }),
  'POST …/evidence/:id/withdrawal': () => ({ expectedRevision: 1, reason: '誤り' }),
  'POST …/closing': ({ contract }) => ({ number: contract }),
  'POST …/certificate/:format': () => ({ signer: '青葉 一郎' }),
};

const isFor = (pattern: string, { method, path }: Route): boolean => {
  const [wanted = '', end = ''] = pattern.split(' ');
  return method === wanted && (end.startsWith('…') ? path.endsWith(end.slice(1)) : path === end);
};

/** A body that the route may take, for a row that the server has. */
export function validBody(route: Route, row: KnownRow, world: World, chance: Chance): Json {
  const found = Object.entries(byPath).find(([pattern]) => isFor(pattern, route));
  return found?.[1](row, world, chance) ?? {};
}
