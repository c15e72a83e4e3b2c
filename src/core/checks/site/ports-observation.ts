import { z } from 'zod';

const port = z.int().min(1).max(65_535);

/** What a scan of ports saw. */
export const portsDataSchema = z.strictObject({
  host: z.string().max(300),
  address: z.string().max(100),
  /** 'nmap' looks at all ports; our own scan at a list of the usual ones. */
  scanner: z.enum(['nmap', 'own']),
  /** How many ports were looked at, of 65,535. */
  looked: z.int().min(0).max(65_535),
  open: z.array(z.strictObject({ port, service: z.string().max(100) })).max(2000),
  /** Ports that neither opened nor refused; something on the way drops the packets. */
  filtered: z.int().min(0).max(65_535),
});
export type PortsData = z.infer<typeof portsDataSchema>;
