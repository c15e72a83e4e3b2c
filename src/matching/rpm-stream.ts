import type { Event, Known } from './vulnerability-index.ts';

/** 「4:5.32.1-473.module_el8.10.0+3779+d5938d28」 was built in the stream of a module. */
const isModular = (version: string): boolean => version.includes('.module');

const fixesIn = (events: readonly Event[]): readonly string[] =>
  events.flatMap(({ kind, text }) => (kind === 'fixed' ? [text] : []));

/** Version without epoch and release. */
const upstreamOf = (version: string): string => /^(?:\d+:)?([^:-]*)/.exec(version)?.[1] ?? '';

/**
 * What an advisory says of an RPM in its stream: a module's fix is for those who have the module's package, another fix for those who
 * have the base's, and one stream's fix isn't another's. null: nothing.
 */
export function ofStream(known: Known, version: string, module: string): Known | null {
  const inModule = isModular(version);
  const { stream } = known.advisory;
  if (inModule && module !== '' && stream !== undefined && stream !== module) return null;
  const ranges = known.ranges.filter((range) => fixesIn(range).every((fix) => isModular(fix) === inModule));
  if (ranges.length === known.ranges.length) return known;
  return ranges.length === 0 && !known.versions.has(version) && !known.isBroken ? null : { ...known, ranges };
}

/** Whether the fix of a module may be that of another stream: neither side says it, and the versions aren't one. */
export function isOtherStream({ advisory, ranges }: Known, version: string, module: string): boolean {
  if (!isModular(version) || (module !== '' && advisory.stream === module)) return false;
  const fixes = ranges.flatMap(fixesIn);
  return fixes.length > 0 && !fixes.some((fix) => upstreamOf(fix) === upstreamOf(version));
}
