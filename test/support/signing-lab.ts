import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { windowsProgram } from './deliverable-files.ts';
import { type MadeCertificate, makeCertificate } from './test-certificates.ts';
import { makeTimestamp, withTimestamp } from './timestamping.ts';

/** Signs in every form, with certificates and keys of its own. */
export interface SigningLab {
  readonly authority: MadeCertificate;
  readonly stranger: MadeCertificate;
  readonly signer: MadeCertificate;
  readonly past: MadeCertificate;
  /** Of an authority for timestamps: one that descends from ours and has expired since, one that doesn't. */
  readonly clock: MadeCertificate;
  readonly otherClock: MadeCertificate;
  readonly publicKey: Buffer;
  readonly otherKey: Buffer;
  /** Where gpg keeps the private keys. */
  readonly keyring: string;
  cms(content: Uint8Array, by: MadeCertificate, form?: 'DER' | 'PEM' | 'SMIME'): Buffer;
  /** A signature in CMS with a further signer's beside it. */
  countersigned(cms: Buffer, by: MadeCertificate): Buffer;
  /** What the authority says of a certificate that it revoked today: a list, and an answer of OCSP, as DER. */
  revocation(of: MadeCertificate): { readonly list: Buffer; readonly answer: Buffer };
  /** `stamp`: what makes a signature in CMS bear a timestamp. */
  pdf(text: string, by: MadeCertificate, stamp?: (cms: Buffer) => Buffer): Buffer;
  /** `at`: days from today that the timestamp on it tells. */
  program(by: MadeCertificate, at?: number, clock?: MadeCertificate): Buffer;
  openpgp(content: Uint8Array, kind: 'detached' | 'clear'): Buffer;
  /** An OpenPGP key that ended ten days ago, made forty days ago; signs as of so many days from today. */
  endedKey(at: number): { readonly key: Buffer; readonly sign: (content: Uint8Array) => Buffer };
  /** A signature in CMS that bears a timestamp, made on its own value unless on another. */
  timestamp(of: Uint8Array, at: number, clock?: MadeCertificate): Buffer;
  stamped(cms: Buffer, at: number, clock?: MadeCertificate, on?: Uint8Array): Buffer;
  stop(): void;
}

const secondsAt = (days: number): number => Math.floor(Date.now() / 1000) + days * 86_400;

/** Hexadecimal digits kept free for the signature of a PDF. */
const room = 8192;

function pdfWithHole(text: string): { readonly pdf: Buffer; readonly from: number; readonly to: number } {
  const hole = `<${'0'.repeat(room)}>`;
  const blank = '[0 0000000000 0000000000 0000000000]';
  const parts = [
    '%PDF-1.7\n',
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R]>>>>\nendobj\n',
    '2 0 obj\n<</Type/Pages/Kids[5 0 R]/Count 1>>\nendobj\n',
    `3 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange ${blank}/Contents ${hole}>>\nendobj\n`,
    '4 0 obj\n<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/V 3 0 R/Rect[0 0 0 0]/P 5 0 R>>\nendobj\n',
    `5 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Annots[4 0 R]/Note(${text})>>\nendobj\n`,
  ];
  const offsets = parts.map((_, index) => parts.slice(0, index).join('').length).slice(1);
  const body = parts.join('');
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const whole = `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  const from = whole.indexOf(hole);
  const to = from + hole.length;
  const numbers = [from, to, whole.length - to].map((number) => String(number).padEnd(10)).join(' ');
  return { pdf: Buffer.from(whole.replace(blank, `[0 ${numbers}]`), 'latin1'), from, to };
}

export function startSigning(): SigningLab {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-signing-'));
  const run = (name: string, ...args: string[]): Buffer =>
    execFileSync(`/usr/bin/${name}`, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const write = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return name;
  };
  const authority = makeCertificate(folder, 'ca', {
    ...{ subject: '/CN=Lab Authority', isAuthority: true, key: 'rsa2048', from: -100 },
  });
  const stranger = makeCertificate(folder, 'other', { subject: '/CN=Other Authority', isAuthority: true, from: -100 });
  const wish = { issuer: authority, key: 'rsa2048', usage: 'codeSigning, emailProtection' } as const;
  const signer = makeCertificate(folder, 'signer', { ...wish, subject: '/CN=Lab Signer' });
  const ours = { issuer: authority, key: 'rsa2048', usage: 'critical, timeStamping' } as const;
  const clock = makeCertificate(folder, 'clock', { ...ours, subject: '/CN=Lab Clock', from: -80, to: -3 });
  const otherClock = makeCertificate(folder, 'otherclock', {
    ...ours,
    issuer: stranger,
    subject: '/CN=Other Clock',
    from: -80,
  });
  const past = makeCertificate(folder, 'past', { ...wish, subject: '/CN=Past Signer', from: -90, to: -2 });
  const gpg = (...args: string[]): Buffer =>
    run('gpg', '--homedir', folder, '--batch', '--no-tty', '--pinentry-mode', 'loopback', '--passphrase', '', ...args);
  for (const name of ['lab', 'other']) gpg('--quick-generate-key', `${name}@example.test`, 'ed25519', 'sign', 'never');
  let ended: Buffer | undefined;
  const asOf = (days: number, ...args: string[]): Buffer =>
    gpg('--faked-system-time', String(secondsAt(days)), ...args);
  // What others hold says that it ends; its owner has prolonged it since, and can sign as ever.
  const makeEndedKey = (name: string): Buffer => {
    asOf(-40, '--quick-generate-key', name, 'ed25519', 'sign', 'seconds=2592000');
    const key = gpg('--export', name);
    const [, id = ''] = /^fpr:+([0-9A-F]+):/m.exec(gpg('--with-colons', '--list-keys', name).toString()) ?? [];
    asOf(-39, '--quick-set-expire', id, '0');
    return key;
  };
  const cms: SigningLab['cms'] = (content, by, form = 'DER') => {
    const how = form === 'SMIME' ? [] : ['-binary', '-outform', form];
    const keys = ['-signer', by.certificatePath, '-inkey', by.keyPath];
    return run('openssl', 'cms', '-sign', '-md', 'sha256', ...how, ...keys, '-in', write('content', content));
  };
  return {
    ...{ authority, stranger, signer, past, clock, otherClock, cms, keyring: folder },
    countersigned: (signature, by) =>
      run(
        'openssl',
        ...['cms', '-resign', '-inform', 'DER', '-outform', 'DER', '-binary', '-in', write('first.p7s', signature)],
        ...['-md', 'sha256', '-signer', by.certificatePath, '-inkey', by.keyPath],
      ),
    revocation(of) {
      const short = (days: number): string =>
        new Date(secondsAt(days) * 1000).toISOString().replace(/[-:T]/g, '').slice(2, 14);
      const { serialNumber } = new X509Certificate(of.certificate);
      write(
        'index',
        Buffer.from(['R', `${short(30)}Z`, `${short(0)}Z`, serialNumber, 'unknown', '/CN=x\n'].join('\t')),
      );
      write('index.attr', Buffer.from('unique_subject = no\n'));
      write('ca.cnf', Buffer.from('[ca]\ndefault_ca=d\n[d]\ndatabase=index\ndefault_md=sha256\ndefault_crl_days=9\n'));
      const { certificatePath: ca, keyPath } = authority;
      run('openssl', 'ca', '-gencrl', '-config', 'ca.cnf', '-cert', ca, '-keyfile', keyPath, '-out', 'list.pem');
      const asked = ['ocsp', '-issuer', ca, '-cert', of.certificatePath, '-no_nonce', '-reqout', 'asked'];
      run('openssl', ...asked);
      const by = ['-CA', ca, '-rsigner', ca, '-rkey', keyPath];
      run('openssl', 'ocsp', '-index', 'index', ...by, '-reqin', 'asked', '-respout', 'answer', '-ndays', '9');
      return {
        list: run('openssl', 'crl', '-in', 'list.pem', '-outform', 'DER'),
        answer: readFileSync(join(folder, 'answer')),
      };
    },
    timestamp: (of, at, by = clock) => makeTimestamp(folder, by, of, at),
    stamped: (signature, at, by = clock, on = undefined) =>
      withTimestamp(signature, (value) => makeTimestamp(folder, by, on ?? value, at)),
    publicKey: gpg('--export', 'lab@example.test'),
    otherKey: gpg('--armor', '--export', 'other@example.test'),
    pdf(text, by, stamp = (one) => one) {
      const { pdf, from, to } = pdfWithHole(text);
      const signature = stamp(cms(Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]), by)).toString('hex');
      pdf.write(signature, from + 1, 'latin1');
      return pdf;
    },
    program(by, at, stamper = clock) {
      const keys = ['-certs', by.certificatePath, '-key', by.keyPath, '-h', 'sha256'];
      const stampedBy = ['-TSA-certs', stamper.certificatePath, '-TSA-key', stamper.keyPath];
      const time = at === undefined ? [] : [...stampedBy, '-TSA-time', String(secondsAt(at))];
      rmSync(join(folder, 'signed.exe'), { force: true });
      run('osslsigncode', 'sign', ...keys, ...time, '-in', write('a.exe', windowsProgram()), '-out', 'signed.exe');
      return readFileSync(join(folder, 'signed.exe'));
    },
    openpgp: (content, kind) =>
      gpg(
        '--local-user',
        'lab@example.test',
        '--output',
        '-',
        kind === 'clear' ? '--clear-sign' : '--detach-sign',
        write('content', content),
      ),
    endedKey(at) {
      const name = 'ended@example.test';
      ended ??= makeEndedKey(name);
      return {
        key: ended,
        sign: (content) => asOf(at, '--local-user', name, '--output', '-', '--detach-sign', write('content', content)),
      };
    },
    stop() {
      execFileSync('/usr/bin/gpgconf', ['--homedir', folder, '--kill', 'gpg-agent']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
