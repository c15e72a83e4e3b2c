import { createHash, X509Certificate } from 'node:crypto';
import type { MailServer } from './postfix-lab.ts';
import { type CertificateWish, type MadeCertificate, makeCertificate } from './test-certificates.ts';

/** A mail host of the lab: its postfix, its address, and the TLSA records that DNS has for it. */
export interface MailHostShape {
  readonly name: string;
  readonly server: MailServer | null;
  readonly records: string;
}

const digestOf = (pem: string, what: 'certificate' | 'key'): string => {
  const certificate = new X509Certificate(pem);
  const bytes =
    what === 'certificate' ? certificate.raw : certificate.publicKey.export({ format: 'der', type: 'spki' });
  return createHash('sha256').update(bytes).digest('hex');
};

const tlsa = (name: string, ...records: readonly string[]): string =>
  records.map((record) => `_25._tcp.${name} IN TLSA ${record}`).join('\n');

const oldOnly = {
  smtpd_tls_protocols: '>=TLSv1, <=TLSv1.1',
  smtpd_tls_mandatory_protocols: '>=TLSv1, <=TLSv1.1',
};
/** Without the suites that postfix takes from anyone by default. */
const strong = { smtpd_tls_ciphers: 'high', smtpd_tls_exclude_ciphers: 'aNULL, kRSA' };
const weak = { smtpd_tls_ciphers: 'low', tls_low_cipherlist: 'ALL:@SECLEVEL=0' };

/** Makes every mail host. They listen at addresses of their own, so that one port serves all. */
export function makeMailHosts(folder: string, issuer: MadeCertificate, chain: string): readonly MailHostShape[] {
  const made = (name: string, wish: Partial<CertificateWish> = {}): MadeCertificate =>
    makeCertificate(folder, name, { subject: `/CN=${name}`, names: [`DNS:${name}.lab.go.jp`], issuer, ...wish });
  const settingsOf = ({ certificatePath, keyPath }: MadeCertificate, more = {}): Readonly<Record<string, string>> => ({
    smtpd_tls_security_level: 'may',
    smtpd_tls_protocols: '>=TLSv1.2',
    smtpd_tls_chain_files: `${keyPath}, ${certificatePath}, ${chain}`,
    ...more,
  });
  const ended = { ...made('mx-expired', { from: -90, to: -10 }) };
  const [good, ta, mismatch, unusable] = ['mx-good', 'mx-ta', 'mx-mismatch', 'mx-unusable'].map((name) => made(name));
  if (good === undefined || ta === undefined || mismatch === undefined || unusable === undefined) throw new Error();
  const none = { smtpd_tls_security_level: 'none' };
  const broken = { smtpd_tls_security_level: 'may', smtpd_tls_cert_file: '/nowhere', smtpd_tls_key_file: '/nowhere' };
  const shapes: readonly (readonly [
    name: string,
    settings: Readonly<Record<string, string>> | null,
    records?: string,
  ])[] = [
    ['mx-good', settingsOf(good, strong), tlsa('mx-good', `3 1 1 ${digestOf(good.certificate, 'key')}`)],
    ['mx-plain', none],
    ['mx-refusing', broken],
    ['mx-old', settingsOf(made('mx-old'), { ...oldOnly, ...weak })],
    ['mx-also', settingsOf(made('mx-also'), { smtpd_tls_protocols: '>=TLSv1', ...weak })],
    ['mx-self', settingsOf(made('mx-self', { issuer: null }))],
    ['mx-expired', settingsOf(ended)],
    ['mx-short', settingsOf(made('mx-short', { key: 'rsa1024' }), weak)],
    ['mx-sha1', settingsOf(made('mx-sha1', { digest: 'sha1' }), weak)],
    ['mx-other', settingsOf(made('mx-other', { names: ['DNS:elsewhere.lab.go.jp'] }))],
    ['mx-silent', null],
    ['mx-ta', settingsOf(ta), tlsa('mx-ta', `2 0 1 ${digestOf(issuer.certificate, 'certificate')}`)],
    ['mx-mismatch', settingsOf(mismatch), tlsa('mx-mismatch', `3 1 1 ${digestOf(ta.certificate, 'key')}`)],
    ['mx-unusable', settingsOf(unusable), tlsa('mx-unusable', `1 1 1 ${digestOf(unusable.certificate, 'key')}`)],
    ['mx-daneplain', none, tlsa('mx-daneplain', `3 1 1 ${'ab'.repeat(32)}`)],
    ['mx-unsigned', settingsOf(made('mx-unsigned', { names: ['DNS:mx.unsigned.test'] }))],
  ];
  return shapes.map(([name, settings, records = ''], index) => {
    const address = `127.0.0.${index + 2}`;
    const server = settings === null ? null : { address, settings };
    return { name, server, records: `${name} IN A ${address}\n${records}` };
  });
}
