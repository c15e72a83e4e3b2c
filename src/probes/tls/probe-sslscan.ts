import { SaxesParser } from 'saxes';
import type { SslscanData } from '../../core/checks/site/sslscan-observation.ts';
import { type TlsVersion, tlsVersions } from '../../core/checks/site/tls-observation.ts';
import { observe } from '../observe.ts';
import type { Gathered } from '../probe-kit.ts';
import { findProgram, programVersion, runProgram } from '../programs.ts';
import { Unseen } from '../unseen.ts';
import type { TlsProbeOptions } from './probe-tls.ts';

const versionOf = (type: string, version: string): TlsVersion | undefined =>
  tlsVersions.find((one) => one === `${type === 'ssl' ? 'SSL' : 'TLS'}v${version}`);

/** Reads sslscan's XML: elements and attributes only, no entities. Throws Unseen for what is no such report. */
export function readSslscan(xml: string): SslscanData {
  const data: SslscanData = { accepted: [], suites: [], heartbleed: [] };
  let isReport = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new Unseen('notUnderstood', `sslscan: ${error.message.slice(0, 200)}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const [version, enabled] = [versionOf(String(attributes.type), String(attributes.version)), attributes.enabled];
    if (name === 'ssltest') isReport = true;
    if (name === 'protocol' && enabled === '1' && version !== undefined) data.accepted.push(version);
    if (name === 'cipher') data.suites.push({ version: String(attributes.sslversion), id: Number(attributes.id) });
    if (name === 'heartbleed' && attributes.vulnerable === '1') data.heartbleed.push(String(attributes.sslversion));
  });
  parser.write(xml).close();
  if (!isReport) throw new Unseen('toolFailed', 'sslscan tested nothing');
  return data;
}

const argumentsFor = (host: string, address: string, port: number): readonly string[] => [
  '--no-colour',
  '--xml=-',
  `--sni-name=${host}`,
  `${address.includes(':') ? `[${address}]` : address}:${port}`,
];

/** A second opinion by sslscan on an address that was vetted; null where it is not installed. */
export async function probeSslscan({ outbound, target, host, port, now }: TlsProbeOptions): Promise<Gathered | null> {
  if (findProgram('sslscan') === null) return null;
  const tools = [
    { name: 'sslscan', version: await programVersion('sslscan'), arguments: [...argumentsFor(host, host, port)] },
  ];
  let raw: Buffer | undefined;
  const observation = await observe(
    { probe: 'sslscan', version: 1, target, tools, now, signal: outbound.signal },
    async () => {
      const vetted = await outbound.vet(host);
      const limits = { milliseconds: 60_000, outputBytes: 2_000_000 };
      const { output } = await runProgram(
        'sslscan',
        argumentsFor(vetted.host, vetted.addresses[0] ?? '', port),
        limits,
        outbound.signal,
      );
      raw = output;
      return readSslscan(output.toString('utf8'));
    },
  );
  return raw === undefined ? { observation } : { observation, raw };
}
