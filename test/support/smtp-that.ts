import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A mail server that answers as told. */
export interface SmtpServer {
  readonly url: string;
  /** How many mails it took. */
  taken(): number;
  stop(): void;
}

const usual: Readonly<Record<string, string>> = { EHLO: '250 lab', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go' };

/** Answers each command, and the end of a mail ('END'), as told and kindly otherwise; 'hang up' ends the connection. */
export async function smtpThat(answers: Readonly<Record<string, string>> = {}): Promise<SmtpServer> {
  let taken = 0;
  const speak = (socket: Socket): void => {
    let isBody = false;
    socket.on('error', () => undefined).write('220 lab ESMTP\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (isBody && !text.endsWith('\r\n.\r\n')) return;
      const word = isBody ? 'END' : text.slice(0, 4).toUpperCase();
      isBody = word === 'DATA' && answers.DATA === undefined;
      const answer = answers[word] ?? usual[word] ?? '250 ok';
      if (word === 'END' && answer.startsWith('2')) taken += 1;
      if (answer === 'hang up') socket.destroy();
      else socket.write(`${answer}\r\n`);
    });
  };
  const server = createServer(speak).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, taken: () => taken, stop: () => server.close() };
}
