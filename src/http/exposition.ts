/** One value of a metric; labels tell which of several. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  /** `_bucket`, `_sum`, `_count` of a histogram. */
  readonly suffix?: '_bucket' | '_sum' | '_count';
  readonly value: number;
}

/** A metric with what it means. `counter`: only ever grows while the process lives, and its name ends in `_total`. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter' | 'histogram';
  readonly samples: readonly Sample[];
}

const escapedHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const escapedLabel = (text: string): string => escapedHelp(text).replaceAll('"', '\\"');

/** JavaScript writes infinity otherwise than Prometheus reads it. */
function written(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? '+Inf' : '-Inf';
}

function line(name: string, { labels = {}, suffix, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapedLabel(text)}"`);
  return `${name}${suffix ?? ''}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${written(value)}\n`;
}

/**
 * Metrics in Prometheus' text format 0.0.4. A metric without a value is left out: what is not known is not 0.
 *
 * ```
 * # HELP junshu_database_up Whether the database answered when it was last asked.
 * # TYPE junshu_database_up gauge
 * junshu_database_up 1
 * ```
 */
export const metricsText = (metrics: readonly Metric[]): string =>
  metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) => {
      const head = `# HELP ${name} ${escapedHelp(help)}\n# TYPE ${name} ${type}\n`;
      return head + samples.map((sample) => line(name, sample)).join('');
    })
    .join('');

/** What the text is sent as. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

/** A gauge with one value; null, where it is not known, leaves it out. */
export const gauge = (name: string, help: string, value: number | null): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: value === null ? [] : [{ value }],
});

/** An instant as Prometheus tells instants: seconds since 1970; null where it can't be read. */
export function secondsOf(instant: string | null): number | null {
  const milliseconds = instant === null ? Number.NaN : Date.parse(instant);
  return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
