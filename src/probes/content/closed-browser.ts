import { tmpdir } from 'node:os';
import type { Browser, BrowserContext, BrowserServer } from 'playwright-core';
import { findProgram } from '../programs.ts';
import { Unseen } from '../unseen.ts';

/** A proxy that is not there: whatever is not answered by us ends at it, names and addresses, loopback too. */
const nowhere = [
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-first-run',
];

/** Chromium's own sandbox needs a user that is not root; as root there is none, and the network stays closed all the same. */
const sandbox = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

export interface ClosedBrowser {
  readonly version: string;
  newContext(): Promise<BrowserContext>;
  /** Kills it with all its processes. */
  end(): Promise<void>;
}

async function loadPlaywright() {
  try {
    return await import('playwright-core');
  } catch {
    throw new Unseen('toolMissing', 'playwright-core');
  }
}

async function connect(
  server: BrowserServer,
  connectTo: (endpoint: string) => Promise<Browser>,
): Promise<ClosedBrowser> {
  const browser = await connectTo(server.wsEndpoint());
  return {
    version: browser.version(),
    newContext: () => browser.newContext({ serviceWorkers: 'block', acceptDownloads: false, locale: 'ja-JP' }),
    end: () => server.kill(),
  };
}

/** Starts Debian's Chromium so that nothing it does can leave the machine. Throws Unseen where it is missing or won't start. */
export async function startClosedBrowser(): Promise<ClosedBrowser> {
  const executablePath = findProgram('chromium');
  if (executablePath === null) throw new Unseen('toolMissing', 'chromium');
  const { chromium } = await loadPlaywright();
  const env = { LANG: 'C.UTF-8', HOME: tmpdir() };
  const args = [...nowhere, ...quiet, ...sandbox()];
  const server = await chromium
    .launchServer({ executablePath, args, env, host: '127.0.0.1', timeout: 20_000 })
    .catch((error: Error) => {
      throw new Unseen('toolFailed', `chromium: ${error.message.slice(0, 300)}`);
    });
  return connect(server, (endpoint) => chromium.connect(endpoint));
}
