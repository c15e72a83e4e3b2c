import type { PortsData } from '../../core/checks/site/ports-observation.ts';
import type { Outbound, VettedHost } from '../outbound/outbound.ts';
import { unseenOf } from '../unseen.ts';

/** Ports of services that are often left open, each with its name. */
const usualPorts: ReadonlyMap<number, string> = new Map(
  (
    '21 ftp,22 ssh,23 telnet,25 smtp,53 domain,80 http,110 pop3,111 rpcbind,135 msrpc,139 netbios-ssn,143 imap,389 ldap,443 https,' +
    '445 microsoft-ds,465 smtps,587 submission,636 ldaps,873 rsync,993 imaps,995 pop3s,1433 ms-sql-s,1521 oracle,2049 nfs,' +
    '2375 docker,2376 docker-s,3000 http-alt,3306 mysql,3389 ms-wbt-server,4444 krb524,5000 http-alt,5432 postgresql,5601 kibana,' +
    '5672 amqp,5900 vnc,5984 couchdb,5985 wsman,6379 redis,6443 kubernetes,7001 weblogic,8000 http-alt,8080 http-proxy,' +
    '8081 http-alt,8443 https-alt,8888 http-alt,9000 http-alt,9090 http-alt,9200 elasticsearch,9300 elasticsearch,' +
    '10000 webmin,11211 memcache,15672 rabbitmq,27017 mongodb'
  )
    .split(',')
    .map((pair) => [Number(pair.split(' ')[0]), pair.split(' ')[1] ?? '']),
);

async function stateOf(outbound: Outbound, vetted: VettedHost, port: number): Promise<'open' | 'closed' | 'filtered'> {
  try {
    (await outbound.open(vetted, port)).destroy();
    return 'open';
  } catch (error) {
    const { reason } = unseenOf(error);
    return reason === 'timedOut' ? 'filtered' : 'closed';
  }
}

/** Tries the usual ports, and those that were declared, one connection each. */
export async function scanUsual(
  outbound: Outbound,
  vetted: VettedHost,
  declared: readonly number[],
): Promise<Pick<PortsData, 'open' | 'filtered' | 'looked'>> {
  const ports = [...new Set([...usualPorts.keys(), ...declared])].slice(0, 200);
  const states = await Promise.all(ports.map((port) => stateOf(outbound, vetted, port)));
  const open = ports
    .filter((_, index) => states[index] === 'open')
    .map((port) => ({ port, service: usualPorts.get(port) ?? '' }));
  return { open, filtered: states.filter((state) => state === 'filtered').length, looked: ports.length };
}
