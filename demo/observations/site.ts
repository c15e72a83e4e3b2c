import type { HttpData, HttpHop } from '../../src/core/checks/site/http-observation.ts';
import type { Certificate, TlsData } from '../../src/core/checks/site/tls-observation.ts';

/** The story's site: reserved for examples (RFC 2606), as is its address (RFC 5737). */
export const host = 'shien.example.com';
const url = `https://${host}/`;
export const address = '192.0.2.80';

const issued = { signatureAlgorithm: 'ecdsa-with-SHA256', keyType: 'ec', keyBits: 256 };

/** The site's certificate, by an authority of the story. */
export const leaf: Certificate = {
  ...issued,
  subject: `CN=${host}`,
  issuer: 'CN=Example CA 1',
  serialNumber: '0A01',
  fingerprint: 'a1'.repeat(32),
  validFrom: '2026-11-10T00:00:00.000Z',
  validTo: '2027-05-09T00:00:00.000Z',
  names: [host],
};

const authority: Certificate = {
  ...issued,
  subject: 'CN=Example CA 1',
  issuer: 'CN=Example Root',
  serialNumber: '0B01',
  fingerprint: 'b1'.repeat(32),
  validFrom: '2024-01-01T00:00:00.000Z',
  validTo: '2034-01-01T00:00:00.000Z',
  names: [],
};

const accepted = {
  'TLSv1.2': ['TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384', 'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256'],
  'TLSv1.3': ['TLS_AES_256_GCM_SHA384', 'TLS_AES_128_GCM_SHA256'],
} as const;

const refused = (['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'] as const).map((version) => ({
  version,
  state: 'refused' as const,
  suites: [],
  complete: true,
}));

/** TLS 1.2 and 1.3 with sound suites. */
export const siteTls: TlsData = {
  host,
  port: 443,
  versions: [
    ...refused,
    ...(['TLSv1.2', 'TLSv1.3'] as const).map((version) => ({
      version,
      state: 'accepted' as const,
      suites: [...accepted[version]],
      complete: true,
    })),
  ],
  keyExchange: { groups: ['x25519', 'secp256r1', 'secp384r1'], primeBits: null, complete: true },
  serverPreference: true,
  compression: false,
  secureRenegotiation: true,
  negotiated: { version: 'TLSv1.3', suite: 'TLS_AES_256_GCM_SHA384', protocol: 'h2' },
  stapled: true,
  chain: [leaf, authority],
  hostMatches: true,
  trust: { authorized: true, error: null, end: 'publicRoot' },
};

const headers: HttpHop['headers'] = [
  ['server', 'nginx'],
  ['content-type', 'text/html; charset=utf-8'],
  ['content-security-policy', "default-src 'self'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
];

/** What the site answers by http and https; HSTS fell out of its settings in a change. */
export function siteHttp(withHsts: boolean): HttpData {
  const hsts: HttpHop['headers'] = withHsts ? [['strict-transport-security', 'max-age=31536000']] : [];
  const page: HttpHop = { url, status: 200, address, isGoJp: false, next: null, headers: [...headers, ...hsts] };
  const moved: HttpHop = {
    url: `http://${host}/`,
    status: 301,
    address,
    isGoJp: false,
    next: url,
    headers: [['location', url]],
  };
  const stop = { state: 'answered' as const };
  return {
    url,
    plain: { hops: [moved, page], stop },
    secure: { hops: [page], stop },
    page: {
      url,
      contentType: 'text/html; charset=utf-8',
      cut: null,
      resources: [{ tag: 'script', kind: 'script', url: `${url}app.js`, integrity: false }],
      more: 0,
      metas: [],
    },
    trace: { state: 'answered', status: 405, echoes: false },
    cors: { state: 'answered', asked: 'https://stranger.invalid', allowOrigin: null, allowCredentials: false },
    securityTxt: {
      state: 'answered',
      url: `${url}.well-known/security.txt`,
      status: 404,
      contentType: 'text/html',
      text: '',
    },
    families: [{ family: 4, address, answer: { state: 'answered', status: 200, next: null, server: 'nginx' } }],
  };
}
