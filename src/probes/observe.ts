import type { Observation, ProbeName, Tool } from '../core/checks/observation.ts';
import type { Json } from '../core/kernel/json.ts';
import { unseenOf } from './unseen.ts';

/** What makes an observation of a probe's run: its name and version, the tools, and the clock of whoever runs it. */
export interface ProbeRun {
  readonly probe: ProbeName;
  readonly version: number;
  readonly target: string;
  readonly tools: readonly Tool[];
  readonly now: () => string;
}

/** Runs a probe and keeps what it saw; what it could not see is kept too, with the reason. Bugs propagate. */
export async function observe<Data>(run: ProbeRun, look: () => Promise<Data>): Promise<Observation> {
  const startedAt = run.now();
  const seen = await look().then(
    (data): Observation['seen'] => ({ state: 'seen', data: data as Json }) as Observation['seen'],
    (error: unknown): Observation['seen'] => {
      const { reason, detail } = unseenOf(error);
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
