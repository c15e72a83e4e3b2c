import { join } from 'node:path';
import type { NginxServer } from './nginx-lab.ts';
import { certificateLines, type LabAuthorities } from './site-lab.ts';
import { type CertificateWish, type MadeCertificate, makeCertificate } from './test-certificates.ts';

/** A web server as it may be met: its certificate, its settings of TLS, what it answers by https and by http. */
export interface SiteShape {
  readonly host: string;
  readonly certificate?: (authorities: LabAuthorities) => Partial<CertificateWish>;
  /** What is sent after the server's own certificate; the intermediate unless told. */
  readonly chain?: (authorities: LabAuthorities) => readonly MadeCertificate[];
  readonly tls?: string;
  readonly headers?: string;
  /** Locations of the https server. */
  readonly secure?: (ports: SitePorts) => string;
  /** The http server; null where nothing listens. */
  readonly plain?: ((ports: SitePorts) => string) | null;
  /** Where nothing listens by https. */
  readonly noTls?: true;
  readonly http2?: true;
}

export interface SitePorts {
  readonly secure: number;
  readonly plain: number;
}

const soundTls = 'ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM; ssl_prefer_server_ciphers on;';

const header = (name: string, value: string): string => `add_header ${name} "${value}" always;\n`;

export const hsts = header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');

/** Every header as it ought to be, HSTS aside. */
export const soundHeaders = [
  header('Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'"),
  header('X-Content-Type-Options', 'nosniff'),
  header('Referrer-Policy', 'same-origin'),
  header('Cross-Origin-Resource-Policy', 'same-origin'),
].join('');

const page = (body: string): string => `return 200 '<!doctype html><title>Lab</title>${body}';`;

export const soundPage = page('<script src="/app.js"></script><img src="/logo.png">');

/** A year ahead at most. */
const expires = new Date(Date.now() + 200 * 86_400_000).toISOString();
export const securityTxt = `location = /.well-known/security.txt { default_type text/plain; return 200 "Contact: mailto:soc@lab.go.jp\\nExpires: ${expires}\\n"; }`;

const toHttps = ({ secure }: SitePorts): string => `return 301 https://$host:${secure}$request_uri;`;

const at = (location: string, body: string): string => `location ${location} { ${body} }\n`;

export const siteShapes = {
  good: { host: 'good.lab.go.jp', http2: true },
  expired: { host: 'expired.lab.go.jp', certificate: () => ({ from: -90, to: -3 }) },
  wrongHost: { host: 'wrong.lab.go.jp', certificate: () => ({ names: ['DNS:other.lab.go.jp'] }) },
  selfSigned: { host: 'self.lab.go.jp', certificate: () => ({ issuer: null }), chain: () => [] },
  unknownRoot: {
    host: 'unknown.lab.go.jp',
    certificate: ({ stranger }) => ({ issuer: stranger }),
    chain: ({ stranger }) => [stranger],
  },
  governmental: {
    host: 'gpki.lab.go.jp',
    certificate: ({ governmental }) => ({ issuer: governmental }),
    chain: ({ governmental }) => [governmental],
  },
  missingChain: { host: 'missing.lab.go.jp', chain: () => [] },
  unlogged: { host: 'unlogged.lab.go.jp', certificate: () => ({ scts: 1 }) },
  earlyData: { host: 'early.lab.go.jp', tls: `${soundTls} ssl_early_data on;` },
  privateIssuer: { host: 'private.lab.go.jp', certificate: ({ stranger }) => ({ issuer: stranger }), chain: () => [] },
  sha1: {
    host: 'sha1.lab.go.jp',
    certificate: () => ({ digest: 'sha1' as const }),
    tls: `${soundTls.replace('ECDHE+AESGCM', 'ECDHE+AESGCM:@SECLEVEL=0')}`,
  },
  shortKey: {
    host: 'short.lab.go.jp',
    certificate: () => ({ key: 'rsa1024' as const }),
    tls: `${soundTls.replace('ECDHE+AESGCM', 'ECDHE+AESGCM:@SECLEVEL=0')}`,
  },
  oldTls: {
    host: 'old.lab.go.jp',
    certificate: () => ({ key: 'rsa2048' as const }),
    tls: 'ssl_protocols TLSv1; ssl_ciphers ALL:@SECLEVEL=0;',
  },
  weakSuites: {
    host: 'weak.lab.go.jp',
    certificate: () => ({ key: 'rsa2048' as const }),
    tls: 'ssl_protocols TLSv1.2; ssl_ciphers ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-SHA:AES128-SHA:NULL-SHA:AECDH-NULL-SHA:@SECLEVEL=0;',
  },
  without13: { host: 'only12.lab.go.jp', tls: soundTls.replace(' TLSv1.3', '') },
  noHsts: { host: 'nohsts.lab.go.jp', headers: soundHeaders },
  mixed: {
    host: 'mixed.lab.go.jp',
    secure: () =>
      at(
        '/',
        page(
          '<script src="http://good.lab.go.jp/a.js"></script><img src="http://good.lab.go.jp/a.png"><form action="http://good.lab.go.jp/">',
        ),
      ),
  },
  bare: {
    host: 'bare.lab.go.jp',
    headers: `server_tokens on; add_header Set-Cookie "sessionid=1"; add_header Access-Control-Allow-Origin $http_origin; add_header Access-Control-Allow-Credentials true;`,
    secure: () =>
      at('/', page('<script src="https://cdn.example/a.js"></script>')) + at('/.well-known/', 'return 404;'),
  },
  loop: {
    host: 'loop.lab.go.jp',
    secure: () => at('= /', 'return 302 /a;') + at('= /a', 'return 302 /;'),
  },
  notRedirected: { host: 'plain.lab.go.jp', plain: () => soundPage },
  downgraded: {
    host: 'down.lab.go.jp',
    secure: ({ plain }) => at('/', `return 302 http://$host:${plain}/x;`),
    plain: () => soundPage,
  },
  noTls: { host: 'http.lab.go.jp', noTls: true, plain: () => soundPage },
  outside: {
    host: 'outside.lab.go.jp',
    secure: ({ secure }) =>
      at('/', `if ($host = www.lab.test) { ${soundPage} } return 302 https://www.lab.test:${secure}/;`) + securityTxt,
    certificate: () => ({ names: ['DNS:outside.lab.go.jp', 'DNS:www.lab.test'] }),
  },
  alias: { host: 'alias.lab.go.jp' },
  notGoJp: { host: 'www.lab.test' },
  broken: { host: 'www.broken.go.jp' },
} as const satisfies Record<string, SiteShape>;
export type SiteShapeName = keyof typeof siteShapes;

/** The servers of nginx for a shape. */
export function serversFor(
  folder: string,
  name: string,
  shape: SiteShape,
  authorities: LabAuthorities,
  ports: SitePorts,
): readonly NginxServer[] {
  const {
    secure = () => `${at('/', soundPage)}${securityTxt}`,
    plain = toHttps,
    headers = `${hsts}${soundHeaders}`,
  } = shape;
  const plainServer = plain === null ? [] : [{ port: ports.plain, tls: false, body: at('/', plain(ports)) }];
  if (shape.noTls === true) return plainServer;
  const made = makeCertificate(folder, `site-${name}`, {
    subject: `/CN=${name}`,
    names: [`DNS:${shape.host}`],
    issuer: authorities.intermediate,
    scts: 2,
    issuerUrl: name === 'missingChain' ? authorities.issuerUrl : undefined,
    ...shape.certificate?.(authorities),
  });
  const lines = certificateLines(folder, made, shape.chain?.(authorities) ?? [authorities.intermediate]);
  const body = `${lines}\n${shape.tls ?? soundTls}\n${headers}\n${secure(ports)}`;
  return [...plainServer, { port: ports.secure, tls: true, http2: shape.http2 === true, body }];
}

/** Where the intermediate certificate can be fetched. */
export const issuerServer = (folder: string, port: number): NginxServer => ({
  port,
  tls: false,
  body: `root ${join(folder, 'intermediate')};`,
});
