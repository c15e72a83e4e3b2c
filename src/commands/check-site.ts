import type { CheckContext } from '../core/checks/check.ts';
import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import { siteChecks } from '../core/checks/site/checks.ts';
import { readPorts } from '../core/checks/site/declared-ports.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { probeDns } from '../probes/dns/probe-dns.ts';
import { probeHttp } from '../probes/http/probe-http.ts';
import { probePorts } from '../probes/ports/probe-ports.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';
import { probeTestssl } from '../probes/scanning/probe-testssl.ts';
import { probeSslscan } from '../probes/tls/probe-sslscan.ts';
import { probeTls } from '../probes/tls/probe-tls.ts';

export interface SiteOptions {
  /** The register's row, or what stands for it: `ports`, `domainReason`. */
  readonly declared?: JsonObject;
  /** Also looks at the open ports, and asks sslscan where it is installed; every port by nmap takes its time. */
  readonly withPorts?: boolean;
  /** False leaves nmap and sslscan aside though they are installed. */
  readonly withTools?: boolean;
  /** Also asks testssl, which takes a minute or more; what is missing then is told. */
  readonly isDeep?: boolean;
  /** Where http is served beside https on an unusual port; 80 unless told. */
  readonly plainPort?: number;
  /** The roots that count; Mozilla's unless a test brings its own. */
  readonly roots?: readonly string[];
  readonly issuerPorts?: ReadonlySet<number>;
}

const declaredPorts = ({ ports }: JsonObject): readonly number[] =>
  (typeof ports === 'string' ? readPorts(ports) : null) ?? [];

/** A site by http alone is looked at by https too: that it isn't there is what is to be found. */
const tlsPortOf = ({ protocol, port }: URL): number => (protocol === 'https:' && port !== '' ? Number(port) : 443);

/** Looks at one site with every probe; DNS, TLS and HTTP side by side, the outside programs after them. */
export async function lookAtSite(
  target: string,
  kit: ProbeKit,
  options: SiteOptions = {},
): Promise<readonly Gathered[]> {
  const { outbound, now, signal } = kit;
  const { declared = {}, plainPort, roots, issuerPorts, withPorts = false, withTools = true, isDeep = false } = options;
  const url = new URL(target);
  const host = url.hostname;
  const observations = await Promise.all([
    probeDns({ outbound, target, host, now }),
    probeTls({
      ...{ outbound, target, host, now, port: tlsPortOf(url) },
      ...(roots === undefined ? {} : { roots }),
      ...(issuerPorts === undefined ? {} : { issuerPorts }),
    }),
    probeHttp({ outbound, url: target, now, ...(plainPort === undefined ? {} : { plainPort }) }),
  ]);
  const seen = observations.map((observation) => ({ observation }));
  const own = observations.find(({ probe }) => probe === 'tls');
  const deeper = { outbound, target, host, now, signal, port: tlsPortOf(url), own };
  const gathered = isDeep && !signal.aborted ? [...seen, await probeTestssl(deeper)] : seen;
  if (!withPorts || signal.aborted) return gathered;
  const second = withTools ? await probeSslscan({ outbound, target, host, now, port: tlsPortOf(url) }) : null;
  const scan = { outbound, target, host, now, signal, withNmap: withTools, declared: declaredPorts(declared) };
  return [...gathered, ...(second === null ? [] : [second]), await probePorts(scan)];
}

/** Looks at one site and judges it; needs no server and no database. */
export async function checkSite(target: string, kit: ProbeKit, options: SiteOptions = {}): Promise<CheckedTarget> {
  const observations = (await lookAtSite(target, kit, options)).map(({ observation }) => observation);
  const context: CheckContext = { asOf: kit.today, declared: options.declared ?? {} };
  return judgeTarget(target, observations, siteChecks, context);
}
