import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './running-program.ts';

/** One listening smtpd: an address of this machine, and its settings by postfix's names. */
export interface MailServer {
  readonly address: string;
  readonly settings: Readonly<Record<string, string>>;
}

export interface PostfixLab {
  /** Mails that were taken and wait in its queue, as they came: postcat's headers and body. */
  taken(): readonly string[];
  stop(): Promise<void>;
}

/** Postfix's master starts as root alone. */
export const canStartPostfix = process.getuid?.() === 0;

const greets = (address: string, port: number) => (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, address);
    const tell = (isUp: boolean): void => {
      socket.destroy();
      resolve(isUp);
    };
    // A master whose smtpd does not start takes connections and stays silent.
    socket.setTimeout(2000, () => tell(false));
    socket.once('data', () => tell(true));
    socket.once('error', () => tell(false));
  });

const mainSettings = (folder: string): string => `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
mail_owner = postfix
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
myhostname = lab.go.jp
inet_protocols = ipv4
maillog_file = ${folder}/log
max_idle = 2s
maillog_file_prefixes = ${folder}
mydestination =
local_recipient_maps =
alias_maps =
smtpd_relay_restrictions = reject_unauth_destination
smtpd_peername_lookup = no
tls_random_source = dev:/dev/urandom
smtpd_tls_session_cache_database =
`;

const service = ({ address, settings }: MailServer, port: number): string =>
  [
    `${address}:${port} inet n - n - - smtpd`,
    ...Object.entries(settings).map(([name, value]) => `  -o { ${name} = ${value} }`),
  ].join('\n');

const helpers = `postlog unix-dgram n - n - 1 postlogd
anvil unix - - n - 1 anvil
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
tlsmgr unix - - n 1000? 1 tlsmgr
cleanup unix n - n - 0 cleanup
`;

/** Starts one postfix with a listener for each server, all on the same port of their own addresses, in a folder of its own. */
export async function startPostfix(servers: readonly MailServer[], port: number): Promise<PostfixLab> {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-postfix-'));
  execFileSync('/bin/chmod', ['755', folder]);
  for (const name of ['etc', 'queue', 'data']) mkdirSync(join(folder, name));
  execFileSync('/bin/chown', ['postfix', join(folder, 'data')]);
  writeFileSync(join(folder, 'etc/main.cf'), mainSettings(folder));
  writeFileSync(join(folder, 'etc/master.cf'), `${servers.map((one) => service(one, port)).join('\n')}\n${helpers}`);
  const first = servers[0]?.address ?? '127.0.0.1';
  // It makes the folders of the queue; then the master runs in the foreground as our own child, so that it can be stopped.
  execFileSync('/usr/sbin/postfix', ['-c', join(folder, 'etc'), 'check'], { stdio: 'ignore' });
  const args = ['-c', join(folder, 'etc'), '-d'];
  const program = await startProgram('/usr/lib/postfix/sbin/master', args, greets(first, port));
  const incoming = join(folder, 'queue/incoming');
  return {
    taken: () =>
      readdirSync(incoming).map((name) =>
        execFileSync('/usr/sbin/postcat', ['-c', join(folder, 'etc'), '-bh', join(incoming, name)]).toString(),
      ),
    async stop() {
      await program.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
