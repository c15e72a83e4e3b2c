import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostOf } from '../src/core/assessment/go-jp.ts';
import { outsideOf } from '../src/probes/content/resolve-mention.ts';
import { nextOf } from '../src/probes/http/journey.ts';
import { plainHost } from '../src/probes/outbound/outbound.ts';
import { findLinks } from '../src/probes/retirement/find-links.ts';
import { Unseen } from '../src/probes/unseen.ts';
import { hostIn, normalisedPlace } from '../src/scanners/normalised-place.ts';
import { sourceFilesBelow } from './support/source-files.ts';

/** Hosts that `URL.canParse` takes and `new URL` refuses, as Node.js 26 does where upper case, a mark and a great length meet. */
const hosts = [`${'A'.repeat(20_000)}!`, 'CVE-2026-'.repeat(3000)];

const readers: Readonly<Record<string, (host: string) => unknown>> = {
  'a site on record': (host) => hostOf('sites', `https://${host}/`),
  'a domain on record': (host) => hostOf('mailDomains', host),
  'a place that a scanner names': (host) => [normalisedPlace(`http://${host}/a`), hostIn(`http://${host}/a`)],
  'an address in a page': (host) => outsideOf(`https://${host}/`, 'https://a.example/'),
  'a link in a page': (host) => findLinks(`<a href="https://${host}/">a</a>`, 'https://a.example/', 'a.example'),
  'where an answer sends its reader': (host) =>
    nextOf({ url: 'https://a.example/', status: 301, headers: [['location', `https://${host}/`]] } as never),
};

describe('an address whose host is none, though it looks like one at first', () => {
  for (const [name, read] of Object.entries(readers))
    it(`breaks nothing as ${name}`, () => {
      for (const host of hosts) assert.doesNotThrow(() => read(host));
    });

  it('is told as a name that was not found where it should have been asked', () => {
    for (const host of hosts) assert.throws(() => plainHost(host), Unseen);
  });

  it('is read in one step everywhere: nothing in the sources asks first and reads then', () => {
    const asking = sourceFilesBelow('src').flatMap(({ path, text }) => (text.includes('URL.canParse') ? [path] : []));
    assert.deepEqual(asking, []);
  });
});
