import { SaxesParser } from 'saxes';
import type { PortsData } from '../../core/checks/site/ports-observation.ts';
import { Unseen } from '../unseen.ts';

type Scanned = Pick<PortsData, 'open' | 'filtered'>;

/** Elements of a report that are read; a host with every port open has some 200,000. */
const mostElements = 500_000;

/** Reads nmap's XML: elements and attributes only, no document type, no entities. Throws Unseen for what is no such report. */
export function readNmap(xml: string): Scanned {
  const parser = new SaxesParser();
  const open: PortsData['open'] = [];
  let [elements, filtered, port, finished] = [0, 0, 0, false];
  parser.on('error', (error) => {
    throw new Unseen('notUnderstood', `nmap: ${error.message.slice(0, 200)}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > mostElements) throw new Unseen('limitReached', `nmap, ${mostElements} elements`);
    if (name === 'port' && attributes.protocol === 'tcp') port = Number(attributes.portid);
    if (name === 'state' && port > 0 && attributes.state === 'open') open.push({ port, service: '' });
    if (name === 'state' && port > 0 && attributes.state === 'filtered') filtered += 1;
    const last = open.at(-1);
    if (name === 'service' && last?.port === port)
      open.splice(-1, 1, { port, service: String(attributes.name).slice(0, 100) });
    if (name === 'extraports' && attributes.state === 'filtered') filtered += Number(attributes.count);
    if (name === 'finished') finished = attributes.exit === 'success';
  });
  parser.write(xml).close();
  if (!finished) throw new Unseen('toolFailed', 'nmap did not finish');
  return { open: open.slice(0, 2000), filtered: Math.min(filtered, 65_535) };
}
