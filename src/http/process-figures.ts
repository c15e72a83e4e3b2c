import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gauge, type Metric } from './exposition.ts';

/** What the process itself tells: memory, time, open files, and how long its loop lets others wait. */
export class ProcessFigures {
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });
  readonly #startedAt = Date.now() / 1000 - process.uptime();

  constructor() {
    this.#delay.enable();
  }

  /** Quantiles are of the time since they were last asked for. */
  #delays(): readonly Metric[] {
    const of = (nanoseconds: number): number | null => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : null);
    const { max } = this.#delay;
    const [half, most] = [this.#delay.percentile(50), this.#delay.percentile(99)];
    this.#delay.reset();
    return [
      gauge('junshu_event_loop_delay_p50_seconds', 'Half of the waits of the event loop were shorter.', of(half)),
      gauge('junshu_event_loop_delay_p99_seconds', '99 of 100 waits of the event loop were shorter.', of(most)),
      gauge('junshu_event_loop_delay_max_seconds', 'Longest wait of the event loop since last asked.', of(max)),
    ];
  }

  metrics(): readonly Metric[] {
    const { rss, heapUsed, external } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    return [
      gauge('process_resident_memory_bytes', 'Memory of the server’s process, its database’s aside.', rss),
      gauge('junshu_heap_used_bytes', 'Memory that its objects take.', heapUsed),
      gauge('junshu_external_memory_bytes', 'Memory that its buffers take.', external),
      {
        name: 'process_cpu_seconds_total',
        help: 'Processor time of the server’s process.',
        type: 'counter',
        samples: [{ value: (user + system) / 1e6 }],
      },
      gauge('process_start_time_seconds', 'When the server started.', this.#startedAt),
      gauge('process_open_fds', 'Files and connections that it holds open.', openFiles()),
      ...this.#delays(),
    ];
  }
}

function openFiles(): number | null {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return null;
  }
}
