import { describe, it } from 'node:test';
import { demoPages, walk } from '../support/accessibility.ts';
import { startBrowser } from '../support/browser.ts';
import { startServer } from '../support/server.ts';

describe('in Japanese', () => {
  it('axe finds nothing on any page at 1280 and 320 px, nothing overflows, and the console is silent', async () => {
    const [server, browser] = await Promise.all([startServer(), startBrowser('ofPages')]);
    try {
      await walk(browser, server, 'ja', demoPages);
    } finally {
      await browser.close();
      await server.end();
    }
  });
});
