import type { MiddlewareHandler } from 'hono';
import type { Metric, Sample } from './exposition.ts';

/** Bounds of the buckets, in seconds. */
const bounds = [0.01, 0.05, 0.1, 0.5, 1, 5, 30] as const;

/** Counts what was answered, and how long it took; of requests themselves it keeps nothing. */
export class RequestFigures {
  readonly #byStatus = new Map<number, number>();
  readonly #within = bounds.map(() => 0);
  #seconds = 0;
  #count = 0;
  #open = 0;

  #note(status: number, seconds: number): void {
    this.#byStatus.set(status, (this.#byStatus.get(status) ?? 0) + 1);
    this.#seconds += seconds;
    this.#count += 1;
    for (const [index, bound] of bounds.entries())
      if (seconds <= bound) this.#within[index] = (this.#within[index] ?? 0) + 1;
  }

  /** Counts every request of the server. */
  watch(): MiddlewareHandler {
    return async (c, next) => {
      const begun = performance.now();
      this.#open += 1;
      try {
        await next();
      } finally {
        this.#open -= 1;
        this.#note(c.res.status, (performance.now() - begun) / 1000);
      }
    };
  }

  #buckets(): readonly Sample[] {
    const within = bounds.map((bound, index) => ({ le: String(bound), value: this.#within[index] ?? 0 }));
    return [
      ...[...within, { le: '+Inf', value: this.#count }].map(({ le, value }) => ({
        suffix: '_bucket' as const,
        labels: { le },
        value,
      })),
      { suffix: '_sum', value: this.#seconds },
      { suffix: '_count', value: this.#count },
    ];
  }

  metrics(): readonly Metric[] {
    const statuses = [...this.#byStatus].sort(([a], [b]) => a - b);
    return [
      {
        name: 'junshu_http_requests_total',
        help: 'Requests answered since the server started, by status.',
        type: 'counter',
        samples: statuses.map(([status, value]) => ({ labels: { status: String(status) }, value })),
      },
      {
        name: 'junshu_http_requests_open',
        help: 'Requests that are being answered now, this one included.',
        type: 'gauge',
        samples: [{ value: this.#open }],
      },
      {
        name: 'junshu_http_request_duration_seconds',
        help: 'Seconds from a request to the head of its answer.',
        type: 'histogram',
        samples: this.#buckets(),
      },
    ];
  }
}
