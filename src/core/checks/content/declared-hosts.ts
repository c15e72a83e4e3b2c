import { asciiHost } from '../../kernel/ascii-host.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { textBefore } from '../../kernel/text-ends.ts';

const hostIn = (text: string): string =>
  asciiHost(textBefore(text.toLowerCase().replace(/^[a-z]+:\/\//, ''), /[/:?#]/));

/** Host names as people list them, with commas or spaces between; of URLs the host. */
const readHosts = (text: string): readonly string[] =>
  text
    .split(/[\s,、，;；]+/)
    .map(hostIn)
    .filter((host) => host !== '');

/** Whether a host is one of those declared; '*.example.jp' is every host below example.jp. */
export const isAmong = (host: string, declared: readonly string[]): boolean =>
  declared.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one));

/** The hosts that a row declares as allowed. */
export const allowedHosts = ({ allowedHosts: text }: JsonObject): readonly string[] =>
  typeof text === 'string' ? readHosts(text) : [];
