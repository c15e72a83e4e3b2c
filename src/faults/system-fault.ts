import type { Bilingual } from '../core/kernel/bilingual.ts';
import {
  databaseFaults,
  type FaultKind,
  type FaultPlace,
  fileFaults,
  type KnownFault,
  listenFaults,
  networkFaults,
  type Peer,
  programFaults,
} from './system-fault-texts.ts';

/** A foreign error in words: what happened, how to mend it, and its own code and words, without secrets. */
export interface SystemFault {
  /** Its place in the table: `database.noSuchDatabase`, `file.full`. */
  readonly id: string;
  readonly kind: FaultKind;
  readonly what: Bilingual;
  readonly mend: Bilingual;
  readonly cause: string;
}

/** What Node and its drivers put on an error, as far as they do. */
interface Foreign {
  readonly code: string;
  readonly syscall: string;
  readonly message: string;
  readonly path: string;
  readonly host: string;
  readonly port: string;
  readonly isOfPostgres: boolean;
}

type ForeignField = 'code' | 'syscall' | 'path' | 'dest' | 'hostname' | 'address' | 'port' | 'severity';

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}` : '');

/** An error of several tries at once (one an address) has no words of its own. */
function wordsOf(error: Error): string {
  const { errors } = error as AggregateError;
  const parts = Array.isArray(errors) ? errors.map((one: unknown) => (one instanceof Error ? one.message : '')) : [];
  return error.message === '' ? parts.filter((part) => part !== '').join('; ') : error.message;
}

function foreignOf(error: Error): Foreign {
  const { code, syscall, path, dest, hostname, address, port, severity } = error as Error &
    Partial<Record<ForeignField, unknown>>;
  return {
    code: textOf(code),
    syscall: textOf(syscall),
    message: wordsOf(error),
    path: textOf(path) || textOf(dest),
    host: textOf(hostname) || textOf(address),
    port: textOf(port),
    // Five capitals are a code of the system's too (EPERM): only the database tells how severe it is.
    isOfPostgres: typeof severity === 'string' && /^[0-9A-Z]{5}$/.test(textOf(code)),
  };
}

type Table<Key extends string> = readonly (readonly [Key, RegExp])[];

const keyOf = <Key extends string>(table: Table<Key>, text: string): Key | null =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const certificateCodes =
  /^(?:CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/;

const networkCodes: Table<keyof typeof networkFaults> = [
  ['certificate', certificateCodes],
  ['tls', /^(?:EPROTO|ERR_SSL_\w+|ERR_TLS_\w+|ETLS)$/],
  ['refused', /^ECONNREFUSED$/],
  ['hostUnknown', /^(?:ENOTFOUND|EAI_\w+|EDNS|ENODATA|ESERVFAIL|EBADNAME)$/],
  [
    'silent',
    /^(?:E?TIMEDOUT|ETIMEOUT|ESOCKETTIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|UND_ERR_\w*TIMEOUT)$/,
  ],
  ['broken', /^(?:ECONNRESET|ECONNABORTED|EPIPE|ENOTCONN|ESOCKET|UND_ERR_SOCKET|ENOTSOCK|EPROTOTYPE)$/],
];

/** What the driver says without a code. */
const networkWords: Table<keyof typeof networkFaults> = [
  ['withoutTls', /does not support SSL/],
  ['tls', /There was an error establishing an SSL connection/],
  ['silent', /^(?:timeout expired|timeout exceeded when trying to connect)/],
  [
    'broken',
    /^(?:Connection terminated|Client has encountered a connection error|Received unexpected|the connection broke)/,
  ],
];

/** Calls that a connection to another server consists of; a file has others. */
const connecting = /^(?:connect|read|write|getaddrinfo|query\w+|)$/;

function networkKey({ code, syscall, message, path }: Foreign): keyof typeof networkFaults | null {
  if (code === '' || code === 'ETIMEDOUT') return keyOf(networkWords, message) ?? keyOf(networkCodes, code);
  if (!connecting.test(syscall)) return null;
  if (syscall === 'connect' && code === 'ENOENT') return 'socketMissing';
  if (syscall === 'connect' && (code === 'EACCES' || code === 'EPERM')) return 'forbidden';
  // A pipe or file of our own.
  if (path !== '' && syscall !== 'connect') return null;
  return keyOf(networkCodes, code);
}

const sqlStates: Table<keyof typeof databaseFaults> = [
  ['loginRefused', /^28/],
  ['noSuchDatabase', /^3D/],
  ['rightsMissing', /^42501$/],
  ['tooManyConnections', /^53300$/],
  ['full', /^53100$/],
  ['memory', /^53/],
  ['readOnly', /^25006$/],
  ['notUp', /^57P/],
  ['damaged', /^(?:XX00[12]|58P0[12])$/],
];

function databaseKey({ code, message, isOfPostgres }: Foreign): keyof typeof databaseFaults | null {
  if (code === '' && /^SASL: .*(?:password must be a (?:non-empty )?string)/.test(message)) return 'passwordMissing';
  if (code === '' && /^SASL: /.test(message)) return 'loginRefused';
  if (!isOfPostgres) return null;
  if (code === '28000' && /no encryption|SSL off/.test(message)) return 'wantsTls';
  if (code.startsWith('08')) return null;
  return keyOf(sqlStates, code) ?? 'other';
}

const listenCodes: Table<keyof typeof listenFaults> = [
  ['portTaken', /^EADDRINUSE$/],
  ['portForbidden', /^(?:EACCES|EPERM)$/],
  ['hostUnknown', /^(?:ENOTFOUND|EAI_\w+)$/],
  ['addressElsewhere', /^EADDRNOTAVAIL$/],
];

const fileCodes: Table<keyof typeof fileFaults> = [
  ['notAllowed', /^(?:EACCES|EPERM)$/],
  ['readOnly', /^EROFS$/],
  ['full', /^ENOSPC$/],
  ['quota', /^EDQUOT$/],
  ['noFolder', /^ENOTDIR$/],
  ['folder', /^EISDIR$/],
  ['taken', /^(?:EEXIST|ENOTEMPTY)$/],
  ['missing', /^(?:ENOENT|ENODEV|ENXIO)$/],
  ['name', /^(?:ENAMETOOLONG|ELOOP)$/],
  ['tooMany', /^(?:EMFILE|ENFILE)$/],
  ['broken', /^(?:EIO|ESTALE|EUCLEAN|EREMOTEIO|ENOTCONN)$/],
  ['busy', /^(?:EBUSY|ETXTBSY|EDEADLK|EWOULDBLOCK)$/],
  ['tooLarge', /^(?:EFBIG|EOVERFLOW)$/],
  ['unsupported', /^(?:ENOTSUP|EOPNOTSUPP|ENOSYS|EINVAL|EXDEV|ENOLCK|EMLINK)$/],
  ['memory', /^(?:ENOMEM|EAGAIN)$/],
  ['pipeClosed', /^EPIPE$/],
];

const programCodes: Table<keyof typeof programFaults> = [
  ['missing', /^ENOENT$/],
  ['notRunnable', /^(?:EACCES|EPERM|ENOEXEC|UNKNOWN)$/],
  ['packagesMissing', /^(?:ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|ERR_DLOPEN_FAILED)$/],
];

const databasePeer: Peer = { name: { ja: 'データベース', en: 'The database' }, setting: 'DATABASE_URL' };

/** A line, not a page: drivers put several into one message. */
const causeOf = ({ code, message }: Foreign): string => {
  const line = message.split('\n')[0] ?? '';
  return line.startsWith(code) ? line : `${code} ${line}`.trim();
};

function told(family: string, key: string, known: KnownFault, foreign: Foreign, peer = databasePeer): SystemFault {
  const place: FaultPlace = { ...foreign, peer };
  const { kind, what, mend } = known;
  return { id: `${family}.${key}`, kind, what: what(place), mend: mend(place), cause: causeOf(foreign) };
}

/** What stood in the way to another server: mail, clamd, a registry, the database; null when it was something else. */
export function networkFault(error: unknown, peer: Peer): SystemFault | null {
  if (!(error instanceof Error)) return null;
  const foreign = foreignOf(error);
  const key = networkKey(foreign) ?? (foreign.isOfPostgres && foreign.code.startsWith('08') ? 'broken' : null);
  return key === null ? null : told('network', key, networkFaults[key], foreign, peer);
}

/** What the database, or the way to it, refuses. */
export function databaseFault(error: unknown): SystemFault | null {
  if (!(error instanceof Error)) return null;
  const foreign = foreignOf(error);
  const key = databaseKey(foreign);
  return key === null
    ? networkFault(error, databasePeer)
    : told('database', key, databaseFaults[key], foreign, databasePeer);
}

/** Why the web server can't listen; only for errors of listening: a name that isn't found may be anybody's. */
export function listenFault(error: unknown): SystemFault | null {
  if (!(error instanceof Error)) return null;
  const foreign = foreignOf(error);
  if (foreign.code === '') return null;
  const key = keyOf(listenCodes, foreign.code) ?? 'other';
  return told('listen', key, listenFaults[key], foreign);
}

/** Why a program could not be begun, or what it is made of is not there. */
function programFault(error: Error): SystemFault | null {
  const foreign = foreignOf(error);
  const isOfPackages = foreign.code.startsWith('ERR_') || foreign.code === 'MODULE_NOT_FOUND';
  if (!isOfPackages && !foreign.syscall.startsWith('spawn')) return null;
  const key = keyOf(programCodes, foreign.code);
  return key === null ? null : told('program', key, programFaults[key], foreign);
}

/** What a disk, a folder or the limits of the system say. Where it is known which file it was, the words name it. */
export function fileFault(error: unknown): SystemFault | null {
  if (!(error instanceof Error)) return null;
  const foreign = foreignOf(error);
  const key = keyOf(fileCodes, foreign.code);
  if (key === null) return null;
  const fault = told('file', key, fileFaults[key], foreign);
  const { path, code } = foreign;
  if (path === '') return fault;
  const { ja, en } = fault.what;
  return {
    ...fault,
    what: { ja: `${path} を使えません（${code}）。${ja}`, en: `${path} can’t be used (${code}). ${en}` },
  };
}

/** What a disk or a folder says by its code and how it is mended, for who names the place itself; null for a code that is none. */
export function fileWords(code: string): Pick<SystemFault, 'what' | 'mend'> | null {
  const key = keyOf(fileCodes, code);
  return key === null ? null : told('file', key, fileFaults[key], foreignOf(Object.assign(new Error(code), { code })));
}

/**
 * The one table of errors that machine, network and database make: each in words, with its mend and what it means for the exit
 * code. Null for faults of our own, which stay what they are. (What breaks while listening is told by listenFault.)
 */
export function systemFault(error: unknown): SystemFault | null {
  if (!(error instanceof Error)) return null;
  return programFault(error) ?? databaseFault(error) ?? fileFault(error);
}

/** 「何が起きたか。どう直すか。（元の言葉）」 */
export const faultText = ({ what, mend, cause }: SystemFault): Bilingual => ({
  ja: `${what.ja}${mend.ja}（${cause}）`,
  en: `${what.en} ${mend.en} (${cause})`,
});
