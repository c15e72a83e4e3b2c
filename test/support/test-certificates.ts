import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate with its key, as files and as text. */
export interface MadeCertificate {
  readonly name: string;
  readonly certificate: string;
  readonly key: string;
  /** Paths of the PEM files. */
  readonly certificatePath: string;
  readonly keyPath: string;
}

export interface CertificateWish {
  readonly subject: string;
  readonly names?: readonly string[];
  readonly isAuthority?: boolean;
  /** None signs itself. */
  readonly issuer?: MadeCertificate | null | undefined;
  readonly key?: 'ec' | 'rsa2048' | 'rsa1024';
  readonly digest?: 'sha256' | 'sha1';
  /** Days from today; negative ones are past. */
  readonly from?: number;
  readonly to?: number;
  /** Where the issuer's certificate can be fetched. */
  readonly issuerUrl?: string | undefined;
  /** What it may be used for, as openssl names it; a server unless told. */
  readonly usage?: string;
  /** Entries of logs (SCTs) embedded in it; made up, since nobody verifies them here. */
  readonly scts?: number;
}

const keys = {
  ec: ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  rsa2048: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'],
  rsa1024: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
} as const;

const run = (folder: string, ...args: string[]): void => {
  execFileSync('/usr/bin/openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
};

const stamp = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;

/** The value of the extension: an octet string of a list, each entry with its length before it. */
function sctList(count: number): string {
  const entry = Buffer.concat([Buffer.from([0, 47]), Buffer.alloc(47, 1)]);
  const list = Buffer.concat(Array.from({ length: count }, () => entry));
  return Buffer.concat([Buffer.from([4, 0x81, list.length + 2, 0, list.length]), list]).toString('hex');
}

const settings = ({
  names = [],
  isAuthority = false,
  issuerUrl,
  digest = 'sha256',
  usage = 'serverAuth',
  scts = 0,
}: CertificateWish): string => `[ca]
default_ca = made
[made]
new_certs_dir = .
database = index
serial = serial
policy = any
default_md = ${digest}
unique_subject = no
x509_extensions = extensions
[any]
commonName = optional
organizationName = optional
organizationalUnitName = optional
countryName = optional
[req]
distinguished_name = dn
[dn]
[extensions]
basicConstraints = critical, CA:${isAuthority ? 'TRUE' : 'FALSE'}
subjectKeyIdentifier = hash
${isAuthority ? 'keyUsage = critical, keyCertSign, cRLSign' : `extendedKeyUsage = ${usage}`}
${names.length > 0 ? `subjectAltName = ${names.join(', ')}` : ''}
${scts === 0 ? '' : `1.3.6.1.4.1.11129.2.4.2 = DER:${sctList(scts)}`}
${issuerUrl === undefined ? '' : `authorityInfoAccess = caIssuers;URI:${issuerUrl}`}
`;

/** Makes a certificate by openssl in a folder of its own, with any dates, names and weakness. */
export function makeCertificate(parent: string, name: string, wish: CertificateWish): MadeCertificate {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'conf'), settings(wish));
  writeFileSync(join(folder, 'index'), '');
  writeFileSync(join(folder, 'serial'), `${Buffer.from(name).toString('hex').slice(0, 30)}01\n`);
  run(folder, 'genpkey', ...keys[wish.key ?? 'ec'], '-out', 'key.pem');
  run(folder, 'req', '-new', '-key', 'key.pem', '-subj', wish.subject, '-config', 'conf', '-out', 'request.pem');
  const { issuer } = wish;
  const signer =
    issuer === undefined || issuer === null
      ? ['-selfsign', '-keyfile', 'key.pem']
      : ['-cert', issuer.certificatePath, '-keyfile', issuer.keyPath];
  const dates = ['-startdate', stamp(wish.from ?? -1), '-enddate', stamp(wish.to ?? 90)];
  run(
    folder,
    'ca',
    '-batch',
    '-notext',
    '-config',
    'conf',
    ...signer,
    ...dates,
    '-in',
    'request.pem',
    '-out',
    'cert.pem',
  );
  const [certificatePath, keyPath] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const text = (path: string): string => readFileSync(path, 'utf8');
  return { name, certificate: text(certificatePath), key: text(keyPath), certificatePath, keyPath };
}
