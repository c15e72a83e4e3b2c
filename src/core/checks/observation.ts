import { z } from 'zod';

/** The probes, each with the shape of what it sees in a file of its own. */
export const probeNames = [
  'dns',
  'tls',
  'sslscan',
  'testssl',
  'http',
  'ports',
  'serverPorts',
  'serverTls',
  'mail',
  'smtp',
  'retirement',
  'files',
  'malware',
  'signatures',
  'contentStatic',
  'contentDynamic',
  'components',
  'requirements',
] as const;
export type ProbeName = (typeof probeNames)[number];

/** Why a probe could not tell. Never folded into "absent" or "fine". */
export const unseenReasons = [
  'timedOut',
  'unreachable',
  'nameNotFound',
  'dnsFailed',
  'addressForbidden',
  'limitReached',
  'notUnderstood',
  'toolMissing',
  'toolFailed',
  'partlySeen',
  'stopped',
  'notJudged',
] as const;
export type UnseenReason = (typeof unseenReasons)[number];

/** What saw it: a program of ours or another's, its arguments as given, and the day of the data it leans on (signatures, roots). */
export const toolSchema = z.strictObject({
  name: z.string().min(1).max(100),
  version: z.string().max(200),
  arguments: z.array(z.string().max(2000)).max(100).default([]),
  dataAsOf: z.string().max(100).optional(),
});
export type Tool = z.infer<typeof toolSchema>;

/**
 * What a probe saw of one target, when and by what; kept as it is, so that a newer check can judge it again. `data` has the
 * probe's own shape; `raw` names the tool's whole output, kept as a file of the contract.
 */
export const observationSchema = z.strictObject({
  probe: z.enum(probeNames),
  probeVersion: z.int().min(1),
  /** As declared: a URL, a domain, a host, the id of a deliverable. */
  target: z.string().min(1).max(2000),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  tools: z.array(toolSchema).min(1).max(10),
  raw: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int().min(0) }).optional(),
  seen: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('seen'), data: z.json() }),
    z.strictObject({ state: z.literal('unseen'), reason: z.enum(unseenReasons), detail: z.string().max(2000) }),
  ]),
});
export type Observation = z.infer<typeof observationSchema>;
