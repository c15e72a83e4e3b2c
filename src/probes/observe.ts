import type { Observation, ProbeName, Tool } from '../core/checks/observation.ts';
import type { Json } from '../core/kernel/json.ts';
import { Unseen, unseenOf } from './unseen.ts';

/** What makes an observation of a probe's run: its name and version, the tools, and the clock of whoever runs it. */
export interface ProbeRun {
  readonly probe: ProbeName;
  readonly version: number;
  readonly target: string;
  readonly tools: readonly Tool[];
  readonly now: () => string;
  /** Aborted when the run is stopped: what was seen in part by then is not told as if it were whole. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs a probe and keeps what it saw; what it could not see is kept too, with the reason. Bugs propagate. */
export async function observe<Data>(run: ProbeRun, look: () => Promise<Data>): Promise<Observation> {
  const startedAt = run.now();
  const isStopped = (): boolean => run.signal?.aborted === true;
  const seen = await look().then(
    (data): Observation['seen'] =>
      isStopped()
        ? { state: 'unseen', reason: 'stopped', detail: '' }
        : ({ state: 'seen', data: data as Json } as Observation['seen']),
    (error: unknown): Observation['seen'] => {
      const { reason, detail } = isStopped() ? new Unseen('stopped', '') : unseenOf(error);
      return { state: 'unseen', reason, detail };
    },
  );
  return {
    probe: run.probe,
    probeVersion: run.version,
    target: run.target,
    startedAt,
    endedAt: run.now(),
    tools: run.tools.map((tool) => ({ ...tool, arguments: [...tool.arguments] })),
    seen,
  };
}
