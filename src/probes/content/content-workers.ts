import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { UnseenReason } from '../../core/checks/observation.ts';
import type { ContentSource, SourceScan } from './scan-source.ts';

/** Time for a file on a thread; what takes longer is hostile or far beyond what a browser bears. */
const fileMilliseconds = 10_000;

let workers: Piscina | undefined;

/** Threads that read content, made when first needed; each may use so much memory and dies beyond it. */
function contentWorkers(): Piscina {
  workers ??= new Piscina({
    filename: new URL('./scan-source.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.min(4, availableParallelism()),
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  return workers;
}

const unreadAs = ({ page }: ContentSource, reason: UnseenReason, detail: string): SourceScan => ({
  page,
  reaches: [],
  signals: [],
  links: [],
  unread: [{ reason, detail }],
});

/** Why a thread gave nothing back: it took too long, or more memory than it may. Anything else is a bug. */
function reasonOf(error: unknown): UnseenReason {
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (name === 'AbortError' || name === 'TimeoutError') return 'timedOut';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'limitReached';
  throw error;
}

/** Reads sources on a thread. If one of them brings the thread down, each is read alone, so that the others are not lost. */
export async function scanAside(
  sources: readonly ContentSource[],
  stop: AbortSignal,
  milliseconds = fileMilliseconds,
): Promise<readonly SourceScan[]> {
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(milliseconds)]);
    return (await contentWorkers().run(sources, { name: 'scanSources', signal })) as readonly SourceScan[];
  } catch (error) {
    stop.throwIfAborted();
    const reason = reasonOf(error);
    const [only] = sources;
    if (only !== undefined && sources.length === 1) return [unreadAs(only, reason, `${milliseconds} ms`)];
    const scans: SourceScan[] = [];
    for (const source of sources) scans.push(...(await scanAside([source], stop, milliseconds)));
    return scans;
  }
}

/** Ends the threads; they come again when needed. */
export async function endContentWorkers(): Promise<void> {
  const ending = workers;
  workers = undefined;
  await ending?.destroy();
}
