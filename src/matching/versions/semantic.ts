import { SemVer } from 'semver';
import { schemeOf } from './version-scheme.ts';

/** `1` and `1.2` are written by people and by Go; Semantic Versioning wants three numbers. */
const padded = (text: string): string => {
  const short = /^[v=]?(\d+)(?:\.(\d+))?$/.exec(text);
  return short === null ? text : `${short[1]}.${short[2] ?? '0'}.0`;
};

function keyOf(text: string): SemVer | null {
  try {
    return new SemVer(padded(text), { loose: true });
  } catch {
    return null;
  }
}

/** Semantic Versioning 2.0.0: npm, Go, crates.io, Hex, Swift. */
export const semantic = schemeOf(keyOf, (a, b) => a.compare(b));
