import { eq, gt, valid } from '@renovatebot/ruby-semver';
import { schemeOf } from './version-scheme.ts';

const order = (a: string, b: string): number => (eq(a, b) ? 0 : gt(a, b) ? 1 : -1);

/** Gem::Version: RubyGems. */
export const ruby = schemeOf((text) => (text !== '' && valid(text) !== null ? text : null), order);
