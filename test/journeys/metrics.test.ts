import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Metric, metricsText } from '../../src/http/exposition.ts';
import { RequestFigures } from '../../src/http/request-figures.ts';
import { serverFile } from '../../src/settings.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { runCli, serverFileOf, signIn, startServer, type TestServer } from '../support/server.ts';

interface Parsed {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  readonly samples: readonly (readonly [name: string, labels: Readonly<Record<string, string>>, value: number])[];
}

/** The parser of Prometheus' own client for Python, which keeps the format (Debian package python3-prometheus-client). */
const parser = `
import json, sys
from prometheus_client.parser import text_string_to_metric_families
families = list(text_string_to_metric_families(sys.stdin.read()))
print(json.dumps([{"name": f.name, "type": f.type, "help": f.documentation,
  "samples": [[s.name, s.labels, s.value if abs(s.value) != float("inf") else str(s.value)] for s in f.samples]} for f in families]))
`;

function parsed(text: string): readonly Parsed[] {
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', parser], { input: text, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as readonly Parsed[];
}

/** The grammar of the format itself, line by line: https://prometheus.io/docs/instrumenting/exposition_formats/ */
const grammar =
  /^(?:# HELP [a-zA-Z_:][\w:]* \S.*|# TYPE [a-zA-Z_:][\w:]* (?:gauge|counter|histogram)|[a-zA-Z_:][\w:]*(?:\{[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*"(?:,[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*")*\})? (?:NaN|[+-]Inf|-?\d+(?:\.\d+)?(?:e[+-]\d+)?))$/;

describe('the text of metrics', () => {
  it('carries every character of a label and of a help through a reader and back', () => {
    const strange = 'a "b" \\ c\n d\\n 漢字 {x="1"}';
    const metric: Metric = {
      name: 'junshu_x',
      help: 'One \\ two\nthree.',
      type: 'gauge',
      samples: [
        { labels: { which: strange, other: '' }, value: 0.1 },
        { labels: { which: 'small', other: '' }, value: 1e-9 },
        { labels: { which: 'large', other: '' }, value: 2 ** 60 },
        { labels: { which: 'infinite', other: '' }, value: Number.POSITIVE_INFINITY },
      ],
    };
    const text = metricsText([metric]);
    for (const line of text.trimEnd().split('\n')) assert.match(line, grammar);
    const [read] = parsed(text);
    assert.equal(read?.help, metric.help);
    assert.deepEqual(
      read?.samples.map(([, labels, value]) => [labels.which, value]),
      [
        [strange, 0.1],
        ['small', 1e-9],
        ['large', 2 ** 60],
        ['infinite', 'inf'],
      ],
    );
  });

  it('leaves out what is not known', () => {
    assert.equal(metricsText([{ name: 'junshu_x', help: 'X.', type: 'gauge', samples: [] }]), '');
  });

  it('begins with no request counted', () => {
    const [counted] = parsed(metricsText(new RequestFigures().metrics())).filter(({ type }) => type === 'histogram');
    assert.ok(counted?.samples.every(([, , value]) => value === 0));
  });
});

describe('the figures of a server', () => {
  let server: TestServer;
  let figures: readonly Parsed[];
  let text = '';
  const ask = (token: string): Promise<Response> =>
    fetch(`${server.url}/api/metrics`, { headers: { authorization: `Bearer ${token}` } });
  const figuresOf = (name: string): readonly (readonly [Readonly<Record<string, string>>, number])[] =>
    figures.flatMap(({ samples }) =>
      samples.filter(([found]) => found === name).map(([, labels, value]) => [labels, value] as const),
    );
  const figureOf = (name: string): number => figuresOf(name)[0]?.[1] ?? assert.fail(`no ${name}`);

  before(async () => {
    server = await startServer();
    for (const path of ['/api/health', '/api/health', '/api/contracts'])
      await (await fetch(`${server.url}${path}`)).arrayBuffer();
    const answer = await ask(serverFileOf(server.dataFolder).ownerToken);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8');
    text = await answer.text();
    figures = parsed(text);
  });
  after(() => server.end());

  it('are for the owner’s token, and for nobody who is signed in or comes with another', async () => {
    const session = await signIn(server);
    assert.equal((await session.get('/metrics')).status, 403);
    assert.equal((await ask('another')).status, 401);
    assert.equal((await fetch(`${server.url}/api/metrics`)).status, 401);
  });

  it('are as Prometheus reads them, each with a help and a type, none twice', () => {
    for (const line of text.trimEnd().split('\n')) assert.match(line, grammar);
    const names = figures.map(({ name }) => name);
    assert.deepEqual([...new Set(names)], names);
    assert.deepEqual(
      figures.filter(({ type, help }) => type === 'unknown' || help === '').map(({ name }) => name),
      [],
    );
    assert.equal(figureOf('junshu_metrics_failed'), 0);
  });

  it('count requests by status, and each in one bucket and those above', () => {
    const byStatus = new Map(
      figuresOf('junshu_http_requests_total').map(([{ status = '' }, value]) => [status, value]),
    );
    assert.ok((byStatus.get('200') ?? 0) >= 2);
    assert.equal(byStatus.get('401'), 1);
    const buckets = figuresOf('junshu_http_request_duration_seconds_bucket').map(([, value]) => value);
    assert.deepEqual(
      buckets,
      buckets.toSorted((a, b) => a - b),
    );
    assert.equal(buckets.at(-1), figureOf('junshu_http_request_duration_seconds_count'));
  });

  it('tell of disk, database, memory and the event loop', () => {
    assert.equal(figureOf('junshu_database_up'), 1);
    assert.equal(figureOf('junshu_disk_full'), 0);
    assert.ok(figureOf('junshu_disk_free_bytes') > 0);
    assert.ok(figureOf('junshu_disk_free_bytes') <= figureOf('junshu_disk_size_bytes'));
    assert.ok(figureOf('process_resident_memory_bytes') > 50_000_000);
    assert.ok(figureOf('junshu_event_loop_delay_max_seconds') >= 0);
    assert.equal(figuresOf('junshu_info')[0]?.[0].database, 'embedded');
  });

  it('name no contract and hold no secret', () => {
    assert.doesNotMatch(text, /METI/);
    assert.ok(!text.includes(serverFileOf(server.dataFolder).ownerToken));
  });

  it('tell of queues, nights and feeds, once the server has settled', async () => {
    const output = join(server.dataFolder, 'figures.prom');
    let found: readonly Parsed[] = [];
    // The queue starts after the server; the first look at the nights comes five seconds after it.
    for (let tries = 0; tries < 60; tries += 1) {
      const { code, stderr } = await runCli(server.dataFolder, ['metrics', '-o', output]);
      assert.equal(code, 0, stderr);
      found = parsed(readFileSync(output, 'utf8'));
      const names = new Set(found.map(({ name }) => name));
      if (names.has('junshu_queue_jobs') && names.has('junshu_nightly_job_due_timestamp_seconds')) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    figures = found;
    const queues = figuresOf('junshu_queue_jobs').map(([{ queue }]) => queue);
    assert.ok(queues.includes('check-tick'), queues.join());
    const nights = figuresOf('junshu_nightly_job_due_timestamp_seconds').map(([{ job }]) => job);
    assert.ok(nights.length >= 3, nights.join());
    const session = await signIn(server);
    const { body: feeds } = await session.get<readonly { readonly date: string }[]>('/feeds');
    const days = figuresOf('junshu_feed_date_timestamp_seconds').map(([, value]) =>
      new Date((value + 9 * 3600) * 1000).toISOString().slice(0, 10),
    );
    assert.ok(feeds.length > 2);
    assert.deepEqual(days.toSorted(), feeds.map(({ date }) => date).toSorted());
  });
});

describe('junshu metrics', () => {
  const folder = temporaryFolder();
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('starts no server where none runs, and says so', async () => {
    const { code, stdout, stderr } = await runCli(folder, ['metrics']);
    assert.equal(code, 5);
    assert.equal(stdout, '');
    assert.match(stderr, /サーバーが動いていないため/);
    assert.throws(() => readFileSync(serverFile(folder)));
  });
});
