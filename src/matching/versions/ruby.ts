import { eq, gt, valid } from '@renovatebot/ruby-semver';
import { isInexact, schemeOf } from './version-scheme.ts';

const order = (a: string, b: string): number => (eq(a, b) ? 0 : gt(a, b) ? 1 : -1);

/** The platform of a built gem stands behind its version, and would be read as a pre-release: 「1.16.4-x86_64-linux」. */
const platform =
  /-(?:x86|x64|i[3-6]86|amd64|arm|aarch64|universal|ppc|powerpc|s390|riscv|java|jruby|mswin|mingw|ruby|dalvik)/i;

/** Gem::Version: RubyGems. */
export const ruby = schemeOf(
  (text) => (text !== '' && !platform.test(text) && !isInexact(text) && valid(text) !== null ? text : null),
  order,
);
