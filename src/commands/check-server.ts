import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import type { Observation } from '../core/checks/observation.ts';
import { serverChecks } from '../core/checks/server/checks.ts';
import { readPorts } from '../core/checks/site/declared-ports.ts';
import { portsDataSchema } from '../core/checks/site/ports-observation.ts';
import { asciiHost } from '../core/kernel/ascii-host.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { probePorts } from '../probes/ports/probe-ports.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';
import { probeServerTls } from '../probes/tls/probe-server-tls.ts';

export interface ServerOptions {
  /** The register's row, or what stands for it: `ports`. */
  readonly declared?: JsonObject;
  /** False leaves nmap aside though it is installed. */
  readonly withTools?: boolean;
  /** The roots that count; Mozilla's unless a test brings its own. */
  readonly roots?: readonly string[];
}

const declaredPorts = ({ ports }: JsonObject): readonly number[] =>
  (typeof ports === 'string' ? readPorts(ports) : null) ?? [];

function openPorts({ seen }: Observation): readonly number[] | null {
  const data = seen.state === 'seen' ? portsDataSchema.safeParse(seen.data) : null;
  return data?.success === true ? data.data.open.map(({ port }) => port) : null;
}

/** Looks at one server: its open ports, then TLS on those; the declared ones where the scan saw nothing. */
export async function lookAtServer(
  target: string,
  kit: ProbeKit,
  { declared = {}, withTools = true, roots }: ServerOptions = {},
): Promise<readonly Gathered[]> {
  const { outbound, now, signal } = kit;
  const [host, wanted] = [asciiHost(target), declaredPorts(declared)];
  const ports = await probePorts({
    ...{ probe: 'serverPorts', outbound, target, host, now, signal },
    ...{ withNmap: withTools, declared: wanted },
  });
  if (signal.aborted) return [ports];
  const open = openPorts(ports.observation) ?? wanted;
  const look = { outbound, target, host, ports: open, now, signal };
  return [ports, { observation: await probeServerTls({ ...look, ...(roots === undefined ? {} : { roots }) }) }];
}

/** Looks at one server and judges it; needs no server of ours and no database. */
export async function checkServer(target: string, kit: ProbeKit, options: ServerOptions = {}): Promise<CheckedTarget> {
  const observations = (await lookAtServer(target, kit, options)).map(({ observation }) => observation);
  return judgeTarget(target, observations, serverChecks, { asOf: kit.today, declared: options.declared ?? {} });
}
