import type { Observation } from '../core/checks/observation.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { FeedSource } from '../feeds/matching-feeds.ts';
import type { EvidenceFile } from './evidence-file.ts';
import type { Outbound } from './outbound/outbound.ts';

/** What probes work with; made by whoever runs them. */
export interface ProbeKit {
  readonly outbound: Outbound;
  readonly today: PlainDate;
  readonly now: () => string;
  /** Aborted when the run is stopped: what was seen by then is kept. */
  readonly signal: AbortSignal;
  /** Files of the contract that are tied to the target; absent where there is no contract. */
  readonly evidence?: readonly EvidenceFile[];
  /** The feeds that are kept; absent where the contract's are not at hand, so that nothing is looked up in others. */
  readonly feeds?: FeedSource;
}

/** What a probe brings back: the observation, and the tool's whole output where there is one. */
export interface Gathered {
  readonly observation: Observation;
  readonly raw?: Uint8Array;
}
