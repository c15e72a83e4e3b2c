import { type CheckFinding, defineCheck } from '../check.ts';
import { readPorts } from './declared-ports.ts';
import { type PortsData, portsDataSchema } from './ports-observation.ts';
import { openPortsText } from './ports-texts.ts';

/** What a web site needs, where nothing is declared. */
const usual: readonly number[] = [80, 443];

type Found = 'undeclared' | 'unexpected' | 'declaredClosed' | 'partial' | 'unreadable';

const some = <Result extends Found>(result: Result, ports: readonly number[]): CheckFinding<Result>[] =>
  ports.map((port) => ({ result, place: String(port), params: { port } }));

function beyond({ open }: PortsData, declared: readonly number[] | null): CheckFinding<'undeclared' | 'unexpected'>[] {
  const foreign = open.filter(({ port }) => !(declared ?? usual).includes(port));
  const result = declared === null ? 'unexpected' : 'undeclared';
  return foreign.map(({ port, service }) => ({ result, place: String(port), params: { port, service } }));
}

/** Open ports, held against those that the register declares. */
export const openPortsCheck = defineCheck({
  id: 'site-open-ports',
  version: 1,
  probe: 'ports',
  data: portsDataSchema,
  duties: ['15.8.scan'],
  results: {
    asDeclared: { outcome: 'pass' },
    webOnly: { outcome: 'pass' },
    declaredClosed: { outcome: 'pass', advice: true },
    undeclared: { outcome: 'fail' },
    unexpected: { outcome: 'fail' },
    unreadable: { outcome: 'undetermined' },
    partial: { outcome: 'undetermined' },
  },
  text: openPortsText,
  judge(data, { declared }) {
    const written = typeof declared.ports === 'string' && declared.ports.trim() !== '' ? declared.ports : null;
    const ports = written === null ? null : readPorts(written);
    if (written !== null && ports === null) return [{ result: 'unreadable', params: { ports: written } }];
    const { open, looked } = data;
    const closed = (ports ?? []).filter((port) => !open.some((one) => one.port === port));
    const partial: CheckFinding<'partial'>[] = looked < 65_535 ? [{ result: 'partial', params: { looked } }] : [];
    const findings = [...beyond(data, ports), ...some('declaredClosed', closed), ...partial];
    if (findings.length > 0) return findings;
    const params = { ports: open.map(({ port }) => port) };
    return [{ result: ports === null ? 'webOnly' : 'asDeclared', params }];
  },
});
