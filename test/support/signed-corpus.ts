import type { CorpusFile } from './deliverable-corpus.ts';
import * as made from './deliverable-files.ts';
import type { SigningLab } from './signing-lab.ts';
import type { SigstoreLab } from './sigstore-lab.ts';

const check = 'deliverable-signatures';
const runs = 'deliverable-executables windowsProgram';

/** One byte changed. */
function flipped(bytes: Uint8Array, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

const text = Buffer.from('仕様書 第二版\n');
const altered = Buffer.from('仕様書 第三版\n');

interface Pair {
  readonly format: string;
  readonly good: Readonly<Record<string, Uint8Array>>;
  readonly tampered: Readonly<Record<string, Uint8Array>>;
  readonly owedAnyway?: readonly string[];
}

function pairs(signing: SigningLab, sigstore: SigstoreLab): readonly Pair[] {
  const { signer } = signing;
  const [cms, mail] = [signing.cms(text, signer), signing.cms(Buffer.from('Hello, the text.\n'), signer, 'SMIME')];
  const [pdf, program] = [signing.pdf('report', signer), signing.program(signer)];
  const [openpgp, bundle] = [signing.openpgp(text, 'detached'), sigstore.sign(text)];
  const attestation = sigstore.attest({ 'a.txt': text });
  const otherMail = Buffer.from(mail.toString('latin1').replace('the text', 'a text'), 'latin1');
  return [
    { format: 'CMS', good: { 'a.txt': text, 'a.txt.p7s': cms }, tampered: { 'a.txt': altered, 'a.txt.p7s': cms } },
    { format: 'PDF', good: { 'a.pdf': pdf }, tampered: { 'a.pdf': flipped(pdf, pdf.indexOf('report')) } },
    {
      ...{ format: 'Authenticode', owedAnyway: [runs] },
      ...{ good: { 'a.exe': program }, tampered: { 'a.exe': flipped(program, 700) } },
    },
    { format: 'S-MIME', good: { 'a.eml': mail }, tampered: { 'a.eml': otherMail } },
    {
      format: 'sigstore',
      good: { 'a.txt': text, 'a.txt.sigstore.json': bundle },
      tampered: { 'a.txt': altered, 'a.txt.sigstore.json': bundle },
    },
    {
      format: 'sigstore 証明',
      good: { 'a.txt': text, 'build.sigstore.json': attestation },
      tampered: { 'a.txt': altered, 'build.sigstore.json': attestation },
    },
    {
      format: 'OpenPGP',
      good: { 'a.txt': text, 'a.txt.asc': openpgp },
      tampered: { 'a.txt': altered, 'a.txt.asc': openpgp },
    },
  ];
}

/** Signed and altered in each of the six formats, by signers of the labs. */
export function signedCorpus(signing: SigningLab, sigstore: SigstoreLab): readonly CorpusFile[] {
  return pairs(signing, sigstore).flatMap(({ format, good, tampered, owedAnyway = [] }) => [
    { name: `署名 ${format}.zip`, bytes: made.zip(good), owed: owedAnyway },
    { name: `改ざん ${format}.zip`, bytes: made.zip(tampered), owed: [`${check} tampered`, ...owedAnyway] },
  ]);
}
