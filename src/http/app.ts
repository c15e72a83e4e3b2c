import { timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import type { CheckContext } from '../commands/check-runs.ts';
import type { ScanContext } from '../commands/scan-desk.ts';
import type { LogSigner } from '../commands/sign-checkpoint.ts';
import { catalogues } from '../core/catalogue/meti-2023.ts';
import { MachineProblem } from '../postgres/places.ts';
import { calendarFeed, calendarRoutes } from './calendar.ts';
import { checklistRoutes } from './checklists.ts';
import { checkRoutes } from './checks.ts';
import { closingRoutes } from './closing.ts';
import { contractRoutes } from './contracts.ts';
import { diagnosisRoutes } from './diagnoses.ts';
import { evidenceRoutes } from './evidence.ts';
import { evidenceUploadRoutes } from './evidence-uploads.ts';
import { feedRoutes } from './feeds.ts';
import { importRoutes } from './imports.ts';
import { logRoutes } from './log.ts';
import { notificationRoutes } from './notifications.ts';
import { pages } from './pages.ts';
import { pictureRoutes } from './pictures.ts';
import { planRoutes } from './plan.ts';
import { plainProblem, problemOf } from './problem.ts';
import { registerQuestionRoutes } from './register-questions.ts';
import { registerRoutes } from './registers.ts';
import { reportRoutes } from './reports.ts';
import { scanRoutes } from './scans.ts';
import { sameOriginChanges, securityHeaders } from './security.ts';
import { type Env, kitOf } from './server-kit.ts';
import { actorOf, localOperator, makeSignInLink, signIn, signOut } from './session.ts';
import { softwareRoutes } from './software.ts';
import { storableAddress } from './storable-address.ts';

export interface AppOptions {
  readonly context: CheckContext;
  readonly scans: ScanContext;
  readonly signer: LogSigner;
  /** Matches the contracts with feeds that came in. */
  readonly afterFeeds: () => Promise<void>;
  readonly journal: Logger;
  readonly checkout: string;
  /** Lets the owner of the data folder in, for the command line. */
  readonly ownerToken: string;
  /** The address under which people reach the server; known once it listens. */
  readonly publicUrl: () => string;
  /** True when people come by https. */
  readonly secure: boolean;
}

const largestBody = 20_000_000;

const signInFirst = plainProblem(
  'signInFirst',
  401,
  { ja: 'サインインしてください', en: 'Please sign in' },
  {
    ja: '入力した内容は、この端末に残っています。サーバーが表示したリンクから入り直してください。',
    en: 'What you typed is kept on this device. Open a new link from the server.',
  },
);

function isOwner(c: { req: { header(name: string): string | undefined } }, ownerToken: string): boolean {
  const given = Buffer.from(c.req.header('authorization')?.replace(/^Bearer /, '') ?? '');
  const wanted = Buffer.from(ownerToken);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function api({ context, scans, signer, secure, ownerToken, publicUrl, afterFeeds }: AppOptions): Hono<Env> {
  const kit = kitOf(context);
  const limit = bodyLimit({
    maxSize: largestBody,
    onError: (c) => c.json(problemOf({ type: 'tooLarge', limit: largestBody }), 413),
  });
  const door = new Hono<Env>();
  door.get('/health', (c) => c.json({ status: 'ok' }));
  door.use(storableAddress, sameOriginChanges, async (c, next) => {
    const session = isOwner(c, ownerToken)
      ? { actor: localOperator, expiresAt: context.now() }
      : await actorOf(context, c, secure);
    if (session === null) return c.json(signInFirst, 401);
    c.set('actor', session.actor);
    c.set('expiresAt', session.expiresAt);
    return next();
  });
  door.get('/session', (c) => c.json({ actor: c.get('actor'), expiresAt: c.get('expiresAt'), today: kit.today() }));
  door.delete('/session', async (c) => {
    await signOut(context, c, secure);
    return c.body(null, 204);
  });
  door.post('/sign-in-links', async (c) => {
    if (!isOwner(c, ownerToken)) return c.json(problemOf({ type: 'notAllowed' }), 403);
    return c.json({ link: await makeSignInLink(context, publicUrl()) }, 201);
  });
  door.get('/catalogues/:id', (c) => {
    const catalogue = catalogues[c.req.param('id')];
    return catalogue === undefined
      ? c.json(problemOf({ type: 'notFound', what: { ja: '様式', en: 'catalogue' } }), 404)
      : c.json(catalogue);
  });
  // Feeds are larger than what people send; they are bounded while they come in.
  door.route('/', feedRoutes(kit, afterFeeds));
  // Uploads bound themselves, and are larger than any other body.
  door.route('/', evidenceUploadRoutes(kit));
  door.use(limit);
  for (const routes of [
    importRoutes(kit),
    contractRoutes(kit),
    registerQuestionRoutes(kit),
    registerRoutes(kit),
    checklistRoutes(kit),
    softwareRoutes(kit),
    diagnosisRoutes(kit),
    scanRoutes(kit, scans),
    planRoutes(kit),
    checkRoutes(kit, context),
    notificationRoutes(kit, context),
    pictureRoutes(kit),
    calendarRoutes(kit, publicUrl),
    reportRoutes(kit),
    evidenceRoutes(kit),
    logRoutes(kit, signer),
    closingRoutes(kit, signer),
  ])
    door.route('/', routes);
  door.all('*', (c) => c.json(problemOf({ type: 'notFound', what: { ja: 'その場所', en: 'such place' } }), 404));
  return door;
}

/** A lost key, an altered row: loud, and in words that say what to restore. */
const unreadable = ({ text }: MachineProblem) =>
  plainProblem('unreadable', 503, { ja: 'この契約を読めません', en: 'This contract can’t be read' }, text);

const spentLink =
  '<!doctype html><html lang="ja"><meta charset="utf-8"><title>遵守</title><p>このリンクは使用済みか、期限が切れています。サーバーの画面で <code>npx junshu sign-in-link</code> を実行してください。<p lang="en">This link is spent or too old: run <code>npx junshu sign-in-link</code> on the server.';

/** The whole web server: API, sign-in and pages. Unknown errors are opaque outside and whole in the journal. */
export function createApp(options: AppOptions): Hono<Env> {
  const { context, journal, checkout, secure } = options;
  const app = new Hono<Env>();
  app.use(securityHeaders, compress());
  app.onError((error, c) => {
    const incident = context.newId();
    journal.error({ incident, err: error, path: c.req.routePath, method: c.req.method }, 'request failed');
    if (error instanceof MachineProblem) return c.json(unreadable(error), 503);
    return c.json(
      plainProblem(
        'internal',
        500,
        { ja: 'サーバーの内部で問題が起きました', en: 'Something broke inside' },
        { ja: `管理者に番号 ${incident} をお知らせください。`, en: `Tell the administrator the number ${incident}.` },
      ),
      500,
    );
  });
  app.get('/sign-in', async (c) => {
    const isIn = await signIn(context, c, c.req.query('token') ?? '', secure);
    return isIn ? c.redirect('/') : c.html(spentLink, 403);
  });
  app.get('/ical/:file', calendarFeed(kitOf(context), options.publicUrl));
  app.route('/api', api(options));
  app.get('*', pages(join(checkout, 'dist', 'web')));
  return app;
}
