import { type CheckFinding, defineCheck } from '../check.ts';
import { readPorts } from '../site/declared-ports.ts';
import { portsDataSchema } from '../site/ports-observation.ts';
import { serverPortsText } from './server-ports-texts.ts';

type Found = 'undeclared' | 'declaredClosed' | 'partial';

/** Open ports of a server, held against those that its row declares. */
export const serverPortsCheck = defineCheck({
  id: 'server-open-ports',
  version: 1,
  probe: 'serverPorts',
  data: portsDataSchema,
  duties: ['15.8.scan'],
  results: {
    asDeclared: { outcome: 'pass' },
    declaredClosed: { outcome: 'pass', advice: true },
    undeclared: { outcome: 'fail' },
    notDeclared: { outcome: 'undetermined' },
    unreadable: { outcome: 'undetermined' },
    partial: { outcome: 'undetermined' },
  },
  text: serverPortsText,
  judge({ open, looked }, { declared }) {
    const written = typeof declared.ports === 'string' ? declared.ports.trim() : '';
    const params = { ports: open.map(({ port }) => port), looked };
    if (written === '') return [{ result: 'notDeclared', params }];
    const ports = readPorts(written);
    if (ports === null) return [{ result: 'unreadable', params: { ports: written } }];
    const findings: CheckFinding<Found>[] = [
      ...open
        .filter(({ port }) => !ports.includes(port))
        .map(
          ({ port, service }) => ({ result: 'undeclared', place: String(port), params: { port, service } }) as const,
        ),
      ...ports
        .filter((port) => !open.some((one) => one.port === port))
        .map((port) => ({ result: 'declaredClosed', place: String(port), params: { port } }) as const),
      ...(looked < 65_535 ? [{ result: 'partial', params: { looked } } as const] : []),
    ];
    return findings.length > 0 ? findings : [{ result: 'asDeclared', params }];
  },
});
