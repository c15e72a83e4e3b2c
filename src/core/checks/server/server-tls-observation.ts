import { z } from 'zod';
import { certificateSchema, chainEnds, tlsVersions } from '../site/tls-observation.ts';

const portSchema = z.strictObject({
  port: z.int().min(1).max(65_535),
  /** 'plain': something else answered, or nothing that TLS is; 'unknown': no answer in time. */
  speaks: z.enum(['tls', 'plain', 'unknown']),
  versions: z
    .array(z.strictObject({ version: z.enum(tlsVersions), state: z.enum(['accepted', 'refused', 'unknown']) }))
    .max(6),
  /** The server's own; null where none could be seen. */
  certificate: certificateSchema.nullable(),
  hostMatches: z.boolean().nullable(),
  trust: z
    .strictObject({ authorized: z.boolean(), error: z.string().max(100).nullable(), end: z.enum(chainEnds) })
    .nullable(),
});
export type ServerTlsPort = z.infer<typeof portSchema>;

/** What was seen of TLS on the open ports of a server. */
export const serverTlsDataSchema = z.strictObject({
  host: z.string().max(300),
  ports: z.array(portSchema).max(20),
  /** Open ports that were not greeted, since there were too many. */
  beyond: z.int().min(0),
});
export type ServerTlsData = z.infer<typeof serverTlsDataSchema>;
