import { short } from '../../src/probes/components/summarise.ts';
import { decodeText } from '../../src/probes/content/decode-text.ts';
import { candidatesOf, certaintyOf, isCandidates, loadingRel } from '../../src/probes/content/element-channels.ts';
import { contentTypeOf, extensionOf, fileKindOf, kindByContentType } from '../../src/probes/content/file-kinds.ts';
import { fieldsIn, mayHoldFields } from '../../src/probes/content/office-fields.ts';
import { outsideOf, staysInFiles } from '../../src/probes/content/resolve-mention.ts';
import { urlOfFile } from '../../src/probes/content/scan-files.ts';
import { scanHtml } from '../../src/probes/content/scan-html.ts';
import { scanImportMap, scanJson, scanManifest } from '../../src/probes/content/scan-json.ts';
import { scanOffice } from '../../src/probes/content/scan-office.ts';
import { scanPdf } from '../../src/probes/content/scan-pdf.ts';
import { scanScript } from '../../src/probes/content/scan-script.ts';
import { scanStyle } from '../../src/probes/content/scan-style.ts';
import { signalOfText } from '../../src/probes/content/script-signals.ts';
import { plainName } from '../../src/probes/dns/dns-records.ts';
import { readServer } from '../../src/probes/dns/dns-transport.ts';
import { isGoJp } from '../../src/probes/dns/public-suffix.ts';
import { disguisesOf } from '../../src/probes/files/disguise.ts';
import {
  executableByName,
  extensionOf as executableExtensionOf,
  executableKindOf,
  isProgramPart,
} from '../../src/probes/files/executable.ts';
import { endsAsZip, kindOf } from '../../src/probes/files/file-kind.ts';
import { unpackGzip } from '../../src/probes/files/gzip.ts';
import { readHashLines } from '../../src/probes/files/hash-lines.ts';
import { holdsMacros } from '../../src/probes/files/macros.ts';
import { isTarHeader, numberAt, textAt } from '../../src/probes/files/tar-header.ts';
import { tarMembers } from '../../src/probes/files/tar-members.ts';
import { zipMembers } from '../../src/probes/files/zip-members.ts';
import { readPage } from '../../src/probes/http/read-page.ts';
import { seeSpf } from '../../src/probes/mail/see-spf.ts';
import { isCidr } from '../../src/probes/outbound/address-policy.ts';
import { plainHost } from '../../src/probes/outbound/outbound.ts';
import { readNmap } from '../../src/probes/ports/read-nmap.ts';
import { findLinks } from '../../src/probes/retirement/find-links.ts';
import { readTestssl } from '../../src/probes/scanning/read-testssl.ts';
import { readAnchors } from '../../src/probes/signatures/anchors.ts';
import { keyOf } from '../../src/probes/signatures/detached.ts';
import { isValidationDataOnly, revocationsIn } from '../../src/probes/signatures/pdf-additions.ts';
import { unpredicted } from '../../src/probes/signatures/pdf-predictor.ts';
import { pemBlocks } from '../../src/probes/signatures/pem-blocks.ts';
import { signersApart } from '../../src/probes/signatures/signers-apart.ts';
import { readPublicKeys } from '../../src/probes/signatures/sigstore/public-key.ts';
import { readBundles } from '../../src/probes/signatures/sigstore/read-bundles.ts';
import { lastName } from '../../src/probes/signatures/sigstore/statement.ts';
import { readSigstoreRoots } from '../../src/probes/signatures/sigstore/trusted-root.ts';
import { verifySigned } from '../../src/probes/signatures/sigstore/verify-signed.ts';
import { readTimestamp } from '../../src/probes/signatures/timestamps.ts';
import { cmsFormOf } from '../../src/probes/signatures/verify-cms.ts';
import { embeddedScts } from '../../src/probes/tls/embedded-scts.ts';
import { readSslscan } from '../../src/probes/tls/probe-sslscan.ts';
import { readFlight } from '../../src/probes/tls/server-flight.ts';
import { rawZip } from '../support/raw-zip.ts';
import { bytes, escaped, type Readers } from './reader.ts';

const limits = { depth: 3, members: 10_000, member: 5_000_000, total: 10_000_000, ratio: 200, milliseconds: 10_000 };

const page = (text: string): unknown =>
  readPage({
    url: 'https://a.example/',
    status: 200,
    address: '192.0.2.1',
    isTrusted: true,
    headers: [['content-type', 'text/html']],
    body: { bytes: bytes(text), cut: null },
  });

const attributes = (text: string): string =>
  ['href', 'src', 'srcset', 'style', 'content', 'onclick']
    .map((name) => `${name}="${escaped(text.slice(0, 150_000))}"`)
    .join(' ');

const office = (text: string): Buffer =>
  Buffer.from(
    rawZip([
      { name: '[Content_Types].xml', content: '<Types/>', method: 0 },
      { name: 'word/document.xml', content: text, method: 0 },
      { name: 'word/_rels/document.xml.rels', content: text, method: 0 },
    ]),
  );

const pdf = (text: string): Buffer =>
  bytes(`%PDF-1.7\n1 0 obj\n<< ${text} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF`);

/** A PDF whose one object holds the text, named by its cross-references. */
const signedPdf = (text: string): Buffer => {
  const table = '%PDF-1.7\nxref\n1 1\n0000000100 00000 n \ntrailer<</Root 1 0 R>>\n'.padEnd(100);
  return bytes(`${table}1 0 obj\n[${text}]\nendobj\nstartxref\n9\n%%EOF\n`);
};

/** Readers of what probes are given by targets, deliverables and tools. */
export const probeReaders: Readers = {
  'probes/components/summarise short': short,
  'probes/content/decode-text decodeText': (text) => [decodeText(bytes(text)), decodeText(bytes(text), text)],
  'probes/content/element-channels candidatesOf': candidatesOf,
  'probes/content/element-channels certaintyOf': (text) => certaintyOf(text, text),
  'probes/content/element-channels isCandidates': isCandidates,
  'probes/content/element-channels loadingRel': loadingRel,
  'probes/content/file-kinds contentTypeOf': contentTypeOf,
  'probes/content/file-kinds extensionOf': extensionOf,
  'probes/content/file-kinds fileKindOf': (text) => [fileKindOf(text, bytes(text)), fileKindOf('a', bytes(text))],
  'probes/content/file-kinds kindByContentType': kindByContentType,
  'probes/content/resolve-mention outsideOf': (text) => outsideOf(text, 'https://a.example/'),
  'probes/content/resolve-mention staysInFiles': (text) => staysInFiles(text, 'https://a.example/'),
  'probes/content/scan-files urlOfFile': urlOfFile,
  'probes/content/scan-html scanHtml': scanHtml,
  'probes/content/scan-html scanHtml (in attributes)': (text) =>
    scanHtml(`<img ${attributes(text)}><link rel="${escaped(text.slice(0, 100_000))}" ${attributes('')}>`),
  'probes/content/scan-html scanHtml (in a script and a style)': (text) =>
    scanHtml(`<script>${text.slice(0, 500_000)}</script><style>${text.slice(0, 500_000)}</style>`),
  'probes/content/scan-json scanImportMap': scanImportMap,
  'probes/content/scan-json scanJson': scanJson,
  'probes/content/scan-json scanJson (as a text)': (text) => scanJson(JSON.stringify({ [text]: text })),
  'probes/content/scan-json scanManifest': scanManifest,
  'probes/content/office-fields fieldsIn': (text) => fieldsIn(`<x><instrText>${escaped(text)}</instrText></x>`),
  'probes/content/office-fields mayHoldFields': (text) => mayHoldFields(`word/${text}`),
  'probes/files/hash-lines readHashLines': (text) => readHashLines(bytes(text), 'a'),
  'probes/content/scan-office scanOffice': (text) => scanOffice(office(text)),
  'probes/content/scan-pdf scanPdf': (text) => scanPdf(pdf(text)),
  'probes/content/scan-script scanScript': scanScript,
  'probes/content/scan-script scanScript (as a text)': (text) => scanScript(`fetch(${JSON.stringify(text)})`),
  'probes/content/scan-style scanStyle': (text) => scanStyle(text),
  'probes/content/scan-style scanStyle (as a value)': (text) => scanStyle(`a { background: url(${text}) }`),
  'probes/content/scan-style scanStyle (as declarations)': (text) => scanStyle(text, 'declarationList'),
  'probes/content/script-signals signalOfText': signalOfText,
  'probes/dns/dns-records plainName': plainName,
  'probes/dns/dns-transport readServer': readServer,
  'probes/dns/public-suffix isGoJp': isGoJp,
  'probes/files/disguise disguisesOf': (text) => [disguisesOf(text, bytes('a')), disguisesOf('a.txt', bytes(text))],
  'probes/files/executable executableByName': executableByName,
  'probes/files/executable executableKindOf': (text) => [
    executableKindOf(text, bytes('a')),
    executableKindOf('a', bytes(`#!${text}`)),
    executableKindOf('a', bytes(`MZ${text}`)),
  ],
  'probes/files/executable extensionOf': executableExtensionOf,
  'probes/files/executable isProgramPart': isProgramPart,
  'probes/files/file-kind endsAsZip': (text) => endsAsZip(bytes(text)),
  'probes/files/file-kind kindOf': (text) => kindOf(bytes(text)),
  'probes/files/gzip unpackGzip': (text) => unpackGzip(bytes(`\u001f${text}`), text, limits),
  'probes/files/macros holdsMacros': (text) => [holdsMacros('a.docm', office(text)), holdsMacros(text, bytes(text))],
  'probes/files/tar-header isTarHeader': (text) => isTarHeader(bytes(text).subarray(0, 512)),
  'probes/files/tar-header numberAt': (text) => numberAt(bytes(text), 124),
  'probes/files/tar-header textAt': (text) => textAt(bytes(text), 0, text.length),
  'probes/files/tar-members tarMembers': (text) => [...tarMembers(bytes(text), limits)],
  'probes/files/zip-members zipMembers': (text) => zipMembers(bytes(`PK\u0003\u0004${text}PK\u0005\u0006`), limits),
  'probes/http/read-page readPage': page,
  'probes/http/read-page readPage (in attributes)': (text) =>
    page(
      `<meta name="a" ${attributes(text)}><link rel="${escaped(text.slice(0, 100_000))}" href="a"><script ${attributes(text)}>`,
    ),
  'probes/mail/see-spf seeSpf': (text) => {
    const record = `v=spf1 ${text.slice(0, 65_000)}`;
    const resolve = (_: string, type: string): Promise<never[]> =>
      Promise.resolve((type === 'TXT' ? [[record]] : []) as never[]);
    const answer = { name: 'a.example', type: 'TXT' as const, state: 'found' as const, authentic: false };
    const told = { ...answer, records: [{ type: 'TXT' as const, text: record }], aliases: [], zone: null, detail: '' };
    return seeSpf('a.example', told, resolve, 5000);
  },
  'probes/outbound/address-policy isCidr': isCidr,
  'probes/outbound/outbound plainHost': plainHost,
  'probes/ports/read-nmap readNmap': (text) => readNmap(`<nmaprun>${text}</nmaprun>`),
  'probes/retirement/find-links findLinks': (text) => findLinks(text, 'https://a.example/', 'b.example'),
  'probes/retirement/find-links findLinks (in attributes)': (text) =>
    findLinks(`<img ${attributes(text)}>`, 'https://a.example/', 'b.example'),
  'probes/scanning/read-testssl readTestssl': (text) =>
    readTestssl(bytes(JSON.stringify([{ id: 'BEAST', severity: text, finding: text, cve: text }]))),
  'probes/signatures/anchors readAnchors': (text) => readAnchors(bytes(text)),
  'probes/signatures/pdf-additions revocationsIn': (text) => revocationsIn(Buffer.from(bytes(text))),
  'probes/signatures/signers-apart signersApart': (text) => signersApart(Buffer.from(bytes(text))),
  'probes/signatures/pdf-additions isValidationDataOnly': (text) => {
    const file = signedPdf(text);
    return isValidationDataOnly(file, file.length);
  },
  'probes/signatures/pdf-predictor unpredicted': (text) =>
    unpredicted(
      bytes(text).map((byte, at) => (at % 5 === 0 ? 2 : byte)) as Buffer,
      new Map([
        ['/Predictor', '12'],
        ['/Columns', '4'],
      ]),
    ),
  'probes/signatures/timestamps readTimestamp': (text) => readTimestamp(bytes(text), bytes(text)),
  'probes/signatures/detached keyOf': (text) => keyOf(text, text),
  'probes/signatures/pem-blocks pemBlocks': (text) => pemBlocks(text, 'CERTIFICATE'),
  'probes/signatures/sigstore/public-key readPublicKeys': readPublicKeys,
  'probes/signatures/sigstore/read-bundles readBundles': (text) => readBundles(bytes(text)),
  'probes/signatures/sigstore/read-bundles readBundles (below a bundle)': (text) =>
    readBundles(bytes(`{"mediaType":${JSON.stringify(text)}}`)),
  'probes/signatures/sigstore/statement lastName': lastName,
  'probes/signatures/sigstore/trusted-root readSigstoreRoots': readSigstoreRoots,
  'probes/signatures/sigstore/verify-signed verifySigned': (text) =>
    verifySigned(bytes(text), null, { roots: [], publicKeys: [] }),
  'probes/signatures/verify-cms cmsFormOf': (text) => cmsFormOf(bytes(text)),
  'probes/tls/embedded-scts embeddedScts': (text) => embeddedScts(bytes(text)),
  'probes/tls/server-flight readFlight': (text) => readFlight(bytes(text), () => false),
  'probes/tls/probe-sslscan readSslscan': (text) => readSslscan(`<document>${text}</document>`),
};
