import { createHash } from 'node:crypto';

const piece = Buffer.alloc(1_000_000);
const wantedMilliseconds = 60;

/**
 * How many times longer than its own processor's time some work takes here just now: 1 on a quiet machine, more the more others
 * have to do. A limit of time is multiplied by it, so that it holds a program to account and not the machine.
 */
export function slowness(): number {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const spent = (): number => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  while (spent() < wantedMilliseconds) createHash('sha256').update(piece).digest();
  return Math.max(1, (performance.now() - begun) / spent());
}
