import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const configuration = `[tsa]
default_tsa = clock
[clock]
serial = tsa-serial
signer_digest = sha256
digests = sha256
default_policy = 1.2.3.4
ess_cert_id_alg = sha256
`;

/** What a certificate for timestamps bears. */
export const clockExtensions = `basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid`;

/** A timestamp of now over some bytes (RFC 3161), by openssl with the folder's `clock.pem` and `clock.key`. */
export function timestampOf(folder: string, bytes: Uint8Array): Buffer {
  const run = (...args: string[]): void => {
    execFileSync('/usr/bin/openssl', ['ts', ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  writeFileSync(join(folder, 'tsa.conf'), configuration);
  writeFileSync(join(folder, 'tsa-serial'), '01\n');
  writeFileSync(join(folder, 'stamped'), bytes);
  run('-query', '-data', 'stamped', '-sha256', '-cert', '-no_nonce', '-out', 'stamp.tsq');
  const by = ['-signer', 'clock.pem', '-inkey', 'clock.key'];
  run('-reply', '-config', 'tsa.conf', '-queryfile', 'stamp.tsq', ...by, '-out', 'stamp.tsr');
  return readFileSync(join(folder, 'stamp.tsr'));
}
