import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import type { CheckContext } from '../commands/check-runs.ts';
import type { LogSigner } from '../commands/log-key.ts';
import type { ScanContext } from '../commands/scan-desk.ts';
import { catalogues } from '../core/catalogue/meti-2023.ts';
import { own } from '../core/kernel/own.ts';
import type { RestoreGate } from '../postgres/restore-store.ts';
import type { ServerBackups } from '../server-backups.ts';
import { backupRoutes } from './backups.ts';
import { calendarFeed } from './calendar.ts';
import { evidenceUploadRoutes } from './evidence-uploads.ts';
import { feedRoutes } from './feeds.ts';
import { heavyAside } from './heavy-aside.ts';
import { type HeavyDesk, HeavyFailure } from './heavy-desk.ts';
import { keyBackupRoutes } from './key-backups.ts';
import { metricsRoutes, type Watched } from './metrics.ts';
import { pages } from './pages.ts';
import { plainProblem, problemOf } from './problem.ts';
import { RequestFigures } from './request-figures.ts';
import { resources } from './resources.ts';
import { restoreRoutes } from './restores.ts';
import { sampleRoutes } from './sample.ts';
import { sameOriginChanges, securityHeaders } from './security.ts';
import { noteRequests } from './security-notes.ts';
import { type Env, kitOf } from './server-kit.ts';
import { type Door, letIn, sessionRoutes, signInPages } from './sign-in.ts';
import { troublePage } from './sign-in-texts.ts';
import { storableAddress } from './storable-address.ts';
import { healthOf, refuseWhenShort, refuseWhileRestored, troubleOf } from './trouble.ts';

export interface AppOptions {
  readonly context: CheckContext;
  readonly scans: ScanContext;
  readonly signer: LogSigner;
  /** Matches the contracts with feeds that came in. */
  readonly afterFeeds: () => Promise<void>;
  /** Threads for requests that would hold up others; without them everything is answered in turn. */
  readonly heavyDesk?: HeavyDesk | undefined;
  readonly journal: Logger;
  readonly backups: ServerBackups;
  /** Whether a restored copy may be changed. */
  readonly gate: RestoreGate;
  /** Asks the database whether it is there. */
  readonly isDatabaseHere: () => boolean | Promise<boolean>;
  readonly checkout: string;
  /** How people come in. */
  readonly door: Door;
  /** What the server is, for whoever watches it; without it nobody does. */
  readonly about?: Watched['about'];
}

const largestBody = 20_000_000;

function api(options: AppOptions, requests: RequestFigures): Hono<Env> {
  const {
    context,
    scans,
    signer,
    door: entrance,
    afterFeeds,
    isDatabaseHere,
    heavyDesk,
    backups,
    gate,
    about,
  } = options;
  const kit = kitOf(context);
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: (c) => c.json(problemOf({ type: 'tooLarge', limit: largestBody }), 413),
  });
  const door = new Hono<Env>();
  for (const path of ['/health', '/ready'])
    door.get(path, async (c) => {
      const health = healthOf(context.room, await isDatabaseHere());
      return c.json(health, health.status === 'databaseAway' ? 503 : 200, { 'cache-control': 'no-store' });
    });
  door.use(noteRequests(entrance.security), storableAddress, sameOriginChanges, letIn(entrance));
  door.use(refuseWhenShort(context.room), refuseWhileRestored(gate));
  door.route('/', sessionRoutes(entrance, kit.today));
  if (about !== undefined) door.route('/', metricsRoutes({ ...context, isDatabaseHere, requests, about }));
  door.get('/catalogues/:id', (c) => {
    const catalogue = own(catalogues, c.req.param('id'));
    return catalogue === undefined
      ? c.json(problemOf({ type: 'notFound', what: { ja: '様式', en: 'catalogue' } }), 404)
      : c.json(catalogue);
  });
  // Feeds are larger than what people send; they are bounded while they come in.
  door.route('/', feedRoutes(kit, afterFeeds));
  // Uploads bound themselves, and are larger than any other body.
  door.route('/', evidenceUploadRoutes(kit));
  door.use(limit);
  door.route('/', backupRoutes(backups, gate, context.now));
  door.route('/', keyBackupRoutes(backups.copies));
  door.route('/', restoreRoutes(backups.copies));
  door.route('/', sampleRoutes(context));
  const { publicUrl } = entrance;
  if (heavyDesk !== undefined) door.use(heavyAside(context, heavyDesk, publicUrl));
  door.route('/', resources({ context, scans, signer, publicUrl }));
  door.all('*', (c) => c.json(problemOf({ type: 'notFound', what: { ja: 'その場所', en: 'such place' } }), 404));
  return door;
}

/** The whole web server: API, sign-in and pages. Unknown errors are opaque outside and whole in the journal. */
export function createApp(options: AppOptions): Hono<Env> {
  const { context, journal, checkout, door } = options;
  const app = new Hono<Env>();
  const requests = new RequestFigures();
  app.use(requests.watch(), securityHeaders(door.sessions.secure), compress());
  app.onError((error, c) => {
    const incident = context.newId();
    journal.error({ incident, err: error, path: c.req.routePath, method: c.req.method }, 'request failed');
    const trouble = error instanceof HeavyFailure ? error.problem : troubleOf(error, c.req.method);
    const problem =
      trouble ??
      plainProblem(
        'internal',
        500,
        { ja: 'サーバーの内部で問題が起きました', en: 'Something broke inside' },
        { ja: `管理者に番号 ${incident} をお知らせください。`, en: `Tell the administrator the number ${incident}.` },
      );
    // The pages before the application are read by people as they are.
    if (c.req.path === '/sign-in') return c.html(troublePage(problem), problem.status as 503);
    const type = trouble === null ? 'application/json' : 'application/problem+json';
    return c.json(problem, problem.status as 503, { 'content-type': type });
  });
  app.route('/', signInPages(door));
  app.get('/ical/:file', noteRequests(door.security), calendarFeed(kitOf(context), door.publicUrl));
  app.route('/api', api(options, requests));
  app.get('*', pages(join(checkout, 'dist', 'web')));
  return app;
}
